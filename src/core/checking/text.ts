import type { Sourced } from "../evaluation/evaluation";
import type { Quantity } from "../evaluation/quantity";

/** What people type to say that there is nothing to state. */
const NOTHING = /^[\s\-–—―─_/\\.…·。、*]*$|^\s*(?:无|没有|不适用|不涉及|未涉及|暂无|n\/?a|none)\s*$/i;
const LONGEST_NOTHING = 8;

/** Whether a text states nothing: blank, dashes, dots, 无. Zero is a statement. */
export function isEmptyText(text: string): boolean {
  return text.length > LONGEST_NOTHING ? text.trim() === "" : NOTHING.test(text);
}

/** Whether a cell that should hold a value is empty or says that there is none. A broken formula is not empty. */
export function isEmptyQuantity(quantity: Quantity | null): boolean {
  if (quantity === null) return true;
  if (quantity.value !== undefined) return false;
  return isEmptyText(quantity.raw) && !isBroken(quantity);
}

/** Whether a cell holds an error, or a formula without a result. */
export function isBroken({ notes }: Quantity): boolean {
  return notes?.includes("cell-error") === true || notes?.includes("no-cached-value") === true;
}

/** Whether an explanation explains: a dash, 无 or 0 does not. */
export function explains(reason: Sourced | null): boolean {
  return reason !== null && !isEmptyText(reason.text) && reason.text.trim() !== "0";
}
