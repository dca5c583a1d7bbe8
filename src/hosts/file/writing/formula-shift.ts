import { MAX_COLUMNS, MAX_ROWS, columnIndex, columnName } from "../../../core/workbook/a1";

/**
 * Pieces of a formula, the first that fits: text in quotes, a quoted sheet name, brackets (structured references
 * and other workbooks), an error code, a name or number with a sheet or call behind it, then references.
 */
const TOKENS =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'|\[(?:[^[\]]|\[[^[\]]*\])*\]|#[A-Z/0!?]+|(?<ref>\$?[A-Za-z]{1,3}\$?\d{1,7}(?![\p{L}\p{N}_.(!]))|(?<columns>\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}(?![\p{L}\p{N}_.(!]))|(?<rows>\$?\d{1,7}:\$?\d{1,7}(?![\p{L}\p{N}_.]))|[\p{L}_\\][\p{L}\p{N}_.\\]*|\d[\d.]*(?:[eE][+-]?\d+)?/gu;

/**
 * The formula as it reads in a cell `rows` further down and `columns` further right: relative references move,
 * absolute ones stay, one that leaves the sheet becomes `#REF!`. Shared formulas are stored once and read so in
 * each of their cells (ECMA-376 part 1, 18.3.1.40).
 */
export function shiftFormula(formula: string, rows: number, columns: number): string {
  return formula.replace(TOKENS, (...match: readonly unknown[]) => {
    const token = String(match[0]);
    const groups = match.at(-1) as Readonly<Record<string, string | undefined>>;
    if (groups["ref"] !== undefined) return shiftCell(token, rows, columns);
    if (groups["columns"] !== undefined) return shiftPair(token, (part) => shiftColumn(part, columns));
    if (groups["rows"] !== undefined) return shiftPair(token, (part) => shiftRow(part, rows));
    return token;
  });
}

const REFERENCE_ERROR = "#REF!";

function shiftCell(token: string, rows: number, columns: number): string {
  const match = /^(\$?[A-Za-z]+)(\$?\d+)$/.exec(token);
  const column = columnIndex((match?.[1] ?? "").replace("$", ""));
  // `ABC1234567` and `XFE1` look like cells but are names.
  if (column >= MAX_COLUMNS || Number((match?.[2] ?? "").replace("$", "")) > MAX_ROWS) return token;
  return joined([shiftColumn(match?.[1] ?? "", columns), shiftRow(match?.[2] ?? "", rows)], "");
}

function shiftPair(token: string, shift: (part: string) => string | undefined): string {
  return joined(token.split(":").map(shift), ":");
}

function joined(parts: readonly (string | undefined)[], separator: string): string {
  return parts.includes(undefined) ? REFERENCE_ERROR : parts.join(separator);
}

function shiftColumn(part: string, by: number): string | undefined {
  if (part.startsWith("$")) return part;
  const column = columnIndex(part) + by;
  return column >= 0 && column < MAX_COLUMNS ? columnName(column) : undefined;
}

function shiftRow(part: string, by: number): string | undefined {
  if (part.startsWith("$")) return part;
  const row = Number(part) + by;
  return row >= 1 && row <= MAX_ROWS ? String(row) : undefined;
}
