import { numberOf } from "../../evaluation/values";
import { call, constant, evaluate } from "../../proof/expression";
import type { Indicator } from "../../evaluation/evaluation";
import type { Entry } from "../analysis/entry";
import type { Span } from "../report";
import {
  countedThing,
  insideSentence,
  isLatin,
  isPlural,
  oneOf,
  perThing,
  printedName,
} from "../saying/en/names";
import { NUMBER_WORDS, spelled } from "../saying/en/numbers";
import { withoutParticiple } from "../saying/en/shares";
import { isMoney } from "../printed";
import { claim } from "../spans/claims";
import { quote } from "../spans/quotes";
import { literal, type Writer } from "../writer";
import { subject } from "./english-names";
import { selfOf } from "./opening";

/** What a row came to, in the frame that its name asks for: There were five incidents, The share of calls answered was 84.0%, …. */
export function stated(writer: Writer, entry: Entry, value: readonly Span[]): readonly Span[] {
  return counted(writer, entry, value) ?? thereWere(entry, value) ?? perSubject(writer, entry, value);
}

/** Energy use was 418 kWh per tonne: what a value is for each of is told with its unit, not with the name as well. */
function perSubject(writer: Writer, entry: Entry, value: readonly Span[]): readonly Span[] {
  const per = perUnit(entry, value);
  const thing = per === value ? null : perThing(printedName(entry.indicator));
  if (!thing) return [...subject(writer, entry), ...per];
  const verb = literal(isPlural(thing.measure) ? " were " : " was ");
  return [quote(thing.measure, entry.indicator.name.at), verb, ...per];
}

/** The company won 52 new customers: things done and counted; `null` for other names. */
function counted(writer: Writer, { indicator }: Entry, value: readonly Span[]): readonly Span[] | null {
  const thing = countedThing(printedName(indicator));
  if (!thing || !isPlural(thing.things) || indicator.actual?.unit === "%") return null;
  const sum = isMoney(indicator.actual, indicator);
  return writer.sayInEnglish(sum ? "result.counted-sum" : "result.counted", {
    self: selfOf(writer),
    verb: quote(thing.verb, indicator.name.at),
    value,
    things: quote(insideSentence(thing.things), indicator.name.at),
  });
}

/** There were 436 complaints, There was one complaint, There were no complaints; `null` for other rows. */
function thereWere(entry: Entry, value: readonly Span[]): readonly Span[] | null {
  const { indicator } = entry;
  const number = numberOf(indicator.actual);
  if (!number || !isCount(entry)) return null;
  const { at } = indicator.name;
  const name = printedName(indicator);
  const size = evaluate(number);
  if (size.isZero()) {
    const none = claim("none", call("=", number, constant(0)));
    return [literal("There were "), none("no"), literal(" "), quote(insideSentence(name), at)];
  }
  const one = size.eq(1) ? oneThing(indicator) : null;
  if (size.eq(1) && one === null) return null;
  const count = isSmall(entry) ? [spelled(number)] : value;
  const things = one ?? [quote(insideSentence(name), at)];
  return [literal(one === null ? "There were " : "There was "), ...count, literal(" "), ...things];
}

/** One of the things that a name counts: Complaints upheld → complaint upheld; `null` where its word is no part of the name. */
export function oneThing(indicator: Indicator): readonly Span[] | null {
  const name = printedName(indicator);
  const { at } = indicator.name;
  const whole = withoutParticiple(name);
  const one = oneOf(whole);
  const done = name.slice(whole.length).trim();
  if (one === null) return null;
  return [quote(insideSentence(one), at), ...(done === "" ? [] : [literal(" "), quote(done, at)])];
}

/** Units that only say that things are counted. */
const COUNTING = /^(?:no\.?|nos\.?|number|#|count|cases?)$/iu;

/** Whether a row counts the things of its name: Complaints, in complaints. */
function isCount({ indicator }: Entry): boolean {
  const name = printedName(indicator);
  const { actual, target } = indicator;
  const unit = ((actual?.written?.unit ?? "") || (indicator.unit?.text ?? "")).trim().toLowerCase();
  // Debtor days in days are a time, and no number of things.
  const own =
    COUNTING.test(unit) || (unit.length > 2 && !/^days?$/u.test(unit) && name.toLowerCase().endsWith(unit));
  const whole = [actual, target].every((side) => {
    const number = numberOf(side ?? null);
    return number === null || (evaluate(number).isInteger() && evaluate(number).gte(0));
  });
  return own && whole && isLatin(name) && isPlural(name) && perThing(name) === null;
}

/** Whether all numbers of a count are such as prose writes out. */
export function isSmall(entry: Entry): boolean {
  const { actual, target, prior } = entry.indicator;
  if (!isCount(entry)) return false;
  return [actual, target, prior].every((side) => {
    const number = side ? numberOf(side) : null;
    return number === null || (evaluate(number).isInteger() && evaluate(number).lt(NUMBER_WORDS.length));
  });
}

/** The same numbers in words, of a small count. */
export function inWords(entry: Entry, spans: readonly Span[]): readonly Span[] {
  if (!isSmall(entry)) return spans;
  return spans.map((span) =>
    span.kind === "figure" && span.unit === "" && evaluate(span.expression).lt(NUMBER_WORDS.length)
      ? spelled(span.expression)
      : span,
  );
}

/** 418 kWh per tonne: a unit that leaves out what the name says it is for. */
export function perUnit({ indicator }: Entry, value: readonly Span[]): readonly Span[] {
  const whole = /^%\s*(of .+)$/u.exec(indicator.unit?.text.trim() ?? "")?.[1];
  if (indicator.unit && whole !== undefined) return [...value, literal(" "), quote(whole, indicator.unit.at)];
  const thing = perThing(printedName(indicator));
  const unit = ((indicator.actual?.written?.unit ?? "") || (indicator.unit?.text ?? "")).trim();
  if (!thing || unit === "" || unit === "%" || /[/／]|\bper\b/iu.test(unit)) return value;
  // Training days per employee, in days: the name says it all.
  if (thing.measure.toLowerCase().endsWith(unit.toLowerCase())) return value;
  return [...value, literal(" "), quote(thing.per, indicator.name.at)];
}
