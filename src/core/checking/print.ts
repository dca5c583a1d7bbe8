import { Decimal, roundTo } from "../common/decimal";
import type { Indicator } from "../evaluation/evaluation";
import type { Quantity } from "../evaluation/quantity";
import { unrounded } from "../evaluation/rounded";

/** Numbers that are printed as they stand. */
const SHORT = /^\d{1,15}(?:\.\d?[1-9])?$/;

/** A number as printed in a message: at most `places` decimal places, no trailing zeros. */
export function printNumber(value: Decimal | string, places = 2): string {
  if (typeof value === "string" && SHORT.test(value)) return value;
  return cutNumbers(plainNumber(value, places));
}

/** The same in full, however many digits it has. */
export function plainNumber(value: Decimal | string, places = 2): string {
  return roundTo(new Decimal(value), places).toFixed();
}

/** Nobody reads further into a number: a slip of the keyboard may have thousands of digits. */
const MOST_DIGITS = 15;
const ENDLESS = new RegExp(`(\\d{${MOST_DIGITS}})\\d{6,}(?:\\.\\d+)?|(\\.\\d{${MOST_DIGITS}})\\d{6,}`, "g");

/** A text with numbers of absurd length cut: 222222222222222…. */
export function cutNumbers(text: string): string {
  if (text.length <= MOST_DIGITS) return text;
  return text.replace(ENDLESS, (_, whole?: string, fraction?: string) => `${whole ?? fraction ?? ""}…`);
}

/** Places that a rule pack may round points to. */
const MOST_POINT_PLACES = 6;

/** Points as they are: they were rounded as the rules say, and a message must not round them once more. */
export function printPoints(value: Decimal | string): string {
  return printNumber(value, MOST_POINT_PLACES);
}

/** A fraction as a percentage with at most two decimal places: `0.804487` → `80.45%`. */
export function printRate(fraction: Decimal | string): string {
  return `${printNumber(new Decimal(fraction).times(100))}%`;
}

const LONGEST_QUOTE = 40;

/** A text of the person's in a message: one line, cut where it is long. */
export function printText(text = ""): string {
  if (text.length <= LONGEST_QUOTE && !/\s/.test(text)) return text;
  const line = text.replace(/\s+/g, " ").trim();
  const characters = Array.from(line);
  return characters.length <= LONGEST_QUOTE ? line : `${characters.slice(0, LONGEST_QUOTE).join("")}…`;
}

/** A target as the row states it, with the operator and the unit of their own columns: `≥100%`. */
export function printTarget({ target, operator, unit }: Indicator): string {
  if (target === null) return "";
  const sign = target.value === undefined || operator === null ? "" : operator.text.trim();
  const raw = target.raw.trim();
  const front = /^[≥≧>＞≤≦<＜=＝═﹦]+$/.test(sign) && !/^[^\d]/.test(raw) ? sign : "";
  return printText(`${front}${raw}${unitBehind(target, unit)}`);
}

/** The unit of its own column behind a number that has none. */
function unitBehind({ value, raw }: Quantity, unit: Indicator["unit"]): string {
  if (value === undefined || unit === null || !/\d$/.test(raw.trim())) return "";
  const name = unit.text.trim();
  // A sign of a currency has no place behind its number.
  if (/^[£$€¥]/.test(name)) return "";
  return `${/^[a-z]{2}/i.test(name) ? " " : ""}${name}`;
}

/** A result as the row shows it, with the unit of its own column like its target; with all its digits where the rounded number would be the one that is wanted: `94.6%`. */
export function printActual(indicator: Indicator): string {
  const { actual } = indicator;
  if (actual === null) return "";
  const precise = unrounded(indicator, actual);
  const shown = precise === null ? actual.raw.trim() : `${precise}${actual.written?.unit ?? ""}`;
  return printText(`${shown}${unitBehind({ ...actual, raw: shown }, indicator.unit)}`);
}

/** The number of a target with its unit, for sentences whose own word is its sign: 上限为202.6万元, not 上限为≤202.6万元. */
export function printLimit(indicator: Indicator): string {
  const { target, unit } = indicator;
  if (target?.written === undefined) return printTarget(indicator);
  return printText(`${target.written.number}${printUnit(target, unit)}`);
}

const SCALES: ReadonlyMap<string, string> = new Map([
  ["10000", "万"],
  ["100000000", "亿"],
]);

/** The unit of a value as the sheet shows it, 万 and 亿 included: behind the number, in the unit column, or its target's. */
export function printUnit(quantity: Quantity | null, column: Indicator["unit"]): string {
  if (quantity?.unit === undefined) return "";
  const { written, unitAt, unit, scale = "1" } = quantity;
  const shown = written?.unit.trim() ?? "";
  if (shown !== "") return printText(shown);
  return unitAt === undefined ? `${SCALES.get(scale) ?? ""}${unit}` : printText(column?.text.trim());
}
