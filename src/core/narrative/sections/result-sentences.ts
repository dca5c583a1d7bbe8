import { evaluate } from "../../proof/expression";
import { numberOf } from "../../evaluation/values";
import { hasTargetReached, type Entry } from "../analysis/entry";
import { isMoney, numberFigure } from "../printed";
import type { Span } from "../report";
import {
  continued,
  countedThing,
  goesLive,
  insideSentence,
  isLatin,
  isPlural,
  oneOf,
  perThing,
  printedName,
} from "../saying/en/names";
import { spelled } from "../saying/en/numbers";
import { claim } from "../spans/claims";
import { changeFigure } from "../spans/figures";
import { quote } from "../spans/quotes";
import { bareName } from "../values";
import { literal, type Writer } from "../writer";
import { call, constant } from "../../proof/expression";
import { changeOf, type Change } from "./english-change";
import { selfOf } from "./opening";
import { causeOf } from "./reasons";
import { stateClaim } from "./outcome-claims";
import { askedSentence, type ResultStyle } from "./result-clauses";
import { gapOf, saidOf, targetSpans, type Gap } from "./standing";

/** A target passed by this share is told with its distance, and with the cause where one is stated. */
const FAR = 0.2;
/** Of a target that was reached a smaller change on the year is not news. */
const NEWS = 0.02;

/** What a group of indicators achieved, in English: one sentence each, what was reached before what was missed. */
export function englishResults(
  writer: Writer,
  entries: readonly Entry[],
  style: ResultStyle,
): readonly (readonly Span[])[] {
  const ordered = [
    ...entries.filter(({ state }) => state !== "missed"),
    ...entries.filter(({ state }) => state === "missed"),
  ];
  const asked = ordered.filter((entry) => saidOf(writer, entry).kind === "asked");
  const told = ordered.filter((entry) => !asked.includes(entry));
  return [...told.map((entry) => englishResult(writer, entry, style)), askedSentence(writer, asked, entries)];
}

/** The name as a sentence begins with it: Latin names stand as they are, others in marks. */
export function englishName(writer: Writer, { indicator }: Entry): readonly Span[] {
  const name = bareName(indicator);
  return isLatin(name[0]?.text ?? "") ? name : writer.marked(name);
}

/** The name within a sentence: `gross margin`, `R&D spend`; others than Latin ones in marks. */
export function nameWithin(writer: Writer, entry: Entry): readonly Span[] {
  const [name, ...rest] = bareName(entry.indicator);
  if (!name || rest.length > 0 || !isLatin(name.text)) return englishName(writer, entry);
  return [quote(insideSentence(name.text), entry.indicator.name.at)];
}

/** Staff turnover fell to 11.4% from 13.6%, within the limit of 12.0%. */
export function englishResult(writer: Writer, entry: Entry, { compared }: ResultStyle): readonly Span[] {
  const said = saidOf(writer, entry);
  if (said.kind === "asked") return [];
  const name = englishName(writer, entry);
  if (said.kind === "reached") {
    return writer.sayInEnglish("result.reached", { name, met: stateClaim("met", [entry]) });
  }
  if (said.kind === "sentence") return writer.stopped([...name, literal(": "), ...said.spans]);
  if (said.kind === "day") return writer.stopped(dayClause(writer, entry, said.spans));
  if (said.kind === "words") {
    return writer.stopped([...subject(writer, entry), ...said.spans, ...againstTarget(writer, entry)]);
  }
  const none = noneOf(writer, entry);
  if (none) return writer.stopped(none);
  return writer.stopped(numberClause(writer, entry, said.spans, compared ? changeOf(writer, entry) : null));
}

/** Gross margin was: the name with its verb and a blank. */
function subject(writer: Writer, entry: Entry): readonly Span[] {
  const verb = isPlural(printedName(entry.indicator)) ? "were" : "was";
  return [...englishName(writer, entry), literal(` ${verb} `)];
}

/** ERP went live on 16 Sep 2024, 14 days ahead of its date. */
function dayClause(writer: Writer, entry: Entry, day: readonly Span[]): readonly Span[] {
  const { name } = entry.indicator;
  const live = goesLive(printedName(entry.indicator));
  const done = live
    ? writer.sayInEnglish("result.live", { name: quote(live, name.at), value: day })
    : writer.sayInEnglish("result.done", {
        name: [...englishName(writer, entry), literal(isPlural(name.text) ? " were" : " was")],
        value: day,
      });
  const gap = gapOf(writer, entry);
  if (gap?.kind === "days") {
    return [...done, ...writer.sayInEnglish("result.days", { gap: gap.figure, side: gap.side })];
  }
  return [...done, ...againstTarget(writer, entry)];
}

