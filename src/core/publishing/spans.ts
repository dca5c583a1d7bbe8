import type { ClaimSpan, FigureSpan, QuoteSpan, ReferenceSpan, SlotSpan, Span } from "../narrative/report";
import type { CellRef } from "../workbook/a1";

/** A number that the layout gives: of a heading, a list item or a table. It belongs to no cell. */
export interface NumberingSpan {
  readonly kind: "numbering";
  readonly text: string;
}

/** What a text of the sheet is put together from: the report's spans and the layout's own numbers. */
export type Run = Exclude<Span, ReferenceSpan> | NumberingSpan;

/** Runs that the ledger lists; literals are plain words. */
export type TracedRun = FigureSpan | ClaimSpan | QuoteSpan | SlotSpan | NumberingSpan;

/** Plain words. */
export function literal(text: string): Run {
  return { kind: "literal", text };
}

/** What a table is called that stands elsewhere, by its id. */
export type TableNames = (table: string) => string | undefined;

/**
 * Spans as a layout puts them down: words that point at a table as one that follows stay, or become its number.
 */
export function runsOf(
  spans: readonly (Span | NumberingSpan)[],
  numberOf: TableNames = () => undefined,
): readonly Run[] {
  return spans.map((span) => {
    if (span.kind !== "reference") return span;
    const number = numberOf(span.table);
    return number === undefined ? literal(span.text) : { kind: "numbering", text: number };
  });
}

/** The cells that stand behind a run; none for words, numbers of the layout and quotes from the rule pack. */
export function cellsBehind(run: Run | Span): readonly CellRef[] {
  switch (run.kind) {
    case "figure":
    case "claim":
      return run.cells;
    case "quote":
      return run.source.kind === "cell" ? [run.source.at] : [];
    case "literal":
    case "reference":
    case "slot":
    case "numbering":
      return [];
  }
}
