import { type Decimal, sum } from "../../common/decimal";
import { call, evaluate, type Expression } from "../../proof/expression";
import { amountExpression, type MoneyFormat } from "../spans/figures";
import { hasAmount, type Amount, type BudgetView, type LineView } from "./budget";
import type { Form } from "./form";

/** An amount for the text: of one form, or added up over several. */
export interface Money {
  readonly value: Decimal;
  /** In the unit that {@link PortfolioBudget.format} starts from. */
  readonly expression: Expression;
}

/** The totals of one form or the sums over several, in one unit. */
export interface PortfolioBudget {
  readonly format: MoneyFormat;
  readonly initial: Money | null;
  readonly adjusted: Money | null;
  readonly executed: Money | null;
  /** What execution is measured by, as the pack says. */
  readonly base: Money | null;
  readonly rate: Expression | null;
  readonly rateValue: Decimal | null;
  /** Forms that the amounts come from. */
  readonly forms: readonly Form[];
}

type Column = "initial" | "adjusted" | "executed" | "base";

/** Adds up the totals of all forms with a budget block; `null` when none has an amount. */
export function portfolioBudget(forms: readonly Form[]): PortfolioBudget | null {
  const told = forms.flatMap((form) => toldBudget(form) ?? []);
  const [first] = told;
  if (!first) return null;
  const single = told.length === 1;
  const common = single ? first.budget.format : sharedFormat(told);
  const column = (name: Column) => addUp(told, name, common, single);
  const initial = column("initial");
  const adjusted = column("adjusted");
  const executed = column("executed");
  const base = column("base");
  const rate = executed && base?.value.gt(0) ? call("divide", executed.expression, base.expression) : null;
  return {
    format: common,
    initial,
    adjusted,
    executed,
    base,
    rate,
    rateValue: rate && evaluate(rate),
    forms: told.map(({ form }) => form),
  };
}

/** A form with its budget block and the total of it. */
interface ToldBudget {
  readonly form: Form;
  readonly budget: BudgetView;
  readonly total: LineView;
}

function toldBudget(form: Form): ToldBudget | null {
  const { budget } = form;
  const total = budget?.total;
  return total && hasAmount(total) ? { form, budget, total } : null;
}

/** Several forms are added up in 万元 as soon as one of them uses it. */
function sharedFormat(told: readonly ToldBudget[]): MoneyFormat {
  const formats = told.map(({ budget }) => budget.format);
  const to = formats.some((format) => format.to !== "元") ? "万元" : "元";
  const whole = formats.every((format) => format.places === 0 && format.to === to);
  return { from: to, to, places: whole ? 0 : 2 };
}

/** The sum of a column; only where every form has filled it in. */
function addUp(
  told: readonly ToldBudget[],
  name: Column,
  format: MoneyFormat,
  single: boolean,
): Money | null {
  const amounts: Money[] = [];
  for (const { budget, total } of told) {
    const amount = total[name];
    if (!amount) return null;
    amounts.push(single ? amount : converted(amount, budget, format));
  }
  const [only] = amounts;
  if (only && amounts.length === 1) return only;
  return {
    value: sum(amounts.map((amount) => amount.value)),
    expression: call(
      "add",
      amounts.map((amount) => amount.expression),
    ),
  };
}

function converted(amount: Amount, { budget }: BudgetView, { to }: MoneyFormat): Money {
  const expression = amountExpression(amount.expression, { from: budget.unit, to, places: 0 }, "zh-CN");
  return { value: evaluate(expression), expression };
}
