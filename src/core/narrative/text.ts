import type { Block, Report, Span, TableCell } from "./report";

/** A stretch of text with the id of the block it belongs to. */
export interface SpanRun {
  readonly block: string;
  readonly spans: readonly Span[];
}

/** Every run of spans of a report in reading order: title, headings, paragraphs, lists, captions and cells, titles and descriptions of charts. */
export function spanRunsOf(report: Report): readonly SpanRun[] {
  return [{ block: "title", spans: report.title.spans }, ...report.blocks.flatMap(runsOfBlock)];
}

/** Every span of a report in reading order. */
export function spansOf(report: Report): readonly Span[] {
  return spanRunsOf(report).flatMap(({ spans }) => spans);
}

function runsOfBlock(block: Block): readonly SpanRun[] {
  switch (block.kind) {
    case "heading":
      return [{ block: block.id, spans: block.spans }];
    case "paragraph":
      return [{ block: block.id, spans: [...(block.leadIn ?? []), ...block.spans] }];
    case "list":
      return block.items.flatMap(runsOfBlock);
    case "table":
      return [
        { block: block.id, spans: block.caption },
        ...block.rows.flatMap((row) => row.map((cell) => ({ block: block.id, spans: spansOfCell(cell) }))),
      ];
    case "chart":
      return [
        { block: block.id, spans: block.title },
        { block: block.id, spans: block.altText ?? [] },
      ];
  }
}

/** The tables that the text points at where they follow, by id. */
export function tablesPointedAt(report: Report): ReadonlySet<string> {
  return new Set(spansOf(report).flatMap((span) => (span.kind === "reference" ? [span.table] : [])));
}

/** The spans of a table cell. */
export function spansOfCell(cell: TableCell): readonly Span[] {
  if (cell.kind === "empty") return [];
  return cell.kind === "text" ? cell.spans : [cell.figure];
}

const HEADING_MARKS = { 1: "# ", 2: "## ", 3: "### " } as const;

/** The report as plain text: a line for each block, cells parted by ` | `. For people, logs and golden files. */
export function plainText(report: Report): string {
  const lines = [textOf(report.title.spans), "", ...report.blocks.flatMap(linesOf)];
  return `${lines
    .join("\n")
    .replace(/\n{3,}/g, "\n\n")
    .trimEnd()}\n`;
}

function textOfCell(cell: TableCell): string {
  return cell.kind === "number" ? cell.value : textOf(spansOfCell(cell));
}

/** Spans by the lines that their literals part; a text of one line is one. */
export function linesOfSpans(spans: readonly Span[]): readonly (readonly Span[])[] {
  const lines: Span[][] = [[]];
  for (const span of spans) {
    const [first = "", ...others] = span.kind === "literal" ? span.text.split("\n") : [];
    if (others.length === 0) {
      lines.at(-1)?.push(span);
      continue;
    }
    if (first !== "") lines.at(-1)?.push({ kind: "literal", text: first });
    for (const text of others) lines.push(text === "" ? [] : [{ kind: "literal", text }]);
  }
  return lines;
}

/** The words of spans. */
export function textOf(spans: readonly Span[]): string {
  return spans.map(({ text }) => text).join("");
}

function linesOf(block: Block): readonly string[] {
  switch (block.kind) {
    case "heading":
      return [`${HEADING_MARKS[block.level]}${textOf(block.spans)}`];
    case "paragraph":
      return [textOf([...(block.leadIn ?? []), ...block.spans])];
    case "list":
      return block.items.map((item) => `- ${textOf(item.spans)}`);
    case "table":
      return [
        "",
        `[${textOf(block.caption)}]`,
        block.columns.map(({ header }) => header).join(" | "),
        ...block.rows.map((row) => row.map(textOfCell).join(" | ")),
        "",
      ];
    case "chart":
      return [`<${textOf(block.title)}>`, ""];
  }
}
