import { isQuantity, textsBelow } from "./column-contents";
import type { Grid } from "./grid";
import { isTotalLabel } from "./notes";
import { isSubtotal } from "./subtotals";
import { hasLetter, hasWord } from "../vocabulary/letters";

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
  const rows = rowsOfPart(grid, top);
  const values = textsBelow(grid, column, top, rows);
  if (values.length === 0 || values.some((text) => isQuantity(text) || !hasLetter(text))) return false;
  if (values.every((text) => CODE.test(text.trim()))) return false;
  const [first = ""] = values;
  if (grid.text(top, column).trim() === "" || values.some((text) => text.length > LONGEST_GROUP))
    return false;
  return values.length < rowsInUse(grid, top, rows) || values.slice(1).some((text) => text === first);
}

/** Whether a column says something in each row under a header, which is not merged down over others. */
export function fillsRows(grid: Grid, column: number, top: number): boolean {
  const rows = rowsOfPart(grid, top);
  return textsBelow(grid, column, top, rows).length >= rowsInUse(grid, top, rows);
}

/** The code of an indicator, which comes back with it. */
const CODE = /^[a-z]{1,6}[-_.]?\d{1,6}$/i;

/** Rows under a header that must show a group, and the longest name of one. */
const GROUPED_ROWS = 8;
const LONGEST_GROUP = 40;

function rowsInUse(grid: Grid, top: number, most: number): number {
  let rows = 0;
  for (let row = top; row < Math.min(grid.rowCount, top + most); row += 1)
    if (grid.slots(row).length > 1) rows += 1;
  return rows;
}

/** Rows under a header down to a blank one or its sum, below which another part of the sheet may begin. */
function rowsOfPart(grid: Grid, top: number): number {
  for (let rows = LEAST_PART; rows < GROUPED_ROWS; rows += 1) {
    const [first] = grid.slots(top + rows);
    if (first === undefined && rows > LEAST_PART) return rows;
    if (first !== undefined && (isTotalLabel(first.text) || isSubtotal(first.text))) return rows;
  }
  return GROUPED_ROWS;
}

/** A sum above the rows is no end of them. */
const LEAST_PART = 2;

/** Words before a number say what it is of: 客户回访每月不少于20户. */
const SPEAKS = /^(?!不[少低高多超]|[大小高低多少]于|至少|最[多少]|超过)\p{Script=Han}{4,}/u;

/** Words, each row another; a few of the rows may lack theirs, whichever they are. */
export function isOfNames(grid: Grid, column: number, top: number): boolean {
  const values = textsBelow(grid, column, top, MOST_ROWS);
  if (values.length < ROWS || values.length * 2 <= rowsInUse(grid, top, MOST_ROWS)) return false;
  return (
    values.every((text) => (!isQuantity(text) || SPEAKS.test(text)) && hasWord(text)) &&
    new Set(values).size === values.length
  );
}
