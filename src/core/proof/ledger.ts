import { err, ok, type Result } from "../common/result";
import type { Cell, SheetSnapshot, SnapshotRow } from "../workbook/snapshot";
import { decodeNode } from "./codec";
import { Proof, type NodeId } from "./proof";

/**
 * Version of the ledger that is written. Version 2 names no sheets: all stood on that of the report but the points, which
 * stood on the ledger. Of version 1 only the texts are read.
 */
export const LEDGER_FORMAT = "3";
const READABLE = ["2", LEDGER_FORMAT] as const;

/**
 * Columns of the ledger from A, named in its first row. `piece` counts the rows of a record whose text is longer than
 * a cell holds; `sheet` is the role of the sheet that `cell` is on, empty for the report's.
 */
export const LEDGER_COLUMNS = [
  "record",
  "id",
  "piece",
  "block",
  "part",
  "sheet",
  "cell",
  "start",
  "length",
  "text",
  "value",
  "unit",
  "node",
  "source",
  "rule",
] as const;

export type LedgerColumn = (typeof LEDGER_COLUMNS)[number];

/** What the sheet of a statement is for. */
export type LedgerPlace = (typeof PLACES)[number];
const PLACES = ["report", "tables", "ledger"] as const;

/** A generated text as written, and where. */
export interface LedgerText {
  readonly block: string;
  readonly part: string;
  readonly sheet: LedgerPlace;
  readonly cell: string;
  readonly text: string;
}

/** Something the report says, where it says it, and the node that makes it true. */
export interface LedgerStatement {
  readonly id: string;
  readonly kind: "figure" | "claim" | "quote" | "number" | "point";
  readonly block: string;
  readonly sheet: LedgerPlace;
  readonly cell: string;
  /** Place in the cell's text in UTF-16 units; `null` for a cell that holds nothing else. */
  readonly start: number | null;
  readonly length: number | null;
  readonly text: string;
  /** The number that a `number` or `point` cell holds, a decimal string. */
  readonly value: string | null;
  readonly unit: string;
  /** `null` for a quote. */
  readonly node: NodeId | null;
  /** Where a quote is from: a cell, or `pack:path`. */
  readonly source: string | null;
  /** The kind of a claim. */
  readonly rule: string | null;
}

/** A ledger read back. */
export interface Ledger {
  readonly format: "1" | (typeof READABLE)[number];
  readonly facts: ReadonlyMap<string, string>;
  readonly texts: readonly LedgerText[];
  readonly statements: readonly LedgerStatement[];
  readonly proof: Proof;
}

/** Why a sheet cannot be read as a ledger. */
export interface LedgerProblem {
  /** No ledger at all; one of a later version; one that somebody changed or a program cut. */
  readonly code: "no-ledger" | "later-format" | "damaged";
  readonly sheet: string;
  /** One-based row where it was noticed. */
  readonly row: number;
  /** What stands there. */
  readonly found: string;
}

type Fields = Partial<Record<string, string>>;

interface LedgerRecord {
  readonly row: number;
  readonly fields: Fields;
}

/** Reads a ledger sheet. What is no ledger, or a damaged one, is a value: nothing is thrown whatever the cells hold. */
export function decodeLedger(sheet: SheetSnapshot): Result<Ledger, LedgerProblem> {
  const problem = (code: LedgerProblem["code"], row: number, found: string) =>
    err({ code, sheet: sheet.name, row, found });
  const names = (sheet.rows[0] ?? []).map((cell) => cell?.text ?? "");
  if (names[0] !== "record" || names[1] !== "id") return problem("no-ledger", 1, names[0] ?? "");
  const records = recordsOf(sheet.rows, names);
  const facts = new Map(
    of(records, "meta").map(({ fields }) => [fields["id"] ?? "", fields["text"] ?? ""] as const),
  );
  const stated = facts.get("format") ?? "";
  const texts: LedgerText[] = [];
  for (const { row, fields } of of(records, "text")) {
    const text = textOf(fields);
    if (!text) return problem("damaged", row, fields["sheet"] ?? "");
    texts.push(text);
  }
  if (stated === "1") {
    return ok({ format: stated, facts, texts, statements: [], proof: new Proof() });
  }
  const format = READABLE.find((known) => known === stated);
  if (format === undefined) return problem(/^\d+$/.test(stated) ? "later-format" : "damaged", 2, stated);
  const proof = proofOf(of(records, "nodes"));
  if (!proof.ok) return problem("damaged", proof.error.row, proof.error.found);
  const statements: LedgerStatement[] = [];
  for (const { row, fields } of records) {
    const kind = KINDS.find((one) => one === fields["record"]);
    if (kind === undefined) continue;
    const statement = statementOf(kind, fields, proof.value.size);
    if (!statement) return problem("damaged", row, `${fields["id"] ?? ""} ${fields["node"] ?? ""}`.trim());
    statements.push(statement);
  }
  return ok({ format, facts, texts, statements, proof: proof.value });
}

