import { lastOf, mapSome, type Some } from "../../common/many";
import type { Indicator } from "../../evaluation/evaluation";
import type { Quantity } from "../../evaluation/quantity";
import type { BoundSeries } from "./bound-series";
import { kindByName, mayBeMadeOf, mayBeSame, roundedNumber, roundedOf, sumOf, type Rounded } from "./nature";

/**
 * How the parts of a year contradict what is said of the whole of it:
 * - `year`: the table's own value of the year is not the indicator's result;
 * - `sum`, `last`: the parts do not add up to the result; the last of them is not what there was at the end;
 * - `total`: the parts do not add up to the table's own value of the year.
 */
export interface SeriesConflict {
  readonly kind: "year" | "sum" | "last" | "total";
  /** What is said of the year: the indicator's result; for `total` the table's own value. */
  readonly year: Quantity;
  /** What it is held against; absent for a sum. */
  readonly other: Quantity | null;
  /** The sum of the parts in the unit of their numbers, where they were added up. */
  readonly sum: Rounded | null;
}

/**
 * What of a series cannot be true together with the result of the year, beyond what rounding explains; `null` where
 * nothing is, or where it cannot be told how the parts make the year. Of rates, averages and prices only the table's own
 * value of the year is compared.
 */
export function conflictOf(series: BoundSeries, indicator: Indicator): SeriesConflict | null {
  const parts = mapSome(series.values, ({ quantity }) => roundedNumber(quantity));
  const { actual } = series.measure;
  const own = actual === indicator.actual ? null : stated(actual);
  const result = series.sameUnit ? stated(indicator.actual) : null;
  const rate = series.values.some(({ quantity }) => quantity.unit === "%");
  const kind = series.complete && !rate ? kindByName(indicator.cleanName) : null;
  if (own === null) return result && withoutOwnTotal(series, parts, result, kind);
  if (kind === "flow" && !addsUp(parts, own)) {
    return { kind: "total", year: own.quantity, other: null, sum: sumOf(parts) };
  }
  const comparable = result !== null && result.quantity.unit === own.quantity.unit;
  return comparable && !mayBeSame(own, result)
    ? { kind: "year", year: result.quantity, other: own.quantity, sum: null }
    : null;
}

interface Stated extends Rounded {
  readonly quantity: Quantity;
}

function stated(quantity: Quantity | null): Stated | null {
  const rounded = roundedOf(quantity);
  return rounded && quantity && { ...rounded, quantity };
}

/** Parts whose last one is the year's value count all so far, whatever their headings say. */
function addsUp(parts: Some<Rounded>, year: Rounded): boolean {
  return mayBeMadeOf(year, sumOf(parts)) || mayBeSame(year, lastOf(parts));
}

function withoutOwnTotal(
  { values }: BoundSeries,
  parts: Some<Rounded>,
  result: Stated,
  kind: "flow" | "stock" | null,
): SeriesConflict | null {
  if (kind === "flow" && !addsUp(parts, result)) {
    return { kind: "sum", year: result.quantity, other: null, sum: sumOf(parts) };
  }
  const end = lastOf(values).quantity;
  return kind === "stock" && !mayBeSame(result, lastOf(parts))
    ? { kind: "last", year: result.quantity, other: end, sum: null }
    : null;
}
