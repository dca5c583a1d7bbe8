import type { Indicator } from "../evaluation/evaluation";
import type { Quantity } from "../evaluation/quantity";
import { blanknessOf } from "../reading/quantity/phrases";
import { statesNotApplicable } from "../vocabulary/nothing";

/**
 * Whether a row does not apply: its target or actual says so outright, or a mark (`/`, `—`, `无`) stands for the
 * target. A mark as the actual of a real target is a missing value, not an exemption.
 */
export function isNotApplicable({ target, actual }: Indicator): boolean {
  if (saysOutright(target) || saysOutright(actual)) return true;
  return target !== null && target.value === undefined && blanknessOf(target.raw) === "not-applicable";
}

function saysOutright(quantity: Quantity | null): boolean {
  return quantity !== null && quantity.value === undefined && statesNotApplicable(quantity.raw);
}