const KINDS = ["figure", "claim", "quote", "number", "point"] as const;

function of(records: readonly LedgerRecord[], kind: string): readonly LedgerRecord[] {
  return records.filter(({ fields }) => fields["record"] === kind);
}

/** Rows by the names of their columns; further pieces of a record are joined to it. */
function recordsOf(rows: SheetSnapshot["rows"], names: readonly string[]): readonly LedgerRecord[] {
  const records: LedgerRecord[] = [];
  rows.forEach((row, index) => {
    if (index === 0 || row === undefined) return;
    const fields = fieldsOf(row, names);
    if (!fields["record"]) return;
    const last = records.at(-1);
    if (last && isFurtherPiece(fields, last.fields)) {
      for (const [name, value] of Object.entries(fields)) {
        if (!KEYS.has(name)) last.fields[name] = (last.fields[name] ?? "") + (value ?? "");
      }
    } else records.push({ row: index + 1, fields });
  });
  return records;
}

function isFurtherPiece(fields: Fields, last: Fields): boolean {
  const isSame =
    fields["id"] !== undefined && fields["id"] === last["id"] && fields["record"] === last["record"];
  return isSame && Number(fields["piece"]) > 1;
}

const KEYS: ReadonlySet<string> = new Set(["record", "id", "piece"]);

function fieldsOf(row: SnapshotRow, names: readonly string[]): Fields {
  const fields: Fields = {};
  row.forEach((cell: Cell | undefined, column) => {
    const name = names[column];
    if (name && cell && cell.value !== null) fields[name] = String(cell.value);
  });
  return fields;
}

function textOf(fields: Fields): LedgerText | null {
  const { block = "", part = "", cell = "", text = "" } = fields;
  const sheet = placeOf(fields, "report");
  return sheet && { block, part, sheet, cell, text };
}

/** The sheet that a record names; `null` for one that there is not. */
function placeOf({ sheet }: Fields, usual: LedgerPlace): LedgerPlace | null {
  return sheet === undefined ? usual : (PLACES.find((place) => place === sheet) ?? null);
}

function statementOf(kind: LedgerStatement["kind"], fields: Fields, nodes: number): LedgerStatement | null {
  const { id = "", block = "", cell = "", text = "", unit = "" } = fields;
  const node = wholeOf(fields["node"]);
  const start = wholeOf(fields["start"]);
  const length = wholeOf(fields["length"]);
  if (kind === "quote" ? node !== null : node === null || node >= nodes) return null;
  const sheet = placeOf(fields, kind === "point" ? "ledger" : "report");
  if (!sheet || [node, start, length].some((number) => Number.isNaN(number))) return null;
  return {
    id,
    kind,
    block,
    sheet,
    cell,
    start,
    length,
    text,
    value: fields["value"] ?? null,
    unit,
    node: node as NodeId | null,
    source: fields["source"] ?? null,
    rule: fields["rule"] ?? null,
  };
}

/** A whole number, `null` without one, NaN for anything else. */
function wholeOf(text: string | undefined): number | null {
  if (text === undefined) return null;
  return /^\d+$/.test(text) ? Number(text) : NaN;
}

function proofOf(records: readonly LedgerRecord[]): Result<Proof, { row: number; found: string }> {
  const proof = new Proof();
  for (const { row, fields } of records) {
    for (const text of linesOf(fields["text"])) {
      const position = proof.size;
      const node = decodeNode(text, position);
      // A node that is there already would shift the ids of all that follow.
      if (!node || proof.add(node) !== position) return err({ row, found: text });
    }
  }
  return ok(proof);
}

function linesOf(text: string | undefined): readonly string[] {
  return text === undefined || text === "" ? [] : text.split("\n");
}
