import { largestOf } from "../../../core/common/many";
import type { DocumentBlock, DocumentParagraph, DocumentTable } from "../../../core/document";
import { textWidth } from "../../../core/publishing";
import { chartHeight } from "../charts";
import type { Measure, Metrics } from "./metrics";

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

/** Points of the rules around a table, and of what stands around a chart. */
const RULES = 4;
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
export function measured(block: DocumentBlock, measure: Measure, metrics: Metrics): readonly Measured[] {
  if (block.kind === "chart") return [{ ...PLAIN, points: chartHeight(block.design) + AROUND_CHART }];
  if (block.kind === "table") return [tableOf(block, metrics)];
  const one = paragraphOf(block, measure, metrics);
  if (!measure.dividesKept || block.role !== "body" || !one.keep || one.lines < 2 * LEAST_LINES) return [one];
  return [
    { ...one, lines: one.lines - LEAST_LINES, keep: false },
    { ...PLAIN, lines: LEAST_LINES, keep: true },
  ];
}

function paragraphOf(paragraph: DocumentParagraph, measure: Measure, metrics: Metrics): Measured {
  const { role, stretches, apart, keepNext, newPage } = paragraph;
  const text = stretches.flatMap(({ runs }) => runs.map((run) => run.text)).join("");
  const common = { ...PLAIN, newPage: newPage === true };
  if (role === "caption") return { ...common, points: metrics.caption, keep: true };
  if (role === "title")
    return { ...common, lines: 1, points: text.split("\n").length * metrics.title, keep: true };
  const level = HEADINGS.indexOf(role);
  const heading = metrics.headings?.[level];
  if (heading !== undefined) return { ...common, points: heading, keep: true };
  const lines = text
    .split("\n")
    .reduce((sum, line) => sum + linesOf(widthOf(line, measure) + metrics.indent, measure.line), 0);
  return {
    ...common,
    lines: lines + (apart === true ? 1 : 0),
    points: metrics.below,
    keep: keepNext === true || level >= 0 || role === "annexTableNumber",
    whole: role !== "body" || lines < 2 * LEAST_LINES,
  };
}

const HEADINGS: readonly string[] = ["heading1", "heading2", "heading3"];

function widthOf(line: string, { wider }: Measure): number {
  const latin = line.match(LATIN)?.length ?? 0;
  const meeting = line.match(MEETING)?.length ?? 0;
  return textWidth(line.replace(HANGING, "")) + latin * wider + meeting * MEETING_WIDTH;
}

function tableOf({ rows, widths, header, whole }: DocumentTable, { row, cellLine }: Metrics): Measured {
  const heightOf = (texts: readonly string[]): number => {
    const lines = texts.map((text, column) =>
      linesOf(textWidth(text), (widths[column] ?? 1) * TABLE_WIDTH - CELL_PADDING),
    );
    return row + (largestOf(lines, 1) - 1) * cellLine;
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
