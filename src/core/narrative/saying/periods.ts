import type { Locale } from "../../common/locale";
import type { Period } from "../../evaluation/evaluation";
import { says } from "../../proof/expression";
import type { SeriesValue } from "../../scoring";
import type { ClaimSpan } from "../report";
import { claim } from "../spans/claims";
import { ORDINAL_WORDS } from "./en/numbers";

const CHINESE = ["", "一", "二", "三", "四"];
const MONTHS = [
  ...["", "January", "February", "March", "April", "May", "June"],
  ...["July", "August", "September", "October", "November", "December"],
];
const SHORTEST_MONTH = 3;

/** How a part of the year is called: within a sentence, once more in the same sentence, or beside a number of a table. */
export type PeriodForm = "full" | "again" | "short";

/** A part of the year by its name, true as long as its cell names it: 三季度 · the third quarter, the third, Q3. */
export function periodName({ period, label }: SeriesValue, form: PeriodForm, locale: Locale): ClaimSpan {
  return claim(
    "period",
    says(label.at, label.text),
  )(locale === "en" ? english(period, form) : chinese(period));
}

/** A part of the year by its name in English: the third quarter, November. */
export function partOfYear(period: Period): string {
  return english(period, "full");
}

function chinese({ kind, number }: Period): string {
  if (kind === "quarter") return `${CHINESE[number] ?? ""}季度`;
  if (kind === "half") return number === 1 ? "上半年" : "下半年";
  return `${number}月`;
}

function english({ kind, number }: Period, form: PeriodForm): string {
  if (kind === "month") {
    const month = MONTHS[number] ?? "";
    return form === "short" ? month.slice(0, SHORTEST_MONTH) : month;
  }
  if (form === "short") return `${kind === "quarter" ? "Q" : "H"}${number}`;
  const place = `the ${ORDINAL_WORDS[number] ?? ""}`;
  return form === "again" ? place : `${place} ${kind}`;
}
