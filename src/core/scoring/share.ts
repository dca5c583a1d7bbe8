import { call, constant, type Expression } from "../proof/expression";
import type { NumericRule, RulePack } from "../rules";
import type { Comparison, NumericComparator } from "./comparison";
import type { Operand } from "./operands";
import { binary, ZERO } from "./expressions";
import { compare, isNegative } from "./numbers";
import { isProportional } from "./program";
import { ratioOf, type Ratio } from "./scaled";

/** A comparison of two numbers (or of a number with two bounds). */
export type NumericComparison = Extract<Comparison, { kind: "numeric" | "range" }>;

/** A comparison with what the pack's rule makes of it. */
export interface Weighed {
  readonly comparison: NumericComparison;
  readonly rule: NumericRule;
  readonly share: Share;
}

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
  /** The same as whole numbers, where they are short. */
  readonly ratio: Ratio | null;
  /** The points for weight `w` as a person writes them: `69 ÷ 120 × 2`. */
  readonly written: (weight: string) => string;
}

/** Weighs a comparison by the pack's rule for it; `null` when it is none of numbers. */
export function weigh(comparison: Comparison, pack: RulePack): Weighed | null {
  if (comparison.kind !== "numeric" && comparison.kind !== "range") return null;
  const rule = ruleFor(comparison, pack.scoring);
  return { comparison, rule, share: shareOf(comparison, rule) };
}

/** The share that a comparison earns by a rule; the rule's threshold and bands are applied by the caller. */
function shareOf(comparison: NumericComparison, rule: NumericRule): Share {
  if (comparison.kind === "range") return rangeShare(comparison, rule);
  const { comparator, target, actual } = comparison;
  const sides = sidesOf(target, actual);
  switch (comparator) {
    case "≥":
    case ">":
      return forwardShare(sides, comparator);
    case "=":
      return equalShare(sides, rule);
    case "<":
    case "≤":
      return reverseShare(sides, rule);
  }
}

/** B ÷ A of two numbers, by whatever rule the points are given; `null` for a target of 0 or below. */
export function forwardFraction({
  target,
  actual,
}: Extract<NumericComparison, { kind: "numeric" }>): Fraction | null {
  return forwardShare(sidesOf(target, actual), "≥").fraction;
}

/** The pack's rule for a comparison. */
function ruleFor(
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

/** The two numbers of a comparison, set against each other once. */
interface Sides {
  readonly target: Operand;
  readonly actual: Operand;
  /** The actual, or 0 for a negative one beside a target that is not negative. */
  readonly got: Pick<Operand, "value" | "expression">;
  /** `got` over the target, where both are short. */
  readonly ratio: Ratio | null;
  /** Negative, 0 or positive like `got − target`. */
  readonly order: number;
  /** Whether the target is above 0. */
  readonly positive: boolean;
}

function sidesOf(target: Operand, actual: Operand): Sides {
  const got = floored(target, actual);
  const ratio = ratioOf(got.value, target.value);
  const order = ratio === null ? compare(got.value, target.value) : ratio.over - ratio.under;
  const positive = ratio === null ? compare(target.value, "0") > 0 : ratio.under > 0;
  return { target, actual, got, ratio, order, positive };
}

function floored(target: Operand, actual: Operand): Sides["got"] {
  if (!isNegative(actual.value) || isNegative(target.value)) return actual;
  return { value: "0", expression: binary("max", actual.expression, ZERO) };
}

/** B ÷ A. With a target of 0 or below no proportion can be formed. `>` counts B = A as reached, as `≥` does. */
function forwardShare({ target, actual, got, ratio, order, positive }: Sides, comparator: "≥" | ">"): Share {
  if (!positive) {
    const reached = comparator === ">" ? order > 0 : order >= 0;
    return { reached, condition: binary(comparator, got.expression, target.expression), fraction: null };
  }
  return {
    reached: order >= 0,
    condition: binary("≥", got.expression, target.expression),
    fraction: {
      numerator: got.expression,
      denominator: target.expression,
      ratio,
      written: (weight) => `${actual.shown} ÷ ${target.shown} × ${weight}`,
    },
  };
}

/** Like forward by `ratio` and `bands`; deviations to both sides count by the other methods. A = 0 wants B ≤ 0. */
function equalShare(sides: Sides, rule: NumericRule): Share {
  const { target, actual, got, ratio, order, positive } = sides;
  if (positive && isProportional(rule)) return forwardShare(sides, "≥");
  const condition = binary("=", got.expression, target.expression);
  if (!positive) return { reached: order === 0, condition, fraction: null };
  const distance = call("abs", binary("subtract", got.expression, target.expression));
  return {
    reached: order === 0,
    condition,
    fraction: {
      numerator: binary("subtract", target.expression, distance),
      denominator: target.expression,
      ratio: ratio && { over: ratio.under - Math.abs(ratio.over - ratio.under), under: ratio.under },
      written: (weight) => `(1 − |${actual.shown} − ${target.shown}| ÷ ${target.shown}) × ${weight}`,
    },
  };
}

const TWO = constant("2");

/** `ratio` and `bands`: A ÷ B; otherwise 1 − (B − A) ÷ A, which is 0 at double. A = 0 wants B ≤ 0. */
function reverseShare({ target, actual, got, ratio, order, positive }: Sides, rule: NumericRule): Share {
  const reached = order <= 0;
  const condition = binary("≤", got.expression, target.expression);
  if (!positive) return { reached, condition, fraction: null };
  if (!isProportional(rule)) {
    const fraction: Fraction = {
      numerator: binary("subtract", binary("multiply", TWO, target.expression), got.expression),
      denominator: target.expression,
      ratio: ratio && { over: 2 * ratio.under - ratio.over, under: ratio.under },
      written: (weight) => `(1 − (${actual.shown} − ${target.shown}) ÷ ${target.shown}) × ${weight}`,
    };
    return { reached, condition, fraction };
  }
  if (compare(got.value, "0") <= 0) return { reached, condition, fraction: null };
  const fraction: Fraction = {
    numerator: target.expression,
    denominator: got.expression,
    ratio: ratio && { over: ratio.under, under: ratio.over },
    written: (weight) => `${target.shown} ÷ ${actual.shown} × ${weight}`,
  };
  return { reached, condition, fraction };
}

/** Below the range like forward to its lower bound, above it like reverse to its upper bound. */
function rangeShare(comparison: Extract<Comparison, { kind: "range" }>, rule: NumericRule): Share {
  const { low, high, actual } = comparison;
  const below = forwardShare(sidesOf(low, actual), "≥");
  const above = reverseShare(sidesOf(high, actual), rule);
  const missed = below.reached ? above : below;
  return {
    reached: below.reached && above.reached,
    condition: binary("all", below.condition, above.condition),
    fraction: below.reached && above.reached ? null : missed.fraction,
  };
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
