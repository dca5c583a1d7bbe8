import type { Cell } from "../../workbook/snapshot";
import { isEmpty, type Grid } from "../grid";
import type { CellMarks } from "./cell-marks";

/** Visits the non-empty cells of a row that are not marked. Merged areas count as their first cell. */
export function forEachUnmarked(
  grid: Grid,
  marks: CellMarks,
  row: number,
  visit: (column: number, cell: Cell) => void,
): void {
  const cells = grid.row(row);
  if (cells === undefined) return;
  const visitUnmarked = (cell: Cell | undefined, column: number): void => {
    if (cell === undefined || marks.has(row, column) || isEmpty(cell)) return;
    const area = grid.merge(row, column);
    if (area === undefined || (area.top === row && area.left === column)) visit(column, cell);
  };
  cells.forEach(visitUnmarked);
  for (const [column, cell] of grid.farCells(row)) visitUnmarked(cell, column);
}
