import type { Comparator, QuantityNote } from "../../evaluation/quantity";
import { squeeze } from "../text-normalisation";
import { readDate } from "./dates";
import { inDigits } from "./chinese-number";
import { fromEnglish } from "./english";
import { canonical, fromStored, shift, type StoredNumber } from "./decimal-text";
import { splitClause, splitNote } from "./note";
import { takePrefix, takeSuffix } from "./operators";
import { AMBIGUOUS_DASH, blanknessOf, isStandardPhrase, looksDamaged } from "./phrases";
import { plainSpelling } from "./spellings";
import { isUnit, parseUnit } from "./units";
import { hasLetter } from "../../vocabulary/letters";

/** What a text says, before units and operators of other columns are applied to it. */
export interface TextReading {
  readonly comparator: Comparator;
  readonly value?: string;
  readonly low?: string;
  readonly high?: string;
  readonly date?: string;
  readonly unit?: string;
  readonly scale?: string;
  /** Digits and unit as they are printed, where the text says one number. */
  readonly written?: WrittenText;
  /** What stands in brackets behind a number: `问卷100份` of `93%(问卷100份)`. */
  readonly note?: string;
  readonly notes: readonly QuantityNote[];
}

/** A number as it is printed: digits without separators, and what stands behind them. */
export interface WrittenText {
  readonly number: string;
  readonly unit: string;
}

const NUMBER = String.raw`-?\d+(?:\.\d+)?`;
/** Words in front of a number that add nothing: `约50个`, `已完成100%`, `达95%以上`. */
const LEAD =
  /^(?:目标值|指标值|完成值|实际完成值?|实际|全年|本年度?|年内|当年|已完成|完成|全部完成|已?到位|已?实现|达成|累计|共计?|合计|平均|人均(?=\d)|均(?=\d)|大约|约|近|为|是|达到了?|达|:)+/;
/** Days after that of the application: T+3个工作日内. */
const DAYS_AFTER = /^t\+(?=\d+(?:个工作日|个自然日|日|天|工作日))/i;
const PLAIN = new RegExp(`^(${NUMBER})(.*)$`);
const QUICK = /^([≥≤><=])?(0|[1-9]\d{0,11})(\.\d{1,6})?([^\d\s.,]{0,3})$/;
/** Units that need no further thought; others take the full way. */
const QUICK_UNITS = new Map(
  ["", "%", "个", "人", "次", "人次", "件", "项", "户", "天", "亩", "元", "万元", "名", "家", "公里"].map(
    (unit) => [unit, parseUnit(unit)] as const,
  ),
);
/** A damaged rate (`290%`) or a month (`2021.06`), which only looks plain. */
const NEEDS_CARE = /^2\d{2,3}(?:\.\d+)?%$|^(?:19|20)\d{2}\.\d{2}$/;
const NO_NOTES: readonly QuantityNote[] = [];
const FRACTION_OF_HUNDRED = new RegExp(`^百分之(${NUMBER})(.*)$`);
const RANGE = new RegExp(`^(${NUMBER})([^\\d\\-–—―─~至到]{0,6})[-–—―─~至到](${NUMBER})([^\\d]*)$`);
const PER = new RegExp(`^每([\\p{L}]{1,3}?)(${NUMBER})(.*)$`, "u");
const LABELLED =
  /^\D{1,14}?(?:率|比例|数量?|量|额|度|面积|人数|次数|资金|成本|补助)(?:达到?|为|:)?(?=[>=<≥≤\d]|不|大于|小于|超过|至少)(.+)$/;
const QUANTITIES = /(?<!\d)\d+(?:\.\d+)?[\p{L}%‰]/gu;
/** A unit in brackets: 120(万元), 300(公里). */
const IN_BRACKETS = /^\(([\p{L}%‰/]{1,4})\)$/u;
/** Marks of a list of several values in a cell: `(1)…;(2)…`, `1.…2.…`. */
const ENUMERATION = /^(?:\(1\)|1[、.](?!\d)|①)/;
/** Letters from which on a text with digits is a sentence, to be judged by a person. */
const SENTENCE_LETTERS = 6;
/** The same of squeezed Latin words. */
const LATIN_SENTENCE = /[a-z]{12,}/i;
/** Digits, point and sign that a person types at most. */
const LONGEST_TYPED = 14;
/** Longer texts are prose; patterns are not tried on them. */
const LONGEST_QUANTITY = 120;
const THOUSANDS = /(\d),(?=\d{3}(?!\d))/g;

/**
 * Understands what is printed in a target or actual cell. Total: every text has a reading, if only
 * `unparsed`.
 * @param text as printed.
 * @param year the year of the form, for dates without one.
 */
export function parseText(text: string, year: string | null): TextReading {
  return parseQuick(text) ?? parseFully(fromEnglish(text), year);
}

