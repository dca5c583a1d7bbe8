import { portfolioBudget } from "../analysis/portfolio";
import type { Block } from "../report";
import { moneyFigure, percentFigure } from "../spans/figures";
import { formsTable } from "../tables/forms";
import type { Writer } from "../writer";
import { formCell } from "./opening";

/** The project forms beside a department's own form: how many, how much, and the table. */
export function projects(writer: Writer): readonly Block[] {
  const { projects: forms } = writer.subject;
  if (forms.length === 0) return [];
  const budget = portfolioBudget(forms);
  const base = budget?.adjusted ?? budget?.initial;
  const count = writer.count(forms.map((form) => form.subject?.at ?? formCell(form)));
  const told =
    budget?.rate && base && budget.executed
      ? writer.say("projects.budget", {
          count,
          budget: moneyFigure(base.expression, budget.format, writer.locale),
          executed: moneyFigure(budget.executed.expression, budget.format, writer.locale),
          rate: percentFigure(budget.rate, writer.locale),
        })
      : writer.say("projects.count", { count });
  return [...writer.paragraph([told]), ...formsTable(writer, forms)];
}
