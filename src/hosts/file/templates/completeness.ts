import type { Worksheet } from "exceljs";
import type { Translator } from "../../../core/messages/catalogue";
import { quoted } from "./formulas";
import type { SheetWriter } from "./sheet-writer";

/** Rows of a table in which a row that was begun is to be filled in. */
export interface RequiredRows {
  readonly first: number;
  readonly last: number;
  /** Letters of the columns that show whether a row was begun. */
  readonly begin: readonly string[];
  /** Letters of the columns that a row that was begun needs. */
  readonly needed: readonly string[];
}

/** What a sheet needs to be whole. */
export interface Required {
  /** Cells above and below the table. */
  readonly cells: readonly string[];
  readonly rows: RequiredRows | null;
  /** Without such rows, the cells that show whether the sheet was begun: others may have been filled in beforehand. */
  readonly begin?: readonly string[];
}

/** Fill of a cell that is still missing; input cells are yellow, so this is a stronger orange. */
const MISSING = "FFFFC7A0";

/**
 * Writes how far the sheet is filled in (已填 n/m) by ordinary formulas, and colours what is still missing: in rows that
 * were begun, and above the table once a row was. A row that the pack begins is coloured from the start.
 */
export function writeCompleteness(
  { put, sheet }: SheetWriter,
  at: string,
  required: Required,
  say: Translator,
): void {
  const { cells, rows, begin = cells } = required;
  const isFilled = cells.map((cell) => `(${cell}<>"")`);
  const begun = rows === null ? null : `SUMPRODUCT(--(${begunIn(rows)}))`;
  const filled = rows === null ? [] : [`SUMPRODUCT((${begunIn(rows)})*(${sumOf(rows, rows.needed)}))`];
  const wanted = begun === null ? [] : [`${rows?.needed.length ?? 0}*MAX(1,${begun})`];
  const done = [...isFilled, ...filled].join("+");
  const all = [String(cells.length), ...wanted].join("+");
  put(at, { formula: `${quoted(say("progress.done"))}&(${done})&"/"&(${all})`, result: "" }, "hint", {
    bold: true,
  });
  if (rows !== null) colourRows(sheet, rows);
  const started = begun ?? begin.map((cell) => `(${cell}<>"")`).join("+");
  for (const cell of cells) colour(sheet, cell, `AND(${cell}="",${started}>0)`);
}

/** A row was begun where any of its first columns is filled in, as an array over the rows. */
function begunIn(rows: RequiredRows): string {
  return `(${sumOf(rows, rows.begin)})>0`;
}

function sumOf({ first, last }: RequiredRows, columns: readonly string[]): string {
  return columns.map((column) => `(${column}${first}:${column}${last}<>"")`).join("+");
}

function colourRows(sheet: Worksheet, { first, last, begin, needed }: RequiredRows): void {
  const begun = begin.map((column) => `$${column}${first}<>""`).join(",");
  for (const column of needed) {
    colour(sheet, `${column}${first}:${column}${last}`, `AND(${column}${first}="",OR(${begun}))`);
  }
}

/** Colours the cells of a range for which a condition holds, written for its first cell. */
export function colour(sheet: Worksheet, ref: string, formula: string): void {
  sheet.addConditionalFormatting({
    ref,
    rules: [
      {
        type: "expression",
        priority: 1,
        formulae: [formula],
        style: { fill: { type: "pattern", pattern: "solid", bgColor: { argb: MISSING } } },
      },
    ],
  });
}
