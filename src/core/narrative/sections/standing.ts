import { call, evaluate, says, type Expression } from "../../proof/expression";
import { dayCountOf, numberOf } from "../../evaluation/values";
import type { Indicator } from "../../evaluation/evaluation";
import type { Quantity } from "../../evaluation/quantity";
import { statesNothing } from "../../vocabulary/nothing";
import { statesFullSuccess } from "../../vocabulary/outcomes";
import { isCopied } from "../../scoring";
import { hasTargetReached, isFilled, type Entry } from "../analysis/entry";
import { boundFigure, gapFigure, numberFigure } from "../printed";
import type { Span } from "../report";
import { claim } from "../spans/claims";
import { figure, percentFigure } from "../spans/figures";
import { inEnglishDates } from "../saying/en/dates";
import { inOfficialDates } from "../spans/dates";
import { excerpt, LONGEST_IN_TABLE, quote, unbroken, withoutStop } from "../spans/quotes";
import { literal, type Writer } from "../writer";
import { comparedInChinese } from "./chinese-prior";
import { printedUnit } from "./printed-unit";
import { yearChange } from "./work-facts";

/** How an actual is said: as a number, a day, a state in words, longer words, or not at all. */
export type Said =
  | { readonly kind: "number" | "day" | "words" | "sentence"; readonly spans: readonly Span[] }
  /** Says no more than that the target was reached: 达成预期指标. */
  | { readonly kind: "reached" }
  /** Nothing was reported, or the target was written once more: a person is asked. */
  | { readonly kind: "asked" };

/** Longer words are a sentence of their own. */
const LONGEST_STATE = 12;

/** Words that say how a thing is, so that its name and they make a clause: 持续改善, 已建立, 健全, 严格执行. */
const PREDICATE =
  /^(?:已|较|控制在|初步|持续|进一步|逐步|明显|显著|有效|不断|基本|全面|严格|稳步|大幅|非常|比较|均|全部|未|无|按|每.{1,3}\d)|(?:好|高|低|强|大|优|良|善|全|定|效|著|显|规|理|标|格|升|长|加|少|进|行|实|到位|及时|满意|改善|提高|增强|达标|完成|落实|建立|形成|通过|符合|合理|合规|规范|安全|有序|正常|畅通|优秀|合格)$/u;

/** How the actual of an indicator is said. */
export function saidOf(writer: Writer, entry: Entry): Said {
  const { indicator } = entry;
  const { actual } = indicator;
  if (actual && statesNothing(actual.raw) && hasTargetReached(entry)) {
    return writer.locale === "en" ? { kind: "reached" } : { kind: "number", spans: [] };
  }
  if (!actual || statesNothing(actual.raw) || isCopied(indicator)) {
    return { kind: "asked" };
  }
  // What else the cell tells beside its number is told in its own words, unless the number fell short.
  const whole = actual.notes?.includes("in-words") === true && entry.state !== "missed";
  const number = whole ? null : numberSaid(writer, actual, indicator);
  if (number) return { kind: "number", spans: number };
  if (statesOnlySuccess(actual)) {
    if (!hasTargetReached(entry)) return { kind: "words", spans: [quote(unbroken(actual.raw), actual.at)] };
    return reachedState(writer, entry) ?? { kind: "reached" };
  }
  if (actual.date !== undefined && actual.value === undefined && isDayOnly(writer, actual.raw)) {
    return { kind: "day", spans: [quote(dayIn(actual.raw, writer), actual.at)] };
  }
  const { span, cut } = excerpt(written(writer, actual.raw), actual.at);
  const spans = cut ? [span, literal(writer.label("ellipsis"))] : [span];
  return { kind: isState(writer, indicator, span.text) ? "words" : "sentence", spans };
}

/** The words of a cell; in Chinese with its days as official texts write them. */
function written(writer: Writer, raw: string): string {
  return writer.locale === "en" ? inEnglishDates(raw) : inOfficialDates(raw);
}

