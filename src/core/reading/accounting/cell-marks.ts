import type { CellRange } from "../../workbook/a1";
import { WIDEST_FORM, type Grid } from "../grid";

/** Which cells of a sheet are accounted for. Takes one byte for each place that the rows of the sheet have. */
export interface CellMarks {
  mark(row: number, column: number): void;
  markArea(area: CellRange): void;
  has(row: number, column: number): boolean;
}

/** No cell is marked yet. Columns beyond {@link WIDEST_FORM} belong to no form and cannot be marked one by one. */
export function createMarks(grid: Grid): CellMarks {
  const starts = new Uint32Array(grid.rowCount + 1);
  for (let row = 0; row < grid.rowCount; row += 1) {
    starts[row + 1] = (starts[row] ?? 0) + widthOf(grid, row);
  }
  const marks = new Uint8Array(starts[grid.rowCount] ?? 0);
  const far: CellRange[] = [];
  const placeOf = (row: number, column: number): number => {
    const place = (starts[row] ?? 0) + column;
    return column < WIDEST_FORM && place < (starts[row + 1] ?? 0) ? place : -1;
  };
  return {
    mark: (row, column) => {
      const place = placeOf(row, column);
      if (place >= 0) marks[place] = 1;
    },
    markArea: (area) => {
      if (area.right >= WIDEST_FORM) far.push(area);
      const bottom = Math.min(area.bottom, grid.rowCount - 1);
      for (let row = area.top; row <= bottom; row += 1) {
        const start = starts[row] ?? 0;
        const width = (starts[row + 1] ?? 0) - start;
        marks.fill(1, start + Math.min(area.left, width), start + Math.min(area.right + 1, width));
      }
    },
    has: (row, column) => {
      if (column >= WIDEST_FORM) return far.some((area) => contains(area, row, column));
      return marks[placeOf(row, column)] === 1;
    },
  };
}

function widthOf(grid: Grid, row: number): number {
  return Math.min(grid.row(row)?.length ?? 0, WIDEST_FORM);
}

/** Whether a place lies in an area. */
export function contains({ top, left, bottom, right }: CellRange, row: number, column: number): boolean {
  return row >= top && row <= bottom && column >= left && column <= right;
}
