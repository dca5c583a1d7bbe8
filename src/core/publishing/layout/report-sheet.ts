import { isPartOfYear } from "../../common/part-of-year";
import type { Translator } from "../../messages/catalogue";
import type {
  Block,
  ChartBlock,
  ListBlock,
  Paragraph,
  Report,
  Sourceful,
  Span,
} from "../../narrative/report";
import { linesOfSpans, spansOf, tablesPointedAt } from "../../narrative/text";
import type { PlannedCell } from "../../workbook/plan";
import type { WorkbookSnapshot } from "../../workbook/snapshot";
import { annexName, annexNote } from "../annex-note";
import type { ChartDesign } from "../charts/design";
import { createNumbering, type Numbering, type NumberedLevel } from "../numbering";
import { cellsBehind, runsOf, type NumberingSpan, type Run } from "../spans";
import { SIZES, type StyleName } from "../styles";
import { FIRST_SOURCE_COLUMN, REPORT_WIDTHS, TEXT_COLUMN_WIDTH } from "./columns";
import { annexLines, signatureBlanks, signersOf } from "./closing";
import { SheetDraft } from "./draft";
import { lineCapacity } from "./metrics";
import { centredLines, piecesOf, type Piece, type PieceOptions } from "./pieces";
import { sourceLinks, type SourceLinkOptions } from "./source-links";

/** What is laid out otherwise, so that pages are full. */
export interface Adjustments {
  /** By block and piece, lines after which a paragraph goes on in a row of its own. */
  readonly lines: ReadonlyMap<string, ReadonlyMap<number, number>>;
  /** By block, points of a chart. */
  readonly heights: ReadonlyMap<string, number>;
}

export interface LayoutInput {
  readonly report: Report;
  readonly snapshot: WorkbookSnapshot;
  readonly t: Translator;
  /** What a chart block shows; `null` where it would say nothing. */
  readonly designOf: (block: ChartBlock) => ChartDesign | null;
  /** What is laid out otherwise for the pages. */
  readonly adjustments?: Adjustments;
}

/** Block id of the title and of the line under it in the ledger. */
const TITLE_BLOCK = "title";
const SUBTITLE_BLOCK = "subtitle";

/** Heights in points. A chart stands in one high row: rows are never divided between pages, so no chart is. */
const GAP = { beforeHeading: 9, afterChart: 9, beforeAnnexes: 23, beforeSignature: 29 };

const HEADING_STYLES: Readonly<Record<1 | 2 | 3, StyleName>> = {
  1: "heading1",
  2: "heading2",
  3: "heading3",
};

/** Paragraphs of up to 16 lines stay whole; about 12 lines of the body font are a third of a page. */
const BODY = { capacity: lineCapacity(TEXT_COLUMN_WIDTH, SIZES.body), wholeLines: 16, pieceLines: 13 };

/** Between text and sources stands nothing. */
const SPACE = Array.from({ length: FIRST_SOURCE_COLUMN - 1 }, () => null);
/** Where a paragraph cites nothing the line before the sources still runs on. */
const EMPTY_MARGIN: PlannedCell = { value: null, style: "margin" };

interface Context extends LayoutInput {
  readonly draft: SheetDraft;
  readonly numbering: Numbering;
  readonly links: SourceLinkOptions;
  readonly body: PieceOptions;
  /** Blanks before who signs, and when. */
  readonly signed: string;
  /** Ids of the tables in the order of the report: their positions are their numbers. */
  readonly tables: readonly string[];
  /** Tables that the text points at already. */
  readonly announced: ReadonlySet<string>;
  /** How many tables have had their place. */
  passed: number;
  /** The last row of the text, which what is signed below it is not parted from; annexes are none. */
  lastOfText: number;
}

/**
 * Lays the text of the report out on rows, with a row for each chart; of a table it says where it stands. Nothing is known
 * of the ledger or of where charts take their numbers.
 */
export function layReport(input: LayoutInput): SheetDraft {
  const { report, snapshot, t } = input;
  const draft = new SheetDraft();
  const sheets = new Set<string>();
  // Figures over the same columns share their list of cells.
  for (const cells of new Set(spansOf(report).map(cellsBehind)))
    for (const { sheet } of cells) sheets.add(sheet);
  const slots = REPORT_WIDTHS.length - FIRST_SOURCE_COLUMN;
  const context: Context = {
    ...input,
    signed: signatureBlanks(signersOf(report), BODY.capacity, t.locale),
    draft,
    numbering: createNumbering(t.locale),
    links: { snapshot, nameSheets: sheets.size > 1, slots, t },
    body: { ...BODY, indent: t.locale === "zh-CN" ? "　　" : "" },
    tables: report.blocks.flatMap((block) => (block.kind === "table" ? [block.id] : [])),
    announced: tablesPointedAt(report),
    passed: 0,
    lastOfText: 0,
  };
  layTitle(context);
  report.blocks.forEach((block, index) => {
    layBlock(context, block, { before: report.blocks[index - 1], next: report.blocks[index + 1] });
  });
  return draft;
}

