import type { Evaluation, Sourced } from "../../evaluation/evaluation";
import { isQuoteOf } from "../spans/quotes";
import { hasWord } from "../../vocabulary/letters";

/** What an English title says of a table of indicators beside whose it is. */
export interface EnglishTitle {
  /** What the indicators are about: Waste Services, Board. */
  readonly subject: Sourced | null;
  /** The time they cover, where it is no calendar year: Q4 2023/24, 2024/25, March 2025. */
  readonly period: Sourced | null;
  /** The same by its last day: year ended 31 March 2025. */
  readonly ended: Sourced | null;
}

const MONTH =
  "(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)";
const PART = `(?:Q[1-4]|H[12]|(?:quarter|half) [1-4]|(?:first|second|third|fourth) (?:quarter|half)|${MONTH}(?: ?(?:to|[–-]) ?${MONTH})?)`;
const YEAR = String.raw`(?:FY ?'?\d{2}(?:[/\u2013-]\d{2})?(?!\d)|(?:FY ?)?(?:19|20)\d{2})(?: ?[/\u2013-] ?(?:(?:19|20)\d{2}|\d{2})(?![\d/\u2013-]))?`;
/** A year that is not the calendar's, or a part of a year; the day of `for the year ended 31 March 2025` is neither. */
const PERIOD = new RegExp(
  String.raw`(?<![\p{L}\d]|\d |\b(?:ended|ending) )(?:${PART},?(?: of)? ${YEAR}(?: ?(?:to|[\u2013-]) ?${PART} ${YEAR})?|${YEAR},? ${PART}|FY ?'?\d{2}(?:[/\u2013-]\d{2})?|(?:FY ?)?(?:19|20)\d{2} ?[/\u2013-] ?(?:(?:19|20)\d{2}|\d{2}))(?![\p{L}\d]|[/\u2013-]\d)`,
  "iu",
);
/** A time by its last day. */
const ENDED =
  /\b(?:(?:financial |fiscal )?(?:year|half[ -]year|quarter|month|period)|(?:three|six|nine|twelve) months) (?:ended|ending|to) \d{1,2} \p{L}+ (?:19|20)\d{2}\b|\byear[ -]to[ -]date (?:at|to|as at) \d{1,2} \p{L}+ (?:19|20)\d{2}\b/iu;
/** From here on a title says what the table is. */
const TABLE =
  /\b(?:balanced scorecard|key performance indicators?|performance (?:indicators?|measures?|scorecard|dashboard|report)|kpis?|okrs?|scorecard|dashboard|service plan|service level report|(?:impact|performance|outcome) measures?)\b/iu;
/** What a table calls itself where that is more than a list of KPIs. */
const DOCUMENT =
  /\b(?:(?:IT|integrated|annual|quarterly|monthly|corporate|board|strategic) ){0,2}(?:performance|OKR|SLA|service level|budget monitoring|finance|impact) (?:report|review)\b|\bbudget monitoring\b|\b(?:budget|plan) (?:against|v|vs\.?|versus) actuals?\b|\b(?:revenue|capital|budget) outturn\b|\b(?:impact|outcome) measures\b|\boperations dashboard\b/iu;

/** What the title of an English table calls it: Integrated Performance Report, OKR review, Budget against actual; else `null`. */
export function ownDocument({ title }: Pick<Evaluation, "title">): Sourced | null {
  const text = title?.text ?? "";
  const words = /\p{Script=Han}/u.test(text) ? undefined : DOCUMENT.exec(text)?.[0];
  return title && words !== undefined ? { text: words, at: title.at } : null;
}

const HOW_OFTEN = /^(?:annual|half[ -]yearly|quarterly|monthly|year[ -]end|the)\b\s*/iu;
const LOOSE = /^[\s\-–—|:,]+|[\s\-–—|:,]+$/gu;
/** Longer words are a sentence rather than a subject. */
const LONGEST_SUBJECT = 60;

/**
 * Subject and period of an English title: `Marlow Bay Council – Waste Services KPI report 2024/25`.
 *
 * @param unit whose table it is, left out where the title names it; empty where nothing does
 */
export function englishTitle({ title, info = [] }: Titled, unit: string): EnglishTitle {
  const beside = besideTitle(info);
  if (!title || /\p{Script=Han}/u.test(title.text)) return { subject: null, period: beside, ended: null };
  const text = title.text.replace(/\s+/gu, " ").trim();
  const part = (words: string | undefined): Sourced | null =>
    words !== undefined && words !== "" && isQuoteOf(words, title.text)
      ? { text: words, at: title.at }
      : null;
  const period = PERIOD.exec(text)?.[0];
  const table = TABLE.exec(text);
  const covered = period !== undefined && isPeriod(period) ? part(period) : null;
  const ended = covered ? null : part(ENDED.exec(text)?.[0]);
  const when = covered ?? (ended ? null : beside);
  if (!table) return { subject: null, period: when, ended };
  const before = text.slice(0, table.index).replace(PERIOD, "").replace(LOOSE, "");
  const own = unit !== "" && before.startsWith(unit) ? before.slice(unit.length).replace(LOOSE, "") : before;
  const subject = own.replace(HOW_OFTEN, "");
  const names = subject.length <= LONGEST_SUBJECT && hasWord(subject) && !/\d/u.test(subject);
  return { subject: names && unit !== "" && subject !== unit ? part(subject) : null, period: when, ended };
}

/** A title, and what stands in labelled cells below it. */
type Titled = Pick<Evaluation, "title"> & Partial<Pick<Evaluation, "info">>;

/** Labels of the time that a table covers. */
const TIME_LABEL =
  /^(?:the )?(?:(?:reporting|review|assessment|performance|monitoring|accounting) )?(?:period|month|quarter)(?: covered)?[\s:]*$/iu;

/** The part of a year that a label of its own gives (Month: March 2025); `null` without one. */
function besideTitle(info: Evaluation["info"]): Sourced | null {
  const value = info.find(({ label }) => TIME_LABEL.test(label.text.trim()))?.value;
  const text = value?.text.trim() ?? "";
  return value && PERIOD.exec(text)?.[0] === text && isPeriod(text) ? { text, at: value.at } : null;
}

/** 2023/24 and 2023-2024 are one year; 2023-05 and 2023/2030 are none. */
function isPeriod(words: string): boolean {
  const [, first, second] = /((?:19|20)\d{2}) ?[/–-] ?(\d{2,4})/u.exec(words) ?? [];
  if (first === undefined || second === undefined) return true;
  return String(Number(first) + 1).endsWith(second);
}
