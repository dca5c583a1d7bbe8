import type { CellRange } from "../../../src/core/workbook/a1";
import { type SheetModel, STANDARD_HEIGHT } from "../model/sheet";

/** Where an area lies on its sheet, in points from the top left corner. */
export interface Extent {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export function extentOf(sheet: SheetModel, area: CellRange): Extent {
  const columns = (first: number, last: number) =>
    total(first, last, sheet.standardWidth, sheet.columnWidths, sheet.hiddenColumns);
  const rows = (first: number, last: number) =>
    total(first, last, STANDARD_HEIGHT, sheet.rowHeights, sheet.hiddenRows);
  return {
    left: columns(0, area.left - 1),
    top: rows(0, area.top - 1),
    width: columns(area.left, area.right),
    height: rows(area.top, area.bottom),
  };
}

/** Sum of sizes of rows or columns; hidden ones have none. */
function total(
  first: number,
  last: number,
  standard: number,
  sizes: ReadonlyMap<number, number>,
  hidden: ReadonlySet<number>,
): number {
  let sum = (last - first + 1) * standard;
  for (const [index, size] of sizes) if (index >= first && index <= last) sum += size - standard;
  for (const index of hidden) {
    if (index >= first && index <= last) sum -= sizes.get(index) ?? standard;
  }
  return sum;
}
