import { sum, type Decimal } from "../../common/decimal";
import { call, constant, evaluate, type Expression } from "../../proof/expression";
import type { BudgetView } from "../analysis/budget";
import type { Form } from "../analysis/form";
import type { PortfolioBudget } from "../analysis/portfolio";
import type { Span } from "../report";
import { claim } from "../spans/claims";
import { moneyFigure } from "../spans/figures";
import type { Writer } from "../writer";
import { fundName } from "./fund-name";
import { causeOf, executionReason, inSentence } from "./reasons";
import { didNotCome, unspentFunds } from "./unspent-funds";

/** 未执行…，其中…，主要原因是…, without its stop. */
export function rest(writer: Writer, budget: PortfolioBudget, form: Form | null): readonly Span[] {
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
  const told = writer.say(low ? "budget.rest" : "budget.over", slots);
  const only = low && form?.budget ? onlyPart(writer, form.budget, gap) : null;
  if (only) {
    // Its own reason is that of all that was left, unless the form gives one for the whole as well.
    const own = explainedByParts(writer, form, gap) ? toldFunds(writer, form)[0] : undefined;
    const why = own
      ? writer.say("because", { reason: inSentence(writer, own.cause) })
      : [...restReason(writer, rateValue, form), ...partReasons(writer, form)];
    return [...told, ...only, ...why];
  }
  const parts = low && form?.budget ? restByPart(writer, form.budget, gap) : [];
  const whole = explainedByParts(writer, form, gap) ? [] : restReason(writer, rateValue, form);
  return [...told, ...parts, ...whole, ...partReasons(writer, form)];
}

/** ，全部为项目支出: where all that was left is of one of several parts. */
function onlyPart(writer: Writer, { parts }: BudgetView, whole: Expression): readonly Span[] | null {
  for (const view of ["expenditure", "fund"] as const) {
    const own = parts.filter(({ line, base, executed }) => line.view === view && base && executed);
    const left = own.filter(({ base, executed }) => base && executed && !base.value.eq(executed.value));
    const [part, another] = left;
    if (own.length < 2 || !part?.base || !part.executed || another) continue;
    const gap = call("subtract", part.base.expression, part.executed.expression);
    if (!evaluate(gap).eq(evaluate(whole))) continue;
    const all = claim("all", call("=", gap, whole));
    return writer.say("budget.rest-all", { all, label: fundName(writer, part.line) });
  }
  return null;
}

/** Whether the funds whose reasons are told make up all that was left, of which the form says no more. */
function explainedByParts(writer: Writer, form: Form | null, gap: Expression): boolean {
  if (form && causeOf(executionReason(form)) !== null) return false;
  const left = toldFunds(writer, form).flatMap(({ part: { base, executed: spent } }) =>
    base && spent ? [base.value.minus(spent.value)] : [],
  );
  return left.length > 0 && sum(left).eq(evaluate(gap));
}

/**
 * ；县级配套未执行的主要原因是县级财力紧张: why single funds of a project were not spent, where the form says so beside them. Money that
 * did not come is told among the problems.
 */
function partReasons(writer: Writer, form: Form | null): readonly Span[] {
  return toldFunds(writer, form).flatMap(({ part, cause, below }) =>
    writer.say("budget.rest-why", {
      label: fundName(writer, part.line),
      below: claim("decrease", below),
      reason: inSentence(writer, cause),
    }),
  );
}

function toldFunds(writer: Writer, form: Form | null): ReturnType<typeof unspentFunds> {
  if (writer.locale === "en" || form?.evaluation.kind !== "project") return [];
  return unspentFunds(form).filter(
    (fund) => !writer.tells("problems") || writer.several || !didNotCome(fund),
  );
}

const LEFT_OVER = /未|结余|剩余|尾款|节约|节余|延|滞后|收回|质保金|质量保证金/u;

/** Why money was left over: the reason where there is one, a slot where the rules ask for one. */
export function restReason(
  writer: Writer,
  rate: Decimal,
  form: Form | null,
  because: "because" | "because.deviation" = "because",
): readonly Span[] {
  const { explainBelow, explainAbove } = writer.pack.budget;
  const must = rate.lt(explainBelow) || rate.gt(explainAbove);
  const cause = form ? causeOf(executionReason(form)) : null;
  // A remark beside the total is no reason unless something needs one, or it speaks of what was left.
  if (cause && (must || LEFT_OVER.test(cause.text) || (rate.lt(1) && hasReasons(form))))
    return writer.say(because, { reason: inSentence(writer, cause) });
  // Before the year is over money is left, as a matter of course.
  if (!form || writer.outline.early === true) return [];
  const open = rate.lt(1) && because === "because" && hasReasons(form);
  if (!must && !(open && !isExplainedInPart(form))) return [];
  return writer.say(because, {
    reason: writer.ask(writer.label("asks.execution"), "execution-reason"),
  });
}

/** Whether the money of a form has a column for why it was not spent: 偏差原因, 未执行原因. */
function hasReasons(form: Form | null): boolean {
  return form?.budget?.budget.headers.some(({ text }) => /原因/u.test(text)) === true;
}

/** Whether the form says of a part of the money why it was left, which is told with that part. */
function isExplainedInPart({ budget }: Form): boolean {
  return budget?.parts.some(({ line }) => causeOf(line.reason) !== null) === true;
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
          label: fundName(writer, line),
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
