import { largestOf } from "../../../core/common/many";
import { err, ok, type Result } from "../../../core/common/result";
import { listGridOf, type ListCell, type ListGrid } from "../../../core/distribution";
import { readWorkbook } from "../reading";
import type { Refusal } from "../refusal";
import { decodeText, type TextEncodingName } from "./decode-text";

/** A table of a file that a program reads row by row. */
export interface ReadList {
  readonly grid: ListGrid;
  /** Of a text file; `null` for a workbook. */
  readonly encoding: { readonly name: TextEncodingName; readonly assumed: boolean } | null;
  /** Of a workbook; `null` for a text file. */
  readonly sheet: string | null;
}

export type ListRefusal =
  | { readonly kind: "no-text" }
  /** One-based row of the first quotation mark that is never closed. */
  | { readonly kind: "open-quote"; readonly row: number }
  | { readonly kind: "workbook"; readonly refusal: Refusal }
  | { readonly kind: "no-sheet" };

/** First bytes of a ZIP archive, which every .xlsx is, and of the compound files that older formats and encrypted ones are. */
const ARCHIVE = [0x50, 0x4b];
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0];

/** Reads a list kept as .xlsx or as text with separators, whatever the name of its file says. */
export async function readList(bytes: Uint8Array): Promise<Result<ReadList, ListRefusal>> {
  const begins = (mark: readonly number[]): boolean => mark.every((byte, index) => bytes[index] === byte);
  return begins(ARCHIVE) || begins(COMPOUND) ? readSheet(bytes) : readText(bytes);
}

async function readText(bytes: Uint8Array): Promise<Result<ReadList, ListRefusal>> {
  const decoded = decodeText(bytes);
  if (decoded === null) return err({ kind: "no-text" });
  const { default: papa } = await import("papaparse");
  // No typing of values: codes keep their zeros, long ones their digits.
  const parse = (delimiter: string, preview = 0) =>
    papa.parse<string[]>(decoded.text, { delimiter, preview, dynamicTyping: false, skipEmptyLines: false });
  const { data, errors } = parse(delimiterOf((delimiter) => parse(delimiter, LOOKED_AT).data));
  const open = errors.find(({ code }) => code === "MissingQuotes");
  if (open) return err({ kind: "open-quote", row: (open.row ?? 0) + 1 });
  const grid = data.map((row) => row.map((text): ListCell => ({ text })));
  return ok({ grid, encoding: { name: decoded.encoding, assumed: decoded.assumed }, sheet: null });
}

const DELIMITERS = [",", "\t", ";", "|"];
/** Rows that tell by what columns are parted. */
const LOOKED_AT = 20;

/**
 * The separator that parts most of the first rows. papaparse's own guess takes a title above the list, or the blank row at
 * its end, for a sign that there is none.
 */
function delimiterOf(parse: (delimiter: string) => readonly (readonly string[])[]): string {
  const counts = DELIMITERS.map((delimiter) => parse(delimiter).filter(({ length }) => length > 1).length);
  return DELIMITERS[counts.indexOf(largestOf(counts, 0))] ?? ",";
}

/** The first sheet with anything on it that a person sees. */
async function readSheet(bytes: Uint8Array): Promise<Result<ReadList, ListRefusal>> {
  const read = await readWorkbook(bytes);
  if (!read.ok) return err({ kind: "workbook", refusal: read.error });
  const sheet = read.value.sheets.find(
    ({ visibility, rows }) => visibility === "visible" && rows.some((row) => row !== undefined),
  );
  if (sheet === undefined) return err({ kind: "no-sheet" });
  return ok({ grid: listGridOf(sheet), encoding: null, sheet: sheet.name });
}
