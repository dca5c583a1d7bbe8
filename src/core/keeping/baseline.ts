import { err, ok, type Result } from "../common/result";
import { FINGERPRINT_METHOD, fnv1a64 } from "../proof/fingerprint";
import type { CellRef } from "../workbook/a1";
import { KEPT_ROLES, ownedSheetName, type KeptRole } from "../workbook/ownership";
import type { PlannedRow } from "../workbook/plan";
import { sheetNamed, type SheetSnapshot, type WorkbookSnapshot } from "../workbook/snapshot";
import { contentOfPlanned, type Content } from "./content";

/** Version of the baseline that is written. */
export const BASELINE_FORMAT = "1";

/** Columns of the baseline sheet from A, named in its first row. `piece` counts the rows of a long text. */
export const BASELINE_COLUMNS = ["record", "id", "piece", "text"] as const;

/** The cells of a row that hold something, in the order of the columns. */
export interface WrittenRow {
  readonly row: number;
  readonly cells: readonly (readonly [column: number, content: Content])[];
}

/** A cell that the report rests on, as it was. */
export interface CitedCell {
  readonly at: CellRef;
  readonly fingerprint: string;
  readonly text: string;
}

/** A finding that a person decided to keep. */
export interface KeptFinding {
  /** What the finding is known by, see `findingId`. */
  readonly id: string;
  /** Why, in the person's words. */
  readonly reason: string;
}

/**
 * What Jiyan wrote last, and what the report rests on: by it a later run tells what a person changed, in the sheets that
 * Jiyan wrote and in the data.
 */
export interface Baseline {
  /** Rows with contents by sheet; a sheet that was not written is missing. */
  readonly written: Readonly<Partial<Record<KeptRole, readonly WrittenRow[]>>>;
  /** `null` where no report was written. */
  readonly cited: readonly CitedCell[] | null;
  /** Absent where nothing is kept. */
  readonly kept?: readonly KeptFinding[];
}

/** Why a baseline cannot be read. */
export interface BaselineProblem {
  /** Of a later version; changed by somebody, or cut by a program. */
  readonly code: "later-format" | "damaged";
  readonly sheet: string;
  /** One-based row where it was noticed. */
  readonly row: number;
}

/** A record of the baseline before it is cut into cells. */
export interface BaselineRecord {
  readonly record: "meta" | "written" | "cells" | "kept";
  readonly id: string;
  readonly text: string;
}

/** Rows of a planned sheet as they will stand in the workbook. */
export function writtenRows(rows: readonly PlannedRow[]): readonly WrittenRow[] {
  return rows.flatMap(({ cells }, row) => {
    const filled = cells.flatMap((cell, column) => {
      const content = cell ? contentOfPlanned(cell.value) : "";
      return content === "" ? [] : [[column, content] as const];
    });
    return filled.length === 0 ? [] : [{ row, cells: filled }];
  });
}

/** The records of a baseline, the small ones first. */
export function encodeBaseline({ written, cited, kept = [] }: Baseline): readonly BaselineRecord[] {
  return [
    { record: "meta", id: "format", text: BASELINE_FORMAT },
    { record: "meta", id: "fingerprint", text: FINGERPRINT_METHOD },
    ...KEPT_ROLES.flatMap((role): BaselineRecord[] => {
      const rows = written[role];
      if (rows === undefined) return [];
      const lines = rows.map(({ row, cells }) => JSON.stringify([row, ...cells]));
      return [{ record: "written", id: role, text: sealed(lines) }];
    }),
    ...(kept.length === 0
      ? []
      : [{ record: "kept" as const, id: "findings", text: sealed(keptLines(kept)) }]),
    ...(cited === null ? [] : [{ record: "cells" as const, id: "report", text: sealed(citedLines(cited)) }]),
  ];
}

function keptLines(kept: readonly KeptFinding[]): readonly string[] {
  return kept.map(({ id, reason }) => JSON.stringify([id, reason]));
}

function citedLines(cited: readonly CitedCell[]): readonly string[] {
  return cited.map(({ at, fingerprint, text }) =>
    JSON.stringify([at.sheet, at.row, at.column, fingerprint, text]),
  );
}

/** Lines with a fingerprint over all of them first, so that a lost or changed one is noticed. */
function sealed(lines: readonly string[]): string {
  const text = lines.join("\n");
  return `${fnv1a64(text)}\n${text}`;
}

function unsealed(text: string): readonly string[] | null {
  const cut = text.indexOf("\n");
  const rest = text.slice(cut + 1);
  if (cut < 0 || text.slice(0, cut) !== fnv1a64(rest)) return null;
  return rest === "" ? [] : rest.split("\n");
}

