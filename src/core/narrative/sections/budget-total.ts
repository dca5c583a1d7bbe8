import type { AmountUnit, Sourced } from "../../evaluation/evaluation";
import { evaluate, type Expression } from "../../proof/expression";
import { statedRate } from "../analysis/budget";
import type { Form } from "../analysis/form";
import { portfolioBudget, type PortfolioBudget } from "../analysis/portfolio";
import { baseAmount, type BaseAmount } from "../base-figures";
import { chart } from "../charts";
import type { OutlineSection } from "../outlines";
import type { Block, Span } from "../report";
import { englishTerm } from "../saying/en/terms";
import { moneyFigure, percentFigure } from "../spans/figures";
import { budgetTable } from "../tables/budget";
import { literal, type Writer } from "../writer";
import { moneyDoubts } from "./budget-doubts";
import { isOfWhole, naturesTold } from "./budget-nature";
import {
  adjustment,
  adjustmentReason,
  bySource,
  isCarried,
  planned,
  soleSource,
  whoSpends,
} from "./budget-plan";
import { received } from "./budget-received";
import { rest, restReason } from "./budget-rest";
import { ownLanguage } from "./english-names";
import { handling } from "./handling";
import { inYear } from "./opening";
import { yearChange } from "./year-change";

/** The whole budget: planned, changed and why, by source, spent, what is left and why; then the table and the chart. */
export function budgetTotal(writer: Writer, section: OutlineSection): readonly Block[] {
  const { forms } = writer.subject;
  const budget = portfolioBudget(forms);
  const told = budget ? sentences(writer, budget) : [];
  if (!budget || told.every((sentence) => sentence.length === 0)) {
    const doubts = moneyDoubts(writer, forms);
    // What is to be filled in and what is to be checked of it is one matter.
    const [asked, apart] = section.empty === "slot" ? [doubts, []] : [[], doubts];
    return [
      ...writer.missing(section, "omission.no-budget", undefined, asked),
      ...writer.paragraph([...statedRates(writer, true), apart]),
      ...handling(writer),
    ];
  }
  const table = budgetTable(writer, budget.forms);
  const shown = table ? [table, ...chart(writer, "budget")] : [];
  return [...writer.paragraph(told), ...handling(writer), ...shown];
}

function sentences(writer: Writer, budget: PortfolioBudget): readonly (readonly Span[])[] {
  const form = budget.forms.length === 1 ? (budget.forms[0] ?? null) : null;
  const changed = adjustment(budget);
  const natures = form?.budget && isOfWhole(writer, form) ? naturesTold(writer, form.budget) : [];
  const spent = form?.budget?.parts.some(({ line, executed: own }) => line.view === "expenditure" && own);
  return [
    withoutBareYear(writer, planned(writer, budget, form)),
    changed && form ? adjustmentReason(writer, form, changed) : [],
    form?.budget && !isCarried(budget, form) ? bySource(writer, form.budget) : [],
    spent ? [] : natures,
    form ? received(writer, form) : [],
    ...spending(writer, budget, form),
    spent ? natures : [],
    ...statedRates(writer, false),
    moneyDoubts(writer, budget.forms),
  ];
}

/** 项目全年预算…: where no form states a year, nothing is added by 本年度. */
function withoutBareYear(writer: Writer, told: readonly Span[]): readonly Span[] {
  const [first, ...rest] = told;
  const bare = `${writer.label("this-year")}${writer.label("facts.comma")}`;
  if (first?.kind !== "literal" || writer.locale === "en" || !first.text.startsWith(bare)) return told;
  return [literal(first.text.slice(bare.length)), ...rest];
}

/** What was spent and what is left: one sentence, unless the year before makes the first long. */
function spending(writer: Writer, budget: PortfolioBudget, form: Form | null): readonly (readonly Span[])[] {
  const { told, compared } = executed(writer, budget, form);
  const left = rest(writer, budget, form);
  if (told.length === 0 || left.length === 0 || compared || writer.locale === "en") {
    return [told, writer.stopped(left)];
  }
  return [writer.stopped([...writer.unstopped(told), literal(writer.label("facts.comma")), ...left])];
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
            label: lineName(writer, { text: line.cleanLabel, at: line.label.at }),
          }),
    rate: percentFigure(rate, writer.locale),
  });
  return [writer.stopped([...told, ...restReason(writer, evaluate(rate), form, "because.deviation")])];
}

/** The name of a line as the form has it; in English by its usual term, others in marks. */
function lineName(writer: Writer, label: Sourced): readonly Span[] {
  const term = writer.locale === "en" ? englishTerm(label.text) : null;
  return term === null ? ownLanguage(writer, writer.quote(label)) : [literal(term)];
}

/** 全年执行…，比上年…，预算执行率…, and whether the year before is told with it. */
function executed(
  writer: Writer,
  budget: PortfolioBudget,
  form: Form | null,
): { readonly told: readonly Span[]; readonly compared: boolean } {
  if (!budget.executed) return { told: [], compared: false };
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
    source: form?.budget ? soleSource(writer, form.budget, "executed") : [],
  };
  const compared = slots.change.length > 0;
  const { base } = budget;
  if (!base || base.value.lte(0)) {
    const none = budget.executed.value.isZero();
    return { told: none ? [] : writer.say("budget.executed-alone", slots), compared };
  }
  return { told: writer.say(rate ? "budget.executed" : "budget.executed-only", slots), compared };
}

/** An amount of base data in the unit that the form's amounts are in. */
function baseIn(amount: BaseAmount | null, unit: AmountUnit): Expression | null {
  return amount && unit === "万元" ? amount.expression : null;
}