function isState(writer: Writer, { cleanName }: Indicator, text: string): boolean {
  const predicate = writer.locale === "en" || PREDICATE.test(text);
  const asked = cleanName.includes("是否");
  return predicate && !asked && text.length <= LONGEST_STATE && !/[，。；,;《]|^\d/u.test(text);
}

function statesOnlySuccess({ raw, notes }: Quantity): boolean {
  return statesFullSuccess(raw) || notes?.includes("standard-phrase") === true;
}

/**
 * The cell whose words say how a row came out: the target's where the actual only says that this state was reached
 * (合规, 达成预期指标).
 */
export function statedIn(entry: Entry): Quantity | null {
  const { actual, target } = entry.indicator;
  if (!actual || !target || !statesOnlySuccess(actual) || !hasTargetReached(entry)) return actual;
  const words = target.value === undefined && target.date === undefined && !/\d/u.test(target.raw);
  return words && !statesNothing(target.raw) ? target : actual;
}

/** 补助资格合规: a state that was asked for, of which the actual says that it was reached. */
function reachedState(writer: Writer, entry: Entry): Said | null {
  const stated = statedIn(entry);
  if (!stated || stated === entry.indicator.actual || !entry.condition || writer.locale === "en") return null;
  const text = withoutStop(stated.raw);
  if (!isState(writer, entry.indicator, text)) return null;
  const reached = claim("met", call("all", entry.condition, says(stated.at, stated.raw)));
  return { kind: "words", spans: [reached(text)] };
}

/** A number, a range of numbers, or a number that only the words of the cell say as they should ($1.2m). */
function numberSaid(writer: Writer, actual: Quantity, indicator: Indicator): readonly Span[] | null {
  const number = numberFigure(actual, indicator, writer.locale);
  if (number) return [number];
  const range = actual.comparator === "range" ? rangeOf(writer, actual) : null;
  if (range) return range;
  const worded = actual.value !== undefined && actual.written !== undefined;
  return worded ? [quote(unbroken(actual.raw), actual.at)] : null;
}

const DAY =
  /^(?:(?:19|20)\d{2}年)?\d{1,2}(?:至\d{1,2})?月(?:\d{1,2}日|[上中下]旬|底|初)?(?:至(?:(?:19|20)\d{2}年)?\d{1,2}月(?:\d{1,2}日)?)?/u;

/** 于11月22日: the year goes without saying where it is the report's. */
function dayIn(raw: string, writer: Writer): string {
  const text = inOfficialDates(unbroken(raw));
  if (writer.locale === "en") return inEnglishDates(DAY.exec(text)?.[0] ?? unbroken(raw));
  const day = DAY.exec(withoutYear(writer, text))?.[0];
  return day !== undefined && text.includes(day) ? day : text;
}

/** 8月底前: the year of a day goes without saying where it is the report's. */
function withoutYear(writer: Writer, text: string): string {
  const year = writer.subject.forms[0]?.evaluation.year?.text;
  const short = year !== undefined && text.startsWith(`${year}年`) ? text.slice(year.length + 1) : text;
  return writer.locale === "en" || !/^\d/u.test(short) ? text : short;
}

/** What may stand behind a day without saying more: 前, 完成, 已完工. */
const DAY_ONLY = /^(?:之?前|以前|已?如?期?\p{Script=Han}{0,4}|[\s\d:：.-]*)[。.]?$/u;

/** Whether the cell says no more than a day. 12月报县政府审批 says what was done then. */
function isDayOnly(writer: Writer, raw: string): boolean {
  if (writer.locale === "en") return true;
  const day = dayIn(raw, writer);
  const text = inOfficialDates(unbroken(raw));
  return DAY_ONLY.test(text.slice(text.indexOf(day) + day.length));
}

function rangeOf(writer: Writer, quantity: Quantity): readonly Span[] | null {
  const low = boundFigure(quantity, "low", "", writer.locale);
  const high = boundFigure(quantity, "high", quantity.unit ?? "", writer.locale);
  return low && high ? [low, literal(writer.label("to")), high] : null;
}

