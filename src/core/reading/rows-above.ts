import type { InfoPair } from "../evaluation/evaluation";
import { hasLetter } from "../vocabulary/letters";
import { isEmpty, type Grid } from "./grid";
import type { TableHeader } from "./header-columns";
import { parsePoints } from "./quantity/amount";

/**
 * The first of the rows right above a table's headings that look like rows of the table: the headings were moved down
 * among them. `null` without any. Nothing says for sure what such rows hold, so they are no labels with their values;
 * left alone they are unread, and the person is asked.
 *
 * @param info what was taken for labels and values there; other rows belong to blocks of their own.
 */
export function firstRowAbove(
  grid: Grid,
  header: TableHeader,
  start: number,
  info: readonly InfoPair[],
): number | null {
  if (header.kind !== "indicators") return null;
  const known = new Set(info.filter(({ role }) => role !== null).map(({ label }) => label.at.row));
  const labelled = new Set(info.map(({ label }) => label.at.row));
  let first: number | null = null;
  for (let row = header.row - 1; row >= start; row -= 1) {
    if (grid.slots(row).length === 0) continue;
    if (!labelled.has(row) || known.has(row) || !isLikeBelow(grid, header, row)) break;
    first = row;
  }
  return first;
}

/** A figure, or the bound of one; what begins with a year may be a label. */
const FIGURE = /^[≥≤<>=]*\d(?!\d{3}年)/;

/**
 * Whether a row has words for a name and figures where the table has points, or target and result: of labels and values
 * in turn no two neighbours are figures.
 */
function isLikeBelow(grid: Grid, { columns }: TableHeader, row: number): boolean {
  const own = (column: number | undefined): string | null => {
    if (column === undefined || grid.merge(row, column) !== undefined) return null;
    return isEmpty(grid.cell(row, column)) ? null : grid.text(row, column);
  };
  const name = own(columns.get("name"));
  if (name === null || !hasLetter(name)) return false;
  const points = [own(columns.get("weight")), own(columns.get("score"))];
  if (points.every((text) => text !== null && parsePoints(text) !== null)) return true;
  const values = [own(columns.get("target")), own(columns.get("actual"))];
  return values.every((text) => text !== null && FIGURE.test(text));
}
