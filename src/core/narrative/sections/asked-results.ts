import { blank } from "../../proof/expression";
import { isFiller } from "../../vocabulary/characters";
import { statesNothing } from "../../vocabulary/nothing";
import type { Sourced } from "../../evaluation/evaluation";
import { isCopied } from "../../scoring";
import type { Entry } from "../analysis/entry";
import { bareName } from "../planning/names/strip";
import type { PhraseId } from "../phrases";
import type { Span } from "../report";
import { insideSentence, isLatin } from "../saying/en/names";
import { inProse } from "../saying/zh/piece";
import { claim } from "../spans/claims";
import { actualOf } from "../values";
import { literal, type Writer } from "../writer";
import { causeOf, inSentence } from "./reasons";
import { whyAbsent } from "./english-absent";
import { nameWithin } from "./english-names";
import { cellsOfEntries } from "./outcome-claims";
import { copiedDoubt } from "./result-doubts";
import { shortName } from "./short-name";

/** Why there is no value yet: 问卷调查推迟到次年6月, survey delayed. Why a thing was not done says nothing of its value. */
const NOT_MEASURED =
  /(?:调查|问卷|统计|测评|监测|评估|测算|数据|结果|考核|验收|审计).{0,10}(?:推迟|延期|延后|未|尚|待)|(?:未|尚|待).{0,6}(?:调查|统计|测评|测产|监测|检测|评估|测算|核定|汇总|公布|发布|出具|反馈)|\b(?:survey|data|figures?|results?|audit|count|return)s?\b.{0,30}\b(?:delayed|postponed|pending|outstanding|due|awaited|not)\b|\b(?:not yet|awaiting|pending)\b/iu;

/** Whether a row has no value and says why: in words (无), or by a blank whose reason says that nothing was measured. */
export function isAbsent({ indicator: { actual, cells }, reason, state }: Entry): boolean {
  const cause = causeOf(reason);
  if (cause === null) return false;
  if (actual !== null && !isFiller(actual.raw)) return statesNothing(actual.raw);
  const blank = actual !== null || (cells.actual !== undefined && state === "unreported");
  return blank && (NOT_MEASURED.test(cause.text) || isLatin(cause.text));
}

/** 利息补贴保障率无实际完成值，主要原因是没有动用库存 · No figure is available for staff training because of a system migration. */
export function absentSentence(writer: Writer, entry: Entry): readonly Span[] {
  const cause = causeOf(entry.reason);
  const { actual, cells } = entry.indicator;
  const at = actual?.at ?? cells.actual;
  if (!cause || !at) return [];
  const none = claim("none", blank(at));
  const english = writer.locale === "en";
  return writer.say("result.absent", {
    name: english ? nameWithin(writer, entry) : shortName(writer, entry),
    none,
    reason: english ? englishReason(writer, cause) : inSentence(writer, cause),
  });
}

function englishReason(writer: Writer, cause: Sourced): readonly Span[] {
  return isLatin(cause.text) ? whyAbsent(cause) : [literal(": "), ...inSentence(writer, cause)];
}

type Asked = "asks.actual" | "asks.outcome";

/** Names in the words of one slot; of more the number is told. */
const MOST_ASKED = 5;

/**
 * 其余2项指标【请填写：…的实际完成值】: rows without a result are asked for together, and those that only repeat their target
 * with the cells to look at. One row alone has no words before it.
 */
export function askedSentence(
  writer: Writer,
  asked: readonly Entry[],
  among: readonly Entry[],
  about: Asked = "asks.actual",
): readonly Span[] {
  if (asked.length === 0) return [];
  const copied = asked.filter(({ indicator }) => isCopied(indicator));
  const missing = asked.filter((entry) => !copied.includes(entry));
  return writer.say(phraseFor(asked, among), {
    count: writer.count(cellsOfEntries(asked)),
    asks: [
      ...(missing.length > 0
        ? writer.ask(writer.asks(askedFor(missing, about), listedNames(writer, missing)))
        : []),
      ...copiedDoubt(writer, copied),
    ],
  });
}

/** A remark in brackets or a bare number names nothing. */
export function isUnnamed({ indicator: { cleanName, name } }: Entry): boolean {
  return bareName(cleanName === "" ? name.text : cleanName) === null;
}

/** 另有2项指标【请填写：…】: rows whose names say nothing. */
export function unnamedSentence(writer: Writer, entries: readonly Entry[]): readonly Span[] {
  if (entries.length === 0) return [];
  return writer.say("result.unnamed", {
    count: writer.count(entries.map(({ indicator }) => indicator.name.at)),
    values: writer.list(
      entries.map(({ indicator }) => actualOf(writer, indicator)).filter((one) => one.length > 0),
    ),
    asks: writer.ask(writer.label("asks.unnamed")),
  });
}

/** Of rows without a target nobody knows whether a value is wanted: 全市安全度汛的完成情况. */
function askedFor(missing: readonly Entry[], about: Asked): Asked {
  const aimless = missing.every(({ indicator: { target } }) => target === null || statesNothing(target.raw));
  return aimless ? "asks.outcome" : about;
}

function phraseFor(asked: readonly Entry[], among: readonly Entry[]): PhraseId {
  if (asked.length < among.length) return "result.asked-rest";
  return asked.length === 1 ? "result.asked-one" : "result.asked-all";
}

/** A name within words of English: with a small letter where it is Latin. */
function within({ locale }: Writer): (name: string) => string {
  return (name) => (locale === "en" && isLatin(name) ? insideSentence(name) : name);
}

function listedNames(writer: Writer, rows: readonly Entry[]): string {
  const all = rows.flatMap(({ indicator: { cleanName, sharing = [] } }) => [
    cleanName,
    ...sharing.map(({ text }) => bareName(text) ?? text),
  ]);
  const names = [...new Set(all.map(inProse))];
  const more = names.length > MOST_ASKED ? writer.label("and-others") : "";
  return `${names.slice(0, MOST_ASKED).map(within(writer)).join(writer.label("list.comma"))}${more}`;
}