/** The baseline of a workbook; `null` where it has none. A damaged one is a value: nothing is thrown. */
export function baselineOf(workbook: WorkbookSnapshot): Result<Baseline, BaselineProblem> | null {
  const name = ownedSheetName(workbook, "baseline");
  const sheet = name === undefined ? undefined : sheetNamed(workbook, name);
  return sheet ? decodeBaseline(sheet) : null;
}

/** Reads a baseline sheet. */
export function decodeBaseline(sheet: SheetSnapshot): Result<Baseline, BaselineProblem> {
  const problem = (code: BaselineProblem["code"], row: number) => err({ code, sheet: sheet.name, row });
  const records = recordsOf(sheet);
  const format = records.get("meta format")?.text;
  if (format !== BASELINE_FORMAT) {
    return problem(format !== undefined && /^\d+$/.test(format) ? "later-format" : "damaged", 1);
  }
  // Fingerprints of another method tell nothing; then the cells count as never cited.
  const method = records.get("meta fingerprint")?.text;
  const written: Partial<Record<KeptRole, readonly WrittenRow[]>> = {};
  for (const role of KEPT_ROLES) {
    const record = records.get(`written ${role}`);
    if (record === undefined) continue;
    const rows = parsedLines(record.text, writtenRow);
    if (rows === null) return problem("damaged", record.row);
    written[role] = rows;
  }
  const cells = records.get("cells report");
  const cited = cells === undefined ? null : parsedLines(cells.text, citedCell);
  if (cells !== undefined && cited === null) return problem("damaged", cells.row);
  const reasons = records.get("kept findings");
  const kept = reasons === undefined ? undefined : parsedLines(reasons.text, keptFinding);
  if (reasons !== undefined && kept === null) return problem("damaged", reasons.row);
  return ok({
    written,
    cited: method === FINGERPRINT_METHOD ? cited : null,
    ...(kept ? { kept } : {}),
  });
}

/** Records by kind and id, their pieces joined in the order of the rows; with the one-based row where each begins. */
function recordsOf({
  rows,
}: SheetSnapshot): ReadonlyMap<string, { readonly text: string; readonly row: number }> {
  const records = new Map<string, { readonly pieces: string[]; readonly row: number }>();
  rows.forEach((cells, index) => {
    const [record, id, , text] = BASELINE_COLUMNS.map((_, column) => cells?.[column]?.value ?? null);
    if (index === 0 || typeof record !== "string" || typeof id !== "string" || text === null) return;
    const key = `${record} ${id}`;
    const known = records.get(key);
    if (known) known.pieces.push(String(text));
    else records.set(key, { pieces: [String(text)], row: index + 1 });
  });
  return new Map([...records].map(([key, { pieces, row }]) => [key, { text: pieces.join(""), row }]));
}

/** The lines of a sealed text, each read; `null` where one cannot be. */
function parsedLines<T>(text: string | undefined, read: (line: unknown) => T | null): readonly T[] | null {
  const lines = text === undefined ? null : unsealed(text);
  if (lines === null) return null;
  const parsed: T[] = [];
  for (const line of lines) {
    const value = read(jsonOf(line));
    if (value === null) return null;
    parsed.push(value);
  }
  return parsed;
}

function jsonOf(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

function writtenRow(line: unknown): WrittenRow | null {
  if (!Array.isArray(line)) return null;
  const [row, ...cells] = line as readonly unknown[];
  const isCell = (cell: unknown): cell is readonly [number, Content] =>
    Array.isArray(cell) &&
    cell.length === 2 &&
    Number.isInteger(cell[0]) &&
    ["string", "number", "boolean"].includes(typeof cell[1]);
  return Number.isInteger(row) && cells.every(isCell) ? { row: Number(row), cells } : null;
}

function keptFinding(line: unknown): KeptFinding | null {
  if (!Array.isArray(line) || line.length !== 2) return null;
  const [id, reason] = line as readonly unknown[];
  return typeof id === "string" && typeof reason === "string" ? { id, reason } : null;
}

function citedCell(line: unknown): CitedCell | null {
  if (!Array.isArray(line) || line.length !== 5) return null;
  const [sheet, row, column, fingerprint, text] = line as readonly unknown[];
  if (typeof sheet !== "string" || typeof fingerprint !== "string" || typeof text !== "string") return null;
  if (!Number.isInteger(row) || !Number.isInteger(column)) return null;
  return { at: { sheet, row: Number(row), column: Number(column) }, fingerprint, text };
}
