import { isQuantity, textsBelow } from "./column-contents";
import type { Grid } from "./grid";

/** Rows right under a header that must be filled alike. */
const ROWS = 2;
/** Further rows whose names must differ too. */
const MOST_ROWS = 5;

/**
 * The column that names the rows of a table by what stands in it, where no heading says so: the last one of texts, each
 * another, left of the first one of numbers. `null` where there is none.
 *
 * @param columns columns of the headings, left to right
 * @param top first row under the header
 */
export function columnOfNames(grid: Grid, columns: readonly number[], top: number): number | null {
  const first = columns.findIndex((column) => isOfNumbers(grid, column, top));
  const before = first < 0 ? [] : columns.slice(0, first);
  return before.reverse().find((column) => isOfNames(grid, column, top)) ?? null;
}

/** Numbers, with or without unit and operator, that do not merely count the rows. */
export function isOfNumbers(grid: Grid, column: number, top: number): boolean {
  const values = textsBelow(grid, column, top, ROWS);
  return (
    values.length === ROWS &&
    values.every(isQuantity) &&
    !values.every((text, index) => text === String(index + 1))
  );
}

/** Words that gather rows: one of them is merged over several, blank below, or repeated. */
export function isOfGroups(grid: Grid, column: number, top: number): boolean {
  const values = textsBelow(grid, column, top, GROUPED_ROWS);
  if (values.length === 0 || values.some((text) => isQuantity(text) || !/\p{L}/u.test(text))) return false;
  const [first = ""] = values;
  if (grid.text(top, column).trim() === "" || values.some((text) => text.length > LONGEST_GROUP))
    return false;
  return values.length < rowsInUse(grid, top) || values.slice(1).some((text) => text === first);
}

/** Rows under a header that must show a group, and the longest name of one. */
const GROUPED_ROWS = 8;
const LONGEST_GROUP = 40;

function rowsInUse(grid: Grid, top: number): number {
  let rows = 0;
  for (let row = top; row < Math.min(grid.rowCount, top + GROUPED_ROWS); row += 1)
    if (grid.slots(row).length > 1) rows += 1;
  return rows;
}

/** Words, each row another. */
export function isOfNames(grid: Grid, column: number, top: number): boolean {
  if (textsBelow(grid, column, top, ROWS).length < ROWS) return false;
  const values = textsBelow(grid, column, top, MOST_ROWS);
  return (
    values.every((text) => !isQuantity(text) && /\p{L}{2,}/u.test(text)) &&
    new Set(values).size === values.length
  );
}
