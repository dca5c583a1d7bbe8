import type { CellStyle, PlannedRow, PlannedSheet } from "./plan";
import { linesOf } from "./line-breaks";

/**
 * Heights for rows that are to fit their text. Excel fits rows without a height when it opens a file, LibreOffice
 * does not (7.4: wrapped text is cut after its first line), so the file says a height that is about right and, not
 * being marked as the person's own, still follows the text when it is edited.
 */
export type RowHeight = (row: PlannedRow, index: number) => number | undefined;

const PIXELS_PER_POINT = 96 / 72;
/** Width of a digit of the default font; what a column has beyond its digits, which is the blank at both sides of a cell. */
const DIGIT_PIXELS = 7;
const PADDING_PIXELS = 5;
const INDENT_PIXELS = 9;
const DEFAULT_WIDTH = 8.43;
/** Lines of Chinese fonts are 1.3 (仿宋) to 1.45 (Noto Sans CJK) times the font size. */
const LINE_SHARE = 1.45;
/** Those of fonts of Latin letters: 1.15 (Liberation Serif), 1.17 (Cambria), 1.22 (Calibri) to 1.36 (Noto Serif) of a single line. */
const LATIN_LINE_SHARE = 1.3;
/** Letters that a font of Latin letters leaves to a Chinese one. */
const CHINESE = /[\u2e80-\uffef]/u;
const PADDING_POINTS = 2;
/** A line of at most this size fits the default height. */
const DEFAULT_FONT_SIZE = 11;
const MAX_HEIGHT = 409.5;
/** Points of a row that says no height. */
export const DEFAULT_ROW_HEIGHT = 15;

/** The heights of a sheet's rows in points; `undefined` where the default height does. */
export function rowHeights(
  sheet: Pick<PlannedSheet, "merges" | "columnWidths">,
  styles: Readonly<Record<string, CellStyle>>,
): RowHeight {
  const spans = new Map(
    sheet.merges.map(({ top, left, bottom, right }) => [`${top}:${left}`, { rows: bottom - top + 1, right }]),
  );
  return (row, index) => {
    let height = 0;
    row.cells.forEach((cell, column) => {
      if (!cell || typeof cell.value !== "string") return;
      const style = styles[cell.style];
      if (!style || (!style.wrap && style.font.size <= DEFAULT_FONT_SIZE)) return;
      const span = spans.get(`${index}:${column}`);
      if ((span?.rows ?? 1) > 1) return;
      const width = pixelsBetween(sheet.columnWidths, column, span?.right ?? column);
      const lines = style.wrap ? countLines(cell.value, style, width) : 1;
      if (lines === 1 && style.font.size <= DEFAULT_FONT_SIZE) return;
      height = Math.max(height, heightOfLines(lines, style.font.size, lineShare(cell.value, style)));
    });
    return height === 0 ? undefined : height;
  };
}

/**
 * The height in points of a row with so many lines of text.
 *
 * @param size of the font, in points
 * @param share of the size that a line takes
 */
export function heightOfLines(lines: number, size: number, share = LINE_SHARE): number {
  return Math.min(MAX_HEIGHT, Math.round((lines * size * share + PADDING_POINTS) * 4) / 4);
}

/** Fonts of ours with Latin letters have Latin names. */
function lineShare(text: string, { font }: CellStyle): number {
  return CHINESE.test(font.name) || CHINESE.test(text) ? LINE_SHARE : LATIN_LINE_SHARE;
}

/**
 * How many lines a text takes that wraps in a cell.
 *
 * @param size of the font, in points
 * @param usable pixels of the cell between its blanks
 */
export function linesWithin(text: string, size: number, usable: number): number {
  // A character is as wide as its font is high, on a screen in whole pixels.
  const pixels = size * PIXELS_PER_POINT;
  const em = Math.max(pixels, Math.round(pixels));
  const width = Math.max(em, usable) / em;
  return text.split("\n").reduce((lines, paragraph) => lines + linesOf(paragraph, width), 0);
}

function pixelsBetween(widths: readonly number[], first: number, last: number): number {
  let pixels = 0;
  for (let column = first; column <= last; column += 1)
    pixels += (widths[column] ?? DEFAULT_WIDTH) * DIGIT_PIXELS + PADDING_PIXELS;
  return pixels;
}

function countLines(text: string, style: CellStyle, cellPixels: number): number {
  const usable = cellPixels - PADDING_PIXELS - (style.indent ?? 0) * INDENT_PIXELS;
  return linesWithin(text, style.font.size, usable);
}
