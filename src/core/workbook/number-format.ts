import { format, getFormatInfo, isDateFormat } from "numfmt";
import { Decimal, roundTo } from "../common/decimal";

/** What Excel shows where a value cannot be a date. */
const OVERFLOW = "########";
/** Characters of a format code that Excel takes; a longer one is none, and the formatting library is slow with it. */
const LONGEST_CODE = 255;
/** Days between the two date systems: serial 0 of the 1904 system is serial 1462 of the 1900 system. */
const DAYS_1900_TO_1904 = 1462;
/** A column that is wide enough shows a General number with up to 11 characters, its sign not counted. */
const GENERAL_WIDTH = 11;
/** Digits of a number that Excel keeps. */
const SIGNIFICANT_DIGITS = 15;

/** Turns stored values into what the person sees, for one number format. */
export interface NumberFormat {
  /** Format code in en-US notation, `undefined` for General. */
  readonly code: string | undefined;
  number(value: number): string;
  text(value: string): string;
}

type NumberToText = (value: number) => string;

/**
 * The number format of a code.
 *
 * @param date1904 whether serials count from 1904-01-01
 */
export function numberFormat(code: string, date1904: boolean): NumberFormat {
  if (code === "" || code.length > LONGEST_CODE || /^general$/i.test(code)) {
    return { code: undefined, number: generalNumber, text: (value) => value };
  }
  const { pattern, factor } = withoutMixedScale(toNumfmtPattern(code));
  const plainText = tryFormat(pattern, PROBE) === PROBE;
  return {
    code,
    number: simpleNumber(code) ?? scaledBy(factor, patternNumber(pattern, date1904)),
    text: plainText ? (value) => value : (value) => tryFormat(pattern, value) ?? value,
  };
}

/** A text that no format has in its own literals. */
const PROBE = "\uE000";

/** `undefined` for codes that are no number formats: such a cell shows its plain value. */
function tryFormat(pattern: string, value: number | string): string | undefined {
  try {
    return format(pattern, value, { overflow: OVERFLOW, dateErrorNumber: false, dateSpanLarge: false });
  } catch {
    return undefined;
  }
}

/**
 * Rewrites what the formatting library does not know: `!` before a literal character (`0!.0,"万"` shows 25000 as 2.5万),
 * `上午/下午` for the halves of the day, and a line break typed into the code, behind which people hide a per cent sign. Quoted text stays as it is.
 */
function toNumfmtPattern(code: string): string {
  return code.replace(/"[^"]*"|\\.|!(.)|上午\/下午|[\r\n]+/gsu, (token, literal?: string) => {
    if (literal !== undefined) return `\\${literal}`;
    if (token.trim() === "") return '"\n"';
    return token === "上午/下午" ? "[$-804]AM/PM" : token;
  });
}

