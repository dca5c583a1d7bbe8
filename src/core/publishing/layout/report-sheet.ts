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
import { spansOf, textOf } from "../../narrative/text";
import type { PlannedCell } from "../../workbook/plan";
import type { WorkbookSnapshot } from "../../workbook/snapshot";
import type { ChartDesign } from "../charts/design";
import { createNumbering, type Numbering, type NumberedLevel } from "../numbering";
import { uniqueCells } from "../ranges";
import { cellsBehind, literal, type NumberingSpan, type Run } from "../spans";
import { SIZES, type StyleName } from "../styles";
import { columnWidths, TEXT_COLUMN_WIDTH } from "./columns";
import { SheetDraft } from "./draft";
import { lineCapacity } from "./metrics";
import { centredLines, piecesOf, type PieceOptions } from "./pieces";
import { sourceLinks, type SourceLinkOptions } from "./source-links";
import { layTable } from "./table";

export interface LayoutInput {
  readonly report: Report;
  readonly snapshot: WorkbookSnapshot;
  readonly t: Translator;
  /** What a chart block shows; `null` where there are no data for it. */
  readonly designOf: (block: ChartBlock) => ChartDesign | null;
}

export interface ReportLayout {
  readonly draft: SheetDraft;
  readonly widths: readonly number[];
}

/** Block id of the title and of the line under it in the ledger. */
const TITLE_BLOCK = "title";
const SUBTITLE_BLOCK = "subtitle";

/** Heights in points. A chart stands in one high row: rows are never divided between pages, so no chart is. */
const GAP = { beforeHeading: 9, afterChart: 9 };

const HEADING_STYLES: Readonly<Record<1 | 2 | 3, StyleName>> = {
  1: "heading1",
  2: "heading2",
  3: "heading3",
};

/** Paragraphs of up to 16 lines stay whole; about 12 lines of the body font are a third of a page. */
const BODY = { capacity: lineCapacity(TEXT_COLUMN_WIDTH, SIZES.body), wholeLines: 16, pieceLines: 13 };

/** Where a paragraph cites nothing the line between text and margin still runs on. */
const EMPTY_MARGIN: PlannedCell = { value: null, style: "margin" };

interface Context extends LayoutInput {
  readonly draft: SheetDraft;
  readonly numbering: Numbering;
  readonly links: SourceLinkOptions;
  readonly body: PieceOptions;
  /** Number of the next table. */
  tables: number;
}

/** Lays the report out on rows; nothing is known of the ledger or of where charts take their numbers. */
export function layReport(input: LayoutInput): ReportLayout {
  const { report, snapshot, t } = input;
  const widths = columnWidths(report);
  const draft = new SheetDraft(widths.length);
  const sheets = new Set(uniqueCells(spansOf(report).map(cellsBehind)).map((cell) => cell.sheet));
  const context: Context = {
    ...input,
    draft,
    numbering: createNumbering(t.locale),
    links: { snapshot, nameSheets: sheets.size > 1, slots: widths.length - 1, t },
    body: { ...BODY, indent: t.locale === "zh-CN" ? "　　" : "" },
    tables: 0,
  };
  const width = widths.reduce((total, column) => total + column, 0);
  layTitle(context, width);
  for (const block of report.blocks) layBlock(context, block);
  return { draft, widths };
}

function layBlock(context: Context, block: Block): void {
  const { draft, numbering, t } = context;
  switch (block.kind) {
    case "heading": {
      if (block.level === 1) draft.addGap(GAP.beforeHeading);
      const number = numberingRun(numbering, block.level);
      const indent = block.level === 1 ? "" : context.body.indent;
      layText(context, block.id, [number, ...block.spans], {
        style: HEADING_STYLES[block.level],
        options: { ...context.body, indent },
        links: false,
      });
      break;
    }
    case "paragraph":
      layParagraph(context, block);
      break;
    case "list":
      layList(context, block);
      break;
    case "table": {
      context.tables += 1;
      const label: NumberingSpan = {
        kind: "numbering",
        text: t("publishing.table-number", { number: context.tables }),
      };
      const gap = literal(t.locale === "zh-CN" ? "　" : " ");
      layTable(draft, block, [label, gap, ...block.caption], t);
      break;
    }
    case "chart":
      layChart(context, block);
      break;
  }
}

