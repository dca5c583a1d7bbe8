import { inOfficialDates } from "../../spans/dates";

const MONTHS: readonly string[] = [
  ...["January", "February", "March", "April", "May", "June"],
  ...["July", "August", "September", "October", "November", "December"],
];
const SHORT = MONTHS.map((month) => month.slice(0, 3));

const YEAR = "(?:((?:19|20)\\d{2})年)?";
const DAY = `${YEAR}(1[0-2]|0?[1-9])月(?:(3[01]|[12]\\d|0?[1-9])[日号]|(底|末))?`;
const WRITTEN = new RegExp(`(?<!\\d)${DAY}(?:至${DAY})?(?:之?前|以前)?`, "gu");
/** 16 Sep 2024, 1 Sept 2024. */
const ABBREVIATED = new RegExp(`\\b(\\d{1,2}) (${SHORT.join("|")})t?\\.? (\\d{4})\\b`, "gu");
const ISO = /(?<![\d-])((?:19|20)\d{2})-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])(?!\d)/gu;

/**
 * A text with its days as English prose writes them: 2021年1月1日至12月31日 → 1 January to 31 December 2021, 16 Sep 2024 → 16
 * September 2024. What stands beside them stays.
 */
export function inEnglishDates(text: string): string {
  if (!/\d/u.test(text)) return text;
  return inOfficialDates(text)
    .replace(ISO, (_, year: string, month: string, day: string) => written(year, month, day, undefined))
    .replace(
      WRITTEN,
      (
        _whole: string,
        year?: string,
        month?: string,
        day?: string,
        end?: string,
        untilYear?: string,
        untilMonth?: string,
        untilDay?: string,
        untilEnd?: string,
      ) => {
        if (untilMonth === undefined) return written(year, month, day, end);
        const last = untilYear ?? year;
        const first = last === year ? undefined : year;
        return `${written(first, month, day, end)} to ${written(last, untilMonth, untilDay, untilEnd)}`;
      },
    )
    .replace(ABBREVIATED, (_, day: string, month: string, year: string) => {
      return `${day} ${MONTHS[SHORT.indexOf(month)] ?? month} ${year}`;
    });
}

function written(year: string | undefined, month = "", day?: string, end?: string): string {
  const name = MONTHS[Number(month) - 1] ?? "";
  const before = day !== undefined ? `${Number(day)} ` : end !== undefined ? "the end of " : "";
  return `${before}${name}${year === undefined ? "" : ` ${year}`}`;
}
