/** A date found at the start of a text. */
interface DateToken {
  readonly year: number | null;
  readonly month: number | null;
  readonly day: number | null;
  readonly length: number;
}

/** A date or the end of a period, and the words behind it. */
export interface DateReading {
  /** ISO date, the last day that belongs to it; `null` when no year is known. */
  readonly date: string | null;
  readonly rest: string;
}

const YEAR = "((?:19|20)\\d{2})";
const PART = "(?:底|末|份|初|上旬|中旬|下旬)?";
/** Dates as people write them, most specific first; groups are year, month, day. */
const TOKENS: readonly { readonly pattern: RegExp; readonly order: string }[] = [
  { pattern: new RegExp(`^${YEAR}年(\\d{1,2})月(\\d{1,2})[日号]?`), order: "ymd" },
  { pattern: new RegExp(`^${YEAR}年(\\d{1,2})月${PART}`), order: "ym" },
  { pattern: new RegExp(`^${YEAR}([./-])(\\d{1,2})\\2(\\d{1,2})(?!\\d)`), order: "y.md" },
  { pattern: new RegExp(`^${YEAR}[./-](0[1-9]|1[0-2])(?!\\d)`), order: "ym" },
  { pattern: new RegExp(`^${YEAR}年(?:年底|年末|全年|底|末|度)?`), order: "y" },
  { pattern: /^(\d{1,2})月(\d{1,2})[日号]/, order: "md" },
  { pattern: new RegExp(`^(\\d{1,2})月${PART}`), order: "m" },
  { pattern: /^(?:本年|当年|年)(?:度)?(?:底|末|内)/, order: "" },
];
/** The second date of a period may leave out what the first one said: `2021.1.1-12.31`. */
const SHORT_END = /^(\d{1,2})\.(\d{1,2})(?!\d)/;
const SEPARATOR = /^(?:[-–—―─~至到])/;
const LEAD = /^(?:截至|截止到?|于|在|至|到|确保|[≤<=]+)/;

/**
 * Reads a date or a period from the start of a squeezed text: `2021年12月底前`, `2021.1.1-12.31`, `5-6月`.
 * @param year the year of the form, for dates without one.
 */
export function readDate(text: string, year: string | null): DateReading | null {
  const start = text.replace(LEAD, "");
  const first = readToken(start) ?? readMonthStart(start);
  if (!first) return null;
  const afterFirst = start.slice(first.length);
  const separator = SEPARATOR.exec(afterFirst);
  const second = separator ? readEnd(afterFirst.slice(separator[0].length)) : null;
  if (separator && !second) return null;
  const end = second ?? first;
  const rest = second ? afterFirst.slice(1 + second.length) : afterFirst;
  const known = end.year ?? first.year ?? (year === null ? null : Number(year));
  return { date: known === null ? null : lastDay(known, end.month, end.day), rest };
}

/** A date cell's serial number as an ISO date. */
export function dateOfSerial(serial: number, date1904: boolean): string | null {
  const epoch = date1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30);
  const moment = new Date(epoch + Math.floor(serial) * 86_400_000);
  return Number.isNaN(moment.getTime()) ? null : moment.toISOString().slice(0, 10);
}

/** Whether a number format shows a date (not merely a time): it has a year or day token outside of quotes. */
export function isDateFormat(format: string | undefined): boolean {
  if (format === undefined) return false;
  const bare = format.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, "");
  return /[ymd]/i.test(bare) && /[yd]/i.test(bare) && !/[#0?]/.test(bare);
}

/** Whether a number format shows a time of the day: `h:mm`. */
export function isTimeFormat(format: string | undefined): boolean {
  return format !== undefined && /h+:m+/i.test(format.replace(/"[^"]*"|\\./g, ""));
}

function readToken(text: string): DateToken | null {
  for (const { pattern, order } of TOKENS) {
    const match = pattern.exec(text);
    if (!match) continue;
    if (/^月?个月/.test(text.slice(match[0].length - 1))) continue;
    const token = tokenOf(match, order);
    if (isReal(token)) return token;
  }
  return null;
}

function tokenOf(match: RegExpExecArray, order: string): DateToken {
  const pick = (letter: string): number | null => {
    const place = order.indexOf(letter);
    return place < 0 ? null : Number(match[place + 1]);
  };
  return { year: pick("y"), month: pick("m"), day: pick("d"), length: match[0].length };
}

/** `5` of `5-6月`. */
function readMonthStart(text: string): DateToken | null {
  const match = /^(\d{1,2})(?=[-–—―─~至到]\d{1,2}月(?!个))/.exec(text);
  return match ? { year: null, month: Number(match[1]), day: null, length: match[0].length } : null;
}

function readEnd(text: string): DateToken | null {
  const short = SHORT_END.exec(text);
  if (!short) return readToken(text);
  const token = { year: null, month: Number(short[1]), day: Number(short[2]), length: short[0].length };
  return isReal(token) ? token : null;
}

function isReal({ month, day }: DateToken): boolean {
  return (month === null || (month >= 1 && month <= 12)) && (day === null || (day >= 1 && day <= 31));
}

function lastDay(year: number, month: number | null, day: number | null): string {
  const end = new Date(Date.UTC(year, month ?? 12, 0)).getUTCDate();
  const two = (number: number) => String(number).padStart(2, "0");
  return `${year}-${two(month ?? 12)}-${two(Math.min(day ?? end, end))}`;
}
