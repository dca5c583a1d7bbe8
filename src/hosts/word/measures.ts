import type { Locale } from "../../core/common/locale";

/** Twentieths of a point, Word's unit of lengths, in a point. */
export const POINT = 20;

/** Twentieths of a point in so many millimetres. */
export function millimetres(length: number): number {
  return Math.round((length * 72 * POINT) / 25.4);
}

/** Height of the type area, in twentieths of a point. */
const TYPE_AREA = millimetres(225);

/** Lines of the text on a page: 22 of official documents (GB/T 9704-2012, 5.2.3), of 28.95 points each. */
const USUAL_LINES: Readonly<Record<Locale, number>> = { "zh-CN": 22, en: 42 };

/** The distance of lines of the text where so many go on a page, in twentieths of a point. */
export function lineOf(locale: Locale, lines = USUAL_LINES[locale]): number {
  return Math.floor(TYPE_AREA / lines);
}

/** A font size in half points, Word's unit of them. */
export function halfPoints(points: number): number {
  return points * 2;
}

/** A4, in millimetres. */
const PAPER = { short: 210, long: 297 };

/**
 * Margins in millimetres (GB/T 9704-2012, 5.2): 37 at the head and 28 where a page is bound leave a type area of
 * 156 × 225. A landscape page is the same page turned, so that it is bound at its upper edge.
 */
const UPRIGHT = { top: 37, bottom: 35, left: 28, right: 26, header: 22, footer: 23 };
const LYING = { top: 28, bottom: 26, left: 35, right: 37, header: 15, footer: 14 };

export type Orientation = "portrait" | "landscape";

/** Margins of a page in twentieths of a point. */
export function marginsOf(orientation: Orientation) {
  const { top, bottom, left, right, header, footer } = orientation === "portrait" ? UPRIGHT : LYING;
  return {
    top: millimetres(top),
    bottom: millimetres(bottom),
    left: millimetres(left),
    right: millimetres(right),
    header: millimetres(header),
    footer: millimetres(footer),
    gutter: 0,
  };
}

/** The sides of A4 in twentieths of a point, the short one first. */
export const PAPER_SIDES = { short: millimetres(PAPER.short), long: millimetres(PAPER.long) };

/** Width of the type area in twentieths of a point. */
export function typeWidth(orientation: Orientation): number {
  const { left, right } = marginsOf(orientation);
  return (orientation === "portrait" ? PAPER_SIDES.short : PAPER_SIDES.long) - left - right;
}