const BEFORE = /^(?:大?约|不[少低小]于|不[高大]于|不超过|至少)/u;
const BEHIND = /(?:及?以[上内下]|左右)$/u;

/** The target in brackets: the sign of what it must reach goes without saying, that of a ceiling and words are told (不超过45万元, 不少于12种, 60%及以上). */
export function targetInWords(writer: Writer, entry: Entry): readonly Span[] {
  const spans = targetSpans(writer, entry);
  const { target } = entry.indicator;
  if (!target || writer.locale === "en" || spans[0]?.kind !== "figure") return spans;
  const text = unbroken(target.raw);
  const words = (found: RegExpExecArray | null) => (found ? [quote(found[0], target.at)] : []);
  const own = words(BEFORE.exec(text));
  const behind = words(BEHIND.exec(text));
  const atMost = own.length + behind.length === 0 ? ceilingOf(writer, entry.indicator) : [];
  return [...atMost, ...own, ...spans, ...behind];
}

const AT_MOST = /[≤≦⩽<＜]/u;

/** 不超过 before a number that its own cell, or the column of signs, sets as the most there may be. */
function ceilingOf(writer: Writer, { target, operator }: Indicator): readonly Span[] {
  if (!target || !["≤", "<"].includes(target.comparator ?? "")) return [];
  const sign = [operator, { text: target.raw, at: target.at }].find((one) => one && AT_MOST.test(one.text));
  return sign ? [claim("ceiling", says(sign.at, sign.text))(writer.label("at-most"))] : [];
}

/** The target beside a value, without its sign. */
export function targetSpans(writer: Writer, { indicator }: Entry): readonly Span[] {
  const { target } = indicator;
  if (!target || !isFilled(target)) return [];
  // English says the unit once, with the value.
  const number = numberFigure(target, indicator, writer.locale, writer.locale === "en");
  if (number) return [number];
  const range = target.comparator === "range" ? rangeOf(writer, target) : null;
  if (range) return range;
  const text = written(writer, target.raw);
  const { span, cut } = excerpt(
    target.date === undefined ? text : withoutYear(writer, text),
    target.at,
    LONGEST_IN_TABLE,
  );
  return cut ? [span, literal(writer.label("ellipsis"))] : [span];
}

/** How far a number or a day is from its target, and on which side of it. */
export interface Gap {
  readonly kind: "amount" | "points" | "days";
  /** More (or later) than the target. */
  readonly more: boolean;
  readonly figure: Span;
  /** Words of the side, true as long as the cells stand so. */
  readonly side: (more: string, less: string) => Span;
  /** The gap as a share of the target, where that says something. */
  readonly share: Expression | null;
}

/** The gap between actual and target; `null` where they are equal or do not subtract. */
export function gapOf(writer: Writer, { indicator }: Entry): Gap | null {
  const { target, actual } = indicator;
  if (!target || !actual) return null;
  if (target.date !== undefined && actual.date !== undefined && actual.value === undefined) {
    return daysBetween(writer, target, actual);
  }
  const wanted = numberOf(target);
  const value = numberOf(actual);
  if (!wanted || !value || target.unit !== actual.unit) return null;
  const order = evaluate(value).cmp(evaluate(wanted));
  if (order === 0) return null;
  const more = order > 0;
  const difference = more ? call("subtract", value, wanted) : call("subtract", wanted, value);
  // 破案率提升3.1个百分点 differs from its target by points, and is no share of it.
  const rate = target.unit === "%" || target.unit?.endsWith("百分点") === true;
  const counted = !rate && !evaluate(wanted).isZero();
  return {
    kind: rate ? "points" : "amount",
    more,
    figure: gapFigure(difference, [target, actual], indicator, writer.locale, writer.percentagePoints()),
    side: sideClaim(more, value, wanted),
    share: counted ? call("divide", difference, wanted) : null,
  };
}

