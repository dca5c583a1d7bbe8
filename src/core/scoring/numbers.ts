import { Decimal } from "../common/decimal";

/** Decimal strings up to this length have at most 15 significant digits: as doubles they keep their order. */
const ORDERED_AS_DOUBLE = 15;

/**
 * Compares two decimal strings exactly: negative, zero or positive like `left − right`. Short ones, nearly all,
 * are compared without making Decimals of them, which keeps 100,000 rows quick.
 */
export function compare(left: string, right: string): number {
  if (left === right) return 0;
  if (left.length <= ORDERED_AS_DOUBLE && right.length <= ORDERED_AS_DOUBLE) {
    return Number(left) - Number(right);
  }
  return new Decimal(left).comparedTo(right);
}

/** Whether the decimal string is below zero. */
export function isNegative(value: string): boolean {
  return value.startsWith("-") && compare(value, "0") < 0;
}

/** How many digits stand behind the point. */
export function decimalsOf(value: string): number {
  const point = value.indexOf(".");
  return point < 0 ? 0 : value.length - point - 1;
}

/** A decimal string without zeros that say nothing: `10.00` → `10`, `8.50` → `8.5`. */
export function trimZeros(value: string): string {
  return value.includes(".") ? value.replace(/\.?0+$/, "") : value;
}

const PERCENTS = new Map<string, string>();
const REMEMBERED_PERCENTS = 2_000;

/** A fraction as a person writes it: `0.9725` → `97.25%`. The few rates of a form recur, so they are remembered. */
export function asPercent(fraction: string): string {
  const known = PERCENTS.get(fraction);
  if (known !== undefined) return known;
  const percent = `${new Decimal(fraction).times(100).toString()}%`;
  if (PERCENTS.size < REMEMBERED_PERCENTS) PERCENTS.set(fraction, percent);
  return percent;
}
