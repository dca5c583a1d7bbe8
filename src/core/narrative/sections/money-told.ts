import { answerOf } from "../analysis/money-answer";
import type { Entry } from "../analysis/entry";
import type { Span } from "../report";
import { claim } from "../spans/claims";
import { percentFigure } from "../spans/figures";
import { quote } from "../spans/quotes";
import type { Writer } from "../writer";

/**
 * 年度资金支付完成率100%, 资金执行控制在预算范围内: what a row without a result states in its name, where the money of the same form says so;
 * `null` for other rows, and where the money says otherwise.
 */
export function moneyTold(writer: Writer, entry: Entry): readonly Span[] | null {
  const form = writer.subject.forms.find(({ entries }) => entries.includes(entry));
  const answer = writer.locale === "en" || !form ? null : answerOf(entry.indicator, form.budget);
  if (!answer) return null;
  const { at } = entry.indicator.name;
  const about = quote(answer.about, at);
  if (answer.rate) return [about, percentFigure(answer.rate, writer.locale)];
  const within = claim("met", answer.condition);
  return [about, within(writer.label("kept-within")), quote(answer.kept ?? "", at)];
}
