import type { Sourced } from "../../evaluation/evaluation";
import { call, constant, evaluate, type Expression } from "../../proof/expression";
import { explainsNothing } from "../../vocabulary/nothing";
import { knownNumber } from "../../evaluation/values";
import type { LineView } from "../analysis/budget";
import type { Form } from "../analysis/form";
import { portfolioBudget, type Money, type PortfolioBudget } from "../analysis/portfolio";
import { chart } from "../charts";
import type { OutlineSection } from "../outlines";
import type { Block, Span } from "../report";
import { absent, claim } from "../spans/claims";
import { moneyFigure, percentFigure } from "../spans/figures";
import { ownWords } from "./goals";
import { budgetTable } from "../tables/budget";
import { literal, type Writer } from "../writer";
import { yearOf } from "./opening";

/** The whole budget: planned, changed, spent, what is left, and why; then the table and the chart. */
export function budgetTotal(writer: Writer, section: OutlineSection): readonly Block[] {
  const { forms } = writer.subject;
  const budget = portfolioBudget(forms);
  const table = budgetTable(writer, budget && budget.forms.length > 0 ? budget.forms : forms);
  if (!table) {
    return writer.missing(section, "omission.no-budget", () =>
      writer.say("budget.none", { absent: absent() }),
    );
  }
  const drawn = table.rows.some((row) => row[3]?.kind === "number");
  return [
    ...writer.paragraph(budget ? totals(writer, budget) : []),
    ...writer.paragraph(forms.length === 1 && forms[0] ? breakdown(writer, forms[0]) : []),
    table,
    ...(drawn ? [chart(writer, "budget")] : []),
  ];
}

function totals(writer: Writer, budget: PortfolioBudget): readonly (readonly Span[])[] {
  const form = budget.forms.length === 1 ? (budget.forms[0] ?? null) : null;
  return [
    amounts(writer, budget),
    form ? printedRate(writer, form, budget) : [],
    deviation(writer, budget, form),
    form ? partsDiffer(writer, form) : [],
  ];
}

/** The amounts in one sentence, by what the form holds. */
function amounts(writer: Writer, budget: PortfolioBudget): readonly Span[] {
  const { initial, adjusted, executed } = budget;
  const money = (amount: Money | null) =>
    amount ? moneyFigure(amount.expression, budget.format, writer.locale) : [];
  const slots = {
    year: yearOf(writer),
    initial: money(initial),
    adjusted: money(adjusted ?? initial),
    executed: money(executed),
    rate: budget.rate ? percentFigure(budget.rate, writer.locale) : [],
    absent: absent(),
  };
  const base = adjusted ?? initial;
  if (!base) return writer.say("budget.only-executed", slots);
  if (!executed) return writer.say("budget.no-executed", slots);
  if (base.value.lte(0))
    return writer.say(executed.value.isZero() ? "budget.all-zero" : "budget.zero", slots);
  if (!initial || !adjusted) return writer.say("budget.plain", slots);
  if (initial.value.eq(adjusted.value)) {
    const equal = claim("unchanged", call("=", initial.expression, adjusted.expression));
    return writer.say("budget.unchanged", { ...slots, equal });
  }
  return writer.say("budget.adjusted", { ...slots, ...adjustment(writer, budget, initial, adjusted) });
}

function adjustment(writer: Writer, { format }: PortfolioBudget, initial: Money, adjusted: Money) {
  const up = adjusted.value.gt(initial.value);
  const [more, less] = up ? [adjusted, initial] : [initial, adjusted];
  const difference = call("subtract", more.expression, less.expression);
  const change = claim(
    up ? "increase" : "decrease",
    call(up ? ">" : "<", adjusted.expression, initial.expression),
  );
  return {
    change: (increased: string, decreased: string) => change(up ? increased : decreased),
    difference: moneyFigure(difference, format, writer.locale),
    share: initial.value.isZero()
      ? []
      : writer.say("budget.share-of-initial", {
          share: percentFigure(call("divide", difference, initial.expression), writer.locale),
        }),
  };
}

/** A printed rate that the amounts do not give. */
function printedRate(
  writer: Writer,
  { budget }: Form,
  { rate, rateValue }: PortfolioBudget,
): readonly Span[] {
  const printed = budget?.total?.line.rate;
  const read = knownNumber(printed, "fraction");
  if (!printed || !read) return [];
  const figure = percentFigure(read, writer.locale);
  if (!rate || !rateValue) {
    if (evaluate(read).isZero()) return [];
    return writer.say("budget.rate-without-base", { printed: figure, absent: absent([printed.at]) });
  }
  const tolerance = "0.005";
  if (evaluate(read).minus(rateValue).abs().lte(tolerance)) return [];
  const apart = call(">", call("abs", call("subtract", read, rate)), constant(tolerance));
  return writer.say("budget.rate-differs", {
    printed: figure,
    rate: percentFigure(rate, writer.locale),
    differs: claim("differs", apart),
  });
}

