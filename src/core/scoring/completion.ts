import type { Indicator } from "../evaluation/evaluation";
import { evaluate, type Expression } from "../proof/expression";
import type { Outcome } from "../evaluation/scorecard";
import type { RulePack } from "../rules";
import { comparisonOf, type Comparison } from "./comparison";
import { quotientText } from "./division";
import { binary, ZERO } from "./expressions";
import { compare, isNegative } from "./numbers";
import { completionFraction, satisfies, weigh, type NumericComparison, type Weighed } from "./share";
import { statedOutcome } from "./stated";
import { tierIndexOf } from "./tiers";

/** Completion as a fraction (1.0938 = 109.38 %), with the formula over the cells. */
export interface Completion {
  /** Decimal string, not rounded beyond 30 significant digits. */
  readonly value: string;
  readonly expression: Expression;
}

/**
 * How far a target was completed, where target and actual compare as numbers. For ceilings it is the pack's reverse
 * formula without its limit: 1 − (B − A) ÷ A, or A ÷ B; so 100 % and more always means reached.
 */
export function completionOf(indicator: Indicator, pack: RulePack): Completion | null {
  const weighed = weigh(comparisonOf(indicator, pack), pack);
  return weighed && completionFor(weighed);
}

/** {@link completionOf} for a comparison already made and weighed. */
export function completionFor(weighed: Weighed): Completion | null {
  const fraction = completionFraction(weighed);
  if (fraction === null) return insideRange(weighed);
  const exact = binary("divide", fraction.numerator, fraction.denominator);
  if (isExactlyReached(weighed.comparison)) return { value: "1", expression: exact };
  const quick = fraction.ratio && quotientText(fraction.ratio);
  if (quick !== null) return { value: quick, expression: exact };
  const value = evaluate(exact);
  if (!value.isNegative()) return { value: value.toString(), expression: exact };
  return { value: "0", expression: binary("max", ZERO, exact) };
}

/** Most rows of most forms: the actual equals its target, and no division is needed to know it. */
function isExactlyReached(comparison: NumericComparison): boolean {
  return (
    comparison.kind === "numeric" &&
    comparison.actual.value === comparison.target.value &&
    !isNegative(comparison.actual.value)
  );
}

/** Inside its range a value is complete; elsewhere without a fraction nothing can be said. */
function insideRange({ comparison, share }: Weighed): Completion | null {
  return comparison.kind === "range" && share.reached ? { value: "1", expression: share.condition } : null;
}

/**
 * What became of the target. `exceeded` is said of more than a lower bound or a fixed number only: keeping below a
 * ceiling is `met`. Qualitative targets are `met` in the top tier of the entered score and `missed` below it.
 */
export function outcomeOf(indicator: Indicator, pack: RulePack): Outcome {
  const comparison = comparisonOf(indicator, pack);
  return outcomeFor(comparison, weigh(comparison, pack), indicator, pack);
}

/** {@link outcomeOf} for a comparison already made and weighed. */
export function outcomeFor(
  comparison: Comparison,
  weighed: Weighed | null,
  indicator: Indicator,
  pack: RulePack,
): Outcome {
  if (weighed !== null) return numericOutcome(weighed);
  if (comparison.kind === "date")
    return compare(comparison.actual.value, comparison.target.value) <= 0 ? "met" : "missed";
  if (comparison.kind === "phrase") return "met";
  if (comparison.kind === "qualitative") {
    const judged = qualitativeOutcome(indicator, pack);
    if (judged !== "unknown") return judged;
  }
  // A rate of an indicator without direction says how much of the target was used, not whether that is good.
  const open = comparison.kind === "none" && comparison.reason === "direction";
  return indicator.direction === null || open ? "unknown" : statedOutcome(indicator);
}

function numericOutcome({ comparison, share }: Weighed): Outcome {
  if (comparison.kind === "range") return share.reached ? "met" : "missed";
  const { comparator, target, actual } = comparison;
  const order = compare(actual.value, target.value);
  if (comparator === "≤" || comparator === "<") return satisfies(comparator, order) ? "met" : "missed";
  if (comparator === "=") {
    if (!share.reached) return "missed";
    return order > 0 ? "exceeded" : "met";
  }
  if (!satisfies(comparator, order)) return "missed";
  return order > 0 ? "exceeded" : "met";
}

function qualitativeOutcome({ score, weight }: Indicator, pack: RulePack): Outcome {
  const entered = score?.value ?? null;
  const available = weight?.value ?? null;
  if (entered === null || available === null) return "unknown";
  const index = tierIndexOf(entered, available, pack);
  if (index === null) return "unknown";
  return index === 0 ? "met" : "missed";
}
