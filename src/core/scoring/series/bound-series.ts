import { KIND_TRAITS } from "../../evaluation/kinds";
import type { Evaluation, Indicator, Period, Sourced } from "../../evaluation/evaluation";
import { lastOf, mapSome, type Some } from "../../common/many";
import type { NumberQuantity, Quantity } from "../../evaluation/quantity";
import { nameKey, wholeKey } from "./names";
import {
  countsSoFar,
  kindByName,
  mayBeMadeOf,
  mayBeSame,
  roundedNumber,
  roundedOf,
  sumOf,
  type Rounded,
} from "./nature";

/** A value of a part of the year, with what names the part. */
export interface SeriesValue {
  readonly period: Period;
  readonly label: Sourced;
  readonly quantity: NumberQuantity;
  /** What the part was to come to, where the table says it. */
  readonly target: Quantity | null;
}

/** The values of an indicator over the parts of a year, of one sort and without a gap. */
export interface BoundSeries {
  /** Id of the indicator that they are of. */
  readonly indicator: string;
  /** What the values were read from: the indicator itself, or a measure of a table of series. */
  readonly measure: Indicator;
  /** In order of time; two at least. */
  readonly values: Some<SeriesValue>;
  /** All parts of the year are there. */
  readonly complete: boolean;
  /**
   * How the parts make the year, where their numbers or the name show it: they add up (`sum`), or each stands for itself
   * (`level`: a rate, a balance, an average).
   */
  readonly nature: "sum" | "level" | null;
  /** Whether parts and indicator are known to be in the same unit. */
  readonly sameUnit: boolean;
}

/** An indicator or measure with what it stands in. */
interface Named {
  readonly indicator: Indicator;
  readonly year: string | null;
}

const LENGTHS = { quarter: 4, month: 12, half: 2 } as const;

/**
 * The series of the indicators of a workbook: their own, or those of a table of series with the same name. A name that
 * two indicators or two measures of a year have binds nothing.
 */
export function bindSeries(evaluations: readonly Evaluation[]): readonly BoundSeries[] {
  const named = (kind: (evaluation: Evaluation) => boolean): readonly Named[] =>
    evaluations
      .filter(kind)
      .flatMap(({ indicators, year }) =>
        indicators.map((indicator) => ({ indicator, year: year?.text ?? null })),
      );
  const measures = named(({ kind }) => kind === "series");
  const indicators = named(({ kind }) => KIND_TRAITS[kind].scored);
  const hasOwn = ({ indicator }: Named): boolean => indicator.series.length > 0;
  const own = indicators.filter(hasOwn);
  const open = measures.length === 0 ? [] : indicators.filter((one) => !hasOwn(one));
  const exact = pairsBy(nameKey, open, measures);
  const bound = new Set(exact.flatMap(({ indicator, measure }) => [indicator, measure]));
  const isOpen = ({ indicator }: Named): boolean => !bound.has(indicator);
  const rest = pairsBy(wholeKey, open.filter(isOpen), measures.filter(isOpen));
  const pairs: readonly Pair[] = [
    ...own.map(({ indicator }) => ({ indicator, measure: indicator })),
    ...exact,
    ...rest,
  ];
  return pairs.flatMap(({ indicator, measure }) => {
    const bound = boundSeries(indicator, measure);
    return bound ? [bound] : [];
  });
}

interface Pair {
  readonly indicator: Indicator;
  readonly measure: Indicator;
}

function pairsBy(
  keyOf: (name: string) => string,
  indicators: readonly Named[],
  measures: readonly Named[],
): readonly Pair[] {
  const byKey = new Map<string, Named[]>();
  for (const measure of measures) {
    const key = keyOf(measure.indicator.cleanName);
    const same = byKey.get(key);
    if (same) same.push(measure);
    else byKey.set(key, [measure]);
  }
  const counts = new Map<string, number>();
  const keyed = indicators.map((one) => ({ ...one, key: keyOf(one.indicator.cleanName) }));
  for (const { key, year } of keyed) counts.set(`${key} ${year}`, (counts.get(`${key} ${year}`) ?? 0) + 1);
  return keyed.flatMap(({ indicator, year, key }): Pair[] => {
    const fitting = (byKey.get(key) ?? []).filter(
      (measure) => measure.year === null || year === null || measure.year === year,
    );
    const [only, another] = fitting;
    return only && !another && counts.get(`${key} ${year}`) === 1
      ? [{ indicator, measure: only.indicator }]
      : [];
  });
}

