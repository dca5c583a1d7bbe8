import { largestOf } from "../common/many";
import type { ColumnCorrection, ColumnMapping } from "../evaluation/evaluation";
import type { Grid } from "./grid";
import { isEmpty } from "./grid";
import { columnsOf, type TableHeader } from "./header-columns";
import type { Lexicon } from "./lexicon";
import { withPeriodColumn } from "./period-rows";
import { unknownHeadings } from "./unknown-table";

/** How far below the headings the first value is looked for. */
const FARTHEST_VALUE = 3;

/**
 * The header of a table none of whose headings is known, by what a person said of its columns: the row that looks like
 * headings most, else the first one, in which each of them has a heading of its own, with a name and a value below.
 * Other headings mean what their words say. `null` where there is no such row.
 */
export function saidHeader(
  grid: Grid,
  said: readonly ColumnCorrection[],
  words: Lexicon,
): TableHeader | null {
  for (const row of likelyRows(grid)) {
    if (!headsAll(grid, row, said) || !hasValueBelow(grid, row, said)) continue;
    const slots = grid.slots(row);
    const taken = new Set(said.map(({ role }) => role));
    const mapping = slots.map(({ column, text }): ColumnMapping => {
      const own = said.find((entry) => entry.column === column)?.role;
      const role = own ?? words.exact(text).find((known) => !taken.has(known)) ?? "ignored";
      if (role !== "ignored") taken.add(role);
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

/** All rows but the last, the one that looks like headings first. */
function* likelyRows(grid: Grid): Iterable<number> {
  const likely = unknownHeadings(grid)[0]?.row;
  if (likely !== undefined) yield likely;
  for (let row = 0; row < grid.rowCount - 1; row += 1) if (row !== likely) yield row;
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
