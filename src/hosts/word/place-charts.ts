import type { Locale } from "../../core/common/locale";
import { largestOf } from "../../core/common/many";
import type { DocumentBlock, DocumentChart, DocumentParagraph, DocumentTable } from "../../core/document";
import { textWidth } from "../../core/publishing";
import { chartHeight } from "./charts";

/** Points of the type area (225 mm), of its 22 lines, and of those of a title. */
const PAGE = 637;
const LINE = PAGE / 22;
const TITLE_LINE = 35;
/** Half-widths of the blank that a paragraph begins with. */
const INDENT = 4;
/** Points of a row of a table, of a further line in it, of its caption and of what stands above and below a chart. */
const ROW = 18.5;
const CELL_LINE = 14;
const CAPTION = 28;
const AROUND_CHART = 12;
/** Half-widths across a table on an upright page, and of the padding of a cell. */
const TABLE_WIDTH = 84;
const CELL_PADDING = 2;
/** Red head and number of a letter, with their distances. */
const LETTER_HEAD = 200;
/** A page that ends this much early looks whole. */
const NOT_BARE = 5 * LINE;
/** Blocks that a chart gives way to. */
const MOST_MOVED = 6;

/** Latin letters and digits; where they meet Chinese, programs leave a quarter of a character. */
const LATIN = /[0-9A-Za-z]/gu;
const MEETING = /(?<=\p{Script=Han})(?=[0-9A-Za-z])|(?<=[0-9A-Za-z%])(?=\p{Script=Han})/gu;
const MEETING_WIDTH = 0.5;

/** How a program sets a line: its half-widths, and what a Latin letter or digit is wider than one. */
interface Measure {
  readonly line: number;
  readonly wider: number;
}

/** With the fonts that are named, and where DejaVu stands in, whose long numbers leave more of a line empty. */
const MEASURES: readonly Measure[] = [
  { line: 56, wider: 0 },
  { line: 55, wider: 0.28 },
];

/**
 * The text of an official document with its charts where they leave no page bare: one that has no room on its page any more
 * stands behind a few paragraphs that have, as a figure in a book does, at most under the next heading. Official pages are of
 * so many lines of so many characters that they can be reckoned, with the fonts that are named and without them; where words
 * are changed, a chart stands a little early or late.
 */
export function withChartsPlaced(
  blocks: readonly DocumentBlock[],
  locale: Locale,
  isLetter: boolean,
): readonly DocumentBlock[] {
  if (locale !== "zh-CN") return blocks;
  const rest = [...blocks];
  const placed: DocumentBlock[] = [];
  const pages = MEASURES.map((measure) => new Page(measure, isLetter ? LETTER_HEAD : 0));
  const place = (block: DocumentBlock, next: readonly DocumentBlock[]): void => {
    for (const page of pages) page.add(block, next);
    placed.push(block);
  };
  for (let block = rest.shift(); block !== undefined; block = rest.shift()) {
    const before = block.kind === "chart" ? rest.splice(0, paragraphsBefore(block, rest, pages)) : [];
    for (const [index, moved] of before.entries()) place(moved, [...before.slice(index + 1), block, ...rest]);
    place(block, rest);
  }
  return placed;
}

/** How many of the blocks that follow a chart stand before it, so that the least of a page stays bare. */
function paragraphsBefore(
  chart: DocumentChart,
  rest: readonly DocumentBlock[],
  pages: readonly Page[],
): number {
  let best = { count: 0, bare: Infinity };
  for (const count of placesIn(rest)) {
    const moved = rest.slice(0, count);
    const next = [...moved, chart, ...rest.slice(count)];
    const bare = largestOf(
      pages.map((page) => page.after(next, count).bareBefore(chart)),
      0,
    );
    if (bare < best.bare) best = { count, bare };
  }
  return best.count;
}

