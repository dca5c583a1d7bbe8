import type { Sourced } from "../evaluation/evaluation";
import type { Quantity } from "../evaluation/quantity";
import { explainsNothing, statesNothing } from "../vocabulary/nothing";

/** Whether a cell that should hold a value is empty or says that there is none. A broken formula is not empty. */
export function isEmptyQuantity(quantity: Quantity | null): boolean {
  if (quantity === null) return true;
  if (quantity.value !== undefined) return false;
  return statesNothing(quantity.raw) && !isBroken(quantity);
}

/** Whether a cell holds an error, or a formula without a result. */
export function isBroken({ notes }: Quantity): boolean {
  return notes?.includes("cell-error") === true || notes?.includes("no-cached-value") === true;
}

/** Whether an explanation explains: a dash, 无, a mere number or the printed hint of its cell does not. */
export function explains(reason: Sourced | null): boolean {
  return reason !== null && !explainsNothing(reason.text);
}
