import { Decimal } from "../common/decimal";
import { given, type GivenNumber } from "../evaluation/given";
import type { Budget, BudgetLine, SourcedNumber } from "../evaluation/evaluation";
import { amountValue, call, evaluate, type Expression } from "../proof/expression";
import type { RulePack } from "../rules";
import type { Input } from "./steps";

/** An amount of the money block. */
export interface Amount extends Input {
  /** In the unit of the budget block. */
  readonly expression: Expression;
}

/** The rate at which a budget was spent. */
export interface ExecutionRate {
  /** Fraction as a decimal string, not rounded beyond 30 significant digits. */
  readonly value: string;
  readonly expression: Expression;
  /** The two amounts; their values are in the unit of the budget block. */
  readonly executed: Amount;
  readonly budget: Amount;
}

/** The line that carries the total of the money block; a block of one line is its own total. */
export function totalLineOf({ lines }: Budget): BudgetLine | null {
  const total = lines.find((line) => line.view === "total");
  return total ?? (lines.length === 1 ? lines : [])[0] ?? null;
}

/**
 * Executed ÷ budget of the total line. The budget is the adjusted or the initial one as the pack says; a form with
 * only one of the two columns is taken at that one. `null` when an amount is missing or the budget is 0 or less.
 */
export function executionRate(budget: Budget, pack: RulePack): ExecutionRate | null {
  const line = totalLineOf(budget);
  if (line === null) return null;
  const executed = amountOf(line.executed, budget);
  const available = amountOf(denominatorOf(line, pack), budget);
  if (executed === null || available === null || new Decimal(available.value).lte(0)) return null;
  const expression = call("divide", executed.expression, available.expression);
  return { value: evaluate(expression).toString(), expression, executed, budget: available };
}

/**
 * The amount that a line's execution is measured against, as the pack says. A blank adjusted budget is the initial one;
 * a blank initial budget is unknown, unless the form has no column for it. A form that measures by what was received says so.
 */
export function denominatorOf(line: BudgetLine, pack: RulePack): GivenNumber | null {
  const { adjusted, initial, received, cells } = line;
  if (line.base === "received") return given(received);
  if (pack.budget.denominator === "adjusted") return given(adjusted) ?? given(initial);
  return given(initial) ?? (cells.initial === undefined ? given(adjusted) : null);
}

function amountOf(number: SourcedNumber | null, { unit }: Budget): Amount | null {
  const value = number?.value ?? null;
  if (number === null || value === null) return null;
  return { value, at: number.at, expression: amountValue(number.at, value, unit, number.part) };
}

/** Whether there was no budget and nothing spent; a budget of 0 with spending is a mistake, not an empty budget. */
export function isZeroBudget(budget: Budget, pack: RulePack): boolean {
  const line = totalLineOf(budget);
  if (line === null) return false;
  const available = denominatorOf(line, pack)?.value ?? null;
  const spent = line.executed?.value ?? "0";
  return available !== null && new Decimal(available).isZero() && new Decimal(spent).isZero();
}
