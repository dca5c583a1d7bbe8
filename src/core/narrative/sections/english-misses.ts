import { numberOf } from "../../evaluation/values";
import { evaluate } from "../../proof/expression";
import type { Entry } from "../analysis/entry";
import type { Span } from "../report";
import { insideSentence, isLatin, isPlural, perThing, printedName } from "../saying/en/names";
import { spelled } from "../saying/en/numbers";
import { quote } from "../spans/quotes";
import { literal, type Writer } from "../writer";
import { changeOf, type Change } from "./english-change";
import { on } from "./english-change-clause";
import { aimOf, boundOf } from "./aims";
import { dayClause } from "./english-clauses";
import { topic } from "./english-names";
import { inWords, oneThing, perUnit, stated } from "./english-statement";
import { gapOf, saidOf, targetSpans } from "./standing";

/**
 * Days sales outstanding rose to 52 days, 7 over the target of 45 and 5 more than in 2023: what fell short, without its
 * cause; `null` where target and actual do not subtract.
 */
export function englishMiss(writer: Writer, entry: Entry): readonly Span[] | null {
  const said = saidOf(writer, entry);
  const gap = gapOf(writer, entry);
  if (gap?.kind === "days" && said.kind === "day") return dayClause(writer, entry, said.spans);
  const event = against(writer, entry);
  if (event) return event;
  if (!gap || said.kind !== "number") return null;
  const reverse = isExcess(entry, gap.more);
  const change = changeOf(writer, entry);
  return [
    ...cameTo(writer, entry, said.spans, change),
    ...writer.sayInEnglish(reverse ? "miss.over" : "miss.below", {
      aim: aimOf(writer, entry),
      bound: boundOf(writer, entry),
      gap: inWords(entry, [gap.figure]),
      side: gap.side,
      target: inWords(entry, targetSpans(writer, entry)),
    }),
    ...(change
      ? writer.sayInEnglish(change.adverse ? "change.and" : "change.but", {
          change: inWords(entry, on(writer, change, gap.kind === "points")),
        })
      : []),
  ];
}

/** A target that was missed by more rather than less: a ceiling, or a number that was to be none. */
function isExcess({ reverse, state }: Entry, more: boolean): boolean {
  return reverse || (state === "missed" && more);
}

/** Energy use was 418 kWh per tonne · Days sales outstanding rose to 52 days. */
function cameTo(
  writer: Writer,
  entry: Entry,
  value: readonly Span[],
  change: Change | null,
): readonly Span[] {
  const { indicator } = entry;
  const worse = change?.adverse === true && change.kind !== "rate";
  const per = perUnit(entry, value);
  const thing = per === value ? null : perThing(printedName(indicator));
  if (!worse && !thing) return stated(writer, entry, value);
  const verb = worse
    ? writer.sayInEnglish("miss.moved", { words: (rise, fall) => change.side(change.up ? rise : fall) })
    : [literal(isPlural(thing?.measure ?? "") ? "were" : "was")];
  const name = thing ? [quote(thing.measure, indicator.name.at)] : topic(writer, entry);
  return [...name, literal(" "), ...verb, literal(" "), ...per];
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
  const things = one ? oneThing(indicator) : [quote(insideSentence(name), indicator.name.at)];
  if (things === null) return null;
  const change = changeOf(writer, entry);
  const before = numberOf(indicator.prior);
  return [
    ...writer.sayInEnglish(one ? "miss.one" : "miss.some", {
      count: spelled(value),
      things,
      none: spelled(wanted),
    }),
    ...(change && before && evaluate(before).isInteger()
      ? writer.sayInEnglish("miss.before", { last: spelled(before), year: change.year })
      : []),
  ];
}
