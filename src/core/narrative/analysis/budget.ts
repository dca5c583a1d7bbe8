import type { Decimal } from "../../common/decimal";
import type { Budget, BudgetLine, SourcedNumber } from "../../evaluation/evaluation";
import { call, evaluate, type Expression } from "../../proof/expression";
import { knownAmount, knownNumber } from "../../evaluation/values";
import type { RulePack } from "../../rules";
import { denominatorOf } from "../../scoring";
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
  const lines = budget.lines.map((line) => lineOf(line, budget, pack));
  const amounts = lines.flatMap((line) => [line.initial, line.adjusted, line.executed, line.prior]);
  return {
    budget,
    format: moneyFormat(
      budget.unit,
      amounts.flatMap((amount) => (amount ? [amount.value] : [])),
    ),
    total: lines.find(({ line }) => line.view === "total") ?? null,
    parts: lines.filter((line) => line.line.view !== "total" && hasAmount(line)),
    lines,
  };
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

function lineOf(line: BudgetLine, budget: Budget, pack: RulePack): LineView {
  const initial = amountOf(line.initial, budget);
  const adjusted = amountOf(line.adjusted, budget);
  const executed = amountOf(line.executed, budget);
  const base = amountOf(denominatorOf(line, pack), budget);
  const rate = executed && base?.value.gt(0) ? call("divide", executed.expression, base.expression) : null;
  return {
    line,
    initial,
    adjusted,
    executed,
    base,
    prior: amountOf(line.prior, budget),
    rate,
    rateValue: rate && evaluate(rate),
  };
}

function amountOf(source: SourcedNumber | null, budget: Budget): Amount | null {
  const expression = knownAmount(source, budget.unit);
  return expression && { value: evaluate(expression), expression };
}