/** There were no lost-time accidents: a count that was to be, and is, nothing; `null` for all others. */
function noneOf(writer: Writer, { indicator }: Entry): readonly Span[] | null {
  const { actual, target } = indicator;
  const [value, wanted] = [numberOf(actual), numberOf(target)];
  const name = printedName(indicator);
  if (!value || !wanted || !isPlural(name) || !isLatin(name)) return null;
  if (!evaluate(value).isZero() || !evaluate(wanted).isZero() || actual?.unit === "%") return null;
  const things = quote(insideSentence(name), indicator.name.at);
  return writer.sayInEnglish("result.none", { none: claim("none", call("=", value, constant(0))), things });
}

/** A number with its target and what it was the year before. */
function numberClause(
  writer: Writer,
  entry: Entry,
  value: readonly Span[],
  change: Change | null,
): readonly Span[] {
  const gap = gapOf(writer, entry);
  const news = change?.share.gte(NEWS) === true ? change : null;
  if (!hasTargetReached(entry)) {
    return [...subject(writer, entry), ...value, ...againstTarget(writer, entry)];
  }
  if (entry.reverse) {
    const verb = news ? moved(writer, news, value) : null;
    const told = verb
      ? [...englishName(writer, entry), literal(" "), ...verb]
      : [...subject(writer, entry), ...value];
    return [...told, ...againstTarget(writer, entry)];
  }
  const done = counted(writer, entry, value) ?? [...subject(writer, entry), ...perUnit(entry, value)];
  if (gap?.more === true && gap.share && evaluate(gap.share).gte(FAR)) {
    return [...done, ...farPast(writer, entry, gap)];
  }
  if (gap?.more === true && change !== null && isMoney(entry.indicator.actual, entry.indicator)) {
    const above = writer.sayInEnglish("result.above", { gap: gap.figure, side: gap.side });
    return [
      ...done,
      ...above,
      ...(news ? writer.sayInEnglish("change.and", { change: on(writer, news) }) : []),
    ];
  }
  const after = news ? writer.sayInEnglish("change.then", { change: upOn(writer, news) }) : [];
  return [...done, ...againstTarget(writer, entry), ...after];
}

/** , 12 (30%) more than the target of 40; the trade fair brought 15 accounts. */
function farPast(writer: Writer, entry: Entry, gap: Gap): readonly Span[] {
  const cause = causeOf(entry.reason);
  const far = writer.sayInEnglish("result.far", {
    gap: gap.figure,
    share: gap.share ? changeFigure(gap.share, writer.locale) : [],
    side: gap.side,
    target: targetSpans(writer, entry),
  });
  return cause && isLatin(cause.text) ? [...far, literal("; "), continued(cause)] : far;
}

/** The company won 52 new customers: things done and counted; `null` for other names. */
function counted(writer: Writer, { indicator }: Entry, value: readonly Span[]): readonly Span[] | null {
  const thing = countedThing(printedName(indicator));
  if (!thing || !isPlural(thing.things)) return null;
  return writer.sayInEnglish("result.counted", {
    self: selfOf(writer),
    verb: quote(thing.verb, indicator.name.at),
    value,
    things: quote(insideSentence(thing.things), indicator.name.at),
  });
}

/** 418 kWh per tonne: a unit that leaves out what the name says it is for. */
function perUnit({ indicator }: Entry, value: readonly Span[]): readonly Span[] {
  const thing = perThing(printedName(indicator));
  const unit = (indicator.actual?.written?.unit ?? "") || (indicator.unit?.text ?? "");
  if (!thing || unit.trim() === "" || unit === "%" || /[/／]|\bper\b/iu.test(unit)) return value;
  return [...value, literal(" "), quote(thing.per, indicator.name.at)];
}

/** fell to 11.4% from 13.6%; of bare numbers, fell from 131 to 104. */
export function moved(writer: Writer, { up, side, last }: Change, value: readonly Span[]): readonly Span[] {
  const words = (rise: string, fall: string) => side(up ? rise : fall);
  const bare = /^[\d,.]+$/u.test(value.map(({ text }) => text).join(""));
  return writer.sayInEnglish(bare ? "result.moved-bare" : "result.moved", { words, value, last });
}

/** £3.5m (7.6%) up on 2023 · 15 more than in 2023. */
function on(writer: Writer, change: Change, after = false): readonly Span[] {
  const { kind, up, side, gap, growth, year } = change;
  const words = (rise: string, fall: string) => side(up ? rise : fall);
  const slots = { words, gap: gap(after), year, growth: growth ?? [] };
  if (kind === "rate") return writer.sayInEnglish("change.rate", slots);
  if (kind === "money") {
    return writer.sayInEnglish(growth ? "change.money" : "change.money-bare", slots);
  }
  return writer.sayInEnglish(change.countable ? "change.count" : "change.amount", slots);
}

