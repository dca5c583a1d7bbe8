import type { Sourced } from "../../evaluation/evaluation";
import type { FigureSpan, NumberCell, Span, TableBlock, TableCell } from "../report";
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

/** A value in words (持续改善), as against one with a figure or a dash. */
const IN_WORDS = /^[^\p{N}]*\p{L}[^\p{N}]*$/u;

/** The table with columns centred whose values are not all figures: words set flush right look torn from their column. */
export function withWordsCentred(table: TableBlock): TableBlock {
  const inWords = (cell: TableCell | undefined): boolean =>
    cell?.kind === "text" && IN_WORDS.test(cell.spans.map(({ text }) => text).join(""));
  const columns = table.columns.map((column, index) =>
    column.align === "right" && table.rows.some((row) => inWords(row[index]))
      ? { ...column, align: "center" as const }
      : column,
  );
  return { ...table, columns };
}
