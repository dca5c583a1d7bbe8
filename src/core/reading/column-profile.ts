import { isEmpty, type Grid } from "./grid";
import { isTotalLabel } from "./notes";
import { parseText, type TextReading } from "./quantity/parse-text";
import { blanknessOf } from "./quantity/phrases";
import { squeeze } from "./text-normalisation";
import { isTitleRow } from "./title";
import { hasLetter, hasWord } from "../vocabulary/letters";

/** Rows of a table that are looked at to tell what its columns hold. */
const ROWS = 40;

/** What a cell of a column holds, row by row of the table. */
export interface ColumnProfile {
  /** Rows of the table that were looked at. */
  readonly rows: number;
  /** Cells that say something. */
  readonly filled: readonly ProfiledCell[];
}

export interface ProfiledCell {
  readonly row: number;
  readonly text: string;
  /** What the text says as a quantity; without a value for words. */
  readonly read: TextReading;
}

const OPERATOR =
  /^(?:[≥≤><=＝≧≦]|>=|<=|大于|小于|等于|大于等于|小于等于|不(?:低|少|高|多|大|小)于|不超过|定性)$/;
const BOUNDS: ReadonlySet<string | null | undefined> = new Set(["≥", "≤", ">", "<"]);
const LONGEST_UNIT = 8;
const LONGEST_QUANTITY = 40;

/** Looks at the rows of a table below its header that have a name, down to the title of another; totals are none of them. */
export function profileOf(grid: Grid, top: number, name: number, column: number): ColumnProfile {
  const filled: ProfiledCell[] = [];
  let rows = 0;
  for (let row = top; row < Math.min(grid.rowCount, top + ROWS); row += 1) {
    if (isTitleRow(grid.slots(row))) break;
    const named = grid.cell(row, name);
    if (named === undefined || isEmpty(named) || isTotalLabel(named.text)) continue;
    rows += 1;
    const cell = grid.row(row)?.[column];
    if (cell === undefined || isEmpty(cell) || blanknessOf(cell.text) !== "filled") continue;
    filled.push(profiled(row, cell.text));
  }
  return { rows, filled };
}

/** A cell whose text is read as a quantity when that is asked for: of most columns the heading says enough. */
function profiled(row: number, text: string): ProfiledCell {
  let read: TextReading | undefined;
  return {
    row,
    text,
    get read() {
      return (read ??= parseText(text.length > LONGEST_QUANTITY ? "" : text, null));
    },
  };
}

/** Whether so large a part of the filled cells passes a test. */
export function most({ filled }: ColumnProfile, test: (cell: ProfiledCell) => boolean, share = 0.5): boolean {
  return filled.length > 0 && filled.filter(test).length > filled.length * share;
}

export function isOperator({ text }: ProfiledCell): boolean {
  return OPERATOR.test(squeeze(text));
}

export function isNumeric({ read }: ProfiledCell): boolean {
  return read.value !== undefined || read.low !== undefined;
}

/** A number with an operator of its own before it. */
export function isBound(cell: ProfiledCell): boolean {
  return isNumeric(cell) && BOUNDS.has(cell.read.comparator);
}

/** A word without a number, short enough for a unit. */
export function isUnit(cell: ProfiledCell): boolean {
  const text = squeeze(cell.text);
  return (
    text.length <= LONGEST_UNIT &&
    !/\d/.test(text) &&
    !isOperator(cell) &&
    (hasLetter(text) || /[%‰℃]/.test(text))
  );
}

/** Words, without a quantity. */
export function isWords(cell: ProfiledCell): boolean {
  return !isNumeric(cell) && hasWord(cell.text);
}
