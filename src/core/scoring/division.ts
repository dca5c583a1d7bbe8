import { Decimal, roundTo, type RoundingMode } from "../common/decimal";
import { trimZeros } from "./numbers";
import { fits, powerOfTen, type Ratio, type Scaled } from "./scaled";

/** A rounded number, and whether rounding left it as it was. */
export interface Rounded {
  readonly text: string;
  readonly unchanged: boolean;
}

/** Rounds a Decimal. */
export function rounded(value: Decimal, places: number, mode: RoundingMode): Rounded {
  const result = roundTo(value, places, mode);
  return { text: result.toString(), unchanged: result.eq(value) };
}

/** Doubles print numbers down to a millionth without an exponent. */
const MAX_PLACES = 6;

/** `over × factor ÷ under`, rounded once; `null` where it does not fit or is negative. */
export function roundedProduct(
  { over, under }: Ratio,
  factor: Scaled,
  places: number,
  mode: RoundingMode,
): Rounded | null {
  const dividend = over * factor.units * powerOfTen(places);
  const divisor = under * powerOfTen(factor.places);
  if (places > MAX_PLACES || over < 0 || !fits(dividend) || !fits(divisor)) return null;
  const rest = dividend % divisor;
  const whole = (dividend - rest) / divisor;
  const up = mode === "half-up" && rest * 2 >= divisor;
  return { text: String((up ? whole + 1 : whole) / powerOfTen(places)), unchanged: rest === 0 };
}

const PRECISION = Decimal.precision;

/** `over ÷ under` to the significant digits of Decimal; `null` when it is negative or its first digit cannot be told. */
export function quotientText({ over, under }: Ratio): string | null {
  if (over < 0) return null;
  const rest = over % under;
  const whole = (over - rest) / under;
  if (rest === 0) return String(whole);
  const places = whole > 0 ? PRECISION - String(whole).length : PRECISION + zerosBefore(rest / under);
  // Half-up. It never carries over all nines: no fraction of such a denominator lies so near to a whole number.
  const digits = ((BigInt(rest) * twice10(places) + BigInt(under)) / BigInt(2 * under)).toString();
  if (whole === 0 && digits.length !== PRECISION) return null;
  return trimZeros(`${whole}.${digits.padStart(places, "0")}`);
}

const TWICE: bigint[] = [];

/** 2 × 10^exponent, worked out once for each of the few exponents that occur. */
function twice10(exponent: number): bigint {
  return (TWICE[exponent] ??= 2n * 10n ** BigInt(exponent));
}

/** Zeros between the point and the first digit of a fraction; may be one off beside a power of ten. */
function zerosBefore(fraction: number): number {
  return Math.ceil(-Math.log10(fraction)) - 1;
}
