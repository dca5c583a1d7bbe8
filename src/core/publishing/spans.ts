import type { ClaimSpan, FigureSpan, QuoteSpan, SlotSpan, Span } from "../narrative/report";
import type { CellRef } from "../workbook/a1";

/** A number that the layout gives: of a heading, a list item or a table. It belongs to no cell. */
export interface NumberingSpan {
  readonly kind: "numbering";
  readonly text: string;
}

/** What a text of the sheet is put together from: the report's spans and the layout's own numbers. */
export type Run = Span | NumberingSpan;

/** Runs that the ledger lists; literals are plain words. */
export type TracedRun = FigureSpan | ClaimSpan | QuoteSpan | SlotSpan | NumberingSpan;

/** Plain words. */
export function literal(text: string): Span {
  return { kind: "literal", text };
}

/** The cells that stand behind a run; none for words, numbers of the layout and quotes from the rule pack. */
export function cellsBehind(run: Run): readonly CellRef[] {
  switch (run.kind) {
    case "figure":
    case "claim":
      return run.cells;
    case "quote":
      return run.source.kind === "cell" ? [run.source.at] : [];
    case "literal":
    case "slot":
    case "numbering":
      return [];
  }
}
