import type { ChartBlock, ListBlock, Paragraph, Report, Span, TableBlock } from "../narrative/report";
import { slotsOf } from "../narrative/slots";
import { tablesPointedAt } from "../narrative/text";
import {
  annexName,
  annexNote,
  chartTitle,
  createNumbering,
  designChart,
  literal,
  publishingTexts,
  type ChartInput,
  type NumberedLevel,
  type Numbering,
  type Run,
  type TableNames,
} from "../publishing";
import type { Translator } from "../messages/catalogue";
import type {
  DocumentBlock,
  DocumentParagraph,
  DocumentSection,
  MarkedText,
  ParagraphRole,
  ReportDocument,
} from "./document";
import { headOf, imprintOf, type Letter } from "./letterhead";
import { Marks } from "./marks";
import { DATE_RIGHT, signerRight } from "./signature";
import { isUpright } from "./annex-pages";
import { isAnnex, layTable, wordsOf, type TableRoom } from "./tables";
import { annexRuns, titleRuns } from "./title-runs";

export interface DocumentInput extends ChartInput {
  /** Written into the document with the rule pack and the outline. */
  readonly engineVersion: string;
  readonly letter?: Letter | undefined;
}

/** Half-widths of 10.5 points across 156 mm upright and 225 mm lying. */
const ROOM: TableRoom = { portrait: 84, landscape: 121, padding: 2 };

/** Tables in the text of more rows go on over the page, lest they leave a third of one bare. */
const WHOLE_ROWS = 8;

interface Layout {
  readonly input: DocumentInput;
  readonly t: Translator;
  readonly marks: Marks;
  readonly numbering: Numbering;
  readonly body: DocumentBlock[];
  readonly annexes: TableBlock[];
  /** Tables that the text points at already. */
  readonly announced: ReadonlySet<string>;
  /** Number of the next table in the text. */
  tables: number;
}

/**
 * Lays a report out as a text document: official documents (公文) have the title, numbered headings, the text, its
 * annexes and who signs; tables that are too long or too wide for the text follow as annexes on landscape pages.
 */
export function layDocument(input: DocumentInput): ReportDocument {
  const { report, pack, engineVersion, letter = {} } = input;
  const t = publishingTexts(report.locale);
  const layout: Layout = {
    input,
    t,
    marks: new Marks(annexNames(report, t)),
    numbering: createNumbering(report.locale),
    body: [],
    annexes: [],
    announced: tablesPointedAt(report),
    tables: 0,
  };
  layTitle(layout);
  layBlocks(layout);
  const { body, marks } = layout;
  keepEnd(body);
  const annexes = layAnnexes(layout);
  return {
    locale: report.locale,
    // In the properties of the file a title has one line.
    title: textOf(report.title.spans).replace("\n", " "),
    author: report.unit?.text ?? null,
    draft: slotsOf(report).length > 0 ? t("publishing.draft") : null,
    head: headOf(letter),
    sections: [{ orientation: "portrait", blocks: body }, ...annexes],
    imprint: imprintOf(letter, t),
    statements: marks.statements,
    facts: [
      ["engine", engineVersion],
      ["pack", pack.id],
      ["pack-version", pack.version],
      ["outline", report.outline],
      ["locale", report.locale],
    ],
  };
}

/** The tables that are annexes, by their numbers. */
function annexNames({ blocks }: Report, t: Translator): TableNames {
  const annexes = blocks.filter((block) => block.kind === "table" && isAnnex(wordsOf(block), ROOM));
  return (table) => {
    const position = annexes.findIndex(({ id }) => id === table);
    return position < 0 ? undefined : annexName(position + 1, t);
  };
}

function layTitle({ input, marks, body }: Layout): void {
  const { report } = input;
  const { title } = report;
  const { mark, runs } = marks.text("title", "title", [...(title.leadIn ?? []), ...title.spans]);
  body.push(paragraphOf("title", [{ mark, runs: titleRuns(runs, report.locale) }]));
}

function layBlocks(layout: Layout): void {
  const { blocks } = layout.input.report;
  const { body, marks, numbering } = layout;
  for (let index = 0; index < blocks.length; index += 1) {
    const block = blocks[index];
    const next = blocks[index + 1];
    if (block === undefined) continue;
    switch (block.kind) {
      case "heading": {
        const text = marks.text(block.id, "heading", [numbered(numbering, block.level), ...block.spans]);
        body.push(paragraphOf(`heading${block.level}`, [text]));
        break;
      }
      case "paragraph":
        if (block.role === "annex") {
          const list = next?.kind === "list" ? next : null;
          layAnnexNote(layout, block, list);
          if (list) index += 1;
        } else if (block.role === "signature") {
          const second = next?.kind === "paragraph" && next.role === "signature" ? next : null;
          laySignature(layout, block, second);
          if (second) index += 1;
        } else layParagraph(layout, block);
        break;
      case "list":
        numbering.startList();
        for (const item of block.items) {
          const lead = item.leadIn ?? [];
          const runs = [numbered(numbering, 4), ...lead, ...item.spans];
          body.push(paragraphOf("body", [marks.text(item.id, "item", runs)]));
        }
        break;
      case "table":
        layTableBlock(layout, block);
        break;
      case "chart":
        layChart(layout, block);
        break;
    }
  }
}

