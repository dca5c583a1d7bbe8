import { smallestOf } from "../../common/many";
import { isFigure } from "../base-table";
import type { Grid } from "../grid";
import type { Lexicon } from "../lexicon";
import { normaliseLabel } from "../text-normalisation";
import { areBlank, areSeries, holdsFigures, isForeign, isTarget, partAt } from "./periods";
import type { PlacedMeasure, PlacedPeriod, SeriesTable } from "./series-table";

const SEQUENCE = /^(?:序号|编号|no\.?|#)$/i;

/** The table whose first part of the year stands here with the others below it; `null` where none does. */
export function tableDown(grid: Grid, row: number, column: number, lexicon: Lexicon): SeriesTable | null {
  const heading = row - 1;
  if (heading < 0) return null;
  const bare = periodsDown(grid, row, column);
  const bottom = row + bare.length - 1;
  const left = leftOf(grid, heading, column, bottom);
  if (left === null) return null;
  const periods = left.years ? dated(grid, bare, left.column) : bare;
  if (!areSeries(periods)) return null;
  const found = measuresOf(grid, heading, column, periods, lexicon);
  if (found === null || found.measures.length === 0) return null;
  const { measures, right } = found;
  const top = smallestOf(measures.map(({ name }) => name.row));
  const rows = Array.from({ length: bottom - heading + 1 }, (_, index) => heading + index);
  const beside = left.column === column ? [] : rows.map((line) => grid.home(line, left.column));
  return {
    layout: "down",
    area: { top, left: left.column, bottom, right },
    periods,
    measures,
    setAside: [grid.home(heading, column), ...beside, ...measures.flatMap(({ target }) => target?.at ?? [])],
  };
}

function periodsDown(grid: Grid, row: number, column: number): readonly PlacedPeriod[] {
  const periods: PlacedPeriod[] = [];
  for (let line = row; line < grid.rowCount; line += 1) {
    const part = partAt(grid, line, column);
    if (part === null) break;
    periods.push({ line, part, at: grid.home(line, column) });
  }
  return periods;
}

/** The first column of the table: that of the periods, or one of years or numbers left of it; `null` beside names. */
function leftOf(
  grid: Grid,
  heading: number,
  column: number,
  bottom: number,
): { readonly column: number; readonly years: boolean } | null {
  const rows = Array.from({ length: bottom - heading }, (_, index) => heading + 1 + index);
  const places = (at: number): readonly (readonly [number, number])[] =>
    rows.map((row) => [row, at] as const);
  if (column === 0 || areBlank(grid, [[heading, column - 1], ...places(column - 1)]))
    return { column, years: false };
  const beyond = column < 2 || areBlank(grid, places(column - 2));
  if (!beyond) return null;
  const texts = rows.map((row) => grid.text(row, column - 1).trim()).filter((text) => text !== "");
  if (
    SEQUENCE.test(normaliseLabel(grid.text(heading, column - 1))) &&
    texts.every((text) => /^\d+$/.test(text))
  )
    return { column: column - 1, years: false };
  const years = texts.length > 0 && texts.every((text) => /^(?:fy)?\s*(?:19|20)\d{2}\s*年?度?$/i.test(text));
  return years ? { column: column - 1, years: true } : null;
}

/** Periods with the years that stand left of them; a blank goes on with the year above. */
function dated(grid: Grid, periods: readonly PlacedPeriod[], column: number): readonly PlacedPeriod[] {
  let year: string | null = null;
  return periods.map((period) => {
    year = /(?:19|20)\d{2}/.exec(grid.text(period.line, column))?.[0] ?? year;
    return { ...period, part: { ...period.part, year: period.part.year ?? year } };
  });
}

/** The columns of measures, up to the first without a heading; `null` where the columns are those of another table. */
function measuresOf(
  grid: Grid,
  heading: number,
  column: number,
  periods: readonly PlacedPeriod[],
  lexicon: Lexicon,
): { readonly measures: readonly PlacedMeasure[]; readonly right: number } | null {
  const measures: PlacedMeasure[] = [];
  let right = column;
  for (let line = column + 1; line < grid.columnCount; line += 1) {
    const text = grid.text(heading, line).trim();
    if (text === "") break;
    const merged = grid.merge(heading, line);
    // A heading over several columns has further ones below it.
    if (merged && merged.right > merged.left) return null;
    const cell = grid.cell(heading, line);
    // Values above the periods are those of a row whose parts stand below its name.
    if (cell === undefined || typeof cell.value === "number" || isFigure({ cell, text })) return null;
    const cells = periods.map((period) => [period.line, line] as const);
    const before = measures.at(-1);
    if (before?.line === line - 1 && isTarget(text, lexicon) && holdsFigures(grid, cells)) {
      measures.splice(-1, 1, { ...before, target: { line, at: grid.home(heading, line) } });
      right = line;
      continue;
    }
    if (isForeign(text, lexicon)) return null;
    right = line;
    if (holdsFigures(grid, cells)) {
      measures.push({ line, name: grid.home(heading, line), unit: null, target: null });
    }
  }
  return { measures, right };
}
