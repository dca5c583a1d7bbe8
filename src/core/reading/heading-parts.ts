import type { Period } from "../evaluation/evaluation";
import { foldWidth, normaliseLabel } from "./text-normalisation";

/** A heading without its year and its part of the year, and what was taken out. */
export interface HeadingParts {
  /** Normalised like other headings; empty where nothing else was said. */
  readonly rest: string;
  readonly year: string | null;
  readonly period: Period | null;
}

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const NUMERALS = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二"];

/** `2025`, `FY2025`, `FY25`, `FY24/25`, `2024/25`, `CY2025`, `2025年度`, `'25`. */
const YEAR =
  /(?:fy|cy|ye)\s*'?((?:19|20)?\d{2})(?:\s*[/-]\s*(\d{2}|20\d{2}))?(?!\d)|(?<![\d.])((?:19|20)\d{2})(?:\s*\/\s*(\d{2}))?(?:\s*年(?:度)?)?(?![\d.])/i;
/** A span from January on is what has come about so far, not a part of the year: `1-12月`, `1—6月`, `Jan–Dec`. */
const SO_FAR =
  /(?<!\d)0?1\s*(?:月)?\s*[-—–~至到]\s*\d{1,2}\s*月(?:份)?|jan\w*\s*[-–—]\s*[a-z]{3,9}(?![a-z])/gi;
const EMPTY_MARKS = /^[()（）\-–—_:：,，.、/|'’*\s]+|[()（）\-–—_:：,，、/|'’*\s]+$/g;

const QUARTER =
  /(?<![a-z0-9])q\s*([1-4])(?![0-9])|(?<![0-9])([1-4])q(?![a-z0-9])|第?([一二三四1-4])季(?:度)?|(?<![a-z])([1-4])(?:st|nd|rd|th)\s+quarter/i;
const HALF = /(上|下)半年|(?<![a-z0-9])h([12])(?![a-z0-9])/i;
const MONTH =
  /(?<![0-9一二三四五六七八九十\-—–~至])(1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])月(?:份)?|(?<![a-z])(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)(?:uary|ruary|ch|il|e|y|ust|t(?:ember)?|tember|ober|ember)?\.?(?![a-z])/i;

/**
 * Takes year and part of the year out of a heading: `2025年完成值` → 完成值, 2025; `Q1 Actual` → actual, first quarter;
 * `FY25 Target` → target, 2025. A heading without either comes back as {@link normaliseLabel} gives it.
 */
export function headingParts(text: string): HeadingParts {
  let rest = foldWidth(text).replace(/[’‘]/g, "'").replace(SO_FAR, " ");
  const year = YEAR.exec(rest);
  if (year) rest = without(rest, year);
  const found = periodIn(rest);
  if (found) rest = without(rest, found.match);
  return {
    rest: normaliseLabel(tidy(rest)),
    year: year ? fullYear(year) : null,
    period: found?.period ?? null,
  };
}

function without(text: string, match: RegExpExecArray): string {
  return `${text.slice(0, match.index)} ${text.slice(match.index + match[0].length)}`;
}

/** Empty brackets and marks that stood around what was taken out. */
function tidy(text: string): string {
  const inner = text.replace(/[(（]\s*[)）]/g, " ").trim();
  // A heading in brackets of its own keeps them: 权重(%).
  return /[(（][^()（）]+[)）]$/.test(inner)
    ? inner.replace(/^[-–—_:：,，、/|'\s]+/, "")
    : inner.replace(EMPTY_MARKS, "");
}

/** Of `FY24/25` the second year counts: a financial year is known by the one in which it ends. */
function fullYear([, financial, until, plain, plainUntil]: RegExpExecArray): string {
  const last = until ?? plainUntil ?? financial ?? plain ?? "";
  return last.length === 2 ? `20${last}` : last;
}

function periodIn(text: string): { readonly match: RegExpExecArray; readonly period: Period } | null {
  const quarter = QUARTER.exec(text);
  if (quarter) {
    const [, one, two, han, word] = quarter;
    const number = Number(one ?? two ?? word ?? numeralOf(han ?? ""));
    return { match: quarter, period: { kind: "quarter", number } };
  }
  const half = HALF.exec(text);
  if (half) {
    const number = half[2] === undefined ? (half[1] === "上" ? 1 : 2) : Number(half[2]);
    return { match: half, period: { kind: "half", number } };
  }
  const month = MONTH.exec(text);
  if (!month) return null;
  const [, digits, name] = month;
  const number =
    name === undefined ? numeralOf(digits ?? "") : MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;
  return { match: month, period: { kind: "month", number } };
}

function numeralOf(text: string): number {
  return /^\d+$/.test(text) ? Number(text) : NUMERALS.indexOf(text) + 1;
}