/** Money left or overspent, and the stated reason where the rules ask for one. */
function deviation(writer: Writer, budget: PortfolioBudget, form: Form | null): readonly Span[] {
  const base = budget.adjusted ?? budget.initial;
  const { rate, rateValue, executed } = budget;
  if (!rate || !rateValue || !executed || !base || rateValue.eq(1)) return [];
  const low = rateValue.lt(1);
  const [more, less] = low ? [base, executed] : [executed, base];
  const slots = {
    rest: moneyFigure(call("subtract", more.expression, less.expression), budget.format, writer.locale),
    below: claim("decrease", call("<", executed.expression, base.expression)),
    above: claim("increase", call(">", executed.expression, base.expression)),
  };
  const { explainBelow, explainAbove } = writer.pack.budget;
  const mustExplain = rateValue.lt(explainBelow) || rateValue.gt(explainAbove);
  const reason = form ? executionReason(form) : null;
  const rest = writer.say(low ? "budget.rest" : "budget.over", slots);
  if (reason) {
    return [...rest, ...writer.say("budget.reason", { reason: writer.marked(ownWords(writer, reason)) })];
  }
  if (!mustExplain) return [...rest, literal(writer.label("stop"))];
  const line: Expression = low
    ? constant(explainBelow, "budget.explainBelow")
    : constant(explainAbove, "budget.explainAbove");
  return [
    ...rest,
    ...writer.say(low ? "budget.no-reason-low" : "budget.no-reason-over", {
      line: percentFigure(line, writer.locale),
      under: claim("missed", call(low ? "<" : ">", rate, line)),
      absent: absent(),
    }),
  ];
}

/** The stated reason for spending that is off the budget, or `null`. */
export function executionReason({ evaluation, budget }: Form): Sourced | null {
  const note = evaluation.notes.find(({ role }) => role === "execution-reason")?.body;
  const stated = budget?.total?.line.reason ?? note;
  return stated && !explainsNothing(stated.text) ? stated : null;
}

/** A total that its parts do not add up to. */
function partsDiffer(writer: Writer, { budget }: Form): readonly Span[] {
  const total = budget?.total?.executed;
  const parts = (budget?.parts ?? []).filter(({ line }) => line.view === "fund");
  const executed = parts.flatMap((part) => (part.executed ? [part.executed.expression] : []));
  if (!budget || !total || executed.length === 0 || !total.value.isZero()) return [];
  const added = call("add", executed);
  const differs = claim("differs", call("≠", added, total.expression));
  return writer.say("budget.parts-differ", {
    parts: moneyFigure(added, budget.format, writer.locale),
    total: moneyFigure(total.expression, budget.format, writer.locale),
    differs,
  });
}

const VIEWS = ["fund", "income", "expenditure"] as const;

/** The breakdowns by source of funds, by income nature and by expenditure nature, one clause each. */
function breakdown(writer: Writer, { budget }: Form): readonly (readonly Span[])[] {
  if (!budget) return [];
  const clauses = VIEWS.flatMap((view) => {
    const parts = budget.parts.filter(({ line }) => line.view === view);
    const column = fullestColumn(parts);
    const items = parts.flatMap((part) => {
      const amount = part[column];
      if (!amount || amount.value.isZero()) return [];
      return [
        writer.say("breakdown.part", {
          label: writer.quote({ text: part.line.cleanLabel, at: part.line.label.at }),
          amount: moneyFigure(amount.expression, budget.format, writer.locale),
        }),
      ];
    });
    if (items.length === 0 || (view === "fund" && items.length === 1)) return [];
    return [writer.say(`breakdown.${view}.${column}`, { parts: writer.list(items) })];
  });
  return [writer.sentence(clauses)];
}

/** The column that most parts fill in; the executed one where as many do. */
function fullestColumn(parts: readonly LineView[]): "initial" | "adjusted" | "executed" {
  const filled = (column: "initial" | "adjusted" | "executed") =>
    parts.filter((part) => part[column] !== null).length;
  const best = Math.max(filled("executed"), filled("adjusted"), filled("initial"));
  return (
    (["executed", "adjusted", "initial"] as const).find((column) => filled(column) === best) ?? "executed"
  );
}