function sideClaim(more: boolean, value: Expression, wanted: Expression): Gap["side"] {
  const side = claim(more ? "increase" : "decrease", call(more ? ">" : "<", value, wanted));
  return (above, below) => side(more ? above : below);
}

/** 12月 without a day: nobody knows by how many days it is early or late. The end of a month is one. */
function isMonthOnly({ raw }: Quantity): boolean {
  return /月(?!末|底|初|份?\s*\d{1,2}\s*[日号])/u.test(raw) && !/\d\s*[日号]/u.test(raw);
}

function daysBetween(writer: Writer, target: Quantity, actual: Quantity): Gap | null {
  const [wanted, done] = [dayCountOf(target), dayCountOf(actual)];
  if (!wanted || !done || isMonthOnly(target) || isMonthOnly(actual)) return null;
  const order = evaluate(done).cmp(evaluate(wanted));
  if (order === 0) return null;
  const more = order > 0;
  const days = more ? call("subtract", done, wanted) : call("subtract", wanted, done);
  const unit = writer.label(evaluate(days).eq(1) ? "day" : "days");
  return {
    kind: "days",
    more,
    figure: figure(days, writer.locale, { unit, places: "exact" }),
    side: sideClaim(more, done, wanted),
    share: null,
  };
}

/** Actual as a share of its target in per cent, for counts and amounts that fell short. */
export function completionFigure(writer: Writer, entry: Entry): Span | null {
  const completion = completionOf(writer, entry);
  return completion && percentFigure(completion, writer.locale);
}

/** The share of the target that counts and amounts came to which fell short of it; none where the scorecard has none. */
export function completionOf(writer: Writer, entry: Entry): Expression | null {
  const gap = gapOf(writer, entry);
  return gap?.kind === "amount" && !gap.more && gap.share !== null ? entry.completion : null;
}

/** What is higher or lower, not more or fewer, by the end of its name: an index, a density, how often something turns over. */
const LEVEL =
  /(?:指数|系数|强度|密度|浓度|周转率|周转次数|倍数|比值|均值|温度|湿度|增速)(?:\s*[（(][^（）()]*[)）])*$/u;

/** Whether the value of a row is higher or lower rather than more or fewer: marks, an index, an intensity. */
export function isLevel(entry: Entry): boolean {
  return printedUnit(entry) === "分" || LEVEL.test(entry.indicator.cleanName.trim());
}

/** ，比上年增加…: how a value changed on the year before; nothing without one. */
export function changeOnYear(writer: Writer, entry: Entry): readonly Span[] {
  return comparedInChinese(writer, entry.indicator, changeWords(writer, entry));
}

function changeWords(writer: Writer, entry: Entry): readonly Span[] {
  const { indicator } = entry;
  const { actual, prior } = indicator;
  const change = actual && prior ? yearChange(actual, prior) : null;
  if (!change || !actual || !prior) return [];
  const order = evaluate(change.now).cmp(evaluate(change.before));
  if (order === 0) {
    return writer.say("yoy.same", { same: claim("unchanged", call("=", change.now, change.before)) });
  }
  const up = order > 0;
  const gap = up ? call("subtract", change.now, change.before) : call("subtract", change.before, change.now);
  const side = claim(up ? "increase" : "decrease", call(up ? ">" : "<", change.now, change.before));
  const words = (more: string, less: string) => side(up ? more : less);
  const printed = gapFigure(gap, [actual, prior], indicator, writer.locale, writer.percentagePoints());
  const slots = { words, grown: words, gap: printed };
  const marks = writer.locale === "zh-CN" && isLevel(entry);
  if (actual.unit === "%" || marks) return writer.say("yoy.points", slots);
  // Growth says something of amounts; of days and counts the difference does.
  if (actual.unit !== "元" || evaluate(change.before).lte(0)) return writer.say("yoy.amount", slots);
  return writer.say("yoy.money", {
    ...slots,
    growth: percentFigure(call("divide", gap, change.before), writer.locale),
  });
}
