/**
 * Exact decimal strings without arithmetic libraries: a sheet of 100,000 rows has 400,000 numbers, and all that
 * reading does with them is to move the decimal point.
 */

const CANONICAL = /^-?(?:0|[1-9]\d*)(?:\.\d*[1-9])?$/;

/** `"007.50"` → `"7.5"`, `"-0"` → `"0"`. The text must be digits with an optional sign and point. */
export function canonical(digits: string): string {
  if (CANONICAL.test(digits) && digits !== "-0") return digits;
  const negative = digits.startsWith("-");
  const unsigned = digits.replace(/^[+-]/, "");
  const [whole = "", fraction = ""] = unsigned.split(".");
  const kept = whole.replace(/^0+(?=\d)/, "") || "0";
  const tail = fraction.replace(/(?<!0)0+$/, "");
  const text = tail === "" ? kept : `${kept}.${tail}`;
  return negative && text !== "0" ? `-${text}` : text;
}

/** Moves the decimal point: `shift("1.2", 4)` → `"12000"`, `shift("95", -2)` → `"0.95"`. */
export function shift(digits: string, places: number): string {
  const negative = digits.startsWith("-");
  const [whole = "", fraction = ""] = digits.replace(/^[+-]/, "").split(".");
  const all = whole + fraction;
  const point = whole.length + places;
  const padded = point <= 0 ? "0".repeat(1 - point) + all : all.length < point ? all.padEnd(point, "0") : all;
  const cut = Math.max(point, 1);
  return canonical(`${negative ? "-" : ""}${padded.slice(0, cut)}.${padded.slice(cut)}`);
}

/** A stored number as a decimal string, with what was done to it. */
export interface StoredNumber {
  readonly value: string;
  /** Single-precision noise was rounded away. */
  readonly noise: boolean;
}

/** More significant digits than this are no person's typing. */
const TYPED_DIGITS = 12;
/** Digits that single precision keeps. */
const SINGLE_DIGITS = 6;
/** Relative error of a value that went through single precision. */
const SINGLE_ERROR = 1.2e-6;

/**
 * A number as it was meant. Excel itself shows at most 15 significant digits. Amounts and rates that passed through
 * single precision (0.0900000762939453, −0.300000152587891: observed in exports of budget systems) are brought back
 * to the shortest number of up to 6 significant digits that they can stand for.
 */
export function fromStored(stored: number): StoredNumber {
  if (Number.isInteger(stored) && Math.abs(stored) < 1e15) return { value: String(stored), noise: false };
  const shortest = String(stored);
  if (shortest.length <= TYPED_DIGITS && !shortest.includes("e")) return { value: shortest, noise: false };
  const exact = plain(stored.toPrecision(15));
  const meant = isSingle(stored) || isSingle(stored * 100) ? withoutNoise(stored) : null;
  return meant === null || meant === exact ? { value: exact, noise: false } : { value: meant, noise: true };
}

/** Whether a number is one of single precision, up to the rounding of its 15 digits. */
function isSingle(stored: number): boolean {
  return Math.abs(Math.fround(stored) - stored) <= Math.abs(stored) * 1e-14;
}

function withoutNoise(stored: number): string | null {
  for (let digits = 1; digits <= SINGLE_DIGITS; digits += 1) {
    const candidate = stored.toPrecision(digits);
    if (Math.abs(Number(candidate) - stored) <= Math.abs(stored) * SINGLE_ERROR) return plain(candidate);
  }
  return null;
}

/** `toPrecision` output without an exponent. */
function plain(text: string): string {
  const [mantissa = "", exponent] = text.split("e");
  return exponent === undefined ? canonical(mantissa) : shift(mantissa, Number(exponent));
}
