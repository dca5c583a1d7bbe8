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

/**
 * Budget and execution by line. Columns: label, initial, adjusted, executed, rate in per cent. The first row is the
 * total; the chart `budget` is bound to this table. `null` when nothing was executed or planned.
 */
export function budgetTable(writer: Writer, forms: readonly Form[]): TableBlock | null {
  const rows = forms.flatMap((form) => rowsOf(writer, form, forms.length > 1));
  const [money] = forms.flatMap(({ budget }) => (budget ? [budget.format] : []));
  if (rows.length === 0 || !money) return null;
  return {
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
  };
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
