import type { Indicator } from "../evaluation/evaluation";
import { call, constant, evaluate, type Expression } from "../evaluation/expression";
import type { Outcome } from "../evaluation/scorecard";
import type { RulePack } from "../rules";
import { comparisonOf, type Comparison } from "./comparison";
import { compare, isNegative } from "./numbers";
import { completionFraction, ruleFor, satisfies, shareOf, type NumericComparison } from "./share";
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
  return completionFor(comparisonOf(indicator, pack), pack);
}

/** {@link completionOf} for a comparison already made. */
export function completionFor(comparison: Comparison, pack: RulePack): Completion | null {
  if (comparison.kind !== "numeric" && comparison.kind !== "range") return null;
  const rule = ruleFor(comparison, pack.scoring);
  const fraction = completionFraction(comparison, rule);
  if (fraction === null) return insideRange(comparison, pack);
  const exact = call("divide", fraction.numerator, fraction.denominator);
  if (isExactlyReached(comparison)) return { value: "1", expression: exact };
  const value = evaluate(exact);
  if (!value.isNegative()) return { value: value.toString(), expression: exact };
  return { value: "0", expression: call("max", constant("0"), exact) };
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
function insideRange(comparison: NumericComparison, pack: RulePack): Completion | null {
  if (comparison.kind !== "range") return null;
  const { reached, condition } = shareOf(comparison, ruleFor(comparison, pack.scoring));
  return reached ? { value: "1", expression: condition } : null;
}

/**
 * What became of the target. `exceeded` is said of more than a lower bound or a fixed number only: keeping below a
 * ceiling is `met`. Qualitative targets are `met` in the top tier of the entered score and `missed` below it.
 */
export function outcomeOf(indicator: Indicator, pack: RulePack): Outcome {
  return outcomeFor(comparisonOf(indicator, pack), indicator, pack);
}

/** {@link outcomeOf} for a comparison already made. */
export function outcomeFor(comparison: Comparison, indicator: Indicator, pack: RulePack): Outcome {
  switch (comparison.kind) {
    case "numeric":
      return numericOutcome(comparison, pack);
    case "range":
      return shareOf(comparison, pack.scoring.range).reached ? "met" : "missed";
    case "date":
      return compare(comparison.actual.value, comparison.target.value) <= 0 ? "met" : "missed";
    case "phrase":
      return "met";
    case "qualitative":
      return qualitativeOutcome(indicator, pack);
    case "none":
      return "unknown";
  }
}

function numericOutcome(comparison: Extract<Comparison, { kind: "numeric" }>, pack: RulePack): Outcome {
  const { comparator, target, actual } = comparison;
  const order = compare(actual.value, target.value);
  if (comparator === "≤" || comparator === "<") return satisfies(comparator, order) ? "met" : "missed";
  if (comparator === "=") {
    if (!shareOf(comparison, pack.scoring.equal).reached) return "missed";
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
