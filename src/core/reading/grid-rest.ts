import type { CellRange } from "../workbook/a1";
import type { Cell, SnapshotRow } from "../workbook/snapshot";
import { slotsOf, type Grid } from "./grid";

/** A sheet without the cells of some areas, which another reader has taken. Positions stay those of the sheet. */
export function withoutAreas(grid: Grid, areas: readonly CellRange[]): Grid {
  if (areas.length === 0) return grid;
  const isTaken = (row: number, column: number): boolean =>
    areas.some(
      ({ top, left, bottom, right }) => row >= top && row <= bottom && column >= left && column <= right,
    );
  const rows = new Map<number, SnapshotRow | undefined>();
  const row = (index: number): SnapshotRow | undefined => {
    const whole = grid.row(index);
    if (whole === undefined || !areas.some(({ top, bottom }) => index >= top && index <= bottom))
      return whole;
    if (!rows.has(index)) {
      rows.set(
        index,
        whole.map((cell, column) => (isTaken(index, column) ? undefined : cell)),
      );
    }
    return rows.get(index);
  };
  const merge: Grid["merge"] = (index, column) =>
    isTaken(index, column) ? undefined : grid.merge(index, column);
  const cell = (index: number, column: number): Cell | undefined =>
    isTaken(index, column) ? undefined : grid.cell(index, column);
  return {
    ...grid,
    row,
    merge,
    cell,
    home: (index, column) => (isTaken(index, column) ? grid.ref(index, column) : grid.home(index, column)),
    text: (index, column) => cell(index, column)?.text ?? "",
    slots: (index) => slotsOf(row(index), index, merge),
  };
}
