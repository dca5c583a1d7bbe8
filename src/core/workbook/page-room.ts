import type { PageRoom } from "./page-breaks";
import type { PlannedSheet } from "./plan";

/** A4 in centimetres. */
const A4 = { short: 21, long: 29.7 };
const POINTS_PER_CM = 72 / 2.54;
const POINTS_PER_PIXEL = 0.75;
/** Plans count column widths in characters of 7 pixels, with 5 pixels of padding (ECMA-376 part 1, 18.3.1.13). */
const CHARACTER_PIXELS = 7;
const PADDING_PIXELS = 5;
/** Width of a column without one of its own, in characters. */
const DEFAULT_WIDTH = 8.43;

/**
 * What a page of a planned sheet holds: A4 between its margins, made smaller in whole per cents where the columns are wider
 * than it.
 */
export function pageRoom({ page, columnWidths }: Pick<PlannedSheet, "page" | "columnWidths">): PageRoom {
  const { margins, orientation, printArea, titleRows, fitToWidth } = page;
  const [across, down] = orientation === "portrait" ? [A4.short, A4.long] : [A4.long, A4.short];
  const printed = printArea
    ? Array.from(
        { length: printArea.right - printArea.left + 1 },
        (_, index) => columnWidths[printArea.left + index] ?? DEFAULT_WIDTH,
      )
    : columnWidths;
  const pixels = printed.reduce((sum, width) => sum + width * CHARACTER_PIXELS + PADDING_PIXELS, 0);
  const width = (across - margins.left - margins.right) * POINTS_PER_CM;
  const share = fitToWidth ? Math.min(1, width / (pixels * POINTS_PER_PIXEL)) : 1;
  return {
    height: ((down - margins.top - margins.bottom) * POINTS_PER_CM) / (Math.floor(share * 100) / 100),
    titleRows,
  };
}