function layParagraph({ body, marks, numbering }: Layout, { id, leadIn, spans }: Paragraph): void {
  const lead = leadIn ? [numbered(numbering, 3), ...leadIn] : [];
  body.push(paragraphOf("body", [marks.text(id, "paragraph", [...lead, ...spans], lead.length)]));
}

/** `附件：1. …`, the further ones under the name of the first; their numbers are Arabic (GB/T 9704-2012, 7.3.4). */
function layAnnexNote({ body, marks, t }: Layout, { id, spans }: Paragraph, list: ListBlock | null): void {
  const broken = ({ mark, runs }: MarkedText) => ({ mark, runs: annexRuns(runs, t.locale) });
  const lead = broken(marks.text(id, "paragraph", spans));
  const [first, ...more] = (list?.items ?? []).map((item, index) =>
    broken(marks.text(item.id, "item", [{ kind: "numbering", text: `${index + 1}. ` }, ...item.spans])),
  );
  keepLast(body);
  const only = more.length === 0;
  const note = first ? paragraphOf("annexFirst", [lead, first]) : paragraphOf("annex", [lead]);
  body.push({ ...note, apart: true, keepNext: !only });
  more.forEach((item, index) => {
    body.push({ ...paragraphOf("annexNext", [item]), keepNext: index < more.length - 1 });
  });
}

/** Who signs, and the date below. */
function laySignature({ body, marks }: Layout, unit: Paragraph, date: Paragraph | null): void {
  const signed = ({ id, spans }: Paragraph) => marks.text(id, "paragraph", spans);
  const right = signerRight(textOf(unit.spans), date && textOf(date.spans));
  keepLast(body);
  body.push({ ...paragraphOf("signature", [signed(unit)]), right, apart: true, keepNext: date !== null });
  if (date) body.push({ ...paragraphOf("signature", [signed(date)]), right: DATE_RIGHT });
}

/** No page holds nothing but the annexes or who signs: the last words of the text go with them. */
function keepLast(body: DocumentBlock[]): void {
  const last = body.at(-1);
  if (last?.kind === "paragraph") body[body.length - 1] = { ...last, keepNext: true };
}

/** A text that nobody signs does not leave its last paragraph on a page alone. */
function keepEnd(body: DocumentBlock[]): void {
  const [before, last] = body.slice(-2);
  if (before?.kind !== "paragraph" || last?.kind !== "paragraph" || last.role !== "body") return;
  body[body.length - 2] = { ...before, keepNext: true };
}

function layTableBlock(layout: Layout, table: TableBlock): void {
  const { body, annexes, t } = layout;
  const words = wordsOf(table);
  if (isAnnex(words, ROOM)) {
    annexes.push(table);
    if (layout.announced.has(table.id)) return;
    const text = textOf(annexNote(table, annexes.length, t));
    body.push(paragraphOf("body", [{ mark: null, runs: [{ text, mark: null }] }]));
    return;
  }
  layout.tables += 1;
  const number = t("publishing.table-number", { number: layout.tables });
  body.push(captionOf(layout, table, [{ kind: "numbering", text: number }, gap(t), ...table.caption]));
  const whole = table.rows.length <= WHOLE_ROWS;
  body.push(layTable(words, layout.marks, { width: ROOM.portrait, padding: ROOM.padding, whole }));
}

/** Each table begins a page of its own, with its number at the upper left; all of them lie where one has to. */
function layAnnexes(layout: Layout): readonly DocumentSection[] {
  const { annexes, marks, t } = layout;
  const orientation = annexes.every((table) => isUpright(wordsOf(table), ROOM)) ? "portrait" : "landscape";
  const blocks = annexes.flatMap((table, index): readonly DocumentBlock[] => {
    const text = annexName(index + 1, t);
    const number = paragraphOf("annexTableNumber", [{ mark: null, runs: [{ text, mark: null }] }]);
    const caption = captionOf(layout, table, table.caption);
    const room = { width: ROOM[orientation], padding: ROOM.padding, whole: false };
    const laid = layTable(wordsOf(table), marks, room);
    return [index === 0 ? number : { ...number, newPage: true }, caption, laid];
  });
  return blocks.length === 0 ? [] : [{ orientation, blocks }];
}

function captionOf({ marks }: Layout, table: TableBlock, runs: readonly (Run | Span)[]): DocumentParagraph {
  return paragraphOf("caption", [marks.text(table.id, "table", runs)]);
}

function layChart({ input, t, marks, body }: Layout, block: ChartBlock): void {
  const design = designChart(block, input, t);
  if (design === null) return;
  const title = chartTitle(block, design, t);
  const mark = marks.add({ block: block.id, kind: "chart", text: title, cells: [] });
  body.push({ kind: "chart", mark, title, altText: design.altText, design });
}

function paragraphOf(role: ParagraphRole, stretches: readonly MarkedText[]): DocumentParagraph {
  return { kind: "paragraph", role, stretches };
}

function numbered(numbering: Numbering, level: NumberedLevel): Run {
  return { kind: "numbering", text: numbering.next(level) };
}

function gap(t: Translator): Run {
  return literal(t.locale === "zh-CN" ? "　" : " ");
}

function textOf(spans: readonly { readonly text: string }[]): string {
  return spans.map(({ text }) => text).join("");
}