/** Where a chart may stand: at once or behind paragraphs of text, under one heading at most. */
function placesIn(rest: readonly DocumentBlock[]): readonly number[] {
  const places = [0];
  let headings = 0;
  for (const [index, block] of rest.slice(0, MOST_MOVED).entries()) {
    // Words that are kept with who signs stay with them.
    if (block.kind !== "paragraph" || block.keepNext === true) break;
    if (block.role === "body") places.push(index + 1);
    else if (block.role.startsWith("heading") && headings === 0) headings = 1;
    else break;
  }
  return places;
}

/** The page that is being filled, as a program would. */
class Page {
  constructor(
    private readonly measure: Measure,
    private used: number,
  ) {}

  /** The page behind the first of the blocks. */
  after(blocks: readonly DocumentBlock[], count: number): Page {
    const page = new Page(this.measure, this.used);
    for (let index = 0; index < count; index += 1) {
      const block = blocks[index];
      if (block) page.add(block, blocks.slice(index + 1));
    }
    return page;
  }

  /** Points of the page that stay bare where a chart comes next. */
  bareBefore(chart: DocumentChart): number {
    const left = PAGE - this.used;
    return heightOf(chart, this.measure) <= left || left < NOT_BARE ? 0 : left;
  }

  /** Sets a block, on the next page where it has no room: paragraphs and long tables go on over pages. */
  add(block: DocumentBlock, rest: readonly DocumentBlock[]): void {
    if (this.used + leastOf(block, rest, this.measure) > PAGE) this.used = 0;
    const height = heightOf(block, this.measure);
    const here = Math.floor((PAGE - this.used) / LINE) * LINE;
    if (this.used + height <= PAGE) this.used += height;
    else if (block.kind === "table") this.used = (this.used + height) % PAGE;
    // No line of a paragraph stands alone.
    else this.used = Math.max(2 * LINE, height - here) % PAGE;
  }
}

/** Points that a block needs on the page where it begins, with what it is kept with. */
function leastOf(block: DocumentBlock, [next, ...rest]: readonly DocumentBlock[], measure: Measure): number {
  const height = heightOf(block, measure);
  if (block.kind === "table") return block.whole ? height : 2 * ROW;
  if (block.kind === "chart") return height;
  const { role, keepNext } = block;
  if (role !== "body" || keepNext === true)
    return height + (next === undefined ? 0 : Math.min(leastOf(next, rest, measure), PAGE / 2));
  return height < 4 * LINE ? height : 2 * LINE;
}

function heightOf(block: DocumentBlock, measure: Measure): number {
  switch (block.kind) {
    case "paragraph":
      return paragraphHeight(block, measure);
    case "table":
      return tableHeight(block);
    case "chart":
      return chartHeight(block.design) + AROUND_CHART;
  }
}

function paragraphHeight({ role, stretches, apart }: DocumentParagraph, { line, wider }: Measure): number {
  const text = stretches.flatMap(({ runs }) => runs.map((run) => run.text)).join("");
  if (role === "caption") return CAPTION;
  if (role === "title") return text.split("\n").length * TITLE_LINE + LINE;
  const latin = text.match(LATIN)?.length ?? 0;
  const width = textWidth(text) + latin * wider + (text.match(MEETING)?.length ?? 0) * MEETING_WIDTH;
  return (linesOf(width + INDENT, line) + (apart === true ? 1 : 0)) * LINE;
}

function tableHeight({ rows, widths }: DocumentTable): number {
  return rows.reduce((sum, cells) => {
    const lines = cells.map(({ runs }, column) => {
      const room = (widths[column] ?? 1) * TABLE_WIDTH - CELL_PADDING;
      return linesOf(textWidth(runs.map(({ text }) => text).join("")), room);
    });
    return sum + ROW + (largestOf(lines, 1) - 1) * CELL_LINE;
  }, ROW);
}

function linesOf(width: number, room: number): number {
  return Math.max(1, Math.ceil(width / Math.max(1, room)));
}
