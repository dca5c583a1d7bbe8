import type { Sourced } from "../../evaluation/evaluation";
import { explainsNothing } from "../../vocabulary/nothing";
import type { Entry, Reason } from "../analysis/entry";
import type { Form } from "../analysis/form";
import { moneyRowOf } from "../analysis/money-row";
import { divideReason } from "../planning/cause-measure";
import { isResultOnly } from "../planning/result-only";
import type { Span } from "../report";
import { excerpt } from "../spans/quotes";
import { literal, type Writer } from "../writer";
import { englishCause } from "./english-causes";
import { ownLanguage } from "./english-names";

/** The cause half of a reason, as words of its cell; `null` where it gives none. */
export function causeOf(source: Reason | null): Sourced | null {
  return source && partOf(source, divideReason(source.text, source.year).cause);
}

/** What will be done, as words of a cell: its own column's, else the second half of the reason. */
export function measureOf({ indicator, reason }: Entry): Sourced | null {
  const own = indicator.measure;
  if (own && !explainsNothing(own.text)) return own;
  return reason && partOf(reason, divideReason(reason.text, reason.year).measure);
}

/** The measure half of a reason. */
export function measureIn(source: Reason | null): Sourced | null {
  return source && partOf(source, divideReason(source.text, source.year).measure);
}

function partOf({ at }: Sourced, text: string): Sourced | null {
  return explainsNothing(text) || isResultOnly(text) ? null : { text, at };
}

/** What came out, where that is all that the place for a reason says and no other cell of the row tells it: 执行率96.03%. */
export function resultIn({ reason, indicator: { target, actual } }: Entry): Sourced | null {
  if (!reason || !isResultOnly(reason.text)) return null;
  const told = `${target?.raw ?? ""} ${actual?.raw ?? ""}`;
  const numbers = reason.text.match(/\d[\d.,]*/gu) ?? [];
  return numbers.every((number) => told.includes(number)) ? null : reason;
}

/** Words of a cell within a sentence, without their stop; long ones are cut at the end of a sentence. */
export function inSentence(writer: Writer, { text, at }: Sourced): readonly Span[] {
  const { span, cut } = excerpt(text, at);
  const words = cut ? [span, literal(writer.label("ellipsis"))] : [span];
  return isForeign(writer, text) ? writer.marked(words) : ownLanguage(writer, words);
}

/** Whether words of another language stand in a Chinese sentence, where they are a quotation. */
function isForeign({ locale }: Writer, text: string): boolean {
  return locale === "zh-CN" && !/\p{Script=Han}/u.test(text) && /\p{L}{2,}\s+\p{L}{2,}/u.test(text);
}

/** The stated reason for spending that is off the budget, or `null`. */
export function executionReason({ evaluation, budget, entries, findings }: Form): Reason | null {
  const note = evaluation.notes.find(({ role }) => role === "execution-reason")?.body;
  const own = budget?.total?.line.reason;
  const stated = (own && besideAdjustment(own)) ?? note ?? moneyRowOf(entries, findings)?.reason;
  if (!stated || explainsNothing(stated.text)) return null;
  return evaluation.year ? { ...stated, year: evaluation.year.text } : stated;
}

/** What was added to the budget or taken from it during the year, at the head of a reason. */
const ADJUSTED =
  /^(?:(?:年中|年内|本年|当年)[^，,。；;]{0,4})?(?:追加|调增|追减|调减|核减|增加预算|新增预算)[^，,。；;]{2,}(?=[，,。；;]|$)/u;

/** Why the budget was changed, where the reason beside the money begins with it. */
export function adjustmentCause({ budget }: Form): Sourced | null {
  const reason = budget?.total?.line.reason;
  const words = reason && ADJUSTED.exec(reason.text)?.[0];
  return reason && words ? { text: words, at: reason.at } : null;
}

/** What else such a reason tells: why the spending is off the budget. */
function besideAdjustment(stated: Sourced): Sourced {
  return { ...stated, text: stated.text.replace(ADJUSTED, "").replace(/^[，,。；;\s]+/u, "") };
}

/** Why, as a sentence behind what fell short: 主要原因是…; in English by {@link englishCause}. */
export function becauseSentence(writer: Writer, cause: Sourced, entry?: Entry): readonly Span[] {
  const reason = inSentence(writer, cause);
  return writer.locale === "en"
    ? englishCause(writer, cause, reason, entry)
    : writer.say("because.sentence", { reason });
}
