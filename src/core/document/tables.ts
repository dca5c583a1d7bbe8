import { levelled } from "../common/levelled";
import { largestOf } from "../common/many";
import type { TableBlock, TableCell } from "../narrative/report";
import { displayedNumber, NO_VALUE, numberFormatOf, textWidth } from "../publishing";
import type { DocumentCell, DocumentTable } from "./document";
import type { Marks } from "./marks";

/** How many half-widths of the font of tables go across a page. */
export interface TableRoom {
  readonly portrait: number;
  readonly landscape: number;
  /** Half-widths that the padding of one cell takes. */
  readonly padding: number;
}

/** Tables of more rows are annexes, so that they do not part the text. */
const MOST_ROWS = 15;
/** Texts are given no more than this at first (half-widths); they wrap. */
const WIDEST_TEXT = 60;
/** Texts narrower than this become hard to read; a table that leaves them less goes on a page of its own. */
const READABLE_TEXT = 20;
/** Headers wrap after five Chinese characters: most (实际完成值) stand on one line, and none leaves one character alone. */
const HEADER = 10;
/**
 * A number never wraps. Its digits are half as wide as they are high in the fonts that are named, and up to 0.64 (DejaVu) in
 * what stands in for these where they are missing.
 */
const WIDEST_DIGIT = 1.28;

/** A table with its words as they stand in its cells, row by row. */
export interface TableWords {
  readonly table: TableBlock;
  readonly texts: readonly (readonly string[])[];
}

/** The words of a table. */
export function wordsOf(table: TableBlock): TableWords {
  const formats = table.columns.map(({ numberFormat }) => numberFormat);
  return { table, texts: table.rows.map((row) => row.map((cell, index) => wordsIn(cell, formats[index]))) };
}

function wordsIn(cell: TableCell, format: string | undefined): string {
  if (cell.kind === "empty") return "";
  if (cell.kind === "text") return cell.spans.map(({ text }) => text).join("");
  const shown = displayedNumber(cell, numberFormatOf(cell, format));
  // A rate over a budget of next to nothing is beyond what a number can hold; its printed form still tells it.
  return Number.isFinite(Number(cell.value)) ? shown : cell.figure.text;
}

/** Whether a table is an annex: too long to stand in the text, or too wide for an upright page. */
export function isAnnex(words: TableWords, room: TableRoom): boolean {
  return words.table.rows.length > MOST_ROWS || isWide(words, room);
}

/** Whether a table is too wide for an upright page. */
export function isWide(words: TableWords, room: TableRoom): boolean {
  return needsOf(words).reduce((sum, { least }) => sum + least + room.padding, 0) > room.portrait;
}

/**
 * The table with its marks and the widths of its columns.
 * @param room half-widths across the page and of the padding of a cell; whether the table stands on one page
 */
export function layTable(
  words: TableWords,
  marks: Marks,
  room: { readonly width: number; readonly padding: number; readonly whole: boolean },
): DocumentTable {
  const { table, texts } = words;
  return {
    kind: "table",
    whole: room.whole,
    widths: columnShares(words, room.width, room.padding),
    header: table.columns.map(({ header }) => header),
    rows: table.rows.map((row, index) =>
      table.columns.map(({ align }, column): DocumentCell => {
        const cell = row[column];
        const text = texts[index]?.[column] ?? "";
        if (cell === undefined || cell.kind === "empty")
          return { align: "center", runs: [{ text: NO_VALUE, mark: null }] };
        const spans = cell.kind === "text" ? cell.spans : [{ ...cell.figure, text }];
        return { align, runs: marks.runs(table.id, spans) };
      }),
    ),
  };
}

/** Widths of the columns as shares of the page: as much as the words want where there is room, else what they need. */
export function columnShares(words: TableWords, width: number, padding: number): readonly number[] {
  const needs = needsOf(words).map(({ least, most }) => ({ least: least + padding, most: most + padding }));
  const least = needs.reduce((sum, need) => sum + need.least, 0);
  const most = needs.reduce((sum, need) => sum + need.most, 0);
  const given = needs.map((need) => {
    if (most <= width) return need.most;
    if (least >= width) return need.least;
    return need.least + ((need.most - need.least) * (width - least)) / (most - least);
  });
  const filled = levelled(given, width);
  const total = filled.reduce((sum, one) => sum + one, 0);
  return filled.map((one) => one / total);
}

interface ColumnNeeds {
  /** Half-widths in which it can be read. */
  readonly least: number;
  /** Half-widths in which it need not wrap, within reason. */
  readonly most: number;
}

function needsOf({ table, texts }: TableWords): readonly ColumnNeeds[] {
  return table.columns.map((column, index) => {
    const header = Math.min(textWidth(column.header), HEADER);
    const words = texts.map((row) => row[index] ?? "");
    const cells = largestOf(words.map(longestLine), 0);
    const word = Math.min(READABLE_TEXT, largestOf([column.header, ...words].map(longestWord), 0));
    const isNumber = table.rows.every((row) => row[index]?.kind !== "text");
    const widest = Math.max(header, word, isNumber ? cells * WIDEST_DIGIT : cells);
    const most = Math.max(widest, textWidth(column.header));
    if (isNumber) return { least: widest, most };
    const sure = Math.max(most, largestOf(words.map(widestLine), 0));
    return { least: Math.min(widest, READABLE_TEXT), most: Math.min(WIDEST_TEXT, sure) };
  });
}

/** Digits and Latin letters, and where they meet Chinese: programs leave a quarter of a character between the two. */
const LATIN = /[0-9A-Za-z]/gu;
const MEETING = /(?<=\p{Script=Han})(?=[0-9A-Za-z])|(?<=[0-9A-Za-z%])(?=\p{Script=Han})/gu;
const MEETING_WIDTH = 0.5;

/** Words in Latin letters, which no program should divide. */
const LATIN_WORD = /[0-9A-Za-z\u00a3$][0-9A-Za-z.,%'’]*/gu;
/** Letters of headings are bold: those of DejaVu take 0.7 of their height then. */
const WIDEST_LETTER = 1.4;

/** Half-widths of the longest word in Latin letters, whatever font stands in for the one that is named. */
function longestWord(text: string): number {
  const words = text.match(LATIN_WORD) ?? [];
  return largestOf(
    words.map(({ length }) => length * WIDEST_LETTER),
    0,
  );
}

/** Half-widths of the longest line of a text, whatever font stands in for the one that is named. */
function widestLine(text: string): number {
  const widths = text.split("\n").map((line) => {
    const latin = line.match(LATIN)?.length ?? 0;
    return textWidth(line) + latin * (WIDEST_DIGIT - 1) + (line.match(MEETING)?.length ?? 0) * MEETING_WIDTH;
  });
  return largestOf(widths, 0);
}

function longestLine(text: string): number {
  return largestOf(text.split("\n").map(textWidth), 0);
}