/** The plain spellings of nearly all cells: an operator, a number, a known unit. */
function parseQuick(text: string): TextReading | null {
  const [, sign, whole, fraction, unitText] = QUICK.exec(text) ?? [];
  if (whole === undefined || unitText === undefined) return null;
  const unit = QUICK_UNITS.get(unitText);
  if (unit === undefined || NEEDS_CARE.test(text)) return null;
  const digits = fraction === undefined ? whole : whole + fraction;
  const comparator = sign === undefined ? null : (sign as Comparator);
  const value = unit.places === 0 ? canonical(digits) : shift(digits, unit.places);
  const written = { number: digits, unit: unitText };
  if (unit.unit === undefined) return { comparator, value, written, notes: NO_NOTES };
  if (unit.places <= 0) return { comparator, value, unit: unit.unit, written, notes: NO_NOTES };
  return { comparator, value, unit: unit.unit, scale: shift("1", unit.places), written, notes: NO_NOTES };
}

function parseFully(text: string, year: string | null): TextReading {
  const squeezed = squeeze(text);
  if (blanknessOf(text) !== "filled") {
    return { comparator: null, notes: squeezed === AMBIGUOUS_DASH ? ["ambiguous-dash"] : [] };
  }
  if (!/\d/.test(squeezed)) {
    const digits = inDigits(squeezed);
    return digits === null ? parseWords(squeezed) : parseFully(digits, year);
  }
  const notes: QuantityNote[] = [];
  if (looksDamaged(squeezed)) notes.push("suspicious");
  const spaced = withoutGroups(text);
  if (spaced !== text) return parseFully(spaced, year);
  if (/\d\s+\d/.test(text.trim())) return { comparator: null, notes: ["compound", "suspicious"] };
  const plain = plainSpelling(squeezed.replace(THOUSANDS, "$1"));
  const reading =
    plain.length > LONGEST_QUANTITY
      ? parseProse(plain)
      : (parseRatio(plain) ??
        parseNoted(plain) ??
        parseDate(plain, year) ??
        parseLabelled(plain) ??
        parseBounds(plain) ??
        parseProse(plain));
  return notes.length === 0 ? reading : { ...reading, notes: [...notes, ...reading.notes] };
}

/** Thousands parted by blanks before a unit (`2 987人次`); numbers of cells that ran together have none (`20 100`). */
const GROUPED =
  /^([^\d]{0,8})(\d{1,3}(?:[ \u00a0\u2009]\d{3})+(?:\.\d+)?)(?=\s*[\p{Script=Han}a-zA-Z])(?!.*\d\s+\d.*\d\s+\d{1,2}(?!\d))/u;

function withoutGroups(text: string): string {
  return text
    .trim()
    .replace(GROUPED, (_, before: string, digits: string) => before + digits.replace(/\s/g, ""));
}

/** Texts without digits: words to be judged, or marks that say nothing (a lone operator). */
function parseWords(squeezed: string): TextReading {
  if (!hasLetter(squeezed) && !/[√✓×]/.test(squeezed)) return { comparator: null, notes: ["unparsed"] };
  return { comparator: "qualitative", notes: isStandardPhrase(squeezed) ? ["standard-phrase"] : [] };
}

/** A number or a range with a note on it, in brackets behind it or in a clause of its own. */
function parseNoted(text: string): TextReading | null {
  const parts = splitNote(text) ?? splitClause(text);
  const reading = parts && parseLabelled(parts.body);
  return parts && reading ? { ...reading, note: parts.note } : null;
}

const RATIO = new RegExp(`^[≥≤><=约]?${NUMBER}:${NUMBER}$`);

/** A ratio (1:2.5) is no number of its own; which way it is better nothing says. */
function parseRatio(text: string): TextReading | null {
  return RATIO.test(text) ? { comparator: "qualitative", notes: [] } : null;
}

/** A number with its operator and unit, a range, or a rate per something; `null` for anything else. */
function parseNumber(text: string): TextReading | null {
  const lead = LEAD.exec(text);
  const body = (lead ? text.slice(lead[0].length) : text).replace(DAYS_AFTER, "≤");
  const [before, rest] = takePrefix(body);
  const [, inner] = before === null ? [null, rest] : takePrefix(rest);
  const simple = parseSimple(inner);
  if (simple) return before === null ? simple : { ...simple, comparator: before };
  return parseRange(inner) ?? parsePer(inner, before);
}

/** A quantity, alone or behind what it measures: `覆盖率≥95%`, `合格率达到98%`. */
function parseLabelled(text: string): TextReading | null {
  const [, measure] = LABELLED.exec(text) ?? [];
  return parseNumber(text) ?? (measure === undefined ? null : parseNumber(measure));
}

