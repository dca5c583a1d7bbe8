import type { ColumnRole } from "../evaluation/evaluation";
import type { HeaderCandidate } from "./column-roles";
import type { CellRef } from "../workbook/a1";
import type { Grid, Slot } from "./grid";
import { barePeriod } from "./heading-parts";
import type { Lexicon } from "./lexicon";
import { normaliseLabel, squeeze } from "./text-normalisation";

/** The cells that head the columns, lowest row first asked, and the last row that belongs to the header. */
export interface HeaderStack {
  readonly candidates: readonly HeaderCandidate[];
  readonly bottom: number;
  /** Cells of these rows that head no column themselves: labels of the block, headings over others, column numbers. */
  readonly labels: readonly CellRef[];
}

/** A header cell below which no further one stands yet. */
interface Leaf {
  readonly row: number;
  readonly column: number;
  readonly right: number;
  readonly bottom: number;
  readonly header: string;
  /** The words that explain a bare `名称` or `值` beneath it. */
  readonly words: string;
  /** What the cell means together with those above it; `null` in the first row. */
  readonly roles: readonly ColumnRole[] | null;
}

/** Rows below the first one that a header may have. */
const MOST_FURTHER_ROWS = 3;
/** Cells merged downward over a row that prove it to belong to the header. */
const LEAST_PROOF = 2;
/** Longest word of a lower header row that only its header above explains. */
const LONGEST_PART = 6;
/** Words that say nothing without the header above them. */
const GENERIC = /^(?:名称|内容)$/;
/** Values under a heading of targets that are not the target. */
const BESIDE_TARGET =
  /^(?:底线|门槛|保底|最低|基本|基础|及格|挑战|力争|冲刺|奋斗|理想|卓越|优秀|良好|stretch|threshold|minimum|floor)(?:值|目标值?|线|target)?$/i;
/** What no header begins with: a number or a comparison is a value. */
const VALUE = /^[\d≥≤<>=＝+-]/;
/** Numbers of columns under a header: 1 2 3, A B C, ①②③, 甲乙, 栏次, 6=5/4. */
const COLUMN_NUMBER =
  /^\(?(?:\d{1,2}|[a-z]|[①-⑳]|[甲乙丙丁戊己]|栏次|行次|序号|[\d\w]{1,2}=[\d\w()/×x*+-]+)\)?$/i;
const LEAST_NUMBERS = 3;

/** Reads the rows of a header that begins in a row: merged cells over it, words beneath words, numbers of columns. */
export function readStack(grid: Grid, slots: readonly Slot[], row: number, lexicon: Lexicon): HeaderStack {
  let leaves: readonly Leaf[] = slots.map(({ column, right, bottom, text }) => ({
    ...{ row, column, right, bottom, header: text, words: text, roles: null },
  }));
  let bottom = row;
  while (bottom < row + MOST_FURTHER_ROWS) {
    const lower = lowerLeaves(grid, leaves, bottom + 1, row, lexicon);
    if (lower === null) break;
    bottom += 1;
    leaves = joined(leaves, lower);
  }
  const labels = leaves.filter((leaf) => isLabel(leaf, bottom));
  const heading = new Set(leaves.filter((leaf) => !labels.includes(leaf)).map(placeOf));
  const explains = numbersColumns(grid, bottom + 1) || saysNothing(grid, bottom + 1);
  const last = explains ? bottom + 1 : bottom;
  const others: CellRef[] = [];
  for (let line = row; line <= last; line += 1) {
    for (const slot of grid.slots(line))
      if (!heading.has(placeOf(slot))) others.push(grid.ref(line, slot.column));
  }
  return {
    candidates: leaves.map((leaf) => candidateOf(leaf, bottom, lexicon)),
    bottom: last,
    labels: others,
  };
}

function placeOf({ row, column }: Pick<Leaf, "row" | "column">): string {
  return `${row},${column}`;
}

/** A label merged beyond the header (绩效指标 down the whole table) heads no column. */
function isLabel({ row, bottom, roles }: Leaf, last: number): boolean {
  return roles === null && bottom > last && bottom > row;
}

function candidateOf(leaf: Leaf, last: number, lexicon: Lexicon): HeaderCandidate {
  const { row, column, right, header, words, roles } = leaf;
  const shown = GENERIC.test(squeeze(header)) ? words : header;
  return {
    row,
    column,
    right,
    header: shown,
    roles: isLabel(leaf, last) ? [] : (roles ?? lexicon.likely(header)),
  };
}

/** The leaves that a row adds, `null` where the row belongs to the table already. */
function lowerLeaves(
  grid: Grid,
  leaves: readonly Leaf[],
  row: number,
  first: number,
  lexicon: Lexicon,
): readonly Leaf[] | null {
  const below = grid.slots(row);
  const proven = isProven(leaves, below, row, first);
  if (below.length === 0) return proven ? [] : null;
  const found: Leaf[] = [];
  let known = 0;
  for (const slot of below) {
    const leaf = leafBelow(lastAtOrBefore(leaves, slot.column), slot, lexicon);
    if (leaf === null && !proven) return null;
    if (leaf?.known === true) known += 1;
    found.push(leaf ?? unknownLeaf(slot));
  }
  return proven || (known > 0 && completes(leaves, found)) ? found : null;
}

