import { call, constant, type Expression } from "../proof/expression";
import type { LevelBands, NumericRule, RulePack, ScorecardRule } from "../rules";
import type { Course } from "./course";
import { binary, ZERO } from "./expressions";

/**
 * The pack's scoring rules, each written once over expressions, for three uses: the score follows it down to the case
 * that holds for the values it has seen, its steps tell that case in words, and a template prints all cases as a
 * worksheet formula.
 */

/** What a rule gives in one case. */
export interface PointsCase {
  readonly kind: "reached" | "not-reached" | "below-threshold" | "bands" | "proportional";
  /** Points before rounding. */
  readonly exact: Expression;
  /** The part of the weight that bands give. */
  readonly share?: Expression;
}

/** Cases of a rule: points, a person's judgement, or two of them divided by a condition. */
export type Program =
  | PointsCase
  | { readonly kind: "judged" }
  | { readonly kind: "if"; readonly test: Expression; readonly then: Program; readonly otherwise: Program };

/** What a row's points are computed from. */
export interface Terms {
  readonly actual: Expression;
  readonly target: Expression;
  readonly weight: Expression;
}

function split({ decide }: Course, test: Expression, then: () => Program, otherwise: () => Program): Program {
  const way = decide(test);
  if (way !== null) return way ? then() : otherwise();
  return { kind: "if", test, then: then(), otherwise: otherwise() };
}

/** Points of a number against its target, by the pack's rule for the comparator. `<` counts as `≤` does. */
export function numericProgram(
  comparator: "≥" | ">" | "=" | "≤" | "<",
  terms: Terms,
  { scoring }: Pick<RulePack, "scoring">,
  course: Course,
): Program {
  const got = counted(terms, course);
  switch (comparator) {
    case "≥":
    case ">":
      return forward(comparator, got, terms, scoring.forward, course);
    case "=":
      return equal(got, terms, scoring.equal, course);
    case "≤":
    case "<":
      return reverse(got, terms, scoring.reverse, course);
  }
}

/** Points of a number against a range: below it like a lower bound, above it like an upper one. */
export function rangeProgram(
  {
    low,
    high,
    actual,
    weight,
  }: Omit<Terms, "target"> & { readonly low: Expression; readonly high: Expression },
  { scoring }: Pick<RulePack, "scoring">,
  course: Course,
): Program {
  const [below, above] = [
    { actual, target: low, weight },
    { actual, target: high, weight },
  ];
  const got = counted(below, course);
  const reachesLow = binary("≥", got, low);
  return split(
    course,
    reachesLow,
    () => reverse(counted(above, course), above, scoring.range, course),
    () => forward("≥", got, below, scoring.range, course),
  );
}

/** The actual as it counts: below 0 it is 0, unless the target itself is negative. */
function counted({ target, actual }: Terms, { decide }: Course): Expression {
  const negative = binary("<", target, ZERO);
  const floored = binary("max", actual, ZERO);
  const way = decide(binary("≥", actual, ZERO)) === true ? true : decide(negative);
  if (way !== null) return way ? actual : floored;
  return call("if", negative, actual, floored);
}

/** The same beside a target above 0. */
function countedBesidePositive({ actual }: Pick<Terms, "actual">, { decide }: Course): Expression {
  return decide(binary("≥", actual, ZERO)) === true ? actual : binary("max", actual, ZERO);
}

function full({ weight }: Terms): Program {
  return { kind: "reached", exact: weight };
}

const NOTHING: Program = { kind: "not-reached", exact: ZERO };

/** More is better. No proportion can be formed with a target of 0 or below; there alone `>` wants more than the target. */
function forward(
  comparator: "≥" | ">",
  got: Expression,
  terms: Terms,
  rule: NumericRule,
  course: Course,
): Program {
  const { target } = terms;
  const sign = comparator === ">" && course.decide(binary("≤", target, ZERO)) === true ? ">" : "≥";
  return split(
    course,
    binary(sign, got, target),
    () => full(terms),
    () =>
      ofPositive(
        target,
        () => missed(rule, countedBesidePositive(terms, course), target, terms, course),
        course,
      ),
  );
}

/** Like forward by `ratio` and `bands`; by the other methods deviations to both sides count. A target of 0 wants just that. */
function equal(got: Expression, terms: Terms, rule: NumericRule, course: Course): Program {
  const { target } = terms;
  const exactly = binary("=", got, target);
  if (isProportional(rule)) {
    return split(
      course,
      binary(">", target, ZERO),
      () => forward("≥", got, terms, rule, course),
      () =>
        split(
          course,
          exactly,
          () => full(terms),
          () => NOTHING,
        ),
    );
  }
  const share = () => {
    const distance = binary("subtract", countedBesidePositive(terms, course), target);
    return binary("subtract", target, call("abs", distance));
  };
  return split(
    course,
    exactly,
    () => full(terms),
    () => ofPositive(target, () => missed(rule, share(), target, terms, course), course),
  );
}

