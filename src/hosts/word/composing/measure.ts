import { largestOf } from "../../../core/common/many";
import type { DocumentBlock, DocumentParagraph, DocumentTable } from "../../../core/document";
import { textWidth } from "../../../core/publishing";
import { chartHeight } from "../charts";

/** What a block takes of a page: lines of the text and points besides, or rows. */
export interface Measured {
  readonly lines: number;
  readonly points: number;
  /** Its end stays on one page with what follows. */
  readonly keep: boolean;
  /** Never divided between pages. */
  readonly whole: boolean;
  readonly newPage: boolean;
  /** Points of each row of a table that may go on over pages; `points` is its header then. */
  readonly rows?: readonly number[];
}

/** How a program sets a line: its half-widths, what a Latin letter or digit is wider than one, and paragraphs that are kept. */
export interface Measure {
  readonly line: number;
  readonly wider: number;
  /** Whether a paragraph that stays with the next one may be divided before its last lines. */
  readonly dividesKept: boolean;
  /** Points that a page with tables or charts may hold less than is reckoned. */
  readonly slack: number;
}

/**
 * Word with the fonts that are named; LibreOffice, which moves paragraphs that are kept as a whole, with fonts of about their
 * widths; and where DejaVu stands in, whose long numbers leave more of a line empty.
 */
export const MEASURES: readonly Measure[] = [
  { line: 56, wider: 0, dividesKept: true, slack: 0 },
  { line: 56, wider: 0.1, dividesKept: false, slack: 0 },
  { line: 55, wider: 0.28, dividesKept: false, slack: 14 },
];

/** Half-widths of the blank that a paragraph begins with. */
const INDENT = 4;
const TITLE_LINE = 35;
/** Points of a row of a table and of a further line in it, of the rules around it, of a caption and of what is around a chart. */
const ROW = 18.5;
const RULES = 4;
const CELL_LINE = 14;
const CAPTION = 28;
const AROUND_CHART = 14;
/** Half-widths across a table on an upright page, and of the padding of a cell. */
const TABLE_WIDTH = 84;
const CELL_PADDING = 2;

/** Latin letters and digits; where they meet Chinese, programs leave a quarter of a character. */
const LATIN = /[0-9A-Za-z]/gu;
const MEETING = /(?<=\p{Script=Han})(?=[0-9A-Za-z])|(?<=[0-9A-Za-z%])(?=\p{Script=Han})/gu;
const MEETING_WIDTH = 0.5;

/** A stop at the end goes beyond the margin, rather than on a line alone. */
const HANGING = /[，。；：、]$/u;

const PLAIN = { lines: 0, points: 0, keep: false, whole: true, newPage: false } as const;

/** Lines of a paragraph that programs keep together at its beginning and its end. */
export const LEAST_LINES = 2;

/** A block as a page has to hold it; a kept paragraph that may be divided as two. */
export function measured(block: DocumentBlock, measure: Measure): readonly Measured[] {
  if (block.kind === "chart") return [{ ...PLAIN, points: chartHeight(block.design) + AROUND_CHART }];
  if (block.kind === "table") return [tableOf(block)];
  const one = paragraphOf(block, measure);
  if (!measure.dividesKept || block.role !== "body" || !one.keep || one.lines < 2 * LEAST_LINES) return [one];
  return [
    { ...one, lines: one.lines - LEAST_LINES, keep: false },
    { ...PLAIN, lines: LEAST_LINES, keep: true },
  ];
}

function paragraphOf(
  { role, stretches, apart, keepNext, newPage }: DocumentParagraph,
  { line, wider }: Measure,
): Measured {
  const text = stretches.flatMap(({ runs }) => runs.map((run) => run.text)).join("");
  const common = { ...PLAIN, newPage: newPage === true };
  if (role === "caption") return { ...common, points: CAPTION, keep: true };
  if (role === "title")
    return { ...common, lines: 1, points: text.split("\n").length * TITLE_LINE, keep: true };
  const lines = text.split("\n").reduce((sum, one) => {
    const latin = one.match(LATIN)?.length ?? 0;
    const meeting = one.match(MEETING)?.length ?? 0;
    const width = textWidth(one.replace(HANGING, "")) + latin * wider + meeting * MEETING_WIDTH;
    return sum + linesOf(width + INDENT, line);
  }, 0);
  return {
    ...common,
    lines: lines + (apart === true ? 1 : 0),
    points: 0,
    keep: keepNext === true || role.startsWith("heading") || role === "annexTableNumber",
    whole: role !== "body" || lines < 2 * LEAST_LINES,
  };
}

function tableOf({ rows, widths, header, whole }: DocumentTable): Measured {
  const heightOf = (texts: readonly string[]): number => {
    const lines = texts.map((text, column) =>
      linesOf(textWidth(text), (widths[column] ?? 1) * TABLE_WIDTH - CELL_PADDING),
    );
    return ROW + (largestOf(lines, 1) - 1) * CELL_LINE;
  };
  const heights = rows.map((cells) =>
    heightOf(cells.map(({ runs }) => runs.map(({ text }) => text).join(""))),
  );
  const head = heightOf(header) + RULES;
  if (whole) return { ...PLAIN, points: heights.reduce((sum, one) => sum + one, head) };
  return { ...PLAIN, points: head, whole: false, rows: heights };
}

function linesOf(width: number, room: number): number {
  return Math.max(1, Math.ceil(width / Math.max(1, room)));
}
