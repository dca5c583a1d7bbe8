import { call } from "../../proof/expression";
import type { Amount } from "../analysis/budget";
import type { Entry } from "../analysis/entry";
import type { Span } from "../report";
import { claim } from "../spans/claims";
import { percentFigure } from "../spans/figures";
import { quote } from "../spans/quotes";
import type { Writer } from "../writer";

/** A name that says itself that all of the money was spent: 年度资金支付完成率100%. */
const ALL_SPENT =
  /^((?:本?年度?|全年|项目)?(?:财政)?(?:资金|预算|经费)(?:支付|支出|执行|使用)(?:完成)?率)(?:达到?|为)?100[%％]$/u;
/** A name that says itself that no more was spent than planned: 资金执行在预算范围内. */
const WITHIN =
  /^((?:本?年度?|全年|项目)?(?:财政)?(?:资金|预算|经费)(?:支付|支出|执行|使用))(?:控制)?(在预算(?:范围|金额|额度)?(?:之?内|以内))$/u;

/**
 * 年度资金支付完成率100%, 资金执行控制在预算范围内: what a row without a result states in its name, where the money of the same form says so;
 * `null` for other rows, and where the money says otherwise.
 */
export function moneyTold(writer: Writer, entry: Entry): readonly Span[] | null {
  const { name, cleanName, target } = entry.indicator;
  const total = writer.subject.forms.find(({ entries }) => entries.includes(entry))?.budget?.total;
  if (writer.locale === "en" || !total?.executed || !total.base || (target && target.raw.trim() !== ""))
    return null;
  const [executed, base] = [total.executed, total.base];
  const rate = ALL_SPENT.exec(cleanName)?.[1];
  if (rate !== undefined && total.rate && total.rateValue?.eq(1) === true && name.text.includes(rate)) {
    return [quote(rate, name.at), percentFigure(total.rate, writer.locale)];
  }
  return keptWithin(writer, entry, { executed, base });
}

/** 资金执行控制在预算范围内. */
function keptWithin(
  writer: Writer,
  { indicator: { name, cleanName } }: Entry,
  { executed, base }: Readonly<Record<"executed" | "base", Amount>>,
): readonly Span[] | null {
  const [, money, kept] = WITHIN.exec(cleanName) ?? [];
  if (money === undefined || kept === undefined || executed.value.gt(base.value)) return null;
  if (!name.text.includes(money) || !name.text.includes(kept)) return null;
  const within = claim("met", call("≤", executed.expression, base.expression));
  return [quote(money, name.at), within(writer.label("kept-within")), quote(kept, name.at)];
}
