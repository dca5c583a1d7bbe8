import type { Quantity } from "../evaluation/quantity";
import type { CellRef } from "../workbook/a1";
import type { Grid } from "./grid";
import { isDateFormat } from "./quantity/dates";

/** Names that ask for a number, not for a day. */
const COUNTED =
  /(?:数量?|次数|人数|率|比例|满意度|额|面积|里程|长度|[人件次户场期])(?:[(（][^()（）]*[)）])?$/;

/** Whether target and result are days without a year although their indicator counts something: 3-5 and 4-1 that were converted. */
export function areDatesForNumbers(
  name: string,
  grid: Grid,
  { target, actual }: { readonly target?: CellRef; readonly actual?: CellRef },
): boolean {
  return COUNTED.test(name.trim()) && isDayOfYear(grid, target) && isDayOfYear(grid, actual);
}

function isDayOfYear(grid: Grid, at: CellRef | undefined): boolean {
  const cell = at && grid.cell(at.row, at.column);
  return typeof cell?.value === "number" && isDateFormat(cell.format) && !/y/i.test(cell.format ?? "");
}

/** A quantity, without its day where that stands in the place of a number. */
export function asDateForNumber(quantity: Quantity | null, misdated: boolean): Quantity | null {
  if (quantity === null || !misdated) return quantity;
  return { raw: quantity.raw, comparator: null, notes: ["date-for-number"], at: quantity.at };
}
