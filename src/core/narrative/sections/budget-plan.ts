import { Decimal, sum } from "../../common/decimal";
import type { BudgetLine } from "../../evaluation/evaluation";
import { call, evaluate, type Expression } from "../../proof/expression";
import type { BudgetView, LineView } from "../analysis/budget";
import type { Form } from "../analysis/form";
import type { Money, PortfolioBudget } from "../analysis/portfolio";
import type { Slots } from "../phrases/render";
import type { Span } from "../report";
import { claim } from "../spans/claims";
import { moneyFigure, percentFigure } from "../spans/figures";
import { literal, type Writer } from "../writer";
import { ownLanguage } from "./english-names";
import { fundName } from "./fund-name";
import { inYear, selfOf } from "./opening";
import { adjustmentCause, inSentence } from "./reasons";

/** 项目, or how the author names itself: whose money it is. */
export function whoSpends(writer: Writer, form: Form | null): Span {
  return form?.evaluation.kind === "project" ? literal(writer.label("the-project")) : selfOf(writer);
}

/** Whether the whole change of the budget is told as one source of it. */
export function isCarried(budget: PortfolioBudget, { budget: view }: Form): boolean {
  const changed = adjustment(budget);
  if (!changed?.up || !view) return false;
  return soleChange(view, call("subtract", changed.adjusted.expression, changed.initial.expression)) !== null;
}

/** The budget before and after a change. */
export interface Adjustment {
  readonly initial: Money;
  readonly adjusted: Money;
  readonly up: boolean;
}

/** How the budget was changed during the year; `null` where it was not. */
export function adjustment({ initial, adjusted }: PortfolioBudget): Adjustment | null {
  if (!initial || !adjusted || initial.value.eq(adjusted.value)) return null;
  return { initial, adjusted, up: adjusted.value.gt(initial.value) };
}

/** 2024年，我局年初预算…，年中调增…，增幅…，全年预算…. */
export function planned(writer: Writer, budget: PortfolioBudget, form: Form | null): readonly Span[] {
  const { initial, adjusted, format } = budget;
  const base = adjusted ?? initial;
  if (!base || base.value.lte(0)) return [];
  const money = (amount: Expression) => moneyFigure(amount, format, writer.locale);
  const who = whoSpends(writer, form);
  const source = form?.budget ? soleSource(writer, form.budget, adjusted ? "adjusted" : "initial") : [];
  const slots = { year: inYear(writer), who, budget: money(base.expression), source };
  const changed = adjustment(budget);
  if (!changed) return kept(writer, budget, slots);
  const { up } = changed;
  const [more, less] = up ? [changed.adjusted, changed.initial] : [changed.initial, changed.adjusted];
  const difference = call("subtract", more.expression, less.expression);
  const change = claim(
    up ? "increase" : "decrease",
    call(up ? ">" : "<", changed.adjusted.expression, changed.initial.expression),
  );
  const carried = form?.budget ? soleChange(form.budget, difference) : null;
  return writer.say(
    carried ? "budget.carried" : changed.initial.value.isZero() ? "budget.new" : "budget.changed",
    {
      ...slots,
      initial: money(changed.initial.expression),
      change: (increased: string, decreased: string) => change(up ? increased : decreased),
      rise: (increased: string, decreased: string) => literal(up ? increased : decreased),
      difference: money(difference),
      share: changed.initial.value.isZero()
        ? []
        : percentFigure(call("divide", difference, changed.initial.expression), writer.locale),
      label: carried ? fundName(writer, carried.line) : [],
    },
  );
}

/** 年初预算和全年预算均为…, or the one of the two that the form has. */
function kept(writer: Writer, { initial, adjusted }: PortfolioBudget, slots: Slots): readonly Span[] {
  if (!initial || !adjusted) return writer.say(adjusted ? "budget.plan" : "budget.initial", slots);
  const same = claim("unchanged", call("=", initial.expression, adjusted.expression));
  return writer.say("budget.kept", { ...slots, same });
}

/** ，全部为当年财政拨款: the one source of funds that all of a column comes from. */
export function soleSource(
  writer: Writer,
  { total, parts }: BudgetView,
  column: "initial" | "adjusted" | "executed",
): readonly Span[] {
  const whole = total?.[column];
  const paid = parts.flatMap((part) => {
    const amount = part.line.view === "expenditure" ? null : part[column];
    return amount && !amount.value.isZero() ? [{ part, amount }] : [];
  });
  const [only, another] = paid;
  if (!whole || whole.value.lte(0) || !only || another || !only.amount.value.eq(whole.value)) return [];
  const all = claim("all", call("=", only.amount.expression, whole.expression));
  return writer.say("budget.sole-source", { label: fundName(writer, only.part.line), all });
}

/** The one source whose change is the whole change of the budget. */
function soleChange({ parts }: BudgetView, difference: Expression): LineView | null {
  const changed = parts.filter(
    ({ line, initial, adjusted }) =>
      line.view !== "total" &&
      line.view !== "expenditure" &&
      adjusted !== null &&
      !(initial?.value ?? new Decimal(0)).eq(adjusted.value),
  );
  const [only] = changed;
  if (!only?.adjusted || changed.length > 1 || (only.initial && !only.initial.value.isZero())) return null;
  return only.adjusted.value.eq(evaluate(difference)) ? only : null;
}

/** 调增的主要原因是…. */
export function adjustmentReason(
  writer: Writer,
  form: Form,
  { initial, adjusted, up }: Adjustment,
): readonly Span[] {
  const [more, less] = up ? [adjusted, initial] : [initial, adjusted];
  const difference = call("subtract", more.expression, less.expression);
  if (form.budget && soleChange(form.budget, difference)) return [];
  const asks = writer.label("asks.adjustment");
  const stated = adjustmentCause(form);
  return writer.say("budget.change-reason", {
    change: (increased: string, decreased: string) =>
      claim(
        up ? "increase" : "decrease",
        call(up ? ">" : "<", adjusted.expression, initial.expression),
      )(up ? increased : decreased),
    reason: stated ? inSentence(writer, stated) : ownLanguage(writer, writer.ask(asks, "adjustment-reason")),
  });
}

/** 按资金来源分，…占…. */
export function bySource(writer: Writer, budget: BudgetView): readonly Span[] {
  return byShares(writer, budget, ["fund", "income"], "budget.sources");
}

/** The parts of the first of the views whose parts close with the whole, each with its share of it. */
export function byShares(
  writer: Writer,
  budget: BudgetView,
  views: readonly BudgetLine["view"][],
  phrase: "budget.sources" | "budget.natures",
): readonly Span[] {
  const { total, parts, format } = budget;
  const column = total?.adjusted ? "adjusted" : "initial";
  const whole = total?.[column];
  if (!whole || whole.value.lte(0)) return [];
  for (const view of views) {
    const filled = parts.flatMap((part) => {
      const amount = part.line.view === view ? part[column] : null;
      return amount && !amount.value.isZero() ? [{ part, amount }] : [];
    });
    if (filled.length < 2) continue;
    const closes = sum(filled.map(({ amount }) => amount.value)).eq(whole.value);
    if (!closes) continue;
    const items = filled.map(({ part, amount }) =>
      writer.say("budget.source", {
        label: fundName(writer, part.line),
        amount: moneyFigure(amount.expression, format, writer.locale),
        share: percentFigure(call("divide", amount.expression, whole.expression), writer.locale),
      }),
    );
    return writer.say(phrase, { items: writer.series(items) });
  }
  return [];
}