/** The blocks beside one. */
interface Beside {
  readonly before: Block | undefined;
  readonly next: Block | undefined;
}

function layBlock(context: Context, block: Block, { before, next }: Beside): void {
  const { draft, numbering, body, t } = context;
  switch (block.kind) {
    case "heading": {
      if (block.level === 1) draft.addGap(GAP.beforeHeading);
      const number = numberingRun(numbering, block.level);
      const row = draft.nextRow;
      layText(context, block.id, [number, ...runsIn(context, block.spans)], {
        style: HEADING_STYLES[block.level],
        options: body,
        links: false,
      });
      draft.keepWithNext(row, draft.nextRow);
      break;
    }
    case "paragraph":
      if (block.role === "signature") laySignature(context, block, before);
      else if (block.role === "annex") layAnnexNote(context, block, next);
      else layParagraph(context, block);
      break;
    case "list":
      if (!isAnnexNote(before)) layList(context, block, before);
      break;
    case "table":
      context.passed += 1;
      if (!context.announced.has(block.id)) {
        layText(context, block.id, annexNote(block, context.passed, t), {
          style: "body",
          options: body,
          links: false,
        });
      }
      break;
    case "chart":
      layChart(context, block);
      break;
  }
}

/** Spans with the numbers of the tables that they point at. */
function runsIn({ tables, t }: Context, spans: readonly Span[]): readonly Run[] {
  return runsOf(spans, (table) => {
    const position = tables.indexOf(table);
    return position < 0 ? undefined : annexName(position + 1, t);
  });
}

function layTitle(context: Context): void {
  const { draft, report, t } = context;
  layCentred(context, TITLE_BLOCK, [...(report.title.leadIn ?? []), ...report.title.spans], {
    style: "reportTitle",
    capacity: lineCapacity(TEXT_COLUMN_WIDTH, SIZES.title),
  });
  const subtitle = subtitleSpans(report, t);
  if (subtitle.length > 0) {
    const capacity = lineCapacity(TEXT_COLUMN_WIDTH, SIZES.subtitle);
    layCentred(context, SUBTITLE_BLOCK, subtitle, { style: "reportSubtitle", capacity });
  }
  draft.addRow([null, ...SPACE, { value: t("publishing.source.heading"), style: "sourceHeading" }]);
}

/** `填报单位：… 评价年度：…`, as far as they are known; an English report repeats nothing of its title there. */
function subtitleSpans(report: Report, t: Translator): readonly Span[] {
  const words = (text: string): Span => ({ kind: "literal", text });
  const titled = titleWords(report);
  const isTitled = (text: string): boolean => report.locale === "en" && titled.includes(squeezed(text));
  const unit =
    report.unit && !isTitled(report.unit.text)
      ? [
          words(t(report.personal === true ? "publishing.person-label" : "publishing.unit-label")),
          quoted(report.unit),
        ]
      : [];
  const year =
    report.year && !isTitled(report.year.text)
      ? isPartOfYear(report.year.text)
        ? [words(t("publishing.period-label")), quoted(report.year)]
        : [words(t("publishing.year-label")), quoted(report.year), words(t("publishing.year-suffix"))]
      : [];
  const between = unit.length > 0 && year.length > 0 ? [words(t("publishing.subtitle-gap"))] : [];
  return [...unit, ...between, ...year];
}

function titleWords({ title }: Report): string {
  return squeezed([...(title.leadIn ?? []), ...title.spans].map(({ text }) => text).join(""));
}

/** Words with one blank between them, wherever their lines break. */
function squeezed(text: string): string {
  return text.replace(/\s+/gu, " ").trim();
}

function quoted(source: Sourceful): Span {
  return { kind: "quote", text: source.text, source: { kind: "cell", at: source.at } };
}

function numberingRun(numbering: Numbering, level: NumberedLevel): NumberingSpan {
  return { kind: "numbering", text: numbering.next(level) };
}

function layParagraph(context: Context, paragraph: Paragraph): void {
  const lead: Run[] = paragraph.leadIn
    ? [numberingRun(context.numbering, 3), ...runsIn(context, paragraph.leadIn)]
    : [];
  layText(context, paragraph.id, [...lead, ...runsIn(context, paragraph.spans)], {
    style: "body",
    options: context.body,
    links: true,
  });
  context.lastOfText = context.draft.nextRow - 1;
}

