import type { CellRange } from "../../workbook/a1";
import type { Grid } from "../grid";
import type { Lexicon } from "../lexicon";
import { tableAcross } from "./across";
import { tableDown } from "./down";
import { periodAt } from "./periods";
import type { SeriesTable } from "./series-table";

/**
 * Finds the tables of measures over parts of the year: quarters, months or halves down the side or across the top, and
 * nothing beside them but measures, their units and, down the side, a target behind a measure. Tables with other targets,
 * names beside the periods, weights or points are not among them. Linear in the cells of the sheet.
 */
export function findSeriesTables(grid: Grid, lexicon: Lexicon): readonly SeriesTable[] {
  const tables: SeriesTable[] = [];
  for (let row = 0; row < grid.rowCount; row += 1) {
    for (const { column } of grid.slots(row)) {
      if (periodAt(grid, row, column) === null) continue;
      if (tables.some(({ area }) => isWithin(area, row, column))) continue;
      const table = tableAcross(grid, row, column, lexicon) ?? tableDown(grid, row, column, lexicon);
      if (table) tables.push(table);
    }
  }
  return tables;
}

function isWithin({ top, left, bottom, right }: CellRange, row: number, column: number): boolean {
  return row >= top && row <= bottom && column >= left && column <= right;
}
