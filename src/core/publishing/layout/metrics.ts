/**
 * Estimates of how much room a text takes. They only decide where to break long paragraphs and how wide columns
 * are; the row heights themselves are left to the program that shows the sheet, which knows its fonts.
 */

/** Pixels of one column-width character and of the padding of a column, with the usual default font (11 pt). */
const CHARACTER_PIXELS = 7;
const POINTS_PER_PIXEL = 0.75;

/** Ranges of characters that are as wide as high: CJK, full-width forms, and the signs that CJK fonts make so. */
const WIDE =
  /[\u1100-\u115f\u2014\u2018-\u201d\u2026\u2030\u2103\u2160-\u217f\u2190-\u21ff\u2200-\u22ff\u2460-\u27bf\u2e80-\u303e\u3040-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{10000}-\u{10ffff}]/u;

/** Width of a character in half-widths: 2 for a Chinese character, 1 for a digit or Latin letter. */
export function characterWidth(character: string): number {
  return WIDE.test(character) ? 2 : 1;
}

/** Width of a text on one line, in half-widths. */
export function textWidth(text: string): number {
  let width = 0;
  for (const character of text) width += characterWidth(character);
  return width;
}

/** How many half-widths of a font size go on one line of a column (or columns) of this width in characters. */
export function lineCapacity(columnWidth: number, fontSize: number): number {
  return Math.floor((columnWidth * CHARACTER_PIXELS * POINTS_PER_PIXEL) / (fontSize / 2));
}

/** The column width in characters that a text of this font size needs on one line, with a little air. */
export function widthNeeded(halfWidths: number, fontSize: number): number {
  const points = halfWidths * (fontSize / 2);
  return Math.ceil((points / (CHARACTER_PIXELS * POINTS_PER_PIXEL) + 1.4) * 10) / 10;
}
