import type { Sourced } from "../../evaluation/evaluation";
import type { FigureSpan, NumberCell, Span, TableCell } from "../report";
import { quote } from "../spans/quotes";

/** A cell of a table with words. */
export function textCell(spans: readonly Span[]): TableCell {
  return spans.length === 0 ? { kind: "empty" } : { kind: "text", spans };
}

/** A cell with a text of the workbook. */
export function quoteCell(source: Sourced): TableCell {
  return source.text.trim() === "" ? { kind: "empty" } : textCell([quote(source.text, source.at)]);
}

/**
 * A cell with a number that charts can be bound to. The number is the one the figure prints, without its unit;
 * percentages are fractions, shown as percentages by the column's number format.
 */
export function numberCell(figure: FigureSpan | null): TableCell {
  return figure ? figureCell(figure) : { kind: "empty" };
}

/** A cell with the number that a figure prints. */
export function figureCell(figure: FigureSpan): NumberCell {
  return { kind: "number", value: printedValue(figure), figure };
}

/** What a figure prints, as a plain decimal string: `80.45%` → `80.45`. */
function printedValue({ text }: FigureSpan): string {
  return /-?[\d,]+(?:\.\d+)?/u.exec(text)?.[0].replaceAll(",", "") ?? "0";
}
