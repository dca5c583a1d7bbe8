import DecimalJs from "decimal.js";

/**
 * The decimal type of everything that becomes a score or a printed figure. Binary floats are never used
 * for these: 7 × 0.8 is 5.6000000000000005 in binary and 5.6 here, and a tier boundary lies exactly there.
 * 30 significant digits: amounts in 元 up to 10^15 multiplied by points keep their cents.
 */
export const Decimal = DecimalJs.clone({
  precision: 30,
  rounding: DecimalJs.ROUND_HALF_UP,
  toExpNeg: -30,
  toExpPos: 40,
});
export type Decimal = DecimalJs;

/** Numbers by their texts; above this many different ones the memory is emptied. */
const MEMORY = 4096;
const NUMBERS = new Map<string, Decimal>();

/**
 * The number of a decimal string, which never changes. A report looks at the same cells and constants again and again,
 * and a form has the same numbers in many of them: each is taken apart once.
 */
export function decimalOf(text: string): Decimal {
  const known = NUMBERS.get(text);
  if (known) return known;
  const number = new Decimal(text);
  if (NUMBERS.size >= MEMORY) NUMBERS.clear();
  NUMBERS.set(text, number);
  return number;
}

/** How a value is brought to a number of decimal places. `half-up` is 四舍五入, `truncate` is 截断. */
export type RoundingMode = "half-up" | "truncate";

/** Rounds `value` to `places` decimal places. */
export function roundTo(value: Decimal, places: number, mode: RoundingMode = "half-up"): Decimal {
  return value.toDecimalPlaces(places, mode === "truncate" ? DecimalJs.ROUND_DOWN : DecimalJs.ROUND_HALF_UP);
}

/** Adds up; the sum of nothing is 0. */
export function sum(values: Iterable<Decimal>): Decimal {
  let total = new Decimal(0);
  for (const value of values) total = total.plus(value);
  return total;
}

/** The lowest and the highest of some numbers; of none 0. */
export function extremes(values: readonly Decimal[]): readonly [low: Decimal, high: Decimal] {
  const first = values[0] ?? new Decimal(0);
  return values.reduce<readonly [Decimal, Decimal]>(
    ([low, high], value) => [Decimal.min(low, value), Decimal.max(high, value)],
    [first, first],
  );
}
