/**
 * Short decimals as whole numbers. A number is a count of units of 10^-places, and whole numbers up to 10^15 are exact
 * as doubles, with their sums, products and remainders: the results are those of Decimal in a tenth of the time.
 * What does not fit is `null` here and left to Decimal.
 */
export interface Scaled {
  /** 12.50 is 1250 units of 2 places. */
  readonly units: number;
  readonly places: number;
}

/** `over ÷ under`, whole numbers. */
export interface Ratio {
  readonly over: number;
  readonly under: number;
}

/** Decimal strings up to this length have at most 15 significant digits, which a double keeps. */
export const SHORT = 15;
/** Whole numbers beyond this are left to Decimal. */
export const LARGEST = 1e15;

const POWERS: readonly number[] = Array.from({ length: SHORT }, (_, exponent) => Number(`1e${exponent}`));

/** 10^exponent for 0…14; infinite above, so that no result fits. */
export function powerOfTen(exponent: number): number {
  return POWERS[exponent] ?? Infinity;
}

/** Whether a result is still exact. */
export function fits(whole: number): boolean {
  return Math.abs(whole) <= LARGEST;
}

/** How many digits stand behind the point. */
export function decimalsOf(value: string): number {
  const point = value.indexOf(".");
  return point < 0 ? 0 : value.length - point - 1;
}

/** A decimal string as units; `null` when it is long or has a sign. */
export function scaledOf(value: string): Scaled | null {
  if (value.length > SHORT || value.startsWith("-")) return null;
  const places = decimalsOf(value);
  return { units: places === 0 ? Number(value) : Math.round(Number(value) * powerOfTen(places)), places };
}

/** Two decimal strings brought to the same places. */
export function ratioOf(over: string, under: string): Ratio | null {
  const one = scaledOf(over);
  const other = scaledOf(under);
  if (one === null || other === null) return null;
  const places = Math.max(one.places, other.places);
  const ratio = {
    over: one.units * powerOfTen(places - one.places),
    under: other.units * powerOfTen(places - other.places),
  };
  return fits(ratio.over) && fits(ratio.under) ? ratio : null;
}
