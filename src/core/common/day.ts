import type { Locale } from "./locale";

/** A day of the calendar; month and day count from 1. */
export interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const WRITTEN = /^((?:19|20)\d\d)[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/u;

/** The day that a text says, `2025-03-31`, `2025/3/31` or `2025年3月31日`; `undefined` for what is no day of the calendar. */
export function parseDay(text: string): Day | undefined {
  const found = WRITTEN.exec(text.normalize("NFKC").replace(/\s+/gu, ""));
  if (!found) return undefined;
  const [year = 0, month = 0, day = 0] = found.slice(1).map(Number);
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? { year, month, day } : undefined;
}

const MONTHS = [
  ...["January", "February", "March", "April", "May", "June"],
  ...["July", "August", "September", "October", "November", "December"],
];

/** A day as letters write it: `2025年3月31日`, `31 March 2025`. */
export function printDay({ year, month, day }: Day, locale: Locale): string {
  return locale === "zh-CN"
    ? `${String(year)}年${String(month)}月${String(day)}日`
    : `${String(day)} ${MONTHS[month - 1] ?? ""} ${String(year)}`;
}

/** A day as data has it: `2025-03-31`. */
export function printIsoDay({ year, month, day }: Day): string {
  return [String(year), String(month).padStart(2, "0"), String(day).padStart(2, "0")].join("-");
}

/** Days from one day to another; below 0 where the other one is past. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((timeOf(to) - timeOf(from)) / 86_400_000);
}

function timeOf({ year, month, day }: Day): number {
  return Date.UTC(year, month - 1, day);
}
