import type { Indicator } from "../../evaluation/evaluation";
import { conflictOf, type BoundSeries, type SeriesValue } from "../../scoring";
import { trendOf, type Trend } from "../analysis/trend";
import type { Entry } from "../analysis/entry";
import { isBareRate, numberFigure } from "../printed";
import type { Block, FigureSpan, Span } from "../report";
import type { PhraseId } from "../phrases";
import type { Slots } from "../phrases/render";
import { periodName } from "../saying/periods";
import { claim } from "../spans/claims";
import { byLabel, trendChart, trendTable } from "../tables/trend";
import type { Writer } from "../writer";
import { spelled } from "../saying/en/numbers";
import { isPluralTopic } from "./english-names";
import { isSmall } from "./english-statement";

/** Parts of the year from which on a chart shows what the sentence cannot. */
const FEWEST_DRAWN = 3;

/** The trend behind a miss; `null` without one that is worth telling. */
function trendBehind(
  writer: Writer,
  entry: Entry,
): { readonly series: BoundSeries; readonly trend: Trend } | null {
  const series = writer.subject.series.get(entry.indicator.id);
  const trend = series ? trendOf(entry, series) : null;
  return series && trend ? { series, trend } : null;
}

/** It fell from 31.9% in the second quarter to 29.6% in the third: a sentence without its stop, or nothing. */
export function trendClause(writer: Writer, entry: Entry): readonly Span[] {
  const found = trendBehind(writer, entry);
  if (!found) return [];
  const { series, trend } = found;
  const as = printedAs(entry.indicator, series);
  // English tells a unit once a sentence: from 1.0 minutes to 1.9.
  const small = writer.locale === "en" && isSmall(entry);
  const figureOf: FigureOf = ({ quantity }, again = false) => {
    const told = numberFigure(quantity, as, writer.locale, again && writer.locale === "en");
    return told && small ? spelled(told.expression) : told;
  };
  const rate = series.values[0].quantity.unit === "%" || isBareRate(as);
  const told =
    trend.kind === "worst" ? worst(writer, trend, figureOf) : course(writer, trend, figureOf, rate);
  if (!told) return [];
  return writer.say(told.phrase, {
    ...told.slots,
    by: writer.label(byLabel(series)),
    ...pronouns(writer, entry),
  });
}

/** It was, they were. */
function pronouns(writer: Writer, entry: Entry): Readonly<Record<"it" | "was", string>> {
  const plural = isPluralTopic(entry);
  return {
    it: writer.label(plural ? "series.they" : "series.it"),
    was: writer.label(plural ? "series.were" : "series.was"),
  };
}

/** Of more parts than the quarters of a year a sentence is no place. */
const MOST_LISTED = 4;

/** Every part of the year with its value, of a result that the headline tells: It was £12.1m in the first quarter, …. */
export function partsOfYear(writer: Writer, entry: Entry): readonly Span[] {
  const series = writer.subject.series.get(entry.indicator.id);
  if (!series?.complete || !series.sameUnit || series.values.length > MOST_LISTED) return [];
  if (conflictOf(series, entry.indicator) !== null) return [];
  const as = printedAs(entry.indicator, series);
  const items = series.values.flatMap((value, index) => {
    const figure = numberFigure(value.quantity, as, writer.locale);
    const when = periodName(value, index === 0 ? "full" : "again", writer.locale);
    return figure ? [writer.say("series.item", { when, value: figure })] : [];
  });
  if (items.length < series.values.length) return [];
  return writer.say("series.parts", {
    by: writer.label(byLabel(series)),
    ...pronouns(writer, entry),
    items: writer.list(items),
  });
}

/** The number of a part of the year; `again` behind another one of the sentence. */
type FigureOf = (value: SeriesValue, again?: boolean) => FigureSpan | null;

interface Told {
  readonly phrase: PhraseId;
  readonly slots: Slots;
}

function course(
  writer: Writer,
  { kind, from, to, up, because }: Extract<Trend, { kind: "each" | "step" }>,
  figureOf: FigureOf,
  rate: boolean,
): Told | null {
  const [first, last] = [figureOf(from), figureOf(to, true)];
  if (!first || !last) return null;
  const way = claim(up ? "increase" : "decrease", because);
  const monthly = from.period.kind === "month";
  const phrase = kind === "step" ? "series.step" : monthly ? "series.each-month" : "series.each-quarter";
  return {
    phrase: rate ? `${phrase}-rate` : phrase,
    slots: {
      start: periodName(from, "full", writer.locale),
      end: periodName(to, "again", writer.locale),
      from: first,
      to: last,
      way: (rise: string, fall: string) => way(up ? rise : fall),
    },
  };
}

function worst(
  writer: Writer,
  { at, up, because }: Extract<Trend, { kind: "worst" }>,
  figureOf: FigureOf,
): Told | null {
  const value = figureOf(at);
  if (!value) return null;
  const most = claim(up ? "highest" : "lowest", because);
  return {
    phrase: "series.worst",
    slots: {
      when: periodName(at, "full", writer.locale),
      most: (high: string, low: string) => most(up ? high : low),
      value,
    },
  };
}

/** The numbers of a series in the unit of its measure, else of the indicator. */
function printedAs(indicator: Indicator, { measure }: BoundSeries): Indicator {
  return measure.unit === null ? { ...measure, unit: indicator.unit } : measure;
}

/** The table and the chart of the first trend that the paragraphs on misses tell; nothing where it has too few parts. */
export function trendBlocks(writer: Writer, entry: Entry): readonly Block[] {
  const found = trendBehind(writer, entry);
  if (!found || found.series.values.length < FEWEST_DRAWN) return [];
  const as = printedAs(entry.indicator, found.series);
  const table = trendTable(writer, entry, found.series, as);
  return table ? [table, trendChart(writer, entry, found.series, table)] : [];
}
