import { Decimal } from "../common/decimal";
import type { Indicator } from "./evaluation";
import type { Quantity } from "./quantity";

/**
 * The number of a quantity as its cell would print it with all its digits and no others, where the cell shows a rounded
 * one on the other side of the target: 94.6 of a cell that shows 95% beside ≥95%. `null` where what is shown will do.
 */
export function unrounded({ target }: Pick<Indicator, "target">, quantity: Quantity | null): string | null {
  const wanted = target?.value;
  if (quantity?.value === undefined || quantity.written === undefined || wanted === undefined) return null;
  if (target === quantity || target?.unit !== quantity.unit || /[^\d.-]/.test(quantity.written.number))
    return null;
  const value = new Decimal(quantity.value);
  const scale = quantity.unit === "%" ? "0.01" : quantity.written.scale;
  const shown = new Decimal(quantity.written.number).times(scale);
  const hidesMiss = value.lt(wanted) && shown.gte(wanted);
  const hidesExcess = value.gt(wanted) && shown.lte(wanted);
  return hidesMiss || hidesExcess ? value.dividedBy(scale).toFixed() : null;
}
