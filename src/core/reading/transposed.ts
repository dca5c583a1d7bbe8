import type { ColumnRole, RowCorrection } from "../evaluation/evaluation";
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
/** Where a person says what rows are, a label may also be an unknown one: the names, and one thing said of them. */
const LEAST_SAID = 2;
const LEAST_INDICATORS = 2;

/**
 * Turns a table that lies on its side: indicators in columns, and down its left edge what each row says of them (指标名称,
 * 目标值, 实际值).
 *
 * @param said what a person said of rows, which counts before what their labels seem to say
 * @returns `null` where no such table stands
 */
export function turnTable(
  grid: Grid,
  lexicon: Lexicon,
  said: readonly RowCorrection[] = [],
): Reshaped | null {
  const labels = labelsOf(grid, lexicon, said);
  const block = findBlock(grid, labels);
  if (block === null) return null;
  const { area, names } = block;
  const { top, left } = area;
  const namesRow: RowCorrection = { row: names, role: "name" };
  const rows = said.length === 0 || said.some(({ role }) => role === "name") ? said : [...said, namesRow];
  return {
    area,
    sheet: turned(grid, area),
    place: (at) => ({ ...at, row: top + at.column, column: left + at.row }),
    idOf: ({ row, column }) => `${columnName(left + row)}${top + column + 1}`,
    rows: (mapping) =>
      mapping.map(({ column, header, role, says }) => ({
        row: top + column,
        header,
        role,
        at: grid.ref(top + column, left),
        ...(says && { says }),
      })),
    said: rows.map(({ row, role }) => ({ column: row - top, role })),
    setAside: [],
  };
}

/**
 * Whether the labels down the left edge of such a table prove by themselves that it lies on its side: known ones of targets
 * and of results are among them, and nearly all are known.
 */
export function liesOnItsSide(grid: Grid, lexicon: Lexicon): boolean {
  const block = findBlock(grid, labelsOf(grid, lexicon, []));
  if (block === null) return false;
  const { area, names } = block;
  const texts = Array.from({ length: area.bottom - names }, (_, index) =>
    grid.text(names + index + 1, area.left),
  );
  const roles = new Set(texts.map((text) => lexicon.exact(text)[0]));
  const known = texts.filter((text) => lexicon.likely(text).length > 0);
  return roles.has("target") && roles.has("actual") && known.length * 4 >= texts.length * 3;
}

/** What the labels of rows mean: what was said of the row, else what the words say. */
interface Labels {
  readonly names: (row: number, column: number) => boolean;
  readonly isLevel: (row: number, column: number) => boolean;
  /** Whether a cell among the names is a label itself. */
  readonly isHeading: (row: number, column: number) => boolean;
  /** What a label below the names may mean; `null` for what is no label. */
  readonly meansBelow: (row: number, column: number, names: number) => readonly ColumnRole[] | null;
  /** Labels that a table has at least. */
  readonly least: number;
}

function labelsOf(grid: Grid, lexicon: Lexicon, said: readonly RowCorrection[]): Labels {
  const roles = new Map(said.map(({ row, role }) => [row, role]));
  const namesRow = said.find(({ role }) => role === "name")?.row;
  const textAt = (row: number, column: number): string => grid.row(row)?.[column]?.text ?? "";
  return {
    names: (row, column) =>
      namesRow === undefined
        ? lexicon.exact(textAt(row, column)).includes("name")
        : row === namesRow && textAt(row, column).trim() !== "",
    isLevel: (row, column) =>
      (roles.has(row) ? [roles.get(row)] : lexicon.exact(textAt(row, column))).some(
        (role) => role === "level1" || role === "level2",
      ),
    isHeading: (row, column) => lexicon.exact(textAt(row, column)).length > 0,
    meansBelow: (row, column, names) => {
      if (typeof grid.row(row)?.[column]?.value !== "string") return null;
      const own = roles.get(row);
      if (own !== undefined) return [own];
      const text = grid.text(row, column);
      if (text.trim() === "" || text.length > LONGEST_LABEL) return null;
      const known = lexicon.likely(text);
      if (known.length > 0) return known;
      return isFilled(grid, row, column, names) ? [] : null;
    },
    least: said.length === 0 ? LEAST_LABELS : LEAST_SAID,
  };
}

/** Whether a row says something of every name: one of an unknown label is part of the table then, and nobody's values are lost. */
function isFilled(grid: Grid, row: number, left: number, names: number): boolean {
  const right = lastName(grid, names, left);
  for (let column = left + 1; column <= right; column += 1) if (isEmpty(grid.cell(row, column))) return false;
  return isEmpty(grid.row(row)?.[right + 1]);
}

interface Block {
  readonly area: CellRange;
  /** The row of the names. */
  readonly names: number;
}

/** The first run of labels down a column that begins with the heading of names, beside names in its row. */
function findBlock(grid: Grid, labels: Labels): Block | null {
  for (let names = 0; names < Math.min(grid.rowCount, FARTHEST_TOP); names += 1) {
    for (let left = 0; left < Math.min(grid.columnCount, FARTHEST_LEFT); left += 1) {
      if (!labels.names(names, left)) continue;
      const right = lastName(grid, names, left);
      // Asked first: the labels down the edge of a table that stands upright are its names, each compared with all headings.
      if (!areNames(grid, { row: names, left, right }, labels)) continue;
      const bottom = lastLabel(grid, names, left, labels);
      const says = right - left >= LEAST_INDICATORS && bottom - names + 1 >= labels.least;
      if (says && saysOfNames({ top: names, left, bottom }, labels))
        return { area: { top: firstLevel(names, left, labels), left, bottom, right }, names };
    }
  }
  return null;
}

/** The first of the rows of levels above the names. */
function firstLevel(names: number, column: number, { isLevel }: Labels): number {
  let row = names;
  while (row > 0 && isLevel(row - 1, column)) row -= 1;
  return row;
}

/** The last of the names beside their heading: texts, each in a column of its own. */
function lastName(grid: Grid, row: number, left: number): number {
  let column = left + 1;
  while (typeof grid.row(row)?.[column]?.value === "string" && !isEmpty(grid.cell(row, column))) column += 1;
  return column - 1;
}

/** The last label below the heading of names. */
function lastLabel(grid: Grid, top: number, column: number, { meansBelow }: Labels): number {
  let row = top + 1;
  while (row < grid.rowCount && meansBelow(row, column, top) !== null) row += 1;
  return row - 1;
}

const LONGEST_LABEL = 20;
/** No name is as long, in English either. */
const LONGEST_NAME = 80;

/** What explains a heading instead of being a name below it: “What is measured; the target does not belong here.” */
function isSentence(text: string): boolean {
  return text.length > LONGEST_NAME || /[.。;；!！?？]\s*$/u.test(text);
}

/** Whether no name is a label itself (then the table stands upright) or a sentence (then it explains the labels). */
function areNames(grid: Grid, { row, left, right }: NamesRow, { isHeading }: Labels): boolean {
  for (let column = left + 1; column <= right; column += 1) {
    if (isHeading(row, column) || isSentence(grid.text(row, column))) return false;
  }
  return true;
}

interface NamesRow {
  readonly row: number;
  /** The column of their heading. */
  readonly left: number;
  readonly right: number;
}

/** Whether a target or result is among the labels. */
function saysOfNames({ top, left, bottom }: Omit<CellRange, "right">, { meansBelow }: Labels): boolean {
  for (let row = top + 1; row <= bottom; row += 1) {
    const roles = meansBelow(row, left, top) ?? [];
    if (roles.includes("target") || roles.includes("actual")) return true;
  }
  return false;
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
