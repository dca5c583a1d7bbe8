const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const MONTH = "(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?";
const DAY = "(\\d{1,2})(?:st|nd|rd|th)?";
/** Words around a date that only say that it is the last day, or that the thing is done. */
const BEFORE =
  "(?:(?:by|before|until|on|due|no later than|not later than|obtain(?:ed)?|completed?|achieved|delivered|launch(?:ed)?|done|live|go[- ]?live|end of|end)[\\s:]+)*";

/** English dates, groups named by what they are. */
const DATES: readonly (readonly [pattern: RegExp, order: "dmy" | "mdy" | "my" | "slash"])[] = [
  [new RegExp(`^${BEFORE}${DAY}\\s+(?:of\\s+)?${MONTH},?\\s+(\\d{4})$`, "i"), "dmy"],
  [new RegExp(`^${BEFORE}${MONTH}\\s+${DAY},?\\s+(\\d{4})$`, "i"), "mdy"],
  [new RegExp(`^${BEFORE}${MONTH},?\\s+(\\d{4})$`, "i"), "my"],
  [new RegExp(`^${BEFORE}(\\d{1,2})/(\\d{1,2})/(\\d{4})$`, "i"), "slash"],
];

const OPERATORS: readonly (readonly [RegExp, string])[] = [
  [
    /^(?:at least|no less than|not less than|no fewer than|not fewer than|minimum(?: of)?|min\.?)\s+(?=[-$£€\d])/i,
    "≥",
  ],
  [
    /^(?:at most|no more than|not more than|maximum(?: of)?|max\.?|up to|within|not exceeding)\s+(?=[-$£€\d])/i,
    "≤",
  ],
  [/^(?:more than|over|above|greater than)\s+(?=[-$£€\d])/i, ">"],
  [/^(?:less than|under|below|fewer than)\s+(?=[-$£€\d])/i, "<"],
];
const SIZE = "(k|m|mn|million|bn|billion|thousand)";
/**
 * `£49.6m`, `USD 1,200k`, `-£4.2m`, `£-4.2m`: the currency moves behind the number, thousands and millions are counted
 * out.
 */
const MONEY = new RegExp(
  `^([≥≤<>=]*)\\s*(-?)\\s*(us\\$|usd|gbp|eur|rmb|cny|[$£€¥])\\s*(-?[\\d,]+(?:\\.\\d+)?)\\s*${SIZE}?$`,
  "i",
);
/** The same behind the number: `49.6m GBP`, `450k €`. */
const MONEY_BEHIND = new RegExp(
  `^([≥≤<>=]*)\\s*(-?[\\d,]+(?:\\.\\d+)?)\\s*${SIZE}?\\s*(usd|gbp|eur|[£€])$`,
  "i",
);
/** Accounting writes a sum below nothing in brackets: `(£4.2m)`, `£(4.2)m`, `(USD 12k)`. */
const IN_BRACKETS: readonly (readonly [RegExp, string])[] = [
  [/^\(\s*((?:us\$|usd|gbp|eur|[$£€¥])\s*[\d,]+(?:\.\d+)?\s*[a-z]*)\s*\)$/i, "-$1"],
  [/^(us\$|usd|gbp|eur|[$£€¥])\s*\(\s*([\d,]+(?:\.\d+)?)\s*\)\s*([a-z]*)$/i, "-$1$2$3"],
];
/** Signs for below nothing that are no hyphen. */
const MINUS = /^[−–](?=\s*[\d$£€¥u(])/iu;
/** Signs as codes: behind a number a sign could be a letter that was misread (`12$`). */
const CODES: Readonly<Record<string, string>> = {
  $: "USD",
  us$: "USD",
  "£": "GBP",
  "€": "EUR",
  "¥": "元",
  rmb: "元",
  cny: "元",
};
const ZEROS: Readonly<Record<string, number>> = {
  ...{ k: 3, thousand: 3 },
  ...{ m: 6, mn: 6, million: 6, bn: 9, billion: 9 },
};

/**
 * Writes an English date, bound or amount of money in the form that the parser knows: `by 30 Sep 2024` →
 * `2024年9月30日`, `at least 50` → `≥50`, `£49.6m` → `49600000GBP`, `(£4.2m)` → `-4200000GBP`, `+12` → `12`. Other texts come back as they are; so do
 * days like 05/06/2025, which two countries read in two ways.
 */
export function fromEnglish(text: string): string {
  const plain = text.trim().replace("￥", "¥");
  if (!/[a-z$£€¥￥]|^\+|^\d+\/\d+\//i.test(plain) || plain.length > 60) return text;
  const date = englishDate(plain);
  if (date !== null) return date;
  const signed = plain.replace(/^\+\s*(?=\d)/, "");
  const [pattern, sign] = OPERATORS.find(([words]) => words.test(signed)) ?? [];
  const bounded = pattern === undefined ? signed : signed.replace(pattern, sign ?? "");
  return englishMoney(bounded) ?? (bounded === plain ? text : bounded);
}

function englishDate(text: string): string | null {
  for (const [pattern, order] of DATES) {
    const match = pattern.exec(text);
    if (!match) continue;
    const [, one = "", two = "", three = ""] = match;
    if (order === "dmy") return `${three}年${monthOf(two)}月${Number(one)}日`;
    if (order === "mdy") return `${three}年${monthOf(one)}月${Number(two)}日`;
    if (order === "my") return `${two}年${monthOf(one)}月`;
    const [first, second] = [Number(one), Number(two)];
    if (first > 12 && second <= 12) return `${three}年${second}月${first}日`;
    if (second > 12 && first <= 12) return `${three}年${first}月${second}日`;
  }
  return null;
}

function monthOf(word: string): number {
  return MONTHS.indexOf(word.slice(0, 3).toLowerCase()) + 1;
}

function englishMoney(text: string): string | null {
  const [shape, signed] = IN_BRACKETS.find(([brackets]) => brackets.test(text)) ?? [];
  const plain = (shape === undefined ? text : text.replace(shape, signed ?? "")).replace(MINUS, "-");
  const before = MONEY.exec(plain);
  if (before) {
    const [, bound = "", minus = "", currency = "", digits = "", size = ""] = before;
    return inUnits(bound, `${minus}${digits}`, size, currency);
  }
  const [, bound = "", digits, size = "", currency = ""] = MONEY_BEHIND.exec(plain) ?? [];
  return digits === undefined ? null : inUnits(bound, digits, size, currency);
}

/** `4.2`, `m`, `£` → `4200000GBP`. */
function inUnits(bound: string, digits: string, size: string, currency: string): string {
  const plain = digits.replaceAll(",", "").replace(/^--/, "");
  const [whole = "", fraction = ""] = plain.split(".");
  const zeros = ZEROS[size.toLowerCase()] ?? 0;
  const moved = fraction.padEnd(zeros, "0");
  const number = zeros === 0 ? plain : `${whole}${moved.slice(0, zeros)}.${moved.slice(zeros)}`;
  return `${bound}${number.replace(/\.$/, "")}${CODES[currency.toLowerCase()] ?? currency.toUpperCase()}`;
}
