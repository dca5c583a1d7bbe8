import { largestOf } from "../common/many";
import type { ColumnCorrection, ColumnMapping } from "../evaluation/evaluation";
import type { Grid } from "./grid";
import { isEmpty } from "./grid";
import { columnsOf, type TableHeader } from "./header-columns";
import { withPeriodColumn } from "./period-rows";

/** How far below the headings the first value is looked for. */
const FARTHEST_VALUE = 3;

/**
 * The header of a table none of whose headings is known, by what a person said of its columns: the first row in which
 * each of them has a heading of its own, with a name and a value below. `null` where there is no such row.
 */
export function saidHeader(grid: Grid, said: readonly ColumnCorrection[]): TableHeader | null {
  for (let row = 0; row < grid.rowCount - 1; row += 1) {
    if (!headsAll(grid, row, said) || !hasValueBelow(grid, row, said)) continue;
    const slots = grid.slots(row);
    const mapping = slots.map(({ column, text }): ColumnMapping => {
      const role = said.find((entry) => entry.column === column)?.role ?? "ignored";
      return { column, header: text, role, at: grid.ref(row, column) };
    });
    const right = largestOf(slots.map((slot) => slot.right));
    const columns = columnsOf(mapping);
    return withPeriodColumn(grid, {
      kind: "indicators",
      row,
      bottom: row,
      mapping,
      columns,
      right,
      setAside: [],
    });
  }
  return null;
}

function headsAll(grid: Grid, row: number, said: readonly ColumnCorrection[]): boolean {
  const cells = grid.row(row);
  return said.every(({ column }) => {
    const cell = cells?.[column];
    return cell !== undefined && !isEmpty(cell) && typeof cell.value === "string";
  });
}

function hasValueBelow(grid: Grid, row: number, said: readonly ColumnCorrection[]): boolean {
  const names = said.find(({ role }) => role === "name");
  const values = said.filter(({ role }) => role === "target" || role === "actual");
  for (let below = row + 1; below <= row + FARTHEST_VALUE; below += 1) {
    const filled = ({ column }: ColumnCorrection): boolean => !isEmpty(grid.cell(below, column));
    if (names && filled(names) && values.some(filled)) return true;
  }
  return false;
}
