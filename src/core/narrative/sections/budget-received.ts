import { call } from "../../proof/expression";
import type { Form } from "../analysis/form";
import type { Span } from "../report";
import { claim } from "../spans/claims";
import { moneyFigure, percentFigure } from "../spans/figures";
import type { Writer } from "../writer";
import { whoSpends } from "./budget-plan";
import { inYear } from "./opening";

/** 实际到位205.50万元，资金到位率96.71%。: what of the budget came in, where the form has a column for it. */
export function received(writer: Writer, form: Form): readonly Span[] {
  const { budget } = form;
  const came = budget?.total?.received;
  if (!came || came.value.lte(0)) return [];
  const told = moneyFigure(came.expression, budget.format, writer.locale);
  const { base } = budget.total;
  if (budget.total.line.base === "received")
    return budget.total.initial || budget.total.adjusted
      ? writer.say("budget.received-only", { received: told })
      : writer.say("budget.received-base", {
          received: told,
          year: inYear(writer),
          who: whoSpends(writer, form),
        });
  if (!base || base.value.lt(came.value)) return writer.say("budget.received-only", { received: told });
  if (base.value.eq(came.value)) {
    const all = claim("all", call("=", came.expression, base.expression));
    return writer.say("budget.received-all", { all });
  }
  const rate = percentFigure(call("divide", came.expression, base.expression), writer.locale);
  return writer.say("budget.received", { received: told, rate });
}