/** Less is better: target ÷ actual, or 1 − (actual − target) ÷ target, which is 0 at double. */
function reverse(got: Expression, terms: Terms, rule: NumericRule, course: Course): Program {
  const { target } = terms;
  const positive = () => countedBesidePositive(terms, course);
  const left = () => binary("subtract", binary("multiply", constant("2"), target), positive());
  return split(
    course,
    binary("≤", got, target),
    () => full(terms),
    () =>
      ofPositive(
        target,
        () =>
          isProportional(rule)
            ? missed(rule, target, positive(), terms, course)
            : missed(rule, left(), target, terms, course),
        course,
      ),
  );
}

function ofPositive(target: Expression, then: () => Program, course: Course): Program {
  return split(course, binary("≤", target, ZERO), () => NOTHING, then);
}

/** Whether a rule divides one number by the other, rather than counting the distance between them. */
export function isProportional({ method }: NumericRule): boolean {
  return method === "ratio" || method === "bands";
}

/** What a missed target still earns. The denominator is above 0. */
function missed(
  rule: NumericRule,
  numerator: Expression,
  denominator: Expression,
  { weight }: Terms,
  course: Course,
): Program {
  if (rule.method === "judged") return { kind: "judged" };
  if (rule.method === "all-or-nothing") return NOTHING;
  const earned = (): Program => {
    if (rule.method === "bands") {
      const share = bandShare(rule.bands, (min) => course.reaches(numerator, denominator, min));
      return { kind: "bands", exact: binary("multiply", share, weight), share };
    }
    const exact = binary("divide", binary("multiply", numerator, weight), denominator);
    return split(
      course,
      binary(">", numerator, ZERO),
      () => ({ kind: "proportional", exact }),
      () => NOTHING,
    );
  };
  if (rule.passThreshold === null) return earned();
  const passed = course.reaches(numerator, denominator, rule.passThreshold);
  return split(course, passed, earned, () => ({ kind: "below-threshold", exact: ZERO }));
}

/** The share of the highest band that is reached, 0 below them all: bands run down. */
function bandShare(bands: NumericRule["bands"], reaches: (min: string) => Expression): Expression {
  return call(
    "max",
    ZERO,
    bands.map(({ min, share }) => binary("multiply", reaches(min), constant(share))),
  );
}

/** Share of the points by the value itself, whatever the target. */
export function levelBandsExact({ bands }: LevelBands, rate: Expression, weight: Expression): Expression {
  return binary(
    "multiply",
    bandShare(bands, (min) => binary("≥", rate, constant(min))),
    weight,
  );
}

/** A rate's distance beyond the threshold of a deduction rule; negative within it. */
export function beyondThreshold({ direction, threshold }: ScorecardRule, rate: Expression): Expression {
  const bound = constant(threshold);
  return direction === "at-most" ? binary("subtract", rate, bound) : binary("subtract", bound, rate);
}

/** Points that a deduction rule takes off. */
export function deductedPoints(rule: ScorecardRule, rate: Expression): Expression {
  const beyond = call("max", ZERO, beyondThreshold(rule, rate));
  return binary("divide", binary("multiply", beyond, constant(rule.deduct)), constant(rule.step));
}

/** Points by a published deduction rule, or by its bands of the value, `max` included. */
export function scorecardExact(
  rule: ScorecardRule,
  rate: Expression,
  weight: Expression,
  { decide }: Course,
): Expression {
  if (rule.bands.length === 0) {
    return call("max", ZERO, binary("subtract", weight, deductedPoints(rule, rate)));
  }
  const points = rule.bands.reduceRight<Expression>((rest, { max, points: ofBand }) => {
    if (max === null) return constant(ofBand);
    const within = binary("≤", rate, constant(max));
    const way = decide(within);
    if (way === null) return call("if", within, constant(ofBand), rest);
    return way ? binary("multiply", within, constant(ofBand)) : rest;
  }, ZERO);
  return binary("min", weight, points);
}

/** Points for the execution of the budget; the budget is above 0. */
export function executionExact(
  executed: Expression,
  budget: Expression,
  weight: Expression,
  rule: RulePack["budget"],
  course: Course,
): Expression {
  const spent = call("max", ZERO, executed);
  if (rule.formula === "bands") {
    const share = bandShare(rule.bands, (min) => course.reaches(spent, budget, min));
    return binary("multiply", share, weight);
  }
  const limited = rule.capped ? binary("min", spent, budget) : spent;
  return binary("divide", binary("multiply", limited, weight), budget);
}

/** Condition under which a target counts as set too low; `null` where it never does. */
export function overshootCondition(
  { target, actual }: Pick<Terms, "target" | "actual">,
  { ratio, zeroTargetActual }: RulePack["scoring"]["overshoot"],
  { decide }: Course,
): Expression {
  const above = binary("≥", actual, binary("multiply", target, constant(ratio)));
  const beyondZero =
    zeroTargetActual === null ? constant("0") : binary("≥", actual, constant(zeroTargetActual));
  const positive = binary(">", target, ZERO);
  const way = decide(positive);
  if (way !== null) return way ? above : beyondZero;
  const isZero = binary("=", target, ZERO);
  return call("any", call("all", positive, above), call("all", isZero, beyondZero));
}
