import { sum } from "../../common/decimal";
import { call, type Expression } from "../../proof/expression";
import type { BudgetView, LineView } from "../analysis/budget";
import type { Form } from "../analysis/form";
import type { Span } from "../report";
import { moneyFigure, percentFigure } from "../spans/figures";
import type { Writer } from "../writer";
import { byShares } from "./budget-plan";
import { fundName } from "./fund-name";
import { causeOf, inSentence } from "./reasons";

/** Labels of the general public budget, the fund that the chapter on basic and project expenditure is about. */
const GENERAL = /一般公共预算|财政拨款/u;
const COLUMNS = ["adjusted", "initial", "executed"] as const;
type Column = (typeof COLUMNS)[number];

/**
 * Whether basic and project expenditure are parts of the whole budget, as far as the form says: not where the general public
 * budget is all of it, or has room for them, nor where base data tell its share of each. Then they are told with the whole.
 */
export function isOfWhole(writer: Writer, { budget }: Form): boolean {
  if (!budget || isToldByBase(writer)) return false;
  const general = budget.parts.find(({ line }) => line.view !== "total" && GENERAL.test(line.cleanLabel));
  const told = COLUMNS.filter((column) => natures(budget, column).length > 0);
  const both = told.find((column) => general?.[column]);
  if (both) return amountOf(budget, both).gt(general?.[both]?.value ?? 0);
  // What is said of the general public budget and of them stands in columns of its own: only where it is all, they are of it.
  return told.length > 0 && !isAll(general, budget.total);
}

/** Whether a line is all of the budget, by the last that is said of both. */
function isAll(line: LineView | undefined, total: LineView | null): boolean {
  const column = (["executed", "adjusted", "initial"] as const).find((one) => line?.[one] && total?.[one]);
  const [part, whole] = column ? [line?.[column]?.value, total?.[column]?.value] : [];
  return part !== undefined && whole !== undefined && part.eq(whole);
}

function amountOf(budget: BudgetView, column: Column) {
  return sum(natures(budget, column).flatMap((part) => part[column]?.value ?? []));
}

/** Lines of expenditure by its nature with an amount in a column. */
function natures({ parts }: BudgetView, column: Column): readonly LineView[] {
  return parts.filter((part) => part.line.view === "expenditure" && part[column] !== null);
}

/**
 * 按支出性质分，基本支出1768.16万元，占37.20%；…, or what was planned and spent of each where the form says what was spent.
 */
export function naturesTold(writer: Writer, budget: BudgetView): readonly Span[] {
  const spent = natures(budget, "executed");
  const shares = spent.length === 0 || writer.locale === "en";
  const shared = shares ? byShares(writer, budget, ["expenditure"], "budget.natures") : [];
  if (shared.length > 0 || writer.locale === "en") return shared;
  const column = COLUMNS.find((one) => natures(budget, one).length > 0);
  const told = spent.length > 0 || !column ? spent : natures(budget, column);
  const items = told.map((part) => natureTold(writer, budget, part));
  return writer.say("budget.natures", { items: writer.series(items) });
}

/** 项目支出预算835.00万元，执行800.00万元，执行率95.81%，主要原因是…. */
function natureTold(writer: Writer, { format }: BudgetView, part: LineView): readonly Span[] {
  const money = (amount: Expression) => moneyFigure(amount, format, writer.locale);
  const { line, base, executed, rate } = part;
  const label = fundName(writer, line);
  if (!executed) {
    return writer.say("budget.nature-plan", { label, budget: base ? money(base.expression) : [] });
  }
  if (!base || !rate)
    return writer.say("budget.nature-spent", { label, executed: money(executed.expression) });
  const cause = base.value.gt(executed.value) ? causeOf(line.reason) : null;
  return [
    ...writer.say("budget.nature", {
      label,
      budget: money(base.expression),
      executed: money(executed.expression),
      rate: percentFigure(rate, writer.locale),
    }),
    ...(cause
      ? [
          ...writer.say("project.rest", {
            rest: money(call("subtract", base.expression, executed.expression)),
          }),
          ...writer.say("because", { reason: inSentence(writer, cause) }),
        ]
      : []),
  ];
}

function isToldByBase(writer: Writer): boolean {
  return (["basic-spending", "project-spending"] as const).some(
    (concept) =>
      writer.base(concept, ["actual", "adjusted-budget", "budget"], "general-budget")?.within ===
      "general-budget",
  );
}