function layTitle(context: Context, width: number): void {
  const { draft, report, t } = context;
  layCentred(context, TITLE_BLOCK, [...(report.title.leadIn ?? []), ...report.title.spans], {
    style: "title",
    capacity: lineCapacity(width, SIZES.title),
  });
  const subtitle = subtitleRuns(report, t);
  if (subtitle.length > 0) {
    const capacity = lineCapacity(width, SIZES.subtitle);
    layCentred(context, SUBTITLE_BLOCK, subtitle, { style: "subtitle", capacity });
  }
  const heading = Array.from({ length: draft.width - 1 }, (_, slot) => ({
    value: slot === 0 ? t("publishing.source.heading") : null,
    style: "sourceHeading",
  }));
  draft.addRow([null, ...heading]);
}

/** `填报单位：… 评价年度：…`, as far as they are known. */
function subtitleRuns(report: Report, t: Translator): readonly Run[] {
  const unit = report.unit ? [literal(t("publishing.unit-label")), quoted(report.unit)] : [];
  const year = report.year
    ? [literal(t("publishing.year-label")), quoted(report.year), literal(t("publishing.year-suffix"))]
    : [];
  const between = unit.length > 0 && year.length > 0 ? [literal("　　")] : [];
  return [...unit, ...between, ...year];
}

function quoted(source: Sourceful): Span {
  return { kind: "quote", text: source.text, source: { kind: "cell", at: source.at } };
}

function numberingRun(numbering: Numbering, level: NumberedLevel): NumberingSpan {
  return { kind: "numbering", text: numbering.next(level) };
}

function layParagraph(context: Context, paragraph: Paragraph): void {
  const lead: Run[] = paragraph.leadIn ? [numberingRun(context.numbering, 3), ...paragraph.leadIn] : [];
  layText(context, paragraph.id, [...lead, ...paragraph.spans], {
    style: "body",
    options: context.body,
    links: true,
  });
}

function layList(context: Context, list: ListBlock): void {
  context.numbering.startList();
  for (const item of list.items) {
    const number = numberingRun(context.numbering, 4);
    layText(context, item.id, [number, ...(item.leadIn ?? []), ...item.spans], {
      style: "body",
      options: context.body,
      links: true,
    });
  }
}

function layText(
  context: Context,
  block: string,
  runs: readonly Run[],
  how: { readonly style: StyleName; readonly options: PieceOptions; readonly links: boolean },
): void {
  const { draft } = context;
  piecesOf(runs, how.options).forEach((piece, index) => {
    draft.note(block, String(index + 1), 0, piece);
    const text: PlannedCell = { value: piece.text, style: how.style };
    const links = how.links
      ? sourceLinks(
          piece.runs.map(({ run }) => run),
          context.links,
        )
      : [];
    links.forEach(({ value }, slot) => {
      draft.links.push({ block, row: draft.nextRow, column: slot + 1, text: String(value) });
    });
    draft.addRow([text, ...(links.length > 0 ? links : [EMPTY_MARGIN])]);
  });
}

function layCentred(
  context: Context,
  block: string,
  runs: readonly Run[],
  how: { readonly style: StyleName; readonly capacity: number },
): void {
  const { draft } = context;
  piecesOf(runs, centredLines(runs, how.capacity)).forEach((piece, index) => {
    draft.note(block, String(index + 1), 0, piece);
    draft.addRow(draft.across(piece.text, how.style));
  });
}

/** The row kept for a chart, or a sentence saying that there is none. */
function layChart({ draft, designOf, t }: Context, block: ChartBlock): void {
  const design = designOf(block);
  if (design) {
    draft.slots.push({ block, design, row: draft.nextRow });
    draft.addRow([], design.height);
    draft.addGap(GAP.afterChart);
    return;
  }
  const text = t("publishing.chart.dropped", { title: textOf(block.title) });
  draft.dropped.push(block);
  draft.note(block.id, "1", 0, { text, runs: [] });
  draft.addRow([{ value: text, style: "notice" }]);
}