/** `null` where the parts have gaps, words for numbers, several units, or count all so far. */
function boundSeries(indicator: Indicator, measure: Indicator): BoundSeries | null {
  const [first, ...others] = valuesOf(measure);
  if (!first || others.length === 0 || [measure, indicator].some(({ cleanName }) => countsSoFar(cleanName)))
    return null;
  if (others.some(({ quantity }) => quantity.unit !== first.quantity.unit)) return null;
  const values: Some<SeriesValue> = [first, ...others];
  const complete = values.length === LENGTHS[first.period.kind];
  const nature = natureOf(indicator, measure, values, complete);
  const sameUnit = hasSameUnit(indicator, measure, first.quantity) ?? nature.agrees;
  return { indicator: indicator.id, measure, values, complete, nature: nature.kind, sameUnit };
}

/** The numbers of the sort of parts that there are most of, from the first part on; none with a gap among them. */
function valuesOf({ series }: Indicator): readonly SeriesValue[] {
  const counts = new Map<string, number>();
  for (const { period } of series) counts.set(period.kind, (counts.get(period.kind) ?? 0) + 1);
  const [most] = [...counts].sort(([, one], [, other]) => other - one);
  const parts = series
    .filter(({ period }) => period.kind === most?.[0])
    .sort((one, other) => one.period.number - other.period.number);
  const filled = parts.map(({ actual }) => (actual?.raw.trim() ?? "") !== "").lastIndexOf(true);
  const values: SeriesValue[] = [];
  for (const [index, { period, label, actual, target }] of parts.slice(0, filled + 1).entries()) {
    if (label === null || actual?.value === undefined || actual.comparator !== null) return [];
    if (period.number !== (values[0]?.period.number ?? period.number) + index) return [];
    values.push({ period, label, quantity: { ...actual, value: actual.value }, target });
  }
  return values;
}

function natureOf(
  indicator: Indicator,
  measure: Indicator,
  values: Some<SeriesValue>,
  complete: boolean,
): { readonly kind: BoundSeries["nature"]; readonly agrees: boolean } {
  const parts = mapSome(values, ({ quantity }) => roundedNumber(quantity));
  const last = lastOf(parts);
  const annual = roundedOf(measure.actual ?? indicator.actual);
  const result = roundedOf(indicator.actual);
  const total = sumOf(parts);
  const mean = { value: total.value.dividedBy(parts.length), slack: total.slack.dividedBy(parts.length) };
  const made = (year: Rounded | null, whole: Rounded): boolean =>
    complete && year !== null && mayBeMadeOf(year, whole);
  const ends = (year: Rounded | null): boolean => complete && year !== null && mayBeSame(year, last);
  const agrees = made(result, total) || made(result, mean) || ends(result);
  if (values.some(({ quantity }) => quantity.unit === "%")) return { kind: "level", agrees };
  if (made(annual, total) && !ends(annual)) return { kind: "sum", agrees };
  if (ends(annual) || made(annual, mean)) return { kind: "level", agrees };
  const named = kindByName(indicator.cleanName);
  return { kind: named === "flow" ? "sum" : named === "stock" ? "level" : null, agrees };
}

/** Whether two numbers are in one unit; `null` where one of them states none. */
function hasSameUnit(indicator: Indicator, measure: Indicator, value: Quantity): boolean | null {
  const { actual } = indicator;
  if (measure === indicator) return actual?.value === undefined || actual.unit === value.unit;
  if (actual?.value === undefined) return null;
  if (actual.unit !== undefined && value.unit !== undefined) return actual.unit === value.unit;
  const [one, other] = [indicator.unit?.text.trim() ?? "", measure.unit?.text.trim() ?? ""];
  if (actual.unit === undefined && value.unit === undefined && one !== "" && other !== "")
    return one === other;
  return null;
}
