import { formatCellRef, formatRange, quoteSheetName, type CellRef, type RangeRef } from "../workbook/a1";

/** The cells without repeats, in order of first appearance. */
export function uniqueCells(cells: readonly CellRef[]): readonly CellRef[] {
  return [...new Map(cells.map((cell) => [formatCellRef(cell), cell])).values()];
}

/** Joins cells that follow each other down a column, as the cells of a count do; the order stays. */
export function joinAdjacent(cells: readonly CellRef[]): readonly RangeRef[] {
  const ranges: RangeRef[] = [];
  for (const { sheet, row, column } of cells) {
    const last = ranges.at(-1);
    const follows = last?.sheet === sheet && last.left === column && last.bottom + 1 === row;
    if (follows) ranges[ranges.length - 1] = { ...last, bottom: row };
    else ranges.push({ sheet, top: row, bottom: row, left: column, right: column });
  }
  return ranges;
}

/** The cells of ranges that are one column wide, in order: the inverse of {@link joinAdjacent}. */
export function cellsIn(ranges: readonly RangeRef[]): readonly CellRef[] {
  return ranges.flatMap(({ sheet, top, bottom, left }) =>
    Array.from({ length: bottom - top + 1 }, (_, index) => ({ sheet, row: top + index, column: left })),
  );
}

/** Cells as a union of references: `'项目自评表'!E14:E16,'项目自评表'!G3`. */
export function formatCells(cells: readonly CellRef[]): string {
  return joinAdjacent(cells)
    .map((range) => `${quoteSheetName(range.sheet)}!${formatRange(range)}`)
    .join(",");
}
