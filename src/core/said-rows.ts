import { err, ok, type Result } from "./common/result";
import type { ColumnRole, Evaluation, RowCorrection } from "./evaluation/evaluation";
import { SAYABLE_ROW_ROLES } from "./evaluation/sayable-roles";
import { MAX_ROWS } from "./workbook/a1";
import { roleNamed, unquoted } from "./said-columns";
import { sheetNamed, type WorkbookSnapshot } from "./workbook/snapshot";

/**
 * What a person says of rows in a line of text, where the meanings of a table run down its rows: `5=target`, `指标表!5=目标`.
 * The text becomes values here, and the values are laid on the sheets.
 */

/** A row of a sheet and what it means. */
export interface SaidRow {
  /** `null` where the workbook has one visible sheet only, or forms on one. */
  readonly sheet: string | null;
  /** Zero-based. */
  readonly row: number;
  readonly role: ColumnRole;
  /** As it was written, to name it by. */
  readonly text: string;
}

/** Why what was said of a row cannot be used; `text` is as it was written. */
export type SaidRowProblem =
  /** It is not of the form `5=target`. */
  | { readonly kind: "row-malformed"; readonly text: string }
  | { readonly kind: "row-unknown-role"; readonly text: string; readonly role: string }
  /** There are several sheets, and none was named. */
  | { readonly kind: "row-sheet-needed"; readonly text: string; readonly sheets: readonly string[] }
  | {
      readonly kind: "row-no-sheet";
      readonly text: string;
      readonly sheet: string;
      readonly sheets: readonly string[];
    }
  /** Nothing stands in the row. */
  | { readonly kind: "row-empty"; readonly text: string; readonly sheet: string; readonly row: number }
  /** The row was said to be something else as well. */
  | { readonly kind: "row-twice"; readonly text: string; readonly other: string }
  /** Another row of the sheet was said to be the same. */
  | { readonly kind: "row-role-twice"; readonly text: string; readonly other: string }
  /** With what was said, no table of the sheet can be read whose meanings run down its rows. */
  | { readonly kind: "row-no-table"; readonly text: string; readonly sheet: string };

const PLACE = /^(?:(.+)[!！])?(\d{1,7})$/;

/** What was said, each text as `row=role` or `sheet!row=role`. Rows as the sheet counts them, roles by id or printed name. */
export function parseSaidRows(texts: readonly string[]): Result<readonly SaidRow[], SaidRowProblem> {
  const said: SaidRow[] = [];
  for (const text of texts) {
    const parsed = parseSaidRow(text);
    if (!parsed.ok) return parsed;
    said.push(parsed.value);
  }
  return ok(said);
}

function parseSaidRow(written: string): Result<SaidRow, SaidRowProblem> {
  const text = unquoted(written.trim());
  // A sheet's name may hold the sign too.
  const sign = Math.max(text.lastIndexOf("="), text.lastIndexOf("＝"));
  const place = PLACE.exec(text.slice(0, Math.max(sign, 0)).trim());
  const name = text.slice(sign + 1).trim();
  const row = Number(place?.[2] ?? 0) - 1;
  if (place === null || name === "" || row < 0 || row >= MAX_ROWS)
    return err({ kind: "row-malformed", text: written });
  const role = roleNamed(name, SAYABLE_ROW_ROLES);
  if (role === undefined) return err({ kind: "row-unknown-role", text: written, role: name });
  const sheet = place[1] === undefined ? null : unquoted(place[1].trim()).replaceAll("''", "'");
  return ok({ sheet, row, role, text: written });
}

/** What was said of rows, by sheet. */
export type RowCorrections = Readonly<Record<string, readonly RowCorrection[]>>;

/** What was said, laid on the sheets. */
export interface PlacedRows {
  readonly rows: RowCorrections;
  readonly problems: readonly SaidRowProblem[];
}

/** Sheets of a workbook on which a table may be. */
export interface RowSheets {
  /** Neither hidden nor Jiyan's own. */
  readonly all: readonly string[];
  /** With a table whose meanings run down its rows, or without any form: where one alone is, it need not be named. */
  readonly likely: readonly string[];
}

/** Lays what was said on its sheet. */
export function placeSaidRows(
  said: readonly SaidRow[],
  workbook: WorkbookSnapshot,
  sheets: RowSheets,
): PlacedRows {
  const problems: SaidRowProblem[] = [];
  const placed = new Map<string, SaidRow[]>();
  for (const one of said) {
    const sheet = sheetOf(one, sheets);
    if (!sheet.ok) {
      problems.push(sheet.error);
      continue;
    }
    const former = placed.get(sheet.value) ?? [];
    const problem = emptyRow(one, sheet.value, workbook) ?? conflictOf(one, former);
    if (problem === null) placed.set(sheet.value, [...former, one]);
    else problems.push(problem);
  }
  const rows = Object.fromEntries(
    [...placed].map(([sheet, own]) => [sheet, own.map(({ row, role }) => ({ row, role }))]),
  );
  return { rows, problems };
}

function sheetOf(
  { sheet: named, text }: SaidRow,
  { all, likely }: RowSheets,
): Result<string, SaidRowProblem> {
  if (named === null) {
    const only = [likely, all].find(({ length }) => length === 1)?.[0];
    if (only !== undefined) return ok(only);
    return err({ kind: "row-sheet-needed", text, sheets: likely.length > 0 ? likely : all });
  }
  const found = all.find((name) => name.toLowerCase() === named.toLowerCase());
  return found === undefined ? err({ kind: "row-no-sheet", text, sheet: named, sheets: all }) : ok(found);
}

function emptyRow({ row, text }: SaidRow, sheet: string, workbook: WorkbookSnapshot): SaidRowProblem | null {
  const cells = sheetNamed(workbook, sheet)?.rows[row] ?? [];
  return cells.some((cell) => cell !== undefined && cell.text.trim() !== "")
    ? null
    : { kind: "row-empty", text, sheet, row };
}

function conflictOf({ row, role, text }: SaidRow, former: readonly SaidRow[]): SaidRowProblem | null {
  const same = former.find((other) => other.row === row);
  if (same !== undefined && same.role !== role) return { kind: "row-twice", text, other: same.text };
  const holder = former.find((other) => other.role === role && other.row !== row);
  if (holder === undefined || role === "ignored") return null;
  return { kind: "row-role-twice", text, other: holder.text };
}

/** What was said of rows of sheets on which no table came of it. */
export function unusedRows(
  rows: RowCorrections,
  said: readonly SaidRow[],
  evaluations: readonly Evaluation[],
): readonly SaidRowProblem[] {
  return Object.keys(rows).flatMap((sheet): SaidRowProblem[] => {
    const own = rows[sheet] ?? [];
    if (evaluations.some((form) => form.sheet === sheet && isReadAsSaid(form, own))) return [];
    const first = said.find((one) => one.sheet === null || one.sheet.toLowerCase() === sheet.toLowerCase());
    return [{ kind: "row-no-table", text: first?.text ?? "", sheet }];
  });
}

/** Whether a form was read with what was said of its rows. Of rows with one label those of the first indicator tell. */
export function isReadAsSaid({ rows = [] }: Evaluation, said: readonly RowCorrection[]): boolean {
  const known = new Set(rows.map(({ row }) => row));
  return said.every(({ row, role }) =>
    rows.some((entry) => entry.role === role && (entry.row === row || !known.has(row))),
  );
}

/** How to name a row in what is said: the sheet too, where forms are on several. */
export function nameOfRow(sheet: string, row: number, sheets: number): string {
  return sheets > 1 ? `${sheet}!${row + 1}` : String(row + 1);
}
