import { isEmpty, type Grid } from "./grid";
import { parseText } from "./quantity/parse-text";

/** Rows that are looked at, and those that must prove a relation. */
const ROWS = 12;
const LEAST_PROOF = 2;
/** Printed rates are rounded. */
const TOLERANCE = 0.0061;
/** A rate above this is in per cent. */
const HIGHEST_FRACTION = 3;

/** The columns of which a rate of completion is the second one's part of the first. */
export interface RatedColumns {
  readonly target: number;
  readonly actual: number;
}

/**
 * Finds the two columns whose quotient a column of rates is in every row: what was to be reached, and what was.
 *
 * @param columns those that may be the two, left to right
 * @returns `null` where none or several are
 */
export function ratedColumns(
  grid: Grid,
  top: number,
  rate: number,
  columns: readonly number[],
): RatedColumns | null {
  const found = columns.flatMap((target) =>
    columns.flatMap((actual) =>
      target !== actual && isQuotient(grid, top, rate, target, actual) ? [{ target, actual }] : [],
    ),
  );
  const [only, ...others] = found;
  return only !== undefined && others.length === 0 ? only : null;
}

function isQuotient(grid: Grid, top: number, rate: number, target: number, actual: number): boolean {
  let [rows, telling] = [0, 0];
  for (let row = top; row < Math.min(grid.rowCount, top + ROWS); row += 1) {
    const [share, planned, achieved] = [
      rateAt(grid, row, rate),
      numberAt(grid, row, target),
      numberAt(grid, row, actual),
    ];
    if (share === null || planned === null || achieved === null || planned === 0) continue;
    if (Math.abs(achieved / planned - share) > TOLERANCE) return false;
    rows += 1;
    if (Math.abs(share - 1) > TOLERANCE) telling += 1;
  }
  return rows >= LEAST_PROOF && telling > 0;
}

/**
 * Whether every number of a column is the rate at which the target of its row was reached: the result's part of the target, or, of what
 * is better the less it is, the target's part of the result or what two such parts leave.
 */
export function areRates(grid: Grid, top: number, rate: number, target: number, actual: number): boolean {
  let [rows, telling] = [0, 0];
  for (let row = top; row < Math.min(grid.rowCount, top + ROWS); row += 1) {
    const [share, planned, achieved] = [
      rateAt(grid, row, rate),
      numberAt(grid, row, target),
      numberAt(grid, row, actual),
    ];
    if (share === null || planned === null || achieved === null || planned === 0) continue;
    const part = achieved / planned;
    const rates = achieved === 0 ? [part] : [part, 1 / part, 2 - part];
    if (!rates.some((one) => Math.abs(one - share) <= TOLERANCE)) return false;
    rows += 1;
    if (Math.abs(share - 1) > TOLERANCE) telling += 1;
  }
  return rows >= LEAST_PROOF && telling > 0;
}

/** Whether the numbers of a column are in each row no more than those of another one, and as many in some. */
export function arePartsOf(grid: Grid, top: number, whole: number, part: number): boolean {
  let [rows, equal] = [0, 0];
  for (let row = top; row < Math.min(grid.rowCount, top + ROWS); row += 1) {
    const [all, some] = [numberAt(grid, row, whole), numberAt(grid, row, part)];
    if (all === null || some === null) continue;
    if (some > all || some < 0) return false;
    rows += 1;
    if (some === all) equal += 1;
  }
  return rows > LEAST_PROOF && equal > 0;
}

function numberAt(grid: Grid, row: number, column: number): number | null {
  const cell = grid.row(row)?.[column];
  if (cell === undefined || isEmpty(cell)) return null;
  if (typeof cell.value === "number") return cell.value;
  const { value } = parseText(cell.text, null);
  return value === undefined ? null : Number(value);
}

/** A rate as a fraction; texts in per cent are read as such. */
function rateAt(grid: Grid, row: number, column: number): number | null {
  const number = numberAt(grid, row, column);
  return number !== null && Math.abs(number) > HIGHEST_FRACTION ? number / 100 : number;
}
