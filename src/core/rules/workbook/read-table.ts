import { Decimal } from "../../common/decimal";
import { smallestOf } from "../../common/many";
import type { CellRef } from "../../workbook/a1";
import { sheetNamed, type Cell, type SheetSnapshot, type WorkbookSnapshot } from "../../workbook/snapshot";
import type { PackSheetProblem } from "./problems";
import type { PackColumn } from "./tables";
import { parseValue } from "./values";

/** A row of a table as it was read. */
export interface ReadRow {
  readonly values: Readonly<Record<string, unknown>>;
  /** Where each value stands or belongs. */
  readonly cells: Readonly<Record<string, CellRef>>;
  /** Its first cell. */
  readonly at: CellRef;
}

/** Where a value of a row stands or belongs. */
export function cellIn({ cells, at }: ReadRow, key: string): CellRef {
  return cells[key] ?? at;
}

/** A table that was read; rows with a wrong cell are left out, and their problems told. */
export interface ReadTable {
  readonly rows: readonly ReadRow[];
  /** The cell of the first heading. */
  readonly at: CellRef;
}

/** Takes what is wrong. */
export type Report = (problem: PackSheetProblem) => void;

/** The sheet of either of its names; where there is none that is a problem. */
export function sheetFor(
  workbook: WorkbookSnapshot,
  { name, id }: { readonly name: string; readonly id: string },
  report: Report,
): SheetSnapshot | undefined {
  const sheet = sheetNamed(workbook, name) ?? sheetNamed(workbook, id);
  if (!sheet) {
    const at = { sheet: workbook.sheets[0]?.name ?? name, row: 0, column: 0 };
    report({ kind: "missing-sheet", at, field: name, value: "", expected: [] });
  }
  return sheet;
}

/** Headings are looked for in so many rows. */
const HEAD_ROWS = 30;

/**
 * Reads the table of a sheet: a row of headings in either language, wherever it stands and in whatever order, and all rows
 * below that say something.
 */
export function readTable(sheet: SheetSnapshot, columns: readonly PackColumn[], report: Report): ReadTable {
  const head = headOf(sheet, columns);
  const nowhere = { sheet: sheet.name, row: 0, column: 0 };
  if (head === undefined) {
    const expected = columns.map(({ header }) => header);
    report({ kind: "no-header", at: nowhere, field: sheet.name, value: "", expected });
    return { rows: [], at: nowhere };
  }
  const places = new Map<PackColumn, number>();
  for (const { place, text } of filled(sheet, head)) {
    const column = columns.find((candidate) => isCalled(candidate, text));
    if (column && !places.has(column)) places.set(column, place);
    else if (column === undefined && !FREE.has(text)) {
      const expected = columns.map(({ header }) => header);
      const at = { sheet: sheet.name, row: head, column: place };
      report({ kind: "unknown-column", at, field: text, value: "", expected });
    }
  }
  const at = { sheet: sheet.name, row: head, column: smallestOf(places.values()) };
  const missing = columns.filter((column) => !places.has(column) && column.empty === undefined);
  for (const { header } of missing) {
    report({ kind: "missing-column", at, field: header, value: "", expected: [] });
  }
  if (missing.length > 0) return { rows: [], at };
  const rows: ReadRow[] = [];
  for (let row = head + 1; row < sheet.rows.length; row += 1) {
    if (![...places.values()].some((place) => textAt(sheet, row, place) !== "")) continue;
    const read = readRow(sheet, row, places, columns, report);
    if (read) rows.push(read);
  }
  return { rows, at };
}

/** Columns that are the person's: remarks. */
const FREE: ReadonlySet<string> = new Set(["说明", "备注", "可填内容", "may be", "note", "notes", "remarks"]);

function isCalled({ header, key }: PackColumn, text: string): boolean {
  return text === header || text.toLowerCase() === key.toLowerCase();
}

/** The row with most of the headings, of those the first; `undefined` where no row has two of them, or the only one. */
function headOf(sheet: SheetSnapshot, columns: readonly PackColumn[]): number | undefined {
  let best: { readonly row: number; readonly count: number } | undefined;
  const least = Math.min(2, columns.length);
  for (let row = 0; row < Math.min(HEAD_ROWS, sheet.rows.length); row += 1) {
    const texts = filled(sheet, row);
    const count = columns.filter((column) => texts.some(({ text }) => isCalled(column, text))).length;
    if (count >= least && count > (best?.count ?? 0)) best = { row, count };
  }
  return best?.row;
}

function filled(
  { rows }: SheetSnapshot,
  row: number,
): readonly { readonly place: number; readonly text: string }[] {
  return (rows[row] ?? []).flatMap((cell, place) => {
    const text = cell?.text.normalize("NFKC").trim() ?? "";
    return text === "" ? [] : [{ place, text }];
  });
}

function readRow(
  sheet: SheetSnapshot,
  row: number,
  places: ReadonlyMap<PackColumn, number>,
  columns: readonly PackColumn[],
  report: Report,
): ReadRow | undefined {
  const values: Record<string, unknown> = {};
  const cells: Record<string, CellRef> = {};
  const first = { sheet: sheet.name, row, column: smallestOf(places.values()) };
  let whole = true;
  for (const column of columns) {
    const place = places.get(column);
    const at = place === undefined ? first : { sheet: sheet.name, row, column: place };
    cells[column.key] = at;
    const value = readCell(place === undefined ? undefined : sheet.rows[row]?.[place], column, at, report);
    if (value === undefined) whole = false;
    else values[column.key] = value.value;
  }
  return whole ? { values, cells, at: first } : undefined;
}

/** The value of a cell; `undefined` after its problem was told. */
export function readCell(
  cell: Cell | undefined,
  { header, type, empty }: Pick<PackColumn, "header" | "type" | "empty">,
  at: CellRef,
  report: Report,
): { readonly value: unknown } | undefined {
  const text = OF_WORDS.has(type.kind) ? (cell?.text.trim() ?? "") : shownIn(cell);
  if (text === "") {
    if (empty !== undefined) return { value: empty };
    report({ kind: "missing-value", at, field: header, value: "", expected: [] });
    return undefined;
  }
  const percent = typeof cell?.value === "number" && cell.format?.includes("%") === true;
  const read = parseValue(type, text, percent);
  if (read.ok) return { value: read.value };
  report({ kind: read.problem, at, field: header, value: text, expected: read.expected });
  return undefined;
}

/** Kinds that take what the cell shows: 90% is that, and not 0.9. */
const OF_WORDS: ReadonlySet<string> = new Set(["text", "texts", "word", "words", "name"]);

function textAt({ rows }: SheetSnapshot, row: number, column: number): string {
  return shownIn(rows[row]?.[column]);
}

/** Numbers by their stored value, so that 0.8 shown as 80% stays exact; else the text. */
export function shownIn(cell: Cell | undefined): string {
  if (cell === undefined) return "";
  if (typeof cell.value === "number") return new Decimal(cell.value).toSignificantDigits(15).toString();
  return cell.text.trim();
}
