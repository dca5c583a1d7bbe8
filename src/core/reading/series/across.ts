import type { CellRef } from "../../workbook/a1";
import type { Grid } from "../grid";
import type { Lexicon } from "../lexicon";
import { headingParts } from "../heading-parts";
import { normaliseLabel } from "../text-normalisation";
import { areBlank, areSeries, holdsFigures, isForeign, partAt } from "./periods";
import type { PlacedMeasure, PlacedPeriod, SeriesTable } from "./series-table";

const SEQUENCE = /^(?:序号|编号|no\.?|#)$/i;
/** How many columns stand before the periods at most: a number, the name, the unit. */
const MOST_BEFORE = 3;

/** Columns left of the periods. */
interface Before {
  readonly left: number;
  readonly name: number;
  readonly unit: number | null;
}

/** The table whose first part of the year stands here with the others right of it; `null` where none does. */
export function tableAcross(grid: Grid, row: number, column: number, lexicon: Lexicon): SeriesTable | null {
  const periods = periodsAcross(grid, row, column);
  if (!areSeries(periods)) return null;
  const right = periods.at(-1)?.line ?? column;
  // A further column beside the periods says something that this reader does not know.
  if (grid.text(row, right + 1).trim() !== "") return null;
  const before = columnsBefore(grid, row, column, lexicon);
  if (before === null) return null;
  const measures = measuresOf(grid, row, before, periods);
  const [first] = measures;
  const last = measures.at(-1);
  if (first === undefined || last === undefined) return null;
  const setAside: CellRef[] = [];
  for (let line = before.left; line < column; line += 1) {
    setAside.push(grid.home(row, line));
    if (line !== before.name && line !== before.unit)
      for (const measure of measures) setAside.push(grid.home(measure.line, line));
  }
  return {
    layout: "across",
    area: { top: row, left: before.left, bottom: last.line, right },
    periods,
    measures,
    setAside,
  };
}

function periodsAcross(grid: Grid, row: number, column: number): readonly PlacedPeriod[] {
  const periods: PlacedPeriod[] = [];
  for (let line = column; line < grid.columnCount; line += 1) {
    const merged = grid.merge(row, line);
    const part = merged && merged.right > merged.left ? null : partAt(grid, row, line);
    if (part === null) break;
    periods.push({ line, part, at: grid.home(row, line) });
  }
  return periods;
}

/** The column of names with one of units or numbers beside it; `null` where other columns stand there too. */
function columnsBefore(grid: Grid, row: number, column: number, lexicon: Lexicon): Before | null {
  let left = column;
  while (left > 0 && column - left < MOST_BEFORE && !isBlankColumn(grid, row, left - 1)) left -= 1;
  if (left > 0 && !isBlankColumn(grid, row, left - 1)) return null;
  const headings = Array.from({ length: column - left }, (_, index) => ({
    line: left + index,
    text: normaliseLabel(grid.text(row, left + index)),
  }));
  const units = headings.filter(({ text }) => lexicon.exact(headingParts(text).rest).includes("unit"));
  const others = headings.filter((one) => !units.includes(one) && !SEQUENCE.test(one.text));
  const [name, another] = others;
  if (name === undefined || another !== undefined || units.length > 1) return null;
  const foreign =
    isForeign(name.text, lexicon) && !lexicon.exact(headingParts(name.text).rest).includes("name");
  return foreign && name.text !== "" ? null : { left, name: name.line, unit: units[0]?.line ?? null };
}

/** Whether a column holds nothing in the heading and in the two rows below it. */
function isBlankColumn(grid: Grid, row: number, column: number): boolean {
  return areBlank(grid, [
    [row, column],
    [row + 1, column],
    [row + 2, column],
  ]);
}

/** The rows of measures, up to the first without a name or without any value. */
function measuresOf(
  grid: Grid,
  row: number,
  { name, unit }: Before,
  periods: readonly PlacedPeriod[],
): readonly PlacedMeasure[] {
  const measures: PlacedMeasure[] = [];
  for (let line = row + 1; line < grid.rowCount; line += 1) {
    const cell = grid.cell(line, name);
    const places = periods.map((period) => [line, period.line] as const);
    if (typeof cell?.value !== "string" || cell.text.trim() === "" || partAt(grid, line, name) !== null)
      break;
    if (!holdsFigures(grid, places)) break;
    measures.push({
      line,
      name: grid.home(line, name),
      unit: unit === null ? null : grid.home(line, unit),
      target: null,
    });
  }
  return measures;
}
