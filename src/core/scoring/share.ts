import { call, constant, type Expression } from "../evaluation/expression";
import type { NumericRule } from "../rules";
import type { Comparison, NumericComparator, Operand } from "./comparison";
import { compare, isNegative } from "./numbers";

/** A comparison of two numbers (or of a number with two bounds). */
export type NumericComparison = Extract<Comparison, { kind: "numeric" | "range" }>;

/**
 * What part of the points an actual earns, as a fraction that is kept in two pieces: points are computed as
 * (numerator × weight) ÷ denominator, so that the one division comes last and nothing is rounded before the end.
 * `reached` holds when the target counts as reached for the points. The fraction is not limited to 0…1.
 */
export interface Share {
  readonly reached: boolean;
  /** The condition behind `reached`, over the cells. */
  readonly condition: Expression;
  /** `null` where only reached or not reached can be told: targets of 0 or below, `all-or-nothing`. */
  readonly fraction: Fraction | null;
}

export interface Fraction {
  readonly numerator: Expression;
  /** Never 0. */
  readonly denominator: Expression;
  /** The points for weight `w` as a person writes them: `69 ÷ 120 × 2`. */
  readonly written: (weight: string) => string;
}

const ZERO = constant("0");

/** The share that a comparison earns by a rule; the rule's threshold and bands are applied by the caller. */
export function shareOf(comparison: NumericComparison, rule: NumericRule): Share {
  if (comparison.kind === "range") return rangeShare(comparison, rule);
  const { comparator, target, actual } = comparison;
  switch (comparator) {
    case "≥":
    case ">":
      return forwardShare(target, actual, comparator);
    case "=":
      return equalShare(target, actual, rule);
    case "<":
    case "≤":
      return reverseShare(target, actual, rule);
  }
}

/**
 * The fraction that tells how far a target was completed (1 is 100 %): B ÷ A for `≥`, `>` and `=`; for `≤`, `<` and
 * beyond a range by the rule's own formula. `null` where no proportion can be formed.
 */
export function completionFraction(comparison: NumericComparison, rule: NumericRule): Fraction | null {
  if (comparison.kind === "numeric" && comparison.comparator === "=") {
    return forwardShare(comparison.target, comparison.actual, "≥").fraction;
  }
  return shareOf(comparison, rule).fraction;
}

/** The pack's rule for a comparison. */
export function ruleFor(
  comparison: NumericComparison,
  rules: Readonly<Record<"forward" | "equal" | "reverse" | "range", NumericRule>>,
): NumericRule {
  if (comparison.kind === "range") return rules.range;
  switch (comparison.comparator) {
    case "≥":
    case ">":
      return rules.forward;
    case "=":
      return rules.equal;
    case "<":
    case "≤":
      return rules.reverse;
  }
}

/** A negative actual counts as 0 beside a target that is not negative. */
function floored(
  target: Operand,
  actual: Operand,
): { readonly value: string; readonly expression: Expression } {
  if (!isNegative(actual.value) || isNegative(target.value)) return actual;
  return { value: "0", expression: call("max", actual.expression, ZERO) };
}

/** B ÷ A. With a target of 0 or below no proportion can be formed. `>` counts B = A as reached, as `≥` does. */
function forwardShare(target: Operand, actual: Operand, comparator: "≥" | ">"): Share {
  const got = floored(target, actual);
  const order = compare(got.value, target.value);
  if (compare(target.value, "0") <= 0) {
    const reached = comparator === ">" ? order > 0 : order >= 0;
    return { reached, condition: call(comparator, got.expression, target.expression), fraction: null };
  }
  return {
    reached: order >= 0,
    condition: call("≥", got.expression, target.expression),
    fraction: ratio(
      got.expression,
      target.expression,
      (weight) => `${actual.shown} ÷ ${target.shown} × ${weight}`,
    ),
  };
}

/** Like forward by `ratio` and `bands`; deviations to both sides count by the other methods. A = 0 wants B ≤ 0. */
function equalShare(target: Operand, actual: Operand, rule: NumericRule): Share {
  const got = floored(target, actual);
  const order = compare(got.value, target.value);
  const positive = compare(target.value, "0") > 0;
  if (positive && (rule.method === "ratio" || rule.method === "bands")) {
    return forwardShare(target, actual, "≥");
  }
  return {
    reached: order === 0,
    condition: call("=", got.expression, target.expression),
    fraction: positive
      ? ratio(
          call(
            "subtract",
            target.expression,
            call("abs", call("subtract", got.expression, target.expression)),
          ),
          target.expression,
          (weight) => `(1 − |${actual.shown} − ${target.shown}| ÷ ${target.shown}) × ${weight}`,
        )
      : null,
  };
}

/** `ratio` and `bands`: A ÷ B; otherwise 1 − (B − A) ÷ A, which is 0 at double. A = 0 wants B ≤ 0. */
function reverseShare(target: Operand, actual: Operand, rule: NumericRule): Share {
  const got = floored(target, actual);
  const reached = compare(got.value, target.value) <= 0;
  const condition = call("≤", got.expression, target.expression);
  if (compare(target.value, "0") <= 0) return { reached, condition, fraction: null };
  if (rule.method !== "ratio" && rule.method !== "bands") {
    return {
      reached,
      condition,
      fraction: ratio(
        call("subtract", call("multiply", constant("2"), target.expression), got.expression),
        target.expression,
        (weight) => `(1 − (${actual.shown} − ${target.shown}) ÷ ${target.shown}) × ${weight}`,
      ),
    };
  }
  const divisible = compare(got.value, "0") > 0;
  const written = (weight: string) => `${target.shown} ÷ ${actual.shown} × ${weight}`;
  return {
    reached,
    condition,
    fraction: divisible ? ratio(target.expression, got.expression, written) : null,
  };
}

/** Below the range like forward to its lower bound, above it like reverse to its upper bound. */
function rangeShare(comparison: Extract<Comparison, { kind: "range" }>, rule: NumericRule): Share {
  const { low, high, actual } = comparison;
  const below = forwardShare(low, actual, "≥");
  const above = reverseShare(high, actual, rule);
  const missed = below.reached ? above : below;
  return {
    reached: below.reached && above.reached,
    condition: call("and", below.condition, above.condition),
    fraction: below.reached && above.reached ? null : missed.fraction,
  };
}

function ratio(numerator: Expression, denominator: Expression, written: Fraction["written"]): Fraction {
  return { numerator, denominator, written };
}

/** Whether the printed comparator itself holds, `>` and `<` taken strictly. */
export function satisfies(comparator: Exclude<NumericComparator, "=">, order: number): boolean {
  switch (comparator) {
    case "≥":
      return order >= 0;
    case ">":
      return order > 0;
    case "<":
      return order < 0;
    case "≤":
      return order <= 0;
  }
}
