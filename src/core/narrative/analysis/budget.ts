import type { Budget, BudgetLine, SourcedNumber } from "../../evaluation/evaluation";
import { sum, type Decimal } from "../../common/decimal";
import { call, evaluate, type Expression } from "../../proof/expression";
import { knownAmount, knownNumber } from "../../evaluation/values";
import { partsOf } from "../../checking/funds";
import type { RulePack } from "../../rules";
import { denominatorOf, totalLineOf } from "../../scoring";
import { moneyFormat, type MoneyFormat } from "../spans/figures";

/** An amount of the form: its number, and how it is read from its cell. */
export interface Amount {
  readonly value: Decimal;
  readonly expression: Expression;
}

export interface LineView {
  readonly line: BudgetLine;
  readonly initial: Amount | null;
  readonly adjusted: Amount | null;
  readonly executed: Amount | null;
  /** What execution is measured by, as the pack says. */
  readonly base: Amount | null;
  readonly prior: Amount | null;
  readonly received: Amount | null;
  /** Executed ÷ base; `null` where that is undefined. */
  readonly rate: Expression | null;
  readonly rateValue: Decimal | null;
}

export interface BudgetView {
  readonly budget: Budget;
  readonly format: MoneyFormat;
  readonly total: LineView | null;
  /** Lines other than the total with at least one amount. */
  readonly parts: readonly LineView[];
  readonly lines: readonly LineView[];
}

/** The money block with computed rates. */
export function budgetOf(budget: Budget, pack: RulePack): BudgetView {
  const whole = totalLineOf(budget);
  const lines = budget.lines.map((line) =>
    line.view === "total" ? wholeOf(line, budget, pack) : lineOf(line, budget, pack),
  );
  const amounts = lines.flatMap((line) => [line.initial, line.adjusted, line.executed, line.prior]);
  return {
    budget,
    format: moneyFormat(
      budget.unit,
      amounts.flatMap((amount) => (amount ? [amount.value] : [])),
    ),
    total: lines.find(({ line }) => line === whole) ?? null,
    parts: lines.filter((line) => isPart(line.line, whole) && hasAmount(line)),
    lines,
  };
}

/** A label of money as such, which names no source: 预算资金, 项目资金总额. */
const MONEY_AS_SUCH = /^(?:本?(?:项目|年度?|全年|预算))*(?:资金|预算|经费|金额)(?:总额|合计|数|额|情况)?$/;

/** Whether a line is a part of the whole; one that is all of it is the part that it names. */
function isPart(line: BudgetLine, whole: BudgetLine | null): boolean {
  return line.view !== "total" && !(line === whole && MONEY_AS_SUCH.test(line.cleanLabel));
}

/** A rate that the form prints where its amounts give none. */
export interface StatedRate {
  readonly line: BudgetLine;
  readonly rate: Expression;
}

/**
 * The printed rate of the whole, else of its first line that has one; `null` where the whole has a budget to compute it
 * from. A rate of nothing stands where a formula found no amounts.
 */
export function statedRate({ total, lines }: BudgetView): StatedRate | null {
  if (total?.base) return null;
  for (const { line } of total ? [total, ...lines] : lines) {
    const rate = knownNumber(line.rate, "fraction");
    if (rate && evaluate(rate).gt(0)) return { line, rate };
  }
  return null;
}

/** Whether any amount of a line is filled in. */
export function hasAmount(line: LineView): boolean {
  return line.initial !== null || line.adjusted !== null || line.executed !== null;
}

/** The amounts of a line, before what follows from them. */
type Amounts = Pick<LineView, "initial" | "adjusted" | "executed" | "base">;

function lineOf(line: BudgetLine, budget: Budget, pack: RulePack): LineView {
  return viewOf(line, budget, {
    initial: amountOf(line.initial, budget),
    adjusted: amountOf(line.adjusted, budget),
    executed: amountOf(line.executed, budget),
    base: amountOf(denominatorOf(line, pack), budget),
  });
}

/** The total line; where it says nothing or 0 beside parts with amounts, those parts speak for it, as in the checks. */
function wholeOf(line: BudgetLine, budget: Budget, pack: RulePack): LineView {
  const column = (name: "initial" | "adjusted" | "executed") => {
    const own = amountOf(line[name], budget);
    return spoken(own) ?? sumOfParts(budget, name) ?? own;
  };
  const [initial, adjusted] = [column("initial"), column("adjusted")];
  // The base as `denominatorOf` takes it from a line.
  const first = initial ?? (line.cells.initial === undefined ? adjusted : null);
  const planned = pack.budget.denominator === "adjusted" ? (adjusted ?? initial) : first;
  const base = line.base === "received" ? amountOf(line.received ?? null, budget) : planned;
  return viewOf(line, budget, { initial, adjusted, executed: column("executed"), base });
}

function spoken(amount: Amount | null): Amount | null {
  return amount?.value.isZero() === false ? amount : null;
}

/** The parts of the first breakdown that has amounts in a column, added up. */
function sumOfParts(budget: Budget, column: "initial" | "adjusted" | "executed"): Amount | null {
  for (const view of ["fund", "income", "expenditure"] as const) {
    const amounts = partsOf(budget, view, column).flatMap((part) => amountOf(part, budget) ?? []);
    const [only, another] = amounts;
    const whole = sum(amounts.map(({ value }) => value));
    if (!only || whole.isZero()) continue;
    if (!another) return only;
    const all = amounts.map(({ expression }) => expression);
    return { value: whole, expression: call("add", all) };
  }
  return null;
}

function viewOf(line: BudgetLine, budget: Budget, amounts: Amounts): LineView {
  const { executed, base } = amounts;
  const rate = executed && base?.value.gt(0) ? call("divide", executed.expression, base.expression) : null;
  return {
    line,
    ...amounts,
    prior: amountOf(line.prior, budget),
    received: amountOf(line.received ?? null, budget),
    rate,
    rateValue: rate && evaluate(rate),
  };
}

function amountOf(source: SourcedNumber | null, budget: Budget): Amount | null {
  const expression = knownAmount(source, budget.unit);
  return expression && { value: evaluate(expression), expression };
}
