import { formatExpression, holds, type Expression } from "../../evaluation/expression";
import type { ClaimSpan, FigureSpan, QuoteSpan } from "../../narrative/report";
import { formatAddress, formatCellRef, type CellRef } from "../../workbook/a1";
import { sheetNamed, type SheetSnapshot, type WorkbookSnapshot } from "../../workbook/snapshot";
import type { PlacedPoint } from "../charts/chart-data";
import type { PlacedSpan, SheetDraft } from "../layout/draft";
import { formatCells, uniqueCells } from "../ranges";
import { cellsBehind } from "../spans";
import { encodeExpression } from "./expression-json";
import { fingerprint } from "./fingerprints";

/**
 * What a row of the ledger is about:
 * `meta` a fact about the report; `text` a generated text as written; `figure`, `claim`, `quote`, `numbering` a
 * span of such a text; `number` a cell that holds a number; `link` a cross-reference in the margin; `point` a
 * number of a chart that stands on the ledger sheet; `cell` a cited cell with its fingerprint; `chart` and
 * `chart-series` the numbers that charts are bound to.
 */
export type RecordKind =
  | "meta"
  | "text"
  | "figure"
  | "claim"
  | "quote"
  | "numbering"
  | "number"
  | "link"
  | "point"
  | "cell"
  | "chart"
  | "chart-series";

/** One record of the ledger; fields without meaning for a kind are absent. */
export interface LedgerEntry {
  readonly record: RecordKind;
  readonly id: string;
  /** Id of the report block, and the part of it that the cell holds. */
  readonly block?: string;
  readonly part?: string;
  /** Address on the report sheet (for `point`: on the ledger sheet; for `cell`: with its sheet). */
  readonly cell?: string;
  /** Place of the span in the cell's text, in UTF-16 units. */
  readonly start?: number;
  readonly length?: number;
  /** As printed. */
  readonly text?: string;
  readonly value?: string;
  readonly unit?: string;
  /** `2 half-up`. */
  readonly rounding?: string;
  /** The cited cells. */
  readonly cells?: string;
  readonly formula?: string;
  readonly expression?: string;
  /** Truth of a claim's condition. */
  readonly holds?: boolean;
  /** Kind of a claim; place of a quote in the rule pack. */
  readonly rule?: string;
}

/** Everything that the report sheet and its charts say, and the cells it rests on, in the order of the sheet. */
export function ledgerEntries(
  draft: SheetDraft,
  points: readonly PlacedPoint[],
  snapshot: WorkbookSnapshot,
): readonly LedgerEntry[] {
  const entries: readonly Unnumbered[] = [
    ...draft.texts.map(({ block, part, row, column, text }) => ({
      record: "text" as const,
      block,
      part,
      cell: formatAddress({ row, column }),
      text,
    })),
    ...draft.spans.map(spanEntry),
    ...draft.numbers.map(({ block, part, row, column, figure, value }) => ({
      ...figureFields(figure),
      record: "number" as const,
      block,
      part,
      cell: formatAddress({ row, column }),
      value,
    })),
    ...draft.links.map(({ block, row, column, text }) => ({
      record: "link" as const,
      block,
      cell: formatAddress({ row, column }),
      text,
    })),
    ...points.map(pointEntry),
    ...citedCells(draft, points).map(cellEntries(snapshot)),
  ];
  const counts = new Map<RecordKind, number>();
  return entries.map((entry) => {
    const count = (counts.get(entry.record) ?? 0) + 1;
    counts.set(entry.record, count);
    return Object.assign(entry, { id: `${entry.record}-${count}` });
  });
}

/** A record before it has its number. */
type Unnumbered = Omit<LedgerEntry, "id">;

function spanEntry({ block, part, row, column, start, length, run }: PlacedSpan): Unnumbered {
  const place = { block, part, cell: formatAddress({ row, column }), start, length };
  switch (run.kind) {
    case "figure":
      return { record: "figure", ...place, ...figureFields(run) };
    case "claim":
      return { record: "claim", ...place, ...claimFields(run) };
    case "quote":
      return { record: "quote", ...place, ...quoteFields(run) };
    case "numbering":
      return { record: "numbering", ...place, text: run.text };
  }
}

function figureFields({ text, value, unit, rounding, cells, expression }: FigureSpan) {
  return {
    text,
    value,
    unit,
    ...(rounding && { rounding: `${rounding.places} ${rounding.mode}` }),
    cells: formatCells(cells),
    ...expressionFields(expression),
  };
}

function claimFields({ text, claim, cells, condition }: ClaimSpan) {
  return {
    text,
    cells: formatCells(cells),
    ...expressionFields(condition),
    holds: holds(condition),
    rule: claim,
  };
}

function quoteFields(quote: QuoteSpan) {
  const { text, source } = quote;
  return source.kind === "cell"
    ? { text, cells: formatCells([source.at]) }
    : { text, rule: `${source.pack}:${source.path}` };
}

function expressionFields(expression: Expression) {
  return { formula: formatExpression(expression), expression: encodeExpression(expression) };
}

function pointEntry({ chart, address, point, cells }: PlacedPoint): Unnumbered {
  return {
    record: "point",
    block: chart,
    cell: formatAddress(address),
    value: point.value,
    cells: formatCells(cells),
    ...expressionFields(point.expression),
  };
}

function citedCells(draft: SheetDraft, points: readonly PlacedPoint[]): readonly CellRef[] {
  return uniqueCells([
    ...draft.spans.map(({ run }) => cellsBehind(run)),
    ...draft.numbers.map(({ figure }) => figure.cells),
    ...points.map(({ cells }) => cells),
  ]);
}

/** Each sheet is looked up by its name once: there may be a thousand, and as many cells as a report cites. */
function cellEntries(snapshot: WorkbookSnapshot): (at: CellRef) => Unnumbered {
  const sheets = new Map<string, SheetSnapshot | undefined>();
  return (at) => {
    if (!sheets.has(at.sheet)) sheets.set(at.sheet, sheetNamed(snapshot, at.sheet));
    const cell = sheets.get(at.sheet)?.rows[at.row]?.[at.column];
    return { record: "cell", cell: formatCellRef(at), text: cell?.text ?? "", value: fingerprint(cell) };
  };
}
