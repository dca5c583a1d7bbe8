import type { Indicator } from "../../evaluation/evaluation";
import { call, says } from "../../proof/expression";
import { squeeze } from "../../vocabulary/characters";
import { statesNothing } from "../../vocabulary/nothing";
import { hasTargetReached, type Entry } from "../analysis/entry";
import type { Span } from "../report";
import { claim } from "../spans/claims";
import { isQuoteOf, quote, unbroken, withoutStop } from "../spans/quotes";
import { textOf } from "../text";
import { bareName } from "../values";
import { literal, type Writer } from "../writer";
import { cellsInWords } from "./cells-in-words";
import { stateClaim } from "./outcome-claims";
import { aspectWords, isSentence, standingWords } from "./sentence-words";
import { shortName } from "./short-name";
import type { Said } from "./standing";

/** A longer sentence stands alone. */
const LONGEST_CLAUSE = 24;
/** A longer name is no mere aspect. */
const LONGEST_ASPECT = 8;

/** A row and how its actual is said. */
interface Told {
  readonly entry: Entry;
  readonly said: Said;
}

/** Whether an actual is said in words of its cell, not by a number or a day. */
export function isOfWords({ kind }: Said): boolean {
  return kind === "words" || kind === "sentence";
}

/** Whether the words of an actual are a sentence of their own, not a part of a clause. */
export function isInSentence({ entry, said }: Told): boolean {
  return (
    said.kind === "sentence" || (said.kind === "words" && aspectWords(entry.indicator, said.spans) !== null)
  );
}

/**
 * Sentences of words. Words that neither are a sentence nor make one with their name are told as what stands of it:
 * 可行性的完成情况为“实际工作需求”.
 */
export function wordSentences(writer: Writer, long: readonly Told[]): readonly (readonly Span[])[] {
  if (isOfTasks(writer) && long.length > 0) {
    return [writer.stopped(writer.series(long.map((told) => taskClause(writer, told))))];
  }
  const bare = long.filter((told) => isBareAspect(writer, told));
  const listed = long.filter((told) => bare.includes(told) || isUnderAspect(writer, told));
  // A single one needs no list, nor the name of its aspect where its words are a sentence.
  const needed = listed.length > 1 || listed.some((told) => sentenceOf(writer, told) === null);
  const aspects = needed ? listed : [];
  const others = long.filter((told) => !aspects.includes(told));
  const states = others.filter((told) => sentenceOf(writer, told) === null);
  return [
    ...(aspects.length === 0
      ? []
      : [writer.stopped(writer.series(aspects.map((told) => aspectClause(writer, told))))]),
    ...inOneSentence(
      writer,
      others.flatMap((told) => [sentenceOf(writer, told) ?? []]),
    ),
    ...(states.length === 0
      ? []
      : [writer.stopped(writer.series(states.map((told) => stateClause(writer, told))))]),
  ];
}

/** What names a ground and says nothing of it: 实际工作需求. */
const GROUND =
  /^(?!有|无|按|符合|满足|达到|经|已|未|为|能|可).{2,}(?:需求|需要|要求|原因|因素|背景|目的|意义)$/u;

/** Words under an aspect that only name a ground, where no target says what they answer: they are asked about. */
function isBareAspect(writer: Writer, told: Told): boolean {
  return isAimlessAspect(writer, told) && GROUND.test(wordsOf(told.said)[0]?.text ?? "");
}

/** Whether words stand under an aspect without a target, so that they are what there is to say of it: 有效性, 有考核办法. */
function isAimlessAspect(writer: Writer, { entry: { indicator }, said }: Told): boolean {
  const { cleanName, target } = indicator;
  const aimless = target === null || statesNothing(target.raw);
  const aspect = cleanName.endsWith("性") && cleanName.length <= LONGEST_ASPECT;
  return aimless && aspect && said.kind === "sentence" && writer.locale === "zh-CN";
}

/** Whether the report is on a list of tasks, whose names are what was to be done and whose results are in words. */
export function isOfTasks(writer: Writer): boolean {
  return writer.subject.forms.every(({ evaluation: { kind } }) => kind === "task-list");
}

const BARE_AMOUNT = /^\p{L}{0,3}[\d.,，%％\s]+\p{L}{0,4}$/u;

/** What was done of a task, in the words of its cell (已治理河道12.6公里); `null` where that is a number with its unit. */
export function taskWords(
  writer: Writer,
  { indicator: { actual } }: Entry,
  said: Said,
): readonly Span[] | null {
  if (!isOfTasks(writer) || !actual || said.kind === "asked" || said.kind === "reached") return null;
  if (isOfWords(said)) return said.spans;
  return BARE_AMOUNT.test(actual.raw.trim()) ? null : [quote(withoutStop(actual.raw), actual.at)];
}

/** 中小型水库除险加固：6座水库全部完工并通过验收. */
function taskClause(writer: Writer, { entry, said }: Told): readonly Span[] {
  const words = taskWords(writer, entry, said) ?? wordsOf(said);
  return [...shortName(writer, entry), literal(writer.label("colon")), ...words];
}

/**
 * 工作环境指标的完成情况为“社会认可的办学环境”: words that say neither by themselves nor with the name what came out. Where the
 * target has the same words, that they are the same.
 */
function stateClause(writer: Writer, { entry, said }: Told): readonly Span[] {
  const { target, actual } = entry.indicator;
  if (hasTargetReached(entry) && statesYes(actual?.raw ?? "") && writer.locale === "zh-CN") {
    const name = shortName(writer, entry);
    return writer.say("result.reached", { name, met: stateClaim("met", [entry]) });
  }
  // Of a row that lost points it would read as if it had lost none.
  const whole = entry.open !== "points-lost" && entry.lost?.gt(0) !== true;
  const same = whole && target && actual && squeeze(target.raw) === squeeze(actual.raw);
  return writer.say(same ? "result.state-same" : "result.state", {
    name: shortName(writer, entry),
    words: writer.marked(wordsOf(said)),
    same: same
      ? claim("unchanged", call("all", says(target.at, target.raw), says(actual.at, actual.raw)))
      : "",
  });
}