/** up 2.4 percentage points on 2023: behind a value whose target is told. */
function upOn(writer: Writer, { up, side, gap, year }: Change): readonly Span[] {
  const words = (rise: string, fall: string) => side(up ? rise : fall);
  return writer.sayInEnglish("change.up", { words, gap: gap(false), year });
}

/** , within the limit of 12.0% · (target 95.0%). */
function againstTarget(writer: Writer, entry: Entry): readonly Span[] {
  const target = targetSpans(writer, entry);
  const reached = hasTargetReached(entry);
  if (target.length === 0 || entry.state === "unjudged" || (reached && gapOf(writer, entry) === null))
    return [];
  if (reached && entry.reverse && entry.indicator.actual?.value !== undefined) {
    return writer.sayInEnglish("result.within", { target, met: stateClaim("met", [entry]) });
  }
  return writer.sayInEnglish("result.target", { target });
}

/**
 * Days sales outstanding rose to 52 days, 7 over the limit of 45 and 5 more than in 2023: what fell short, without its
 * cause; `null` where target and actual do not subtract.
 */
export function englishMiss(writer: Writer, entry: Entry): readonly Span[] | null {
  const said = saidOf(writer, entry);
  const gap = gapOf(writer, entry);
  if (gap?.kind === "days" && said.kind === "day") return dayClause(writer, entry, said.spans);
  const event = against(writer, entry);
  if (event) return event;
  if (!gap || said.kind !== "number") return null;
  const { indicator, reverse } = entry;
  const change = changeOf(writer, entry);
  const per = perUnit(entry, said.spans);
  const thing = per === said.spans ? null : perThing(printedName(indicator));
  const name = thing ? [quote(thing.measure, indicator.name.at)] : englishName(writer, entry);
  const worse = change?.adverse === true && change.kind !== "rate";
  const verb = worse
    ? writer.sayInEnglish("miss.moved", { words: (rise, fall) => change.side(change.up ? rise : fall) })
    : [literal(isPlural(printedName(indicator)) ? "were" : "was")];
  const target = targetSpans(writer, entry);
  return [
    ...name,
    literal(" "),
    ...verb,
    literal(" "),
    ...per,
    ...writer.sayInEnglish(reverse ? "miss.over" : "miss.below", { gap: gap.figure, side: gap.side, target }),
    ...(change
      ? writer.sayInEnglish(change.adverse ? "change.and" : "change.but", {
          change: on(writer, change, gap.kind === "points"),
        })
      : []),
  ];
}

/** There was one lost-time accident against a target of none, and three in 2023; `null` for other rows. */
function against(writer: Writer, entry: Entry): readonly Span[] | null {
  const { indicator } = entry;
  const { actual, target } = indicator;
  const [value, wanted] = [numberOf(actual), numberOf(target)];
  const name = printedName(indicator);
  if (!value || !wanted || !isPlural(name) || !isLatin(name) || actual?.unit === "%") return null;
  const happened = evaluate(value);
  if (!evaluate(wanted).isZero() || !happened.isInteger() || happened.lte(0)) return null;
  const one = happened.eq(1);
  const things = one ? oneOf(name) : name;
  if (things === null) return null;
  const change = changeOf(writer, entry);
  const before = numberOf(indicator.prior);
  return [
    ...writer.sayInEnglish(one ? "miss.one" : "miss.some", {
      count: spelled(value),
      things: quote(insideSentence(things), indicator.name.at),
      none: spelled(wanted),
    }),
    ...(change && before && evaluate(before).isInteger()
      ? writer.sayInEnglish("miss.before", { last: spelled(before), year: change.year })
      : []),
  ];
}

/** R&D spend was £2.1m against £1.8m planned and £1.7m in 2023. No direction has been set for it, so …. */
export function englishOpen(writer: Writer, entry: Entry, unset: Span): readonly Span[] | null {
  const said = saidOf(writer, entry);
  const { target, prior } = entry.indicator;
  const plan = target ? numberFigure(target, entry.indicator, writer.locale) : null;
  if (said.kind !== "number" || !plan) return null;
  const last = prior ? numberFigure(prior, entry.indicator, writer.locale) : null;
  const change = changeOf(writer, entry);
  return [
    ...subject(writer, entry),
    ...writer.sayInEnglish("open.plan", { value: said.spans, plan }),
    ...(last && change ? writer.sayInEnglish("open.before", { last, year: change.year }) : []),
    literal(". "),
    unset,
    literal("."),
  ];
}
