import { askForMaterials, type Assessment, type Reported } from "../../../../core/engine";
import type { Translator } from "../../../../core/messages/catalogue";
import type { Outline, OutlineSection } from "../../../../core/narrative";
import { LABELS } from "../../../../core/narrative/phrases";
import type {
  Block,
  ChartBlock,
  ChartId,
  Omission,
  Paragraph,
  Report,
  Span,
  TableBlock,
  TableCell,
} from "../../../../core/narrative/report";
import { slotsOf } from "../../../../core/narrative/slots";
import {
  annexName,
  createNumbering,
  designChart,
  displayedNumber,
  numberFormatOf,
  publishingTexts,
} from "../../../../core/publishing";
import { OWNED_SHEET_NAMES } from "../../../../core/workbook/ownership";
import { LIMITS, type ParagraphView, type ReportBlockView, type ReportView, type SpanView } from "../api";
import { chartView } from "./charts";
import { cutText } from "./cut";
import { sectionName } from "./overview";
import { spanViews } from "./spans";

/** The report as it will stand on its sheet, numbered as there. */
export function reportView(assessment: Assessment, reported: Reported, say: Translator): ReportView {
  const { report, plan, outline, notes, slots: placed } = reported;
  const shown = report.blocks.slice(0, LIMITS.blocks);
  const slots = slotNumbers(report);
  return {
    outline: outline.id,
    sheetName:
      plan.sheets.find(({ role }) => role === "report")?.name ?? OWNED_SHEET_NAMES[report.locale].report,
    title: spanViews(report.title.spans, slots),
    unit: report.unit && cutText(report.unit.text),
    year: report.year && cutText(report.year.text),
    blocks: blockViews(shown, assessment, reported, slots),
    moreBlocks: report.blocks.length - shown.length,
    omissions: omissionTexts(report.omissions, outline, say),
    notes: notes.map(({ text }) => text),
    slots: placed.slice(0, LIMITS.list).map(({ asks, section }, number) => ({
      number,
      asks: cutText(asks),
      section: cutText(section),
    })),
    slotCount: placed.length,
    materialsSheet: materialsSheet(assessment, reported),
  };
}

function materialsSheet(assessment: Assessment, reported: Reported): string | null {
  const { plan, sheet } = askForMaterials(assessment, reported, reported.report.locale);
  return plan.sheets.length + plan.edits.length === 0 ? sheet : null;
}

/** The slots of a report counted in reading order; one that is said twice has the number of its first place. */
function slotNumbers(report: Report): ReadonlyMap<Span, number> {
  const numbers = new Map<Span, number>();
  slotsOf(report).forEach(({ span }, number) => {
    if (!numbers.has(span)) numbers.set(span, number);
  });
  return numbers;
}

/** Blocks with their numbers, which follow from the order alone. */
function blockViews(
  blocks: readonly Block[],
  { pack }: Assessment,
  { report, evaluations, told: scorecards }: Reported,
  slots: ReadonlyMap<Span, number>,
): readonly ReportBlockView[] {
  const t = publishingTexts(report.locale);
  const numbering = createNumbering(report.locale);
  let tables = 0;
  const chartIn = (block: ChartBlock): readonly ReportBlockView[] => {
    const design = designChart(block, { report, evaluations, scorecards, pack }, t);
    return design ? [{ kind: "chart", id: block.id, chart: chartView(block, design, t) }] : [];
  };
  return blocks.flatMap((block): ReportBlockView | readonly ReportBlockView[] => {
    switch (block.kind) {
      case "heading": {
        const { kind, id, level, spans } = block;
        return { kind, id, level, number: numbering.next(level), spans: spanViews(spans, slots) };
      }
      case "paragraph":
        return {
          kind: "paragraph",
          number: block.leadIn ? numbering.next(3) : "",
          ...paragraphView(block, slots),
        };
      case "list":
        numbering.startList();
        return {
          kind: "list",
          id: block.id,
          items: block.items.map((item) => paragraphView(item, slots)),
          numbers: block.items.map(() => numbering.next(4)),
        };
      case "table":
        tables += 1;
        return tableView(block, annexName(tables, t), slots);
      case "chart":
        return chartIn(block);
    }
  });
}

function paragraphView({ id, leadIn, spans }: Paragraph, slots: ReadonlyMap<Span, number>): ParagraphView {
  const view = { id, spans: spanViews(spans, slots) };
  return leadIn ? { ...view, leadIn: spanViews(leadIn, slots) } : view;
}

function tableView(
  { id, caption, columns, rows }: TableBlock,
  number: string,
  slots: ReadonlyMap<Span, number>,
): ReportBlockView {
  const shown = rows.slice(0, LIMITS.tableRows);
  return {
    kind: "table",
    id,
    number,
    caption: spanViews(caption),
    columns: columns.map(({ header, align }) => ({ header: cutText(header), align })),
    rows: shown.map((row) => row.map((cell, column) => cellView(cell, columns[column]?.numberFormat, slots))),
    more: rows.length - shown.length,
  };
}

/** A cell as its cell on the sheet shows it. */
function cellView(
  cell: TableCell,
  columnFormat: string | undefined,
  slots: ReadonlyMap<Span, number>,
): readonly SpanView[] {
  if (cell.kind === "empty") return [];
  if (cell.kind === "text") return spanViews(cell.spans, slots);
  const text = displayedNumber(cell, numberFormatOf(cell, columnFormat));
  // The cell holds the number unrounded; its format alone decides what is shown.
  return spanViews([{ ...cell.figure, text, rounding: null }]);
}

/** What the report leaves out for want of data, each thing once, with the reason. */
function omissionTexts(omissions: readonly Omission[], outline: Outline, say: Translator): readonly string[] {
  const sentences = omissions.map(({ what, id, reason }) => {
    const name = what === "chart" ? LABELS[say.locale][`chart.${id as ChartId}`] : nameOf(outline, id, say);
    return say(`session.omission.${what}`, { name, reason: say(reason) });
  });
  return [...new Set(sentences)].slice(0, LIMITS.list);
}

function nameOf({ sections }: Outline, id: string, say: Translator): string {
  const section = sectionOf(sections, id);
  return section ? sectionName(section, say) : id;
}

function sectionOf(sections: readonly OutlineSection[], id: string): OutlineSection | undefined {
  for (const section of sections) {
    const found = section.id === id ? section : sectionOf(section.sections, id);
    if (found) return found;
  }
  return undefined;
}
