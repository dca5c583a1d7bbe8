import { Decimal, sum } from "../../common/decimal";
import { call, constant, evaluate, type Expression } from "../../proof/expression";
import type { BudgetLine } from "../../evaluation/evaluation";
import { statedRate, type BudgetView, type LineView } from "../analysis/budget";
import type { Form } from "../analysis/form";
import { portfolioBudget, type Money, type PortfolioBudget } from "../analysis/portfolio";
import { baseAmount, type BaseAmount } from "../base-figures";
import { chart } from "../charts";
import type { OutlineSection } from "../outlines";
import type { Block, Span, TableBlock } from "../report";
import { claim } from "../spans/claims";
import { moneyFigure, percentFigure } from "../spans/figures";
import { budgetTable } from "../tables/budget";
import { literal, type Writer } from "../writer";
import { isOfWhole } from "./budget-nature";
import { inYear, selfOf } from "./opening";
import { causeOf, executionReason, inSentence } from "./reasons";

/** Lines from which on a table of money shows what the sentence cannot. */
const FEWEST_LINES = 3;

/** The whole budget: planned, changed and why, by source, spent, what is left and why; then the table and the chart. */
export function budgetTotal(writer: Writer, section: OutlineSection): readonly Block[] {
  const { forms } = writer.subject;
  const budget = portfolioBudget(forms);
  const told = budget ? sentences(writer, budget) : [];
  if (!budget || told.every((sentence) => sentence.length === 0)) {
    return [...writer.missing(section, "omission.no-budget"), ...writer.paragraph(statedRates(writer, true))];
  }
  const table = budgetTable(writer, budget.forms);
  const shown = table && isTelling(table) ? [table, ...chart(writer, "budget")] : [];
  return [...writer.paragraph(told), ...shown];
}

/** Whether a table of money shows more than the sentences: several lines with what was spent, or planned and changed. */
function isTelling({ rows }: TableBlock): boolean {
  const full = rows.filter(
    (row) => row[3]?.kind === "number" || row.slice(1).filter(({ kind }) => kind === "number").length > 1,
  );
  return full.length >= FEWEST_LINES;
}

function sentences(writer: Writer, budget: PortfolioBudget): readonly (readonly Span[])[] {
  const form = budget.forms.length === 1 ? (budget.forms[0] ?? null) : null;
  const changed = adjustment(budget);
  return [
    planned(writer, budget, form),
    changed && form ? adjustmentReason(writer, form, changed) : [],
    form?.budget && !isCarried(budget, form) ? bySource(writer, form.budget) : [],
    form?.budget && isOfWhole(writer, form)
      ? byShares(writer, form.budget, ["expenditure"], "budget.natures")
      : [],
    executed(writer, budget, form),
    rest(writer, budget, form),
    ...statedRates(writer, false),
  ];
}

/**
 * 财政拨款执行率79.27%，主要原因是…: a rate that the form prints where its amounts give none.
 *
 * @param first whether the year is to be told with it
 */
function statedRates(writer: Writer, first: boolean): readonly (readonly Span[])[] {
  const [form, another] = writer.subject.forms;
  const stated = form?.budget && !another ? statedRate(form.budget) : null;
  if (!form || !stated) return [];
  const { line, rate } = stated;
  const told = writer.say("budget.stated-rate", {
    year: first ? writer.say("budget.stated-year", { year: inYear(writer) }) : [],
    label:
      line.view === "total"
        ? []
        : writer.say("budget.stated-label", {
            label: writer.quote({ text: line.cleanLabel, at: line.label.at }),
          }),
    rate: percentFigure(rate, writer.locale),
  });
  return [writer.stopped([...told, ...restReason(writer, evaluate(rate), form, "because.deviation")])];
}

/** Whether the whole change of the budget is told as one source of it. */
function isCarried(budget: PortfolioBudget, { budget: view }: Form): boolean {
  const changed = adjustment(budget);
  if (!changed?.up || !view) return false;
  return soleChange(view, call("subtract", changed.adjusted.expression, changed.initial.expression)) !== null;
}

interface Adjustment {
  readonly initial: Money;
  readonly adjusted: Money;
  readonly up: boolean;
}