/** Short sentences without a stop inside are one: 补助资格合规，补助经费到位及时. */
function inOneSentence(
  writer: Writer,
  sentences: readonly (readonly Span[])[],
): readonly (readonly Span[])[] {
  const told = sentences.filter((one) => one.length > 0);
  const isShort = (one: readonly Span[]) => {
    const text = textOf(writer.unstopped(one));
    return text.length <= LONGEST_CLAUSE && !/[，。；、：]/u.test(text);
  };
  const short = told.filter(isShort);
  if (short.length < 2 || writer.locale === "en") return told;
  const joined = writer.stopped(writer.chain(short.map((one) => writer.unstopped(one))));
  return told.flatMap((one) => (one === short[0] ? [joined] : short.includes(one) ? [] : [one]));
}

/** Whether a row says a sentence under an aspect: 相关性, 按照学校管理标准对学校进行管理. */
function isUnderAspect(writer: Writer, told: Told): boolean {
  const { cleanName } = told.entry.indicator;
  const words = wordsOf(told.said);
  if (isAimlessAspect(writer, told) && sentenceOf(writer, told) === null) {
    return !/[。；]/u.test(words[0]?.text ?? "");
  }
  if (!cleanName.endsWith("性") || cleanName.length > LONGEST_ASPECT || !isSentence(writer, words))
    return false;
  return !/[。；]/u.test(words[0]?.text ?? "");
}

/** 相关性方面，按照学校管理标准对学校进行管理: one of a list. */
function aspectClause(writer: Writer, told: Told): readonly Span[] {
  const { indicator } = told.entry;
  const words = isBareAspect(writer, told) ? aspectDoubt(writer, indicator) : wordsOf(told.said);
  return [...bareName(indicator), literal(writer.label("aspect")), ...words];
}

/** 【请核实：F13填写的“实际工作需求”没有说明完成情况】. */
function aspectDoubt(writer: Writer, { actual }: Indicator): readonly Span[] {
  if (!actual) return [];
  const cells = cellsInWords(writer, [actual.at], writer.several);
  return writer.verify(writer.labelWith("asks.doubt-aspect", { cells, value: unbroken(actual.raw) }));
}

function wordsOf(said: Said): readonly Span[] {
  return "spans" in said ? said.spans : [];
}

/** Whether a question in a name is answered by yes. */
function statesYes(raw: string): boolean {
  return /^(?:是|已|√|yes)$/iu.test(raw.trim());
}

function sentenceOf(writer: Writer, { entry: { indicator }, said }: Told): readonly Span[] | null {
  const words = wordsOf(said);
  const asked = /^(.{2,})是否(.{2,})$/u.exec(indicator.cleanName);
  const { at } = indicator.name;
  if (asked?.[1] !== undefined && asked[2] !== undefined && statesYes(indicator.actual?.raw ?? "")) {
    // 评审程序是否客观公正, answered by 是, is said as what it states.
    return writer.stopped([quote(asked[1], at), quote(asked[2], at)]);
  }
  const standing = standingWords(writer, indicator, words);
  if (standing) return writer.stopped(standing);
  const came = accomplished(writer, indicator);
  if (came) return writer.stopped(came);
  if (!isSentence(writer, words)) return null;
  return writer.stopped([...placedThing(indicator, words), ...words]);
}

/** 宣传稿件 before 在省级媒体刊发3篇, of 宣传稿件采用情况: words that begin with a place have no subject of their own. */
function placedThing({ cleanName, name }: Indicator, words: readonly Span[]): readonly Span[] {
  const text = words[0]?.text ?? "";
  const thing = STATE_OF.exec(cleanName)?.[1];
  if (!text.startsWith("在") || thing === undefined || text.includes(thing) || !isQuoteOf(thing, name.text))
    return [];
  return [quote(thing, name.at)];
}

const STATE_OF = /^(.{2,}?)(?:采用|刊发|刊登|发布|发表|使用|完成|开展|实施|落实|推广)?情况$/u;

/** What a sentence without a subject does, and to what: 改善学校的办学条件. */
const BARE_ACT =
  /^(改善|提高|提升|增强|减轻|缓解|优化|保障|巩固|加强|完善|保护|维护)(?!了|措施)([^，。；、及和与并]{4,20})$/u;

/** A thing as others see it, which states no result by itself: 社会认可的办学环境. */
const ESTEEMED = /^(\p{Script=Han}{2,6}?(?:认可|认同|肯定|好评|信赖|信任))的((?!.*[的，。；、]).{2,10})$/u;

/**
 * 改善学校的办学条件 → 学校的办学条件得到改善, 社会认可的办学环境 → 办学环境得到社会认可: what came of it, where the words read like what was
 * to be done or name a thing.
 */
function accomplished(writer: Writer, { actual }: Indicator): readonly Span[] | null {
  const text = withoutStop(actual?.raw ?? "");
  const [, verb, act] = BARE_ACT.exec(text) ?? [];
  const [, esteem, seen] = ESTEEMED.exec(text) ?? [];
  const [made, thing] = [verb ?? esteem, act ?? seen];
  if (made === undefined || thing === undefined || !actual || writer.locale === "en") return null;
  return [quote(thing, actual.at), literal(writer.label("is-made")), quote(made, actual.at)];
}