/** What a cell below a header means: by its own words, with those above, or as a short part of a wide header. */
function leafBelow(
  above: Leaf | undefined,
  { row, column, right, bottom, text, cell }: Slot,
  lexicon: Lexicon,
): (Leaf & { readonly known: boolean }) | null {
  const roles = typeof cell.value === "number" ? [] : combinedRoles(text, above?.words ?? "", lexicon);
  const known = roles.length > 0;
  const covered = above !== undefined && above.right > above.column && column <= above.right;
  if (!known && !(covered && text.length <= LONGEST_PART)) return null;
  const words = GENERIC.test(squeeze(text)) ? (above?.words ?? text) : text;
  return {
    row,
    column,
    right,
    bottom,
    header: text,
    words,
    roles: known ? roles : rolesOfPart(text, above, lexicon),
    known,
  };
}

/** What a part of a heading says itself, else what the heading over it says. */
function rolesOfPart(text: string, above: Leaf | undefined, lexicon: Lexicon): readonly ColumnRole[] {
  if (BESIDE_TARGET.test(squeeze(text))) return [];
  const own = GENERIC.test(squeeze(text)) ? [] : lexicon.likely(text);
  return own.length > 0 ? own : (above?.roles ?? lexicon.likely(above?.words ?? ""));
}

/** A cell of a proven header row that no word explains. */
function unknownLeaf({ row, column, right, bottom, text }: Slot): Leaf {
  return { row, column, right, bottom, header: text, words: text, roles: [] };
}

/**
 * Where two header cells are merged down over a row, the row is one of the header, unless values stand in it (a label
 * and a remark may be merged down the whole of a small table).
 */
function isProven(leaves: readonly Leaf[], below: readonly Slot[], row: number, first: number): boolean {
  const over = leaves.filter(({ bottom }) => bottom >= row && bottom <= first + MOST_FURTHER_ROWS);
  if (over.length < LEAST_PROOF) return false;
  return below.every(
    ({ cell, text }) =>
      typeof cell.value !== "number" && (!VALUE.test(squeeze(text)) || barePeriod(text) !== null),
  );
}

/**
 * Where every cell above has one below, the lower row is a header of its own; and one of its cells at least stands
 * where the row above has none.
 */
function completes(leaves: readonly Leaf[], found: readonly Leaf[]): boolean {
  const own = new Set(leaves.map(({ column }) => column));
  const filled = new Set(found.map(({ column }) => column));
  const open = leaves.some(({ column, right }) => right > column || !filled.has(column));
  return open && found.some(({ column }) => !own.has(column));
}

function combinedRoles(text: string, above: string, lexicon: Lexicon): readonly ColumnRole[] {
  const tries = [text, `${text}${above}`, `${above}${text}`];
  return tries.map((label) => lexicon.exact(label)).find((roles) => roles.length > 0) ?? [];
}

function lastAtOrBefore(leaves: readonly Leaf[], column: number): Leaf | undefined {
  return [...leaves].reverse().find((leaf) => leaf.column <= column);
}

/** The leaves above, those with something below them replaced by it. */
function joined(leaves: readonly Leaf[], lower: readonly Leaf[]): readonly Leaf[] {
  const kept = leaves.filter((leaf, index) => {
    const next = leaves[index + 1]?.column ?? Number.POSITIVE_INFINITY;
    return !lower.some(({ column }) => column >= leaf.column && column < next);
  });
  return [...kept, ...lower].sort((one, other) => one.column - other.column);
}

/** Whether a row says 名称 under each heading and nothing else. */
function saysNothing(grid: Grid, row: number): boolean {
  const slots = grid.slots(row);
  return slots.length >= LEAST_PROOF && slots.every(({ text }) => GENERIC.test(squeeze(text)));
}

/**
 * Whether a row only numbers the columns. Numbers count up, and none is larger than its place; the values of an indicator
 * may happen to do the one but hardly both.
 */
function numbersColumns(grid: Grid, row: number): boolean {
  const labels = grid.slots(row).map(({ text }) => normaliseLabel(text));
  if (labels.length < LEAST_NUMBERS || !labels.every((label) => COLUMN_NUMBER.test(label))) return false;
  const numbers = labels.flatMap((label, index) =>
    /^\(?\d+\)?$/.test(label) ? [{ number: Number(label.replace(/\D/g, "")), place: index + 1 }] : [],
  );
  return numbers.every(({ number, place }, index) => {
    const former = numbers[index - 1]?.number ?? number - 1;
    return number === former + 1 && number <= place;
  });
}
