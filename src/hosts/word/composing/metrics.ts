import type { Locale } from "../../../core/common/locale";

/** How a program sets a line: its half-widths, what a Latin letter or digit is wider than one, and paragraphs that are kept. */
export interface Measure {
  readonly line: number;
  readonly wider: number;
  /** Whether a paragraph that stays with the next one may be divided before its last lines. */
  readonly dividesKept: boolean;
  /** Points that a page with tables or charts may hold less than is reckoned. */
  readonly slack: number;
}

export interface LinesChoice {
  readonly lines: number;
  readonly cost: number;
}

/** What the styles of a language take of a page. Lengths in points. */
export interface Metrics {
  /**
   * Word with the fonts that are named; LibreOffice, which moves paragraphs that are kept as a whole, with fonts of about
   * their widths; and where DejaVu stands in, whose letters are wider.
   */
  readonly measures: readonly Measure[];
  /** Numbers of lines on a page, the usual one first, then others by what they cost. */
  readonly lines: readonly [LinesChoice, ...LinesChoice[]];
  /** Half-widths of the blank that a paragraph begins with. */
  readonly indent: number;
  readonly title: number;
  /** Heights of headings by their levels; absent where they are lines of the text. */
  readonly headings?: readonly [number, number, number];
  /** Below each paragraph. */
  readonly below: number;
  /** A row of a table, a further line in it, a caption. */
  readonly row: number;
  readonly cellLine: number;
  readonly caption: number;
}

/**
 * Lines of an official page: 22 (GB/T 9704-2012, 5.2.3), which may be changed where there is cause; where who signs and the
 * date would else have no room beside the text, changing the distance of lines is what the standard names (7.3.5.4).
 */
const OFFICIAL: Metrics = {
  measures: [
    { line: 56, wider: 0, dividesKept: true, slack: 0 },
    { line: 56, wider: 0.1, dividesKept: false, slack: 0 },
    { line: 55, wider: 0.28, dividesKept: false, slack: 14 },
  ],
  lines: [
    { lines: 22, cost: 0 },
    { lines: 23, cost: 6 },
    { lines: 21, cost: 9 },
    { lines: 24, cost: 14 },
    { lines: 25, cost: 24 },
  ],
  indent: 4,
  title: 35,
  below: 0,
  row: 18.5,
  cellLine: 14,
  caption: 28,
};

/**
 * Of English reports: lines of 11 points, 15 from one to the next. Of the distances below a paragraph and above the next the
 * greater one counts.
 */
const PLAIN: Metrics = {
  measures: [
    { line: 77, wider: 0, dividesKept: true, slack: 0 },
    { line: 77, wider: -0.1, dividesKept: false, slack: 0 },
    { line: 77, wider: 0.15, dividesKept: false, slack: 14 },
  ],
  lines: [
    { lines: 42, cost: 0 },
    { lines: 44, cost: 6 },
    { lines: 40, cost: 9 },
    { lines: 46, cost: 14 },
  ],
  indent: 0,
  title: 22,
  headings: [28, 21, 20],
  below: 6,
  row: 17.5,
  cellLine: 13,
  caption: 20,
};

export function metricsOf(locale: Locale): Metrics {
  return locale === "zh-CN" ? OFFICIAL : PLAIN;
}
