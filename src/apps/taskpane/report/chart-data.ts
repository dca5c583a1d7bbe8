import { largestOf } from "../../../core/common/many";
import type { Locale } from "../../../core/common/locale";
import type { ChartNumbers } from "../session/api";

export type SeriesView = ChartNumbers["series"][number];

/** A number of a chart as its labels print it. */
export function printedValue(chart: ChartNumbers, series: SeriesView, value: number | null): string {
  if (value === null) return "";
  return isPercent(chart, series) ? `${plainNumber(value)}%` : plainNumber(value);
}

/** At most two decimal places, and no shortening of thousands that Chinese readers would not know. */
export function plainNumber(value: number): string {
  return String(Math.round(value * 100) / 100);
}

/** From here on an axis has room for short numbers only. */
const SHORT_FROM = 10_000;

/** A number beside an axis: large ones in the units of the language, 5000万 or 50M. */
export function axisNumber(value: number, locale: Locale): string {
  if (Math.abs(value) < SHORT_FROM) return plainNumber(value);
  return new Intl.NumberFormat(locale, { notation: "compact", maximumFractionDigits: 1 }).format(value);
}

/** Whether the numbers of a series are in per cent: those of the second axis always are. */
export function isPercent(chart: ChartNumbers, series: SeriesView): boolean {
  return chart.percent || series.axis === "secondary";
}

/** Names of the categories, told apart where several are alike: the chart library merges those of one name. */
export function uniqueCategories(categories: readonly string[]): readonly string[] {
  const seen = new Map<string, number>();
  return categories.map((name) => {
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    return count === 1 ? name : `${name} (${count})`;
  });
}

/** The end of an axis in per cent: the next 20 above the highest value, at least 100. */
export function percentCeiling(chart: ChartNumbers, axis: SeriesView["axis"]): number {
  const values = chart.series
    .filter((series) => series.axis === axis)
    .flatMap((series) => series.values.filter((value) => value !== null));
  return Math.max(100, Math.ceil(largestOf(values, 0) / 20) * 20);
}
