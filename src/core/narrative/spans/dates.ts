const SEPARATOR = "[.\\-/．]";
const DAY = `(0?[1-9]|1[0-2])${SEPARATOR}(0?[1-9]|[12]\\d|3[01])日?`;
const YEAR = "((?:19|20)\\d{2})";
const UNTIL = "\\s*[-—–~～至到]{1,2}\\s*";
/** A day with its year, and the day that it lasts until. Nothing else has a year, a month and a day in a row. */
const WRITTEN = new RegExp(
  `(?<![\\d.\\-/])${YEAR}${SEPARATOR}${DAY}(?:${UNTIL}(?:${YEAR}${SEPARATOR})?${DAY})?(?![\\d.\\-/%％])`,
  "gu",
);
/** What parts two days or months that are written out: 1月1日-12月31日, 5-6月. */
const BETWEEN = /(?<=[月日])\s*[-—–~～到]{1,2}\s*(?=(?:(?:19|20)\d{2}年)?\d{1,2}月)/gu;
const MONTHS = /(?<![\d.])(\d{1,2})\s*[-—–~～到]{1,2}\s*(?=\d{1,2}月)/gu;

/**
 * A text with its days as official texts write them: 2021.1.1-12.31 → 2021年1月1日至12月31日. Only what can be nothing but
 * days is changed.
 */
export function inOfficialDates(text: string): string {
  if (!/\d[.\-/．—–~～到]|[月日]/u.test(text)) return text;
  return text
    .replace(
      WRITTEN,
      (_, year: string, month: string, day: string, endYear?: string, endMonth?: string, endDay?: string) => {
        const until = `${endYear === undefined ? "" : `${endYear}年`}${dayOf(endMonth, endDay)}`;
        return `${year}年${dayOf(month, day)}${endMonth === undefined ? "" : `至${until}`}`;
      },
    )
    .replace(BETWEEN, "至")
    .replace(MONTHS, "$1至");
}

function dayOf(month = "", day = ""): string {
  return `${Number(month)}月${Number(day)}日`;
}
