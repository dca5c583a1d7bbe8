import type { Indicator } from "../evaluation/evaluation";
import type { Quantity } from "../evaluation/quantity";
import { blanknessOf } from "../reading/quantity/phrases";
import { isFiller } from "../vocabulary/characters";
import { directionOfName } from "../vocabulary/directions";
import { statesNothing, statesNotApplicable } from "../vocabulary/nothing";

/**
 * Whether a row does not apply: its target or actual says so outright, or a mark (`/`, `—`, `无`) stands for the
 * target. A mark as the actual of a real target is a missing value, not an exemption.
 */
export function isNotApplicable(indicator: Indicator): boolean {
  const { target, actual } = indicator;
  if (saysOutright(target) || saysOutright(actual)) return true;
  if (target === null || target.value !== undefined || blanknessOf(target.raw) !== "not-applicable")
    return false;
  return !plansNone(indicator);
}

/** Whether 无 is the target itself: of accidents or complaints there are to be none. */
export function plansNone({ target, cleanName }: Pick<Indicator, "target" | "cleanName">): boolean {
  if (target === null || !statesNothing(target.raw) || isFiller(target.raw)) return false;
  return !statesNotApplicable(target.raw) && directionOfName(cleanName) === "lower";
}

function saysOutright(quantity: Quantity | null): boolean {
  return quantity !== null && quantity.value === undefined && statesNotApplicable(quantity.raw);
}
