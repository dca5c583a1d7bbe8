import { levelled } from "../../common/levelled";
import { largestOf } from "../../common/many";
import type { TableBlock, TableCell } from "../../narrative/report";
import { SIZES } from "../styles";
import { textWidth, widthNeeded } from "./metrics";
import { displayedNumber, numberFormatOf } from "./numbers";

/**
 * The text column of the report sheet, in characters. With the body font it takes the 28 Chinese characters to the line of
 * an official document page (GB/T 9704-2012, 5.2.1), and an A4 page holds it at its true size.
 */
export const TEXT_COLUMN_WIDTH = 86;

/**
 * Between the text and the sources. It is printed with the text, empty as it is: LibreOffice makes a page smaller only where
 * columns would need two pages, and cuts a single one off.
 */
const SPACE_WIDTH = 0.2;
/** The last printed column. */
export const LAST_PRINTED_COLUMN = 1;
const SOURCE_WIDTH = 18;
const SOURCE_COLUMNS = 3;
/** The first column of the sources. */
export const FIRST_SOURCE_COLUMN = 2;

/** Widths of the columns of the report sheet: the text, a gap, the sources. */
export const REPORT_WIDTHS: readonly number[] = [
  TEXT_COLUMN_WIDTH,
  SPACE_WIDTH,
  ...Array.from({ length: SOURCE_COLUMNS }, () => SOURCE_WIDTH),
];

/** Half-widths of the longest texts that need not wrap: names of rows; others; and what longer ones are given. */
const LABEL_WIDTH = 44;
const TEXT_WIDTH = 24;
const LONG_TEXT_WIDTH = 40;
/** Headers wrap after about four Chinese characters. */
const HEADER_WIDTH = 8;
const MIN_WIDTH = 8;

/** Share of a line that is sure to hold a text, whatever the font. */
const SURE_SHARE = 0.8;

/** Margins of the sheet of tables in centimetres, and of those that are printed like it. */
export const TABLES_MARGINS = { top: 1.9, bottom: 1.7, left: 1.5, right: 1.5, header: 0.9, footer: 0.8 };

/** Characters of column width that A4 with the margins of the sheet of tables holds at their true size, and records of a table. */
const UPRIGHT = { width: 95, records: 36 };
const LYING = { width: 141, records: 24 };

/** A table that a page can hold whole is printed this much smaller for it. */
const SMALLEST_SHARE = 0.8;

/** How the sheet of tables is printed. */
export interface TablesFormat {
  readonly orientation: "portrait" | "landscape";
  /** Of the columns, in characters. */
  readonly widths: readonly number[];
}

/**
 * The columns of the sheet of tables and its page: as upright as their width allows. The tables stand beneath each other, so
 * each column is wide enough for every number in it (a number that does not fit shows as ####), and for texts within reason;
 * narrow ones share what room the page has left.
 */
export function tablesFormat(tables: readonly TableBlock[]): TablesFormat {
  const widths = neededWidths(tables);
  const sum = widths.reduce((total, one) => total + one, 0);
  const share = Math.min(1, UPRIGHT.width / sum);
  const longest = largestOf(
    tables.map(({ rows }) => rows.length),
    0,
  );
  const upright = Math.floor(UPRIGHT.records / share);
  // Lying, a long table would be divided that an upright page holds whole.
  const isKeptWhole = share >= SMALLEST_SHARE && longest > LYING.records && longest <= upright;
  if (share === 1 || isKeptWhole) return { orientation: "portrait", widths: levelled(widths, UPRIGHT.width) };
  return { orientation: "landscape", widths: levelled(widths, LYING.width) };
}

function neededWidths(tables: readonly TableBlock[]): readonly number[] {
  const count = largestOf(
    tables.map(({ columns }) => columns.length),
    1,
  );
  return Array.from({ length: count }, (_, index) =>
    largestOf(
      tables.map((table) => widthIn(table, index)),
      MIN_WIDTH,
    ),
  );
}

function widthIn({ columns, rows }: TableBlock, index: number): number {
  const column = columns[index];
  if (column === undefined) return 0;
  const header = Math.min(textWidth(column.header), HEADER_WIDTH);
  const cells = rows.map((row) => row[index]);
  const numbers = cells.map((cell) =>
    cell?.kind === "number" ? textWidth(displayedNumber(cell, numberFormatOf(cell, column.numberFormat))) : 0,
  );
  const texts = largestOf(cells.map(plainWidth), 0);
  return widthNeeded(Math.max(largestOf(numbers, header), roomFor(texts, index)), SIZES.table);
}

/** Texts that fit on a line get so much room that they do so in every font; longer ones wrap. */
function roomFor(width: number, index: number): number {
  const sure = width / SURE_SHARE;
  if (index === 0) return Math.min(sure, LABEL_WIDTH);
  return sure > LONG_TEXT_WIDTH ? LONG_TEXT_WIDTH : Math.min(sure, TEXT_WIDTH);
}

function plainWidth(cell: TableCell | undefined): number {
  if (cell?.kind !== "text") return 0;
  const text = cell.spans.map((span) => span.text).join("");
  return largestOf(text.split("\n").map(textWidth), 0);
}
