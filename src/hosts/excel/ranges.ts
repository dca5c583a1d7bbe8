import type { CellRange } from "../../core/workbook/a1";

/** The range of an area of a sheet. */
export function rangeOf(sheet: Excel.Worksheet, { top, left, bottom, right }: CellRange): Excel.Range {
  return sheet.getRangeByIndexes(top, left, bottom - top + 1, right - left + 1);
}

/** What {@link areasOf} must have been loaded with. */
export const AREA_FIELDS =
  "areas/items/rowIndex,areas/items/columnIndex,areas/items/rowCount,areas/items/columnCount";

/** The areas of several ranges that were loaded; none for a null object. */
export function areasOf(ranges: Excel.RangeAreas | undefined): readonly CellRange[] {
  if (!ranges || ranges.isNullObject) return [];
  return ranges.areas.items.map(({ rowIndex, columnIndex, rowCount, columnCount }) => ({
    top: rowIndex,
    left: columnIndex,
    bottom: rowIndex + rowCount - 1,
    right: columnIndex + columnCount - 1,
  }));
}

export function cellCount({ top, left, bottom, right }: CellRange): number {
  return (bottom - top + 1) * (right - left + 1);
}

/** Order from the top, then from the left. */
export function byPlace(one: CellRange, other: CellRange): number {
  return one.top - other.top || one.left - other.left;
}

/** Whether two areas have a cell in common, or lie no further apart than so many rows and columns. */
export function isNear(one: CellRange, other: CellRange, rows = 0, columns = 0): boolean {
  return (
    one.top <= other.bottom + rows &&
    other.top <= one.bottom + rows &&
    one.left <= other.right + columns &&
    other.left <= one.right + columns
  );
}

/** The smallest area that holds both. */
export function bounding(one: CellRange, other: CellRange): CellRange {
  return {
    top: Math.min(one.top, other.top),
    left: Math.min(one.left, other.left),
    bottom: Math.max(one.bottom, other.bottom),
    right: Math.max(one.right, other.right),
  };
}
