import type { CellRef } from "../workbook/a1";
import { cellAt, sheetNamed, type SheetSnapshot, type WorkbookSnapshot } from "../workbook/snapshot";
import type { ColumnRole, Skipped } from "../evaluation/evaluation";
import { createGrid, type Grid, type Slot } from "./grid";
import { plainLexicon } from "./lexicon";
import { headingsSignature, labelsSignature } from "./signature";

/** A column of a table none of whose headings is known. */
export interface UnknownColumn {
  readonly column: number;
  readonly header: string;
  readonly at: CellRef;
  /** The first values below the heading, as printed. */
  readonly samples: readonly string[];
  /** What its heading says by itself, where that is known. */
  readonly guess: ColumnRole | null;
}

/** A row of such a table, whose meanings may run down its rows. */
export interface UnknownRow {
  readonly row: number;
  readonly header: string;
  /** The first values right of the label, as printed. */
  readonly samples: readonly string[];
  /** What its label says by itself, where that is known. */
  readonly guess: ColumnRole | null;
}

/** A table on a sheet on which no form was found: a person may know what its columns, or its rows, are. */
export interface UnknownTable {
  readonly sheet: string;
  /** The row of its headings. */
  readonly row: number;
  readonly columns: readonly UnknownColumn[];
  /** The same for tables with the same headings, so that what is said of them can be remembered. */
  readonly signature: string;
  /** From the row of the headings on, each with its label in the first column; none where there are too many to be meanings. */
  readonly rows: readonly UnknownRow[];
  /** The same for tables with the same labels. */
  readonly rowSignature: string;
}

/** A name, a target and a result: fewer columns make no table to speak of. */
const FEWEST_COLUMNS = 3;
/** Headings are looked for so far down, and are no longer than this. */
const DEEPEST_HEADER = 200;
const LONGEST_HEADING = 30;
/** How far below the headings the first row of values stands at most; notes of units may come between. */
const FARTHEST_ROW = 3;
const SAMPLE_ROWS = 50;
const SAMPLES = 3;
const LONGEST_SAMPLE = 40;
/** Names and targets or results take two; more rows than this are those of indicators. */
const FEWEST_ROWS = 2;
const MOST_ROWS = 15;
/** Targets and results begin like this, headings do not. */
const VALUE = /^[\d.,%％≥≤<>=＝±+-]+/u;

/** The tables on sheets that were left out because no form was found there. */
export function unknownTables(
  workbook: WorkbookSnapshot,
  skipped: readonly Skipped[],
): readonly UnknownTable[] {
  const sheets = new Set(skipped.flatMap(({ at, reason }) => (reason === "no-form-found" ? [at.sheet] : [])));
  return [...sheets].flatMap((name) => {
    const sheet = sheetNamed(workbook, name);
    const table = sheet && unknownTable(sheet);
    return table ? [table] : [];
  });
}

function unknownTable(sheet: SheetSnapshot): UnknownTable | null {
  const grid = createGrid(sheet);
  const headings = unknownHeadings(grid);
  const [first] = headings;
  if (first === undefined) return null;
  const words = plainLexicon();
  const columns = headings.map(({ column, text, row, bottom }) => ({
    column,
    header: text.trim(),
    at: grid.ref(row, column),
    samples: samplesOf(sheet, column, bottom + 1),
    guess: words.exact(text)[0] ?? null,
  }));
  const signature = headingsSignature("table", columns);
  const rows = labelledRows(grid, first);
  return {
    sheet: sheet.name,
    row: first.row,
    columns,
    signature,
    rows,
    rowSignature: labelsSignature("table-rows", rows),
  };
}

/** The rows from the headings on that have a label below the first of them. */
function labelledRows(grid: Grid, first: Slot): readonly UnknownRow[] {
  const words = plainLexicon();
  const rows: UnknownRow[] = [];
  for (let row = first.row; row < grid.rowCount && rows.length <= MOST_ROWS; row += 1) {
    const [label, ...values] = grid.slots(row).filter(({ column }) => column >= first.column);
    if (label?.column !== first.column) continue;
    rows.push({
      row,
      header: label.text.trim(),
      samples: values.slice(0, SAMPLES).map(({ text }) => text.trim().slice(0, LONGEST_SAMPLE)),
      guess: words.exact(label.text)[0] ?? null,
    });
  }
  return rows.length < FEWEST_ROWS || rows.length > MOST_ROWS ? [] : rows;
}

/** The row with the most short texts above a row in which most of their columns are filled; the first of equals. */
export function unknownHeadings(grid: Grid): readonly Slot[] {
  let best: readonly Slot[] = [];
  const last = Math.min(grid.rowCount - 1, DEEPEST_HEADER);
  for (let row = 0; row < last; row += 1) {
    const slots = grid.slots(row);
    if (slots.length <= best.length || slots.length < FEWEST_COLUMNS) continue;
    if (slots.every(isHeading) && isFilledBelow(grid, row, slots)) best = slots;
  }
  return best;
}

function isHeading({ cell, text }: Slot): boolean {
  const plain = text.trim();
  return typeof cell.value === "string" && plain.length <= LONGEST_HEADING && !VALUE.test(plain);
}

function isFilledBelow(grid: Grid, row: number, slots: readonly Slot[]): boolean {
  for (let below = row + 1; below <= row + FARTHEST_ROW; below += 1) {
    const filled = slots.filter(({ column }) => grid.text(below, column).trim() !== "");
    if (filled.length * 2 > slots.length) return true;
  }
  return false;
}

function samplesOf(sheet: SheetSnapshot, column: number, firstRow: number): readonly string[] {
  const samples: string[] = [];
  for (let row = firstRow; row < firstRow + SAMPLE_ROWS && samples.length < SAMPLES; row += 1) {
    const text = cellAt(sheet, row, column)?.text.trim() ?? "";
    if (text !== "") samples.push(text.slice(0, LONGEST_SAMPLE));
  }
  return samples;
}
