import { Decimal } from "../common/decimal";
import { fits, powerOfTen, scaledOf, SHORT } from "./scaled";

/**
 * Compares two decimal strings exactly: negative, zero or positive like `left − right`. Short ones, nearly all,
 * keep their order as doubles and are compared without making Decimals of them.
 */
export function compare(left: string, right: string): number {
  if (left === right) return 0;
  if (left.length <= SHORT && right.length <= SHORT) return Number(left) - Number(right);
  return new Decimal(left).comparedTo(right);
}

/** Whether the decimal string is below zero. */
export function isNegative(value: string): boolean {
  return value.startsWith("-") && compare(value, "0") < 0;
}

/** A decimal string without zeros that say nothing: `10.00` → `10`, `8.50` → `8.5`. */
export function trimZeros(value: string): string {
  return value.endsWith("0") && value.includes(".") ? value.replace(/(?:(?<!0)0+|\.0+)$/, "") : value;
}

/** Fractions with more places may give per cents that a double prints with an exponent. */
const MAX_PLACES = 8;

/** A fraction as a person writes it: `0.9725` → `97.25%`. */
export function asPercent(fraction: string): string {
  const scaled = scaledOf(fraction);
  if (scaled !== null && scaled.places <= MAX_PLACES && fits(scaled.units * 100)) {
    return `${(scaled.units * 100) / powerOfTen(scaled.places)}%`;
  }
  return `${new Decimal(fraction).times(100).toString()}%`;
}
