import type { Decimal } from "../../common/decimal";
import type { Budget } from "../../evaluation/evaluation";
import { given } from "../../evaluation/given";
import type { Tolerance } from "../exact";
import { agrees, moneyOfAmount, type Money } from "./money";
import type { BaseMoney, MoneyColumn } from "./base-money";

const GENERAL = /一般公共预算|公共财政|财政拨款|财政资金/;
const MOST_FUNDS = 6;

/** The amounts of a money block, in one column, that are of another budget than the general one. */
export function otherFunds({ lines, unit }: Budget, column: MoneyColumn): readonly Money[] {
  return lines.flatMap((line) => {
    const amount = line.view === "fund" || line.view === "income" ? given(line[column]) : null;
    if (!amount || Number(amount.value) === 0 || GENERAL.test(line.cleanLabel)) return [];
    return [moneyOfAmount(amount, unit)];
  });
}

const OTHER_BUDGETS: ReadonlySet<string | null> = new Set([
  "government-funds",
  "state-capital",
  "social-insurance",
  "other-funds",
]);

/** The amounts of base data, of one period, that are of another budget than the general one. */
export function otherBudgets(amounts: readonly BaseMoney[], { period }: BaseMoney["fact"]): readonly Money[] {
  return amounts.flatMap(({ fact, money }) =>
    fact.period === period && OTHER_BUDGETS.has(fact.concept) && !money.yuan.isZero() ? [money] : [],
  );
}

/**
 * Whether two sums differ by just the money of some other budgets: the one is then told of all money and the other of a
 * part of it, and neither is wrong.
 */
export function differInScope(
  left: Money,
  right: Money,
  funds: readonly Money[],
  within: Tolerance,
): boolean {
  const [less, more] = left.yuan.lt(right.yuan) ? [left, right] : [right, left];
  const some = funds.slice(0, MOST_FUNDS);
  for (let chosen = 1; chosen < 1 << some.length; chosen += 1) {
    const left = some.filter((_, index) => (chosen >> index) & 1);
    const rest = left.reduce<Decimal>((sum, { yuan }) => sum.minus(yuan), more.yuan);
    if (agrees(less, { ...more, yuan: rest }, within)) return true;
  }
  return false;
}
