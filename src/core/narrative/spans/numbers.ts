import { type Decimal, roundTo } from "../../common/decimal";
import type { Locale } from "../../common/locale";

/** How many decimal places a printed number gets. */
export type Places =
  /** As many as the value has. */
  | "exact"
  /** This many, with trailing zeros: amounts of one budget stay aligned (`880.00万元` beside `12.50万元`). */
  | { readonly fixed: number }
  /** At most this many, without trailing zeros: points (`8.5分`). */
  | { readonly upTo: number };

/** A number as printed, without its unit, and the places it was rounded to (`null`: not rounded). */
export interface PrintedNumber {
  readonly text: string;
  readonly places: number | null;
}

/**
 * Prints a number. Chinese official texts write no thousands separators; English texts do.
 *
 * @param value the unrounded value in the unit that is printed
 */
export function printNumber(value: Decimal, places: Places, locale: Locale): PrintedNumber {
  if (places === "exact") return { text: separated(value.toFixed(), locale), places: null };
  const count = "fixed" in places ? places.fixed : places.upTo;
  const rounded = roundTo(value, count);
  const text = "fixed" in places ? rounded.toFixed(count) : rounded.toFixed();
  return { text: separated(text, locale), places: count };
}

/** More places than this are never needed to keep a rate visibly apart from 100 %. */
const MOST_PLACES = 6;

/**
 * Places of a percentage: none for whole numbers, else two; more where rounding would print a rate that falls
 * short of (or passes) a whole hundred as that hundred: 99.998 % is never told as 100 %.
 *
 * @param percent the unrounded percentage (80.4488 for 80.45 %)
 */
export function percentPlaces(percent: Decimal): Places {
  if (percent.isInteger()) return { fixed: 0 };
  let count = 2;
  while (count < MOST_PLACES && roundTo(percent, count).mod(100).isZero()) count += 1;
  return { fixed: count };
}

function separated(text: string, locale: Locale): string {
  if (locale !== "en") return text;
  return text.replace(/(?<![.\d]\d*)\d+/u, (whole) => whole.replace(/\B(?=(\d{3})+(?!\d))/gu, ","));
}