/** Digits whose thousands are left out: commas with no digit behind them. */
const SCALING_COMMAS = /[#0?],+(?![#0?,])/;

/**
 * A pattern with per cent signs and with thousands left out. The library heeds only one of the two, so the signs become
 * mere characters and the number is multiplied beforehand.
 */
function withoutMixedScale(pattern: string): { readonly pattern: string; readonly factor: number } {
  const bare = pattern.replace(/"[^"]*"|\\./gs, "");
  if (!bare.includes("%") || !SCALING_COMMAS.test(bare)) return { pattern, factor: 1 };
  const plain = pattern.replace(/"[^"]*"|\\.|%/gs, (token) => (token === "%" ? "\\%" : token));
  return { pattern: plain, factor: 100 };
}

function scaledBy(factor: number, format: NumberToText): NumberToText {
  return factor === 1 ? format : (value) => format(Number((value * factor).toPrecision(SIGNIFICANT_DIGITS)));
}

/** Formats through the library, with the value rounded first where binary fractions would round the wrong way. */
function patternNumber(pattern: string, date1904: boolean): NumberToText {
  if (pattern === "@") return generalNumber;
  let places: readonly (number | undefined)[];
  try {
    if (isDateFormat(pattern)) return dateNumber(pattern, date1904);
    places = decimalPlaces(pattern);
  } catch {
    return generalNumber;
  }
  return (value) => {
    const shown = value < 0 && places.length > 1 ? places[1] : places[0];
    return (
      tryFormat(pattern, shown === undefined ? value : roundHalves(value, shown)) ?? generalNumber(value)
    );
  };
}

function dateNumber(pattern: string, date1904: boolean): NumberToText {
  const shift = date1904 ? DAYS_1900_TO_1904 : 0;
  return (value) => (value < 0 ? OVERFLOW : (tryFormat(pattern, value + shift) ?? generalNumber(value)));
}

/**
 * Decimal places of the stored value that the sections of a pattern show, for positive and negative numbers;
 * `undefined` for sections that show no decimals. None for patterns that choose their section by a condition.
 */
function decimalPlaces(pattern: string): readonly (number | undefined)[] {
  if (/\[[<>=]/.test(pattern)) return [];
  return pattern
    .split(";")
    .slice(0, 2)
    .map((section) => {
      const { type, maxDecimals, scale } = getFormatInfo(section);
      if (NOT_DECIMAL.has(type)) return undefined;
      return maxDecimals + Math.round(Math.log10(scale));
    });
}

const NOT_DECIMAL: ReadonlySet<string> = new Set(["fraction", "scientific", "general", "text"]);

/** `0`, `0.00`, `#,##0`, `#,##0.00`, `0%`, `0.00%`: the formats that most cells have. */
const SIMPLE = /^(#,##)?0(?:\.(0{1,9}))?(%)?$/;

/** A fast way for the simple formats, or `undefined`. */
function simpleNumber(code: string): NumberToText | undefined {
  const match = SIMPLE.exec(code);
  if (!match) return undefined;
  const places = match[2]?.length ?? 0;
  const grouped = match[1] !== undefined;
  const percent = match[3] ?? "";
  const shift = percent === "" ? 0 : 2;
  return (value) => {
    if (Math.abs(value) >= 1e15) return tryFormat(code, value) ?? generalNumber(value);
    const digits = (roundHalves(value, places + shift) * 10 ** shift).toFixed(places);
    const text = Number(digits) === 0 ? digits.replace("-", "") : digits;
    return (grouped ? text.replace(/\B(?<!\.\d*)(?=(?:\d{3})+(?!\d))/g, ",") : text) + percent;
  };
}

/**
 * Rounds values that lie halfway between two displayable ones away from zero, as Excel does on the decimal number the
 * person typed: 1.005 with two places is 1.01 although the nearest binary fraction is a little smaller.
 */
function roundHalves(value: number, places: number): number {
  const scaled = Math.abs(value) * 10 ** places;
  const distance = Math.abs(scaled - Math.trunc(scaled) - 0.5);
  if (distance > Math.max(1, scaled) * 1e-9) return value;
  const typed = new Decimal(value).toSignificantDigits(SIGNIFICANT_DIGITS);
  return roundTo(typed, Math.max(0, places)).toNumber();
}

/**
 * A number in the General format, in a column that is wide enough: at most 11 characters, rounded, without trailing
 * zeros; very large and very small ones in scientific notation. Float noise disappears: 0.30000000000000004 → `0.3`.
 */
export function generalNumber(value: number): string {
  const size = Math.abs(value);
  if (size < 1e11 && Number.isInteger(value)) return String(value === 0 ? 0 : value);
  if (size >= 1e-4 && size < 1e11) {
    const whole = String(Math.trunc(size)).length;
    const text = withoutTrailingZeros(value.toFixed(Math.max(0, GENERAL_WIDTH - 1 - whole)));
    if (text.replace("-", "").length <= GENERAL_WIDTH) return text;
  }
  const plain = value.toFixed(GENERAL_WIDTH - 2);
  if (size < 1 && Number(plain) === value) return withoutTrailingZeros(plain);
  const digits = size < 1e100 && size > 1e-99 ? 5 : 4;
  const [mantissa = "", exponent = ""] = value.toExponential(digits).split("e");
  const power = exponent.slice(1).padStart(2, "0");
  return `${withoutTrailingZeros(mantissa)}E${exponent.charAt(0)}${power}`;
}

function withoutTrailingZeros(text: string): string {
  return text.includes(".") ? text.replace(/(?:(?<!0)0+|\.0+)$/, "") : text;
}
