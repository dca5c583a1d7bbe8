import { append } from "../common/many";
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
  /** The label at the left edge of the row above: it may go on below (项目资金 beside all its lines). */
  let edge: Edge | null = null;
  let inTable = false;
  rows.forEach((row, top) => {
    const runs = runsOf(row);
    const label = labelOf(row, runs);
    const spans = label !== null && label.right - label.left + 1 >= LEAST_COPIES;
    const head = !inTable || spans;
    if (head)
      append(
        merges,
        runs.filter((run) => run !== label).map((run) => rangeOf(run, top)),
      );
    edge = head && label !== null ? goneOn(merges, edge, label, top) : null;
    inTable ||= row?.some((cell) => cell !== undefined && namesRows(cell.text)) === true;
  });
  return merges.filter(({ top, left, bottom, right }) => bottom > top || right > left);
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
  return cell !== undefined && typeof cell.value === "string" && hasWord(cell.text) ? cell.text : null;
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
