/**
 * Widths of letters that are no Chinese characters, as shares of the font size: no less than in the usual fonts. Digits take
 * half of it in Chinese fonts, rounded to pixels.
 */
const WIDTHS: readonly (readonly [letters: RegExp, share: number])[] = [
  [/[\d%]/, 0.525],
  [/[\sijl.,:;'|!`]/, 0.3],
  [/[frt()[\]{}/\\"*-]/, 0.4],
  [/[mMW@]/, 0.92],
  [/[A-Zw&–]/, 0.72],
];
const USUAL_WIDTH = 0.56;
const WIDTH_OF = Array.from({ length: 0x250 }, (_, code) => {
  const letter = String.fromCharCode(code);
  return WIDTHS.find(([letters]) => letters.test(letter))?.[1] ?? USUAL_WIDTH;
});

/**
 * What stays on one line, as spreadsheet programs wrap Chinese text: a word or number in Latin letters; a character
 * with the punctuation that may not begin a line (behind it) or end one (before it). Blanks may be lost at an end.
 */
const UNBREAKABLE =
  /[（《「『〈【“‘([]*(?:[!-'*-Z\\^-~\u00a0-\u1fff]+|[^\s])[，。、；：！？）》」』〉】”’％%)\]]*|\s/gu;

/**
 * How many lines a paragraph takes.
 *
 * @param width of a line, in units of the font size
 */
export function linesOf(paragraph: string, width: number): number {
  // No letter is wider than the font size.
  if (paragraph.length <= width) return 1;
  let lines = 1;
  let used = 0;
  for (const [part] of paragraph.matchAll(UNBREAKABLE)) {
    const needed = widthOf(part);
    if (used + needed <= width) {
      used += needed;
    } else if (part.trim() !== "") {
      // Longer than a line, it fills the rest of this one and goes on.
      const filled = needed > width ? used + needed : needed + width;
      lines += Math.ceil(filled / width) - 1;
      used = filled - (Math.ceil(filled / width) - 1) * width;
    }
  }
  return lines;
}

/** Width in units of the font size. */
function widthOf(text: string): number {
  let width = 0;
  for (const letter of text) width += letter < "\u2000" ? (WIDTH_OF[letter.charCodeAt(0)] ?? USUAL_WIDTH) : 1;
  return width;
}
