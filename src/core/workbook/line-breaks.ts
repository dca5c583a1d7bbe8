/** Latin letters and digits take about half the font size, everything from the CJK blocks the whole of it. */
const NARROW_SHARE = 0.55;

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
  for (const letter of text) width += letter < "\u2000" ? NARROW_SHARE : 1;
  return width;
}
