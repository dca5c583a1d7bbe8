import type { Cell } from "../../workbook/snapshot";
import { foldWidth } from "../text-normalisation";
import { fromStored, shift } from "./decimal-text";
import { hasLetter } from "../../vocabulary/letters";

/**
 * What a cell with a number means: the words and signs that it shows, with the number in the scale in which it is shown
 * and with all the digits that are stored. 1200000 shown as `120.0万元` means `120万元`, 0.96666 shown as `97%` means
 * `96.666%`, 0.02 shown as `≤2.0%` means `≤2%`.
 */
export interface ShownNumber {
  /** The shown text with the precise number in it; of several numbers, or of words alone, the shown text. */
  readonly text: string;
  /** The precise number; `null` where the text is not about one number. */
  readonly number: string | null;
  /** Digits as they are shown, without separators. */
  readonly shown: string | null;
  /** The stored number, rounded as shown, is the one that is shown. Where it is not, the shown one counts. */
  readonly agrees: boolean;
}

/** Formats that show the stored number itself, rounded; nearly all cells have one of them. */
const PLAIN_FORMAT = /^[#,]*0(?:\.0+)?$/;
const PLAIN_PERCENT = /^0(?:\.0+)?%$/;
const RUN = /[-−]?(?:\d[\d,]*(?:\.\d*)?|\.\d+)(?:E[+-]?\d+)?/g;
/** Formats that write the number otherwise than in digits with a decimal point: fractions, Chinese numerals. */
const OTHER_DIGITS = /\?\/|#\/|\[DBNum/i;
/** A per cent sign that is written into a second line, where nobody sees it. */
const HIDDEN_LINE = /[\r\n]+\s*%\s*$/;
const UNREADABLE = /^\s*#{2,}\s*$/;
const COLOURED = /\[(?:red|blue|green|yellow|magenta|cyan|black|white|color\s*\d+|红色|蓝色|绿色|黄色)\]/i;

/** Whether a format shows the stored number as it is, merely rounded. */
export function showsStored(format: string | undefined): boolean {
  return format === undefined || format === "@" || PLAIN_FORMAT.test(format) || PLAIN_PERCENT.test(format);
}

/** What a number cell means; `value` must be a number. */
export function shownNumber(cell: Cell, value: number): ShownNumber {
  const { format } = cell;
  const stored = fromStored(value).value;
  if (format === undefined || PLAIN_FORMAT.test(format)) {
    // Digits shown without a format are the number; only tests and odd programs write words beside it.
    if (format !== undefined) return { ...plain(stored), shown: asShown(cell.text, stored) };
    if (/^[\d.,\s\-+Ee]*$/.test(cell.text)) return plain(stored);
  }
  const code = format ?? "";
  if (code === "@") return plain(stored);
  // Days, times and mere words show no digit of the number.
  if (code !== "" && !/[#0?]|general/i.test(bare(code))) {
    return hasLetter(cell.text) ? words(foldWidth(cell.text)) : plain(stored);
  }
  const text = foldWidth(cell.text).replace(HIDDEN_LINE, "");
  const runs = [...text.matchAll(RUN)];
  const [run] = runs;
  if (run === undefined) return withoutDigits(text, code, stored);
  if (runs.length > 1) return OTHER_DIGITS.test(code) ? plain(stored) : words(text);
  return oneNumber(text, run[0], run.index, { stored, code });
}

function plain(number: string): ShownNumber {
  return { text: number, number, shown: number, agrees: true };
}

/** The digits that a cell shows of a stored number, with the places that its format gives it (74.0); else those stored. */
function asShown(text: string, stored: string): string {
  const shown = text.replace(/[,\s]/g, "");
  const places = shown.split(".")[1]?.length ?? 0;
  const same = /^-?\d+(?:\.\d+)?$/.test(shown) && Number(shown) === Number(stored);
  return same && places > (stored.split(".")[1]?.length ?? 0) ? shown : stored;
}

function words(text: string): ShownNumber {
  return { text, number: null, shown: null, agrees: true };
}

/** Words alone say what they say; a column that is too narrow, or a dash for nought, leaves the number. */
function withoutDigits(text: string, code: string, stored: string): ShownNumber {
  const said = (hasLetter(text) || /[√×✓✗]/.test(text)) && !OTHER_DIGITS.test(code);
  if (said) return words(text);
  if (!UNREADABLE.test(text)) return plain(stored);
  const places = scaleOf(code);
  const sign = bare(code).includes("%") ? "%" : "";
  return { ...plain(shift(stored, places)), text: `${shift(stored, places)}${sign}` };
}

interface Stored {
  readonly stored: string;
  readonly code: string;
}

function oneNumber(text: string, run: string, at: number, { stored, code }: Stored): ShownNumber {
  const shown = run.replace(/,/g, "").replace("−", "-").replace(/\.$/, "");
  let before = text.slice(0, at);
  let after = text.slice(at + run.length);
  const bracketed = /[(]\s*$/.test(before) && /^\s*[)]/.test(after);
  const negative = stored.startsWith("-");
  if (bracketed && negative) {
    before = before.replace(/[(]\s*$/, "");
    after = after.replace(/^\s*[)]/, "");
  }
  // The sign of a negative number stands before all words of its format: -约1, -¥1,200.
  const leading = negative && /^\s*[-−]/.test(before);
  if (negative) before = before.replace(/^\s*[-−]|[△▲]\s*$/, "");
  const size = precise(stored.replace("-", ""), shown.replace("-", ""), code);
  const signed = leading || shown.startsWith("-") || bracketed || /[△▲]/.test(text) || isColoured(code);
  const nought = Number(shown) === 0;
  const agrees = size !== null && (nought || (negative ? signed : !shown.startsWith("-")));
  const number = agrees ? (negative ? `-${size}` : size) : shown;
  return { text: `${before}${number}${after}`, number, shown, agrees };
}

/** A format that shows negative numbers in a colour of their own says by it that they are negative. */
function isColoured(code: string): boolean {
  return COLOURED.test(code.split(";")[1] ?? "");
}

/**
 * The stored digits in the scale of the shown ones: the power of ten that makes them equal, rounded as shown. There is
 * at most one unless nought is shown; then the format says it.
 */
function precise(stored: string, shown: string, code: string): string | null {
  if (/E/i.test(shown)) return isNear(Number(stored), Number(shown), 1e-2) ? stored : null;
  const target = Number(shown);
  const half = 0.500001 * 10 ** -(shown.split(".")[1]?.length ?? 0);
  const fits = (places: number): boolean => Math.abs(Number(shift(stored, places)) - target) <= half;
  if (target === 0 || Number(stored) === 0) {
    const places = scaleOf(code);
    return fits(places) ? shift(stored, places) : null;
  }
  const guess = Math.round(Math.log10(target / Number(stored)));
  const places = [guess, guess - 1, guess + 1].find(fits);
  return places === undefined ? null : shift(stored, places);
}

function isNear(one: number, other: number, share: number): boolean {
  return Math.abs(one - other) <= Math.abs(other) * share;
}

/** A format without what it shows as it stands. */
function bare(code: string): string {
  return code.replace(/"[^"]*"|\\.|!.|_.|\*.|\[[^\]]*\]/gs, "");
}

/** By how many places a format moves the decimal point: `%` two to the right, a comma behind the digits three to the left. */
function scaleOf(code: string): number {
  const section = bare(code.split(";")[0] ?? "");
  const percents = section.match(/%/g)?.length ?? 0;
  const commas = /(,+)(?:[^#0?,.]|$)/.exec(section)?.[1]?.length ?? 0;
  return percents * 2 - commas * 3 - digitsBehindPoint(code.split(";")[0] ?? "");
}

/** A point that is written as a literal among the digits (`0"."0,`) moves the number by the digits behind it. */
function digitsBehindPoint(section: string): number {
  const [, digits = ""] = /[0#](?:"\."|\\\.|!\.)([0#]+)/.exec(section) ?? [];
  return digits.length;
}
