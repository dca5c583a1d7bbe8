import type { ColumnRole } from "../../evaluation/evaluation";
import { isFigure } from "../base-table";
import { isEmpty, type Grid } from "../grid";
import { barePeriod, headingParts, type BarePeriod } from "../heading-parts";
import type { Lexicon } from "../lexicon";
import { periodKey } from "../period-rows";
import type { PlacedPeriod } from "./series-table";

const LONGEST_PERIOD = 24;
/** What a cell that names a part of the year holds at least; saves taking every cell apart. */
const MAY_BE_PERIOD =
  /[季月]|半年|quarter|(?<![a-z])[qh]\s*[1-4]|[1-4]\s*q|^\W*(?:\d+\W*)?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/i;
const LEAST_PERIODS = 2;

/** The part of the year that a cell names and nothing else; `null` for others, and for the whole year. */
export function periodAt(grid: Grid, row: number, column: number): BarePeriod | null {
  const text = grid.text(row, column);
  if (text.length > LONGEST_PERIOD || !MAY_BE_PERIOD.test(text)) return null;
  const part = barePeriod(text);
  return (part?.period ?? null) === null ? null : part;
}

/** The part of the year that a cell names, the whole year included. */
export function partAt(grid: Grid, row: number, column: number): BarePeriod | null {
  return barePeriod(grid.text(row, column));
}

/** Whether parts of the year make a table: two at least, and none twice. */
export function areSeries(periods: readonly PlacedPeriod[]): boolean {
  const parts = periods.filter(({ part }) => part.period !== null);
  const keys = new Set(parts.map(({ part }) => periodKey(part)));
  return keys.size >= LEAST_PERIODS && keys.size === parts.length;
}

/** Meanings of columns that tables of indicators and tasks have, and tables of measures over time have not. */
const OF_INDICATORS: readonly ColumnRole[] = [
  ...(["name", "target", "initial-target", "actual", "prior", "weight", "score", "reviewed-score"] as const),
  ...(["status", "owner", "due", "project", "section", "item", "rule"] as const),
];

/** Whether a heading is one of indicators, or names no more than a time. */
export function isForeign(text: string, lexicon: Lexicon): boolean {
  const { rest } = headingParts(text);
  return rest === "" || lexicon.exact(rest).some((role) => OF_INDICATORS.includes(role));
}

/** Whether a heading says that its column holds targets: 目标值, Target (£m). */
export function isTarget(text: string, lexicon: Lexicon): boolean {
  return lexicon.exact(headingParts(text).rest).includes("target");
}

/** Whether most of the filled cells of a line hold figures, two at least; a dash keeps the place of one. */
export function holdsFigures(
  grid: Grid,
  places: readonly (readonly [row: number, column: number])[],
): boolean {
  let [filled, figures] = [0, 0];
  for (const [row, column] of places) {
    const cell = grid.cell(row, column);
    if (cell === undefined || isEmpty(cell)) continue;
    filled += 1;
    if (typeof cell.value === "number" || isFigure({ cell, text: cell.text })) figures += 1;
  }
  return figures >= 2 && figures * 2 > filled;
}

/** Whether all places are blank. */
export function areBlank(grid: Grid, places: readonly (readonly [row: number, column: number])[]): boolean {
  return places.every(([row, column]) => column < 0 || isEmpty(grid.cell(row, column)));
}
