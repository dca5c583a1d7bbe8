import { call } from "../../proof/expression";
import type { BudgetView, LineView } from "../analysis/budget";
import type { OutlineSection } from "../outlines";
import type { Block, Span } from "../report";
import { absent } from "../spans/claims";
import { moneyFigure, percentFigure } from "../spans/figures";
import type { Writer } from "../writer";
import { subjectOf } from "./profile";

/** One kind of money, found by words of its label: basic expenditure, government funds … */
export function budgetLine(writer: Writer, section: OutlineSection): readonly Block[] {
  const words = section.match ?? [];
  const found = writer.subject.forms.flatMap(({ budget }) =>
    budget
      ? budget.lines
          .filter(({ line }) => line.view !== "total" && words.some((word) => line.cleanLabel.includes(word)))
          .map((line) => ({ budget, line }))
      : [],
  );
  const told = found.filter(({ line }) => (line.executed ?? line.adjusted ?? line.initial) !== null);
  if (told.length > 0) {
    return writer.paragraph(told.slice(0, 3).map(({ budget, line }) => lineOf(writer, budget, line)));
  }
  const cells = found.map(({ line }) => line.line.label.at);
  return writer.missing(section, "omission.not-filled", () =>
    writer.say(cells.length > 0 ? "line.blank" : "line.none", {
      subject: subjectOf(writer, section),
      absent: absent(cells),
    }),
  );
}

function lineOf(writer: Writer, budget: BudgetView, line: LineView): readonly Span[] {
  const money = (amount: LineView["initial"]) =>
    amount ? moneyFigure(amount.expression, budget.format, writer.locale) : [];
  const label = writer.quote({ text: line.line.cleanLabel, at: line.line.label.at });
  const base = line.adjusted ?? line.initial;
  if (line.rate && base) {
    return writer.say("line.full", {
      label,
      budget: money(base),
      executed: money(line.executed),
      rate: percentFigure(line.rate, writer.locale),
    });
  }
  const column = line.executed ? "executed" : line.adjusted ? "adjusted" : "initial";
  const amount = line[column];
  const total = budget.total?.[column];
  const share =
    amount && total?.value.gt(0) && amount.value.lte(total.value)
      ? writer.say("line.share", {
          share: percentFigure(call("divide", amount.expression, total.expression), writer.locale),
        })
      : [];
  return writer.say(`line.${column}`, { label, amount: money(amount), share });
}