function adjustment({ initial, adjusted }: PortfolioBudget): Adjustment | null {
  if (!initial || !adjusted || initial.value.eq(adjusted.value)) return null;
  return { initial, adjusted, up: adjusted.value.gt(initial.value) };
}

/** 2024年，我局年初预算…，年中调增…，增幅…，全年预算…. */
function planned(writer: Writer, budget: PortfolioBudget, form: Form | null): readonly Span[] {
  const { initial, adjusted, format } = budget;
  const base = adjusted ?? initial;
  if (!base || base.value.lte(0)) return [];
  const money = (amount: Expression) => moneyFigure(amount, format, writer.locale);
  const who = whoSpends(writer, form);
  const slots = { year: inYear(writer), who, budget: money(base.expression) };
  const changed = adjustment(budget);
  if (!changed) return writer.say("budget.plan", slots);
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
      label: carried ? labelOf(writer, carried) : [],
    },
  );
}

/** The one source whose change is the whole change of the budget. */
function soleChange({ parts }: BudgetView, difference: Expression): LineView | null {
  const changed = parts.filter(
    ({ line, initial, adjusted }) =>
      line.view === "fund" && adjusted !== null && !(initial?.value ?? new Decimal(0)).eq(adjusted.value),
  );
  const [only] = changed;
  if (!only?.adjusted || changed.length > 1 || (only.initial && !only.initial.value.isZero())) return null;
  return only.adjusted.value.eq(evaluate(difference)) ? only : null;
}

function labelOf(writer: Writer, { line }: LineView): readonly Span[] {
  return writer.quote({ text: line.cleanLabel, at: line.label.at });
}

function adjustmentReason(
  writer: Writer,
  form: Form,
  { initial, adjusted, up }: Adjustment,
): readonly Span[] {
  const [more, less] = up ? [adjusted, initial] : [initial, adjusted];
  const difference = call("subtract", more.expression, less.expression);
  if (form.budget && soleChange(form.budget, difference)) return [];
  const asks = writer.label("asks.adjustment");
  return writer.say("budget.change-reason", {
    change: (increased: string, decreased: string) =>
      claim(
        up ? "increase" : "decrease",
        call(up ? ">" : "<", adjusted.expression, initial.expression),
      )(up ? increased : decreased),
    reason: writer.ask(asks, "adjustment-reason"),
  });
}

/** 按资金来源分，…占…. */
function bySource(writer: Writer, budget: BudgetView): readonly Span[] {
  return byShares(writer, budget, ["fund", "income"], "budget.sources");
}

/** The parts of the first of the views whose parts close with the whole, each with its share of it. */
function byShares(
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
        label: labelOf(writer, part),
        amount: moneyFigure(amount.expression, format, writer.locale),
        share: percentFigure(call("divide", amount.expression, whole.expression), writer.locale),
      }),
    );
    return writer.say(phrase, { items: writer.series(items) });
  }
  return [];
}

/** 全年执行…，比上年…，预算执行率…. */
function executed(writer: Writer, budget: PortfolioBudget, form: Form | null): readonly Span[] {
  if (!budget.executed) return [];
  const { format, rate } = budget;
  const money = (amount: Expression) => moneyFigure(amount, format, writer.locale);
  const total = form?.evaluation.kind === "department" ? writer.base("total-spending", ["prior"]) : null;
  const prior = form?.budget?.total?.prior ?? null;
  const before = prior?.expression ?? baseIn(baseAmount(total), format.from);
  const slots = {
    executed: money(budget.executed.expression),
    change: before ? yearChange(writer, budget.executed.expression, before, money) : [],
    rate: rate ? percentFigure(rate, writer.locale) : [],
    year: inYear(writer),
    who: whoSpends(writer, form),
  };
  const { base } = budget;
  if (!base || base.value.lte(0)) {
    return budget.executed.value.isZero() ? [] : writer.say("budget.executed-alone", slots);
  }
  return writer.say(rate ? "budget.executed" : "budget.executed-only", slots);
}

function whoSpends(writer: Writer, form: Form | null): Span {
  return form?.evaluation.kind === "project" ? literal(writer.label("the-project")) : selfOf(writer);
}

/** An amount of base data in the unit that the form's amounts are in. */
function baseIn(amount: BaseAmount | null, unit: "元" | "万元" | "亿元"): Expression | null {
  return amount && unit === "万元" ? amount.expression : null;
}

