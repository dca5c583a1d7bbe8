import { columnName, type CellRange } from "../workbook/a1";
import type { SheetSnapshot, SnapshotRow } from "../workbook/snapshot";
import { isEmpty, type Grid } from "./grid";
import type { Lexicon } from "./lexicon";
import { withRows, type Reshaped } from "./reshaped";

/** Rows above a transposed table, and columns left of its labels, at most. */
const FARTHEST_TOP = 12;
const FARTHEST_LEFT = 3;
/** Labels that a table has at least: the names, and two things said of them. */
const LEAST_LABELS = 3;
const LEAST_INDICATORS = 2;

/**
 * Turns a table that lies on its side: indicators in columns, and down its left edge what each row says of them (指标名称,
 * 目标值, 实际值).
 *
 * @returns `null` where no such table stands
 */
export function turnTable(grid: Grid, lexicon: Lexicon): Reshaped | null {
  const area = findBlock(grid, lexicon);
  if (area === null) return null;
  const { top, left } = area;
  return {
    area,
    sheet: turned(grid, area),
    place: (at) => ({ ...at, row: top + at.column, column: left + at.row }),
    idOf: ({ row, column }) => `${columnName(left + row)}${top + column + 1}`,
    setAside: [],
  };
}

/** The first run of labels down a column that begins with the heading of names, beside names in its row. */
function findBlock(grid: Grid, lexicon: Lexicon): CellRange | null {
  for (let names = 0; names < Math.min(grid.rowCount, FARTHEST_TOP); names += 1) {
    for (let left = 0; left < Math.min(grid.columnCount, FARTHEST_LEFT); left += 1) {
      if (!lexicon.exact(grid.row(names)?.[left]?.text ?? "").includes("name")) continue;
      const right = lastName(grid, names, left);
      const bottom = lastLabel(grid, names, left, lexicon);
      const says = right - left >= LEAST_INDICATORS && bottom - names + 1 >= LEAST_LABELS;
      if (says && saysOfNames(grid, { top: names, left, bottom, right }, lexicon))
        return { top: firstLevel(grid, names, left, lexicon), left, bottom, right };
    }
  }
  return null;
}

/** The first of the rows of levels above the names. */
function firstLevel(grid: Grid, names: number, column: number, lexicon: Lexicon): number {
  const isLevel = (row: number): boolean =>
    lexicon.exact(grid.row(row)?.[column]?.text ?? "").some((role) => role === "level1" || role === "level2");
  let row = names;
  while (row > 0 && isLevel(row - 1)) row -= 1;
  return row;
}

/** The last of the names beside their heading: texts, each in a column of its own. */
function lastName(grid: Grid, row: number, left: number): number {
  let column = left + 1;
  while (typeof grid.row(row)?.[column]?.value === "string" && !isEmpty(grid.cell(row, column))) column += 1;
  return column - 1;
}

/** The last label below the heading of names. */
function lastLabel(grid: Grid, top: number, column: number, lexicon: Lexicon): number {
  let row = top + 1;
  while (typeof grid.row(row)?.[column]?.value === "string" && isLabel(grid.text(row, column), lexicon))
    row += 1;
  return row - 1;
}

const LONGEST_LABEL = 20;
/** No name is as long, in English either. */
const LONGEST_NAME = 80;

function isLabel(text: string, lexicon: Lexicon): boolean {
  return text.trim() !== "" && text.length <= LONGEST_LABEL && lexicon.likely(text).length > 0;
}

/** What explains a heading instead of being a name below it: “What is measured; the target does not belong here.” */
function isSentence(text: string): boolean {
  return text.length > LONGEST_NAME || /[.。;；!！?？]\s*$/u.test(text);
}

/** Whether a target or result is among the labels, and no name is a label itself (then the table stands upright) or a sentence (then it explains the labels). */
function saysOfNames(grid: Grid, { top, left, bottom, right }: CellRange, lexicon: Lexicon): boolean {
  const roles = new Set<string>();
  for (let row = top + 1; row <= bottom; row += 1)
    for (const role of lexicon.likely(grid.text(row, left))) roles.add(role);
  if (!roles.has("target") && !roles.has("actual")) return false;
  for (let column = left + 1; column <= right; column += 1) {
    const name = grid.text(top, column);
    if (lexicon.exact(name).length > 0 || isSentence(name)) return false;
  }
  return true;
}

/** The block with its rows as columns, beginning at the first cell of a sheet of its own. */
function turned(grid: Grid, { top, left, bottom, right }: CellRange): SheetSnapshot {
  const rows: SnapshotRow[] = [];
  for (let column = left; column <= right; column += 1)
    rows.push(Array.from({ length: bottom - top + 1 }, (_, index) => grid.row(top + index)?.[column]));
  const merges = grid.source.merges
    .filter((area) => area.top >= top && area.bottom <= bottom && area.left >= left && area.right <= right)
    .map((area) => turnedArea(area, top, left));
  return withRows(grid, rows, merges);
}

function turnedArea(area: CellRange, top: number, left: number): CellRange {
  return {
    top: area.left - left,
    bottom: area.right - left,
    left: area.top - top,
    right: area.bottom - top,
  };
}
