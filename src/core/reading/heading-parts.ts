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
  /(?:fy|cy|ye)\s*'?((?:19|20)?\d{2})(?:\s*[/-]\s*(\d{2}|20\d{2}))?(?!\d)|(?<![\d.])((?:19|20)\d{2})(?:\s*\/\s*(\d{2}))?(?:\s*学?年(?:度)?)?(?![\d.])/i;
/** A span from January on is what has come about so far, not a part of the year: `1-12月`, `1—6月`, `Jan–Dec`. */
const SO_FAR =
  /(?<!\d)0?1\s*(?:月)?\s*[-—–~至到]\s*\d{1,2}\s*月(?:份)?|(?<!\d)12\s*月\s*[末底]|jan\w*\s*[-–—]\s*[a-z]{3,9}(?![a-z])/gi;
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
  const dated = text
    .replace(SHORT_YEAR, "$1 20$2")
    .replace(SCHOOL_YEAR, withSlash)
    .replace(HYPHENED_YEAR, withSlash);
  let rest = foldWidth(dated).replace(/[’‘]/g, "'").replace(SO_FAR, " ");
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

/** A financial year with a hyphen: 2023-24, not the month of a date. */
const HYPHENED_YEAR = /(?<!\d)((?:19|20)\d{2})\s*[-–]\s*(\d{2})(?![\d-])/g;

/** A school year: 2022-2023学年. */
const SCHOOL_YEAR = /(?<!\d)((?:19|20)\d{2})\s*[-–—~～至]\s*(?:19|20)(\d{2})(?=\s*学年)/g;

function withSlash(whole: string, first: string, second: string): string {
  return Number(second) === (Number(first) + 1) % 100 ? `${first}/${second}` : whole;
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

/** `1-6月`, `1—9月`, 上半年, 前三季度, 截至9月底: what has come about before the year is over. */
const BEFORE_YEAR_END =
  /(?<!\d)0?1\s*月?(?:份)?\s*[-—–~至到]\s*(?:0?[2-9]|1[01])\s*月|上半年|前[一二三1-3]个?季度|截[至止到](?:(?:19|20)\d\d年)?(?:0?[1-9]|1[01])月|(?<!\d)(?:0?[1-9]|1[01])月[底末]/;

/** Whether a heading is of what has come about before the year is over. */
export function isBeforeYearEnd(heading: string): boolean {
  return BEFORE_YEAR_END.test(foldWidth(heading));
}

const FROM_JANUARY =
  /(?<!\d)0?1\s*月?(?:份)?\s*[-—–~至到]\s*(0?[2-9]|1[0-2])\s*月|截[至止到](?:(?:19|20)\d\d年)?(0?[1-9]|1[0-2])月/;
const FROM_JAN = /(?<![a-z])jan\w*\s*[-–—]\s*([a-z]{3})/i;
const QUARTERS_SO_FAR = /前([一二三1-3])个?季度/;
const QUARTER_MONTHS = 3;
const HALF_MONTHS = 6;
const LENGTHS = { month: 1, quarter: QUARTER_MONTHS, half: HALF_MONTHS } as const;

/** First and last month of the part of the year that a heading is of, alike for 上半年 and 1-6月; `null` where it names none. */
export function monthsOf(heading: string): string | null {
  const text = foldWidth(heading);
  const [, until, by] = FROM_JANUARY.exec(text) ?? [];
  const [, quarters] = QUARTERS_SO_FAR.exec(text) ?? [];
  const month = MONTHS.indexOf(FROM_JAN.exec(text)?.[1]?.toLowerCase() ?? "") + 1;
  const last = quarters === undefined ? Number(until ?? by ?? month) : numeralOf(quarters) * QUARTER_MONTHS;
  if (last > 0) return `1-${last}`;
  const { period } = headingParts(heading);
  if (period === null) return null;
  const length = LENGTHS[period.kind];
  return `${(period.number - 1) * length + 1}-${period.number * length}`;
}

/** Words for a time that need no number, before or behind what is said of it: `YTD Budget`, `Score this month`. */
const TIME_BEFORE =
  /^(?:ytd|mtd|qtd|year-?to-?date|month-?to-?date|cum(?:ulative)?\.?|fy|full-?year|(?:(?:this|current)-?)?(?:month(?:ly)?|quarter(?:ly)?|period))(?=[a-z]{3})/;
const TIME_BEHIND =
  /(?<=[a-z]{3})(?:ytd|mtd|qtd|year-?to-?date|month-?to-?date|todate|cum(?:ulative)?\.?|fy|full-?year|(?:(?:this|current)-?)?(?:month|quarter|period))$/;

/** A label without the words that say of which time it is. @param label as `normaliseLabel` gives it */
export function withoutTime(label: string): string {
  return label.replace(TIME_BEFORE, "").replace(TIME_BEHIND, "");
}

/** What a cell says that names nothing but a part of the year, or all of it. */
export interface BarePeriod {
  /** `null` for the whole year. */
  readonly period: Period | null;
  readonly year: string | null;
}

const LONGEST_PERIOD = 24;
/** Rows of the whole year among those of its parts: 全年, 年度合计, FY, Full year, Total, YTD. */
const WHOLE_YEAR =
  /^(?=..)(?:全年|年度|本年|当年)?(?:合计|总计|累计|平均|汇总)?(?:值|数)?$|^(?:年末|年均|年初至今|full-?year|year|fy|annual|total|overall|ytd|yeartodate|yearend|average|avg|mean|cumulative)(?:total|average|result)?$/;
/** `Jan-25`: the year in two digits behind a month's name. */
const SHORT_YEAR = /^\s*([a-z]{3,9})\.?[-\s'’](\d{2})\s*$/i;

/**
 * What a cell says that holds only a part of the year (`Q1`, `3月`, `2025年上半年`, `Jan-25`) or the whole of it (全年,
 * `Total`, `FY2025`); `null` for all others, and for blank cells.
 */
export function barePeriod(text: string): BarePeriod | null {
  if (text.length > LONGEST_PERIOD || !/\S/.test(text)) return null;
  const dated = text.replace(SHORT_YEAR, "$1 20$2");
  const plain = foldWidth(dated);
  const whole = /^\s*(?:0?1\s*月?\s*[-—–~至到]\s*12\s*月|jan\w*\s*[-–—]\s*dec\w*)/i.test(plain);
  const { rest, year, period } = headingParts(dated);
  const said = rest.replace(/\s+/g, "");
  if (period !== null) return said === "" ? { period, year } : null;
  if (said === "") return year !== null || whole ? { period: null, year } : null;
  return WHOLE_YEAR.test(said) ? { period: null, year } : null;
}
