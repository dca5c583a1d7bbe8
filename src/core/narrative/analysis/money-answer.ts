import type { Indicator } from "../../evaluation/evaluation";
import { call, constant, type Expression } from "../../proof/expression";
import { statesNothing } from "../../vocabulary/nothing";
import type { BudgetView } from "./budget";
import type { Entry } from "./entry";

/** A name that says itself that all of the money was spent: 年度资金支付完成率100%. */
const ALL_SPENT =
  /^((?:本?年度?|全年|项目)?(?:财政)?(?:资金|预算|经费)(?:支付|支出|执行|使用)(?:完成)?率)(?:达到?|为)?100[%％]$/u;
/** A name that says itself that no more was spent than planned: 资金执行在预算范围内. */
const WITHIN =
  /^((?:本?年度?|全年|项目)?(?:财政)?(?:资金|预算|经费)(?:支付|支出|执行|使用))(?:控制)?(在预算(?:范围|金额|额度)?(?:之?内|以内))$/u;

/** What a row without a result states in its name, where the money of the same form says so. */
export interface MoneyAnswer {
  /** The money that the name is about: 年度资金支付完成率, 资金执行. */
  readonly about: string;
  /** 在预算范围内, behind what was kept so; `null` of a rate. */
  readonly kept: string | null;
  readonly rate: Expression | null;
  readonly condition: Expression;
}

/** How the money of a form answers a row; `null` for other rows, and where the money says otherwise. */
export function answerOf(
  { name, cleanName, target, actual }: Indicator,
  budget: BudgetView | null,
): MoneyAnswer | null {
  const { executed, base, rate, rateValue } = budget?.total ?? {};
  const states = [target, actual].some((one) => one !== null && !statesNothing(one.raw));
  if (!executed || !base || states) return null;
  const spent = ALL_SPENT.exec(cleanName)?.[1];
  if (spent !== undefined && rate && rateValue?.eq(1) === true && name.text.includes(spent)) {
    return { about: spent, kept: null, rate, condition: call("=", rate, constant(1)) };
  }
  const [, about, kept] = WITHIN.exec(cleanName) ?? [];
  if (about === undefined || kept === undefined || executed.value.gt(base.value)) return null;
  if (!name.text.includes(about) || !name.text.includes(kept)) return null;
  return { about, kept, rate: null, condition: call("≤", executed.expression, base.expression) };
}

/** The row with what the money of its form says became of it, so that all counts have it as reached. */
export function answeredByMoney(entry: Entry, budget: BudgetView | null): Entry {
  if (entry.state !== "unreported" && entry.state !== "unjudged") return entry;
  const answer = answerOf(entry.indicator, budget);
  return answer ? { ...entry, state: "met", open: null, condition: answer.condition } : entry;
}
