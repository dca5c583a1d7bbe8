import type { Expression } from "../../../../core/proof/expression";
import { formulaText, type FormulaText } from "../../../../core/proof/print";
import type { Span } from "../../../../core/narrative/report";
import { cellsBehind } from "../../../../core/publishing";
import type { SpanView } from "../api";
import { cutText, firstCells } from "./cut";

const NO_SLOTS: ReadonlyMap<Span, number> = new Map();

/**
 * Report text as the pane shows it: words with their first cells, and the computations behind them as text.
 * @param slots numbers of the report's slots
 */
export function spanViews(
  spans: readonly Span[],
  slots: ReadonlyMap<Span, number> = NO_SLOTS,
): readonly SpanView[] {
  return spans.map((span) => {
    const cells = cellsBehind(span);
    const view: SpanView = {
      // The pane shows each table where it is announced.
      kind: span.kind === "reference" ? "literal" : span.kind,
      text: cutText(span.text),
      cells: firstCells(cells),
      cellCount: cells.length,
    };
    const slot = slots.get(span);
    if (slot !== undefined) return { ...view, slot };
    if (span.kind === "claim") return { ...view, claim: span.claim, formula: formulaOf(span.condition) };
    if (span.kind !== "figure") return view;
    const formula = formulaOf(span.expression);
    return span.rounding ? { ...view, formula, places: span.rounding.places } : { ...view, formula };
  });
}

function formulaOf(expression: Expression): FormulaText {
  const { cells, numbers } = formulaText(expression);
  return { cells: cutText(cells), numbers: cutText(numbers) };
}
