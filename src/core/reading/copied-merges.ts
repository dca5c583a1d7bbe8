import { append, largestOf } from "../common/many";
import type { CellRange } from "../workbook/a1";
import type { SheetSnapshot, SnapshotRow } from "../workbook/snapshot";
import { isEmpty } from "./grid";
import { hasWord } from "../vocabulary/letters";

/** Cells of one row that say the same, side by side. */
interface Run {
  readonly left: number;
  readonly right: number;
  readonly text: string;
}

/** Sheets whose merged cells were taken apart are forms: no longer than this. */
const MOST_ROWS = 500;
/** Rows from the top among which the title stands, and the cells that it fills at least. */
const TITLE_ROWS = 5;
const TITLE_CELLS = 4;
/** What is a value though letters stand in it: 4753.66万元. */
const AMOUNT = /^\s*[\d.,]+\s*\D{0,2}\s*$/;
/** Copies that prove a cell below the header to have been merged: target, result and remark may agree by chance. */
const LEAST_COPIES = 3;

/**
 * A sheet whose merged cells were taken apart and filled with copies of their text (as exports and some programs do), with
 * the merged cells again. The title is the proof: nobody writes it into every cell of its row.
 *
 * @param namesRows whether a text heads the column that names the rows of a table, or one of their levels: below such a
 *   row equal texts side by side are values more often than copies
 */
export function withCopiesMerged(sheet: SheetSnapshot, namesRows: (text: string) => boolean): SheetSnapshot {
  if (sheet.merges.length > 0 || sheet.rows.length > MOST_ROWS || !hasCopiedTitle(sheet)) return sheet;
  const merges = mergesOf(sheet, namesRows);
  const rows = sheet.rows.map((row, index) => row && withoutCopies(row, index, merges));
  return { ...sheet, rows, merges };
}

function hasCopiedTitle({ rows }: SheetSnapshot): boolean {
  return rows.slice(0, TITLE_ROWS).some((row) => {
    const [only, ...others] = runsOf(row);
    const filled = row?.filter((cell) => !isEmpty(cell)).length ?? 0;
    return (
      only !== undefined &&
      others.length === 0 &&
      filled >= TITLE_CELLS &&
      filled === only.right - only.left + 1
    );
  });
}

function mergesOf({ rows }: SheetSnapshot, namesRows: (text: string) => boolean): readonly CellRange[] {
  const merges: CellRange[] = [];
  const last = largestOf(rows.map((row) => row?.length ?? 0)) - 1;
  /** The label at the left edge of the row above: it may go on below (项目资金 beside all its lines). */
  let edge: Edge | null = null;
  let inTable = false;
  /** The areas of words above, the nearest ones; in the table those of its headings. */
  let above: readonly Run[] = [];
  /** Areas of words up to the right edge: nothing heads columns of numbers so. */
  const wide: Run[] = [];
  rows.forEach((row, top) => {
    const runs = runsOf(row).flatMap((run) => partsOf(run, above));
    const label = labelOf(row, runs);
    const spans = label !== null && label.right - label.left + 1 >= LEAST_COPIES;
    const head = !inTable || spans;
    const known = head ? runs.filter((run) => run !== label) : [];
    const values = valuesIn(row, inTable ? above : [...above, ...wide], runs);
    append(
      merges,
      [...known, ...values].map((run) => rangeOf(run, top)),
    );
    const same = edge?.text === label?.text && edge?.left === label?.left;
    edge = label !== null && (head || same) ? goneOn(merges, edge, label, top) : null;
    if (inTable) return;
    above = [...runs, ...values, ...above.filter((area) => isBlank(row, area))];
    append(
      wide,
      runs.filter((run) => run !== label && run.right === last),
    );
    inTable = row?.some((cell) => cell !== undefined && namesRows(cell.text)) === true;
  });
  return merges.filter(({ top, left, bottom, right }) => bottom > top || right > left);
}

function isBlank(row: SnapshotRow | undefined, { left, right }: Run): boolean {
  return (row ?? []).slice(left, right + 1).every(isEmpty);
}

function overlap(one: Run, other: Run): boolean {
  return one.left <= other.right && other.left <= one.right;
}

/** A goal and its result may be told in the same words: two areas, below the two that head them. */
function partsOf(run: Run, above: readonly Run[]): readonly Run[] {
  const parts = above.filter(({ right }) => right >= run.left);
  const [first] = parts;
  const cells = parts.reduce((sum, { left, right }) => sum + right - left + 1, 0);
  const fill = first?.left === run.left && cells === run.right - run.left + 1;
  return fill && parts.length === above.length && parts.length > 1
    ? parts.map(({ left, right }) => ({ ...run, left, right }))
    : [run];
}

/** Equal values that fill an area: 98 in each cell behind 自评得分, 100% below each copy of 执行率. */
function valuesIn(row: SnapshotRow | undefined, areas: readonly Run[], runs: readonly Run[]): readonly Run[] {
  const found: Run[] = [];
  for (const area of areas) {
    const [first, ...others] = row?.slice(area.left, area.right + 1) ?? [];
    if (first === undefined || isEmpty(first) || others.length < area.right - area.left) continue;
    const same = others.every((cell) => cell?.text === first.text && cell.value === first.value);
    if (same && ![...runs, ...found].some((run) => overlap(run, area)))
      found.push({ ...area, text: first.text });
  }
  return found;
}

/** A label at the left edge, and which of the merged areas is its. */
interface Edge extends Run {
  readonly at: number;
}

/** Merges the label of a row, with the one above it where that says the same. */
function goneOn(merges: CellRange[], above: Edge | null, label: Run, row: number): Edge {
  const area = above === null ? undefined : merges[above.at];
  const same = above?.text === label.text && above.left === label.left && above.right === label.right;
  if (above !== null && area !== undefined && same) {
    merges[above.at] = { ...area, bottom: row };
    return above;
  }
  merges.push(rangeOf(label, row));
  return { ...label, at: merges.length - 1 };
}

/** The first words of a row, with their copies. */
function labelOf(row: SnapshotRow | undefined, runs: readonly Run[]): Run | null {
  const first = row?.findIndex((cell) => !isEmpty(cell)) ?? -1;
  const text = row === undefined || first < 0 ? null : wordsIn(row, first);
  if (text === null) return null;
  return runs.find(({ left }) => left === first) ?? { left: first, right: first, text };
}

function rangeOf({ left, right }: Run, row: number): CellRange {
  return { top: row, left, bottom: row, right };
}

/** Runs of two cells or more with the same words; equal numbers beside each other are values. */
function runsOf(row: SnapshotRow | undefined): readonly Run[] {
  const runs: Run[] = [];
  if (row === undefined) return runs;
  for (let left = 0; left < row.length; left += 1) {
    const text = wordsIn(row, left);
    if (text === null) continue;
    let right = left;
    while (wordsIn(row, right + 1) === text) right += 1;
    if (right > left) runs.push({ left, right, text });
    left = right;
  }
  return runs;
}

function wordsIn(row: SnapshotRow, column: number): string | null {
  const cell = row[column];
  const words = cell !== undefined && typeof cell.value === "string" && hasWord(cell.text);
  return words && !AMOUNT.test(cell.text) ? cell.text : null;
}

function withoutCopies(row: SnapshotRow, index: number, merges: readonly CellRange[]): SnapshotRow {
  const own = merges.filter(({ top, bottom }) => top <= index && index <= bottom);
  return own.length === 0
    ? row
    : row.map((cell, column) =>
        own.some(
          ({ top, left, right }) => left <= column && column <= right && (column !== left || index !== top),
        )
          ? undefined
          : cell,
      );
}
