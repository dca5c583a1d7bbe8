import { Decimal } from "../common/decimal";
import type { Indicator } from "../evaluation/evaluation";
import type { Expression } from "../proof/expression";
import type { RulePack } from "../rules";
import { comparisonOf, type Comparison } from "./comparison";
import { SEEN } from "./course";
import { compare } from "./numbers";
import { overshootCondition } from "./program";

/** An actual at or above the pack's limit over its target. */
export interface Overshoot {
  /** Actual ÷ target as a decimal string; `null` with a target of 0. */
  readonly ratio: string | null;
  /** The condition that makes it an overshoot, over the cells. */
  readonly expression: Expression;
}

/**
 * Whether an actual lies so far above its target that the target counts as set too low: B ≥ ratio × A, the bound
 * included, for targets that want more (≥, >) or a fixed number (=). `null` when it does not, or cannot be told.
 */
export function overshootOf(indicator: Indicator, pack: RulePack): Overshoot | null {
  return overshootFor(comparisonOf(indicator, pack), pack);
}

/** {@link overshootOf} for a comparison already made. */
export function overshootFor(comparison: Comparison, pack: RulePack): Overshoot | null {
  if (comparison.kind !== "numeric") return null;
  const { comparator, target, actual } = comparison;
  if (comparator === "≤" || comparator === "<") return null;
  const { ratio, zeroTargetActual } = pack.scoring.overshoot;
  const terms = { target: target.expression, actual: actual.expression };
  const sign = compare(target.value, "0");
  if (sign < 0) return null;
  if (sign === 0) {
    if (zeroTargetActual === null || compare(actual.value, zeroTargetActual) < 0) return null;
    return { ratio: null, expression: overshootCondition(terms, pack.scoring.overshoot, SEEN) };
  }
  // Nearly all actuals are not above their target; they are told apart without arithmetic.
  if (compare(actual.value, target.value) < 0) return null;
  const limit = new Decimal(target.value).times(ratio);
  if (limit.gt(actual.value)) return null;
  return {
    ratio: new Decimal(actual.value).dividedBy(target.value).toString(),
    expression: overshootCondition(terms, pack.scoring.overshoot, SEEN),
  };
}
