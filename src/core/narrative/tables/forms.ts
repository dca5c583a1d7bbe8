import type { Form } from "../analysis/form";
import type { Block, TableCell } from "../report";
import { moneyFigure, percentFigure, pointsFigure } from "../spans/figures";
import { literal, type Writer } from "../writer";
import { numberCell, quoteCell, textCell } from "./cells";

const MOST_ROWS = 50;

/** One row per form: project, unit, budget, executed, rate, score. Nothing where the report shows it already. */
export function formsTable(writer: Writer, forms: readonly Form[]): readonly Block[] {
  const shown = forms.map(({ evaluation }) => evaluation.id).join();
  if (writer.shown.has(shown)) return [];
  writer.shown.add(shown);
  return [
    {
      kind: "table",
      id: "forms",
      caption: [literal(writer.label("table.forms"))],
      columns: [
        { header: writer.label("column.project"), align: "left" },
        { header: writer.label("column.unit"), align: "left" },
        { header: writer.label("column.adjusted"), align: "right" },
        { header: writer.label("column.executed"), align: "right" },
        { header: writer.label("column.rate"), align: "right", numberFormat: "0.00" },
        { header: writer.label("column.score"), align: "right", numberFormat: "0.00" },
      ],
      rows: forms.slice(0, MOST_ROWS).map((form) => rowOf(writer, form)),
    },
  ];
}

function rowOf(writer: Writer, form: Form): readonly TableCell[] {
  const { budget, scorecard } = form;
  const total = budget?.total ?? null;
  const base = total?.adjusted ?? total?.initial ?? null;
  return [
    form.subject ? quoteCell(form.subject) : { kind: "empty" },
    form.unit ? quoteCell(form.unit) : { kind: "empty" },
    budget && base
      ? amountCell(moneyFigure(base.expression, budget.format, writer.locale))
      : { kind: "empty" },
    budget && total?.executed
      ? amountCell(moneyFigure(total.executed.expression, budget.format, writer.locale))
      : { kind: "empty" },
    numberCell(total?.rate ? percentFigure(total.rate, writer.locale) : null),
    numberCell(scorecard?.total ? pointsFigure(scorecard.total.expression, "", writer) : null),
  ];
}

/** Forms may differ in their unit of money, so the amount stands with it. */
function amountCell(figure: ReturnType<typeof moneyFigure>): TableCell {
  return textCell([figure]);
}