/** ，比上年增加…，增长…; nothing without a value of last year. */
export function yearChange(
  writer: Writer,
  now: Expression,
  before: Expression,
  money: (amount: Expression) => Span,
  phrase: "yoy.money" | "yoy.stock" = "yoy.money",
): readonly Span[] {
  const order = evaluate(now).cmp(evaluate(before));
  if (order === 0) return writer.say("yoy.same", { same: claim("unchanged", call("=", now, before)) });
  const up = order > 0;
  const gap = up ? call("subtract", now, before) : call("subtract", before, now);
  const side = claim(up ? "increase" : "decrease", call(up ? ">" : "<", now, before));
  const words = (more: string, less: string) => side(up ? more : less);
  const slots = { words, grown: words, gap: money(gap) };
  if (evaluate(before).lte(0)) return writer.say("yoy.amount", slots);
  const growth = percentFigure(call("divide", gap, before), writer.locale);
  return writer.say(phrase, { ...slots, growth });
}

/** 未执行…，其中…，主要原因是…. */
function rest(writer: Writer, budget: PortfolioBudget, form: Form | null): readonly Span[] {
  const { base, rate, rateValue, executed: spent, format } = budget;
  if (!rate || !rateValue || !spent || !base || rateValue.eq(1)) return [];
  const low = rateValue.lt(1);
  const [more, less] = low ? [base, spent] : [spent, base];
  const gap = call("subtract", more.expression, less.expression);
  const slots = {
    rest: moneyFigure(gap, format, writer.locale),
    below: claim("decrease", call("<", spent.expression, base.expression)),
    above: claim("increase", call(">", spent.expression, base.expression)),
  };
  const parts = low && form?.budget ? restByPart(writer, form.budget, gap) : [];
  const told = writer.say(low ? "budget.rest" : "budget.over", slots);
  return writer.stopped([...told, ...parts, ...restReason(writer, rateValue, form)]);
}

const LEFT_OVER = /未|结余|剩余|尾款|节约|节余|延|滞后|收回|质保金|质量保证金/u;

/** Why money was left over: the reason where there is one, a slot where the rules ask for one. */
function restReason(
  writer: Writer,
  rate: Decimal,
  form: Form | null,
  because: "because" | "because.deviation" = "because",
): readonly Span[] {
  const { explainBelow, explainAbove } = writer.pack.budget;
  const must = rate.lt(explainBelow) || rate.gt(explainAbove);
  const cause = form ? causeOf(executionReason(form)) : null;
  // A remark beside the total is no reason unless something needs one, or it speaks of what was left.
  if (cause && (must || LEFT_OVER.test(cause.text)))
    return writer.say(because, { reason: inSentence(writer, cause) });
  if (!must || !form) return [];
  return writer.say(because, { reason: writer.ask(writer.label("asks.execution"), "execution-reason") });
}

/** ，其中项目支出…、基本支出…: only where the parts close. */
function restByPart(writer: Writer, { parts, format }: BudgetView, whole: Expression): readonly Span[] {
  for (const view of ["expenditure", "fund"] as const) {
    const left = parts.flatMap(({ line, base, executed: spent }) => {
      if (line.view !== view || !base || !spent || base.value.lt(spent.value)) return [];
      const gap = call("subtract", base.expression, spent.expression);
      return base.value.eq(spent.value) ? [] : [{ line, gap, value: base.value.minus(spent.value) }];
    });
    if (left.length < 2 || !sum(left.map(({ value }) => value)).eq(evaluate(whole))) continue;
    const items = (view === "expenditure" ? [...left].sort((a, b) => b.value.cmp(a.value)) : left).map(
      ({ line, gap }) =>
        writer.say("budget.rest-part", {
          label: writer.quote({ text: line.cleanLabel, at: line.label.at }),
          amount: moneyFigure(gap, format, writer.locale),
        }),
    );
    return writer.say("budget.rest-parts", { parts: writer.list(items) });
  }
  return [];
}

/** A threshold of the rules as it is printed: 90%. */
export function executionThreshold(writer: Writer): Expression {
  return constant(writer.pack.budget.explainBelow, "budget.explainBelow");
}
