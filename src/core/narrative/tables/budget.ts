import type { LineView } from "../analysis/budget";
import type { Form } from "../analysis/form";
import type { TableBlock, TableCell } from "../report";
import { fundName } from "../sections/fund-name";
import { moneyFigure, percentFigure, type MoneyFormat } from "../spans/figures";
import type { Writer } from "../writer";
import { literal } from "../writer";
import { numberCell, quoteCell, textCell } from "./cells";

/** Most rows of a budget table. */
const MOST_ROWS = 40;
/** Lines from which on a table of money shows what the sentence cannot. */
const FEWEST_LINES = 3;
/** The place of what was spent in a row. */
const EXECUTED = 3;

/**
 * Budget and execution by line. Columns: label, initial, adjusted, executed, rate in per cent, each of them only where a line
 * has a number in it. The first row is the total. `null` where the table shows no more than the sentences do.
 */
export function budgetTable(writer: Writer, forms: readonly Form[]): TableBlock | null {
  const rows = forms.flatMap((form) => rowsOf(writer, form, forms.length > 1));
  const [money] = forms.flatMap(({ budget }) => (budget ? [budget.format] : []));
  if (!money || !isTelling(rows)) return null;
  return withoutBlankColumns({
    kind: "table",
    id: "budget",
    caption: [literal(writer.label("table.budget")), literal(captionUnit(writer, money))],
    columns: [
      { header: writer.label("column.line"), align: "left" },
      { header: writer.label("column.initial"), align: "right", numberFormat: moneyCode(writer, money) },
      { header: writer.label("column.adjusted"), align: "right", numberFormat: moneyCode(writer, money) },
      { header: writer.label("column.executed"), align: "right", numberFormat: moneyCode(writer, money) },
      { header: writer.label("column.rate"), align: "right", numberFormat: "0.00" },
    ],
    rows: rows.slice(0, MOST_ROWS),
  });
}

/** Whether a table of money shows more than the sentences: several lines with what was spent, or planned and changed. */
function isTelling(rows: readonly (readonly TableCell[])[]): boolean {
  const full = rows.filter(
    (row) =>
      row[EXECUTED]?.kind === "number" || row.slice(1).filter(({ kind }) => kind === "number").length > 1,
  );
  return full.length >= FEWEST_LINES;
}

/** A form without a column for the initial budget gets none in the table of it. */
function withoutBlankColumns(table: TableBlock): TableBlock {
  const kept = (_: unknown, index: number) =>
    index === 0 || table.rows.some((row) => row[index]?.kind === "number");
  return { ...table, columns: table.columns.filter(kept), rows: table.rows.map((row) => row.filter(kept)) };
}

function captionUnit(writer: Writer, money: MoneyFormat): string {
  const unit = writer.locale === "en" ? "CNY" : money.to;
  return `${writer.label("caption.unit")}${unit}${writer.label("caption.unit-end")}`;
}

function moneyCode(writer: Writer, money: MoneyFormat): string {
  if (writer.locale === "en") return "#,##0.##";
  return money.places === 0 ? "0" : "0.00";
}

/** Of one form all lines; of several the total of each, under the project's name. */
function rowsOf(writer: Writer, form: Form, several: boolean): readonly (readonly TableCell[])[] {
  const { budget } = form;
  if (!budget) return [];
  if (several) {
    const label = form.subject ? quoteCell(form.subject) : textCell([literal(writer.label("this-project"))]);
    return budget.total && isTold(budget.total) ? [rowOf(writer, budget.total, label, budget.format)] : [];
  }
  return byClassification(budget.lines.filter(isTold)).map((line) =>
    rowOf(writer, line, lineLabel(writer, line), budget.format),
  );
}

/** By source first, then by nature: a form that has them side by side is read line by line across both. */
function byClassification(lines: readonly LineView[]): readonly LineView[] {
  const isOfNature = ({ line }: LineView) => line.view === "expenditure";
  return [...lines.filter((line) => !isOfNature(line)), ...lines.filter(isOfNature)];
}

function isTold(line: LineView): boolean {
  return line.initial !== null || line.adjusted !== null || line.executed !== null;
}

function lineLabel(writer: Writer, { line }: LineView): TableCell {
  if (line.view === "total") return textCell([literal(writer.label("line.total"))]);
  const [name, ...rest] = fundName(writer, line);
  // An English term stands at the head of its row.
  const begins =
    name?.kind === "literal" ? literal(name.text.slice(0, 1).toUpperCase() + name.text.slice(1)) : name;
  return textCell(begins ? [begins, ...rest] : []);
}

function rowOf(writer: Writer, line: LineView, label: TableCell, format: MoneyFormat): readonly TableCell[] {
  const money = (amount: LineView["initial"]) =>
    numberCell(amount && moneyFigure(amount.expression, format, writer.locale));
  return [
    label,
    money(line.initial),
    money(line.adjusted),
    money(line.executed),
    numberCell(line.rate && percentFigure(line.rate, writer.locale)),
  ];
}