/** `85%以上`, `50个`, `1.2万亩`, `百分之95`. */
function parseSimple(text: string): TextReading | null {
  const match = PLAIN.exec(text);
  const hundredth = match ? null : FRACTION_OF_HUNDRED.exec(text);
  const [, digits, tail = ""] = match ?? hundredth ?? [];
  if (digits === undefined) return null;
  const [after, named] = takeSuffix(
    tail
      .replace(/[。;,]$/, "")
      .replace(/左右$/, "")
      .replace(IN_BRACKETS, "$1")
      .replace(/^[余多](?=\p{L})/u, ""),
  );
  const unitText = hundredth ? `%${named}` : named;
  if (unitText !== "" && !isUnit(unitText)) return null;
  const { value, noise } = withoutNoise(digits);
  const written = { number: digits, unit: unitText };
  return { comparator: after, ...measured(value, unitText), written, notes: noise ? ["noise-rounded"] : [] };
}

/** Texts with more digits than a person types were numbers once, with the noise of storage. */
function withoutNoise(digits: string): StoredNumber {
  return digits.length > LONGEST_TYPED ? fromStored(Number(digits)) : { value: digits, noise: false };
}

/** Digits and a unit text as value, unit and scale. */
export function measured(digits: string, unitText: string): Pick<TextReading, "value" | "unit" | "scale"> {
  const { places, unit } = parseUnit(unitText);
  return {
    value: places === 0 ? canonical(digits) : shift(digits, places),
    ...(unit === undefined ? {} : { unit }),
    ...(places > 0 ? { scale: shift("1", places) } : {}),
  };
}

/** `18—54周岁`, `80%-90%`, `5至10个`. */
function parseRange(text: string): TextReading | null {
  const [, first, firstUnit = "", second, secondUnit = ""] = RANGE.exec(text) ?? [];
  if (first === undefined || second === undefined) return null;
  const [, named] = takeSuffix(secondUnit.replace(/\(含\)$/, ""));
  if (named !== "" && !isUnit(named)) return null;
  const high = measured(second, named);
  const low = measured(first, firstUnit.replace(/\(含\)$/, "") || named);
  if (high.value === undefined || low.value === undefined || Number(low.value) > Number(high.value))
    return null;
  return { comparator: "range", low: low.value, high: high.value, ...unitOf(high), notes: [] };
}

function unitOf({ unit, scale }: Pick<TextReading, "unit" | "scale">): Pick<TextReading, "unit" | "scale"> {
  return { ...(unit === undefined ? {} : { unit }), ...(scale === undefined ? {} : { scale }) };
}

/** `每亩300`, `每人3000元`: a rate with the divisor in front. */
function parsePer(text: string, comparator: Comparator): TextReading | null {
  if (!text.startsWith("每")) return null;
  const [, per, digits, unitText = ""] = PER.exec(text) ?? [];
  if (per === undefined || digits === undefined) return null;
  const [after, named] = takeSuffix(unitText);
  if (named !== "" && !isUnit(named)) return null;
  const money = measured(digits, named);
  return { comparator: comparator ?? after, ...money, unit: `${money.unit ?? ""}/${per}`, notes: [] };
}

/** A date or period; other numbers beside it make it a compound. */
function parseDate(text: string, year: string | null): TextReading | null {
  const [, body] = takePrefix(text);
  const reading = readDate(body, year);
  if (!reading) return null;
  const { date, rest } = reading;
  // A time that is only a lead (年内出台办法2项) is not the target.
  if (body.startsWith("年内") && /\d/.test(rest)) return null;
  return {
    comparator: "by-date",
    ...(date === null ? {} : { date }),
    notes: /\d/.test(rest) ? ["compound"] : [],
  };
}

/** Two bounds in one cell: `≥90%且≤100%`. */
function parseBounds(text: string): TextReading | null {
  const parts = text.split(/[,;、且]/).map((part) => parseNumber(part));
  const [low, high] = parts;
  if (parts.length !== 2 || !low || !high) return null;
  if (!isLower(low.comparator) || !isUpper(high.comparator) || low.unit !== high.unit) return null;
  if (low.value === undefined || high.value === undefined) return null;
  return { comparator: "range", low: low.value, high: high.value, ...unitOf(high), notes: [] };
}

const isLower = (comparator: Comparator): boolean => comparator === "≥" || comparator === ">";
const isUpper = (comparator: Comparator): boolean => comparator === "≤" || comparator === "<";

/** Sentences with digits: several quantities, or words that a person must judge. */
function parseProse(text: string): TextReading {
  const several = (text.match(QUANTITIES)?.length ?? 0) > 1;
  const letters = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  if (ENUMERATION.test(text) || (several && /[,;、。和及]/.test(text))) {
    return { comparator: null, notes: ["compound"] };
  }
  return letters >= SENTENCE_LETTERS || LATIN_SENTENCE.test(text)
    ? { comparator: "qualitative", notes: [] }
    : { comparator: null, notes: ["unparsed"] };
}
