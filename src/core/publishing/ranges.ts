import {
  formatRange,
  MAX_COLUMNS,
  quoteSheetName,
  type CellRef,
  type CellRange,
  type RangeRef,
} from "../workbook/a1";

/**
 * The cells of all lists without repeats, in order of first appearance. Figures over the same columns share their
 * list of cells, so a list that comes again is not gone through again.
 */
export function uniqueCells(lists: Iterable<readonly CellRef[]>): readonly CellRef[] {
  const seen = new Map<string, Set<number>>();
  const cells: CellRef[] = [];
  for (const list of new Set(lists)) {
    for (const cell of list) {
      let places = seen.get(cell.sheet);
      if (!places) seen.set(cell.sheet, (places = new Set()));
      const place = cell.row * MAX_COLUMNS + cell.column;
      if (places.has(place)) continue;
      places.add(place);
      cells.push(cell);
    }
  }
  return cells;
}

/** Joins cells that follow each other down a column, as the cells of a count do; the order stays. */
export function joinAdjacent(cells: readonly CellRef[]): readonly RangeRef[] {
  const ranges: (CellRange & { readonly sheet: string; bottom: number })[] = [];
  let last: (typeof ranges)[number] | undefined;
  for (const { sheet, row, column } of cells) {
    if (last?.sheet === sheet && last.left === column && last.bottom + 1 === row) {
      last.bottom = row;
      continue;
    }
    last = { sheet, top: row, bottom: row, left: column, right: column };
    ranges.push(last);
  }
  return ranges;
}

/** The cells of ranges that are one column wide, in order: the inverse of {@link joinAdjacent}. */
export function cellsIn(ranges: readonly RangeRef[]): readonly CellRef[] {
  return ranges.flatMap(({ sheet, top, bottom, left }) =>
    Array.from({ length: bottom - top + 1 }, (_, index) => ({ sheet, row: top + index, column: left })),
  );
}

/** Lists of at least so many cells are written once and remembered: many figures of a report share them. */
const LONG = 64;
const WRITTEN = new WeakMap<readonly CellRef[], string>();

/** Cells as a union of references: `'项目自评表'!E14:E16,'项目自评表'!G3`. */
export function formatCells(cells: readonly CellRef[]): string {
  const known = WRITTEN.get(cells);
  if (known !== undefined) return known;
  const text = joinAdjacent(cells)
    .map((range) => `${quoteSheetName(range.sheet)}!${formatRange(range)}`)
    .join(",");
  if (cells.length >= LONG) WRITTEN.set(cells, text);
  return text;
}
