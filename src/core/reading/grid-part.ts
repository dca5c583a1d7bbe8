import type { Cell, SnapshotRow } from "../workbook/snapshot";
import { slotsOf, type Grid } from "./grid";

/** The first and last column that are looked at in a row. */
export interface ColumnSpan {
  readonly left: number;
  readonly right: number;
}

/**
 * A part of a sheet as a grid of its own: what stands outside holds nothing. Positions stay those of the sheet.
 * @param spanOf the columns that belong to the part in a row; `null` where none does.
 * @param columns the columns of the part's tables.
 * @param rowCount rows of the sheet down to the last one of the part.
 */
export function partOf(
  grid: Grid,
  spanOf: (row: number) => ColumnSpan | null,
  { left, right }: ColumnSpan,
  rowCount: number,
): Grid {
  const shows = (row: number, column: number): boolean => {
    const span = spanOf(row);
    return span !== null && column >= span.left && column <= span.right;
  };
  const rows = new Map<number, SnapshotRow | undefined>();
  const row = (index: number): SnapshotRow | undefined => {
    if (!rows.has(index)) rows.set(index, cut(grid.row(index), spanOf(index)));
    return rows.get(index);
  };
  const merge: Grid["merge"] = (index, column) =>
    shows(index, column) ? grid.merge(index, column) : undefined;
  const cell = (index: number, column: number): Cell | undefined =>
    shows(index, column) ? grid.cell(index, column) : undefined;
  return {
    ...grid,
    firstColumn: left,
    rowCount: Math.min(rowCount, grid.rowCount),
    columnCount: Math.min(right + 1, grid.columnCount),
    row,
    farCells: (index) => (shows(index, grid.columnCount - 1) ? grid.farCells(index) : []),
    merge,
    cell,
    home: (index, column) => (shows(index, column) ? grid.home(index, column) : grid.ref(index, column)),
    text: (index, column) => cell(index, column)?.text ?? "",
    slots: (index) => slotsOf(row(index), index, merge),
  };
}

/** The cells of a row between two columns, each in its place. */
function cut(cells: SnapshotRow | undefined, span: ColumnSpan | null): SnapshotRow | undefined {
  if (cells === undefined || span === null) return undefined;
  return cells.slice(0, span.right + 1).map((cell, column) => (column < span.left ? undefined : cell));
}