function isAnnexNote(block: Block | undefined): block is Paragraph {
  return block?.kind === "paragraph" && block.role === "annex";
}

/**
 * The annexes that a report goes with: `附件：1. …`, or the name of the only one behind `附件：`. They stand apart from the text,
 * on a page with the last of it.
 */
function layAnnexNote(context: Context, { id, spans }: Paragraph, next: Block | undefined): void {
  const { draft, body, t } = context;
  draft.addGap(GAP.beforeAnnexes);
  draft.keepWithNext(context.lastOfText, draft.nextRow);
  const runs = runsIn(context, spans);
  const place = { indent: body.indent, capacity: body.capacity, locale: t.locale };
  if (next?.kind !== "list") {
    const item = { lead: runs.slice(0, 1), name: runs.slice(1), isFirst: true };
    layPieces(context, id, annexLines(item, place), { style: "body", links: true });
    return;
  }
  next.items.forEach((item, index) => {
    const number = { kind: "numbering", text: `${index + 1}. ` } as const;
    const name = runsIn(context, [...(item.leadIn ?? []), ...item.spans]);
    const lines = annexLines({ lead: runs, number, name, isFirst: index === 0 }, place);
    layPieces(context, item.id, lines, { style: "body", links: true });
  });
}

/**
 * Who signs, and when: towards the right, the unit over the middle of the date, apart from the text, but on a page with the
 * last of it (GB/T 9704-2012, 7.3.5).
 */
function laySignature(context: Context, paragraph: Paragraph, before: Block | undefined): void {
  const { draft } = context;
  const goesOn = before?.kind === "paragraph" && before.role === "signature";
  if (!goesOn) draft.addGap(GAP.beforeSignature);
  draft.keepWithNext(context.lastOfText, draft.nextRow);
  layText(context, paragraph.id, runsIn(context, paragraph.spans), {
    style: "signature",
    options: { ...context.body, indent: context.signed },
    links: true,
  });
}

/** A list stays with the words that lead to it. */
function layList(context: Context, list: ListBlock, before: Block | undefined): void {
  const { draft } = context;
  if (before?.kind === "paragraph") draft.keepWithNext(draft.nextRow - 1, draft.nextRow);
  context.numbering.startList();
  for (const item of list.items) {
    const number = numberingRun(context.numbering, 4);
    const runs = runsIn(context, [...(item.leadIn ?? []), ...item.spans]);
    layText(context, item.id, [number, ...runs], { style: "body", options: context.body, links: true });
  }
  context.lastOfText = draft.nextRow - 1;
}

function layText(
  context: Context,
  block: string,
  runs: readonly Run[],
  how: { readonly style: StyleName; readonly options: PieceOptions; readonly links: boolean },
): void {
  const parted = context.adjustments?.lines.get(block);
  layPieces(context, block, piecesOf(runs, { ...how.options, ...(parted && { parted }) }), how);
}

function layPieces(
  context: Context,
  block: string,
  pieces: readonly Piece[],
  how: { readonly style: StyleName; readonly links: boolean },
): void {
  const { draft } = context;
  pieces.forEach((piece, index) => {
    draft.note(block, String(index + 1), 0, piece);
    const text: PlannedCell = { value: piece.text, style: how.style };
    const cited = piece.runs.map(({ run }) => run);
    const links = how.links ? sourceLinks(cited, context.links) : [];
    links.forEach(({ value }, slot) => {
      const column = FIRST_SOURCE_COLUMN + slot;
      draft.links.push({ block, row: draft.nextRow, column, text: String(value) });
    });
    draft.addRow([text, ...SPACE, ...(links.length > 0 ? links : [EMPTY_MARGIN])]);
  });
}

function layCentred(
  context: Context,
  block: string,
  spans: readonly Span[],
  how: { readonly style: StyleName; readonly capacity: number },
): void {
  const { draft } = context;
  const pieces = linesOfSpans(spans).flatMap((line) => {
    const runs = runsIn(context, line);
    return piecesOf(runs, centredLines(runs, how.capacity));
  });
  pieces.forEach((piece, index) => {
    draft.note(block, String(index + 1), 0, piece);
    draft.addRow([{ value: piece.text, style: how.style }]);
  });
}

/** The row kept for a chart; none where it would say nothing. */
function layChart({ draft, designOf, adjustments }: Context, block: ChartBlock): void {
  const design = designOf(block);
  if (!design) return;
  draft.slots.push({ block, design, row: draft.nextRow });
  draft.addRow([], { height: adjustments?.heights.get(block.id) ?? design.height });
  draft.addGap(GAP.afterChart);
}
