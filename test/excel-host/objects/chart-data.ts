import type { CellRange } from "../../../src/core/workbook/a1";
import { columnCount, parseReference, rowCount } from "../model/areas";
import type { ChartModel, DataSource } from "../model/chart";
import { newSeries } from "../model/new-chart";
import type { Arguments } from "../protocol/arguments";
import { asText } from "../protocol/arguments";
import { ApiError, invalidArgument } from "../protocol/errors";
import { valueType } from "./cell-contents";
import { type ChartTarget, RangeTarget } from "./targets";

export function dataSource(range: RangeTarget): DataSource {
  return { sheet: range.sheet.id, area: range.area };
}

/** An argument that must be a range that still exists. */
export function sourceArgument(args: Arguments, index: number): RangeTarget {
  const range = args.target(index, RangeTarget);
  if (!range?.exists) throw invalidArgument();
  return range;
}

/** A series is drawn from one row or one column. [belief: InvalidArgument otherwise] */
export function lineArgument(args: Arguments): DataSource {
  const range = sourceArgument(args, 0);
  if (rowCount(range.area) > 1 && columnCount(range.area) > 1) throw invalidArgument();
  return dataSource(range);
}

/** A series' name: text, or a formula that names one cell [belief: as Excel's own dialog takes it]. */
export function seriesName(of: ChartTarget, value: unknown): string | DataSource {
  const text = asText(value);
  if (!text.startsWith("=") || of.book.habits.literalSeriesNames) {
    if (text.length > 255) throw invalidArgument();
    return text;
  }
  const reference = parseReference(text);
  const sheet = reference?.sheet === undefined ? undefined : of.book.sheet(reference.sheet);
  if (!reference || !sheet) throw invalidArgument();
  return { sheet: sheet.id, area: reference.area };
}

/** What a series is called: the text, or what its cell shows. */
export function nameShown(of: ChartTarget, name: string | DataSource): string {
  if (typeof name === "string") return name;
  const sheet = of.book.sheet(name.sheet);
  const value = sheet?.cells.at(name.area.top, name.area.left)?.value ?? "";
  return String(value);
}

/**
 * Draws a chart's series from a block of cells [belief, after what the grid does]: a first row (column) of texts holds
 * names, a first column (row) of texts holds categories. `Auto` takes the longer side for the categories.
 */
export function bindSeries(of: ChartTarget, range: RangeTarget, seriesBy: string): void {
  const { chart } = of;
  const { area } = range;
  if (!range.sheet.cells.used(true)) throw new ApiError("InvalidArgument");
  const byColumns = seriesBy === "Columns" || (seriesBy !== "Rows" && rowCount(area) >= columnCount(area));
  chart.plotBy = byColumns ? "Columns" : "Rows";
  chart.series.length = 0;
  const hasNames = byColumns ? isTextRow(range, area.top) : isTextColumn(range, area.left);
  const hasCategories = byColumns ? isTextColumn(range, area.left) : isTextRow(range, area.top);
  const first = byColumns ? area.left : area.top;
  const last = byColumns ? area.right : area.bottom;
  for (let index = first + (hasCategories && last > first ? 1 : 0); index <= last; index += 1) {
    addSeries(chart, range, { index, byColumns, hasNames, categories: hasCategories && last > first });
  }
}

interface SeriesPlace {
  readonly index: number;
  readonly byColumns: boolean;
  readonly hasNames: boolean;
  readonly categories: boolean;
}

function addSeries(chart: ChartModel, range: RangeTarget, place: SeriesPlace): void {
  const { area } = range;
  const source = (part: CellRange): DataSource => ({ sheet: range.sheet.id, area: part });
  const line = (at: number): CellRange =>
    place.byColumns ? { ...area, left: at, right: at } : { ...area, top: at, bottom: at };
  const body = (at: number): CellRange => {
    const whole = line(at);
    if (!place.hasNames) return whole;
    return place.byColumns ? { ...whole, top: area.top + 1 } : { ...whole, left: area.left + 1 };
  };
  const head = (at: number): CellRange =>
    place.byColumns ? { ...line(at), bottom: area.top } : { ...line(at), right: area.left };
  const number = chart.series.length + 1;
  const name = place.hasNames ? source(head(place.index)) : `Series${number}`;
  const series = newSeries(name, chart.chartType, number);
  series.values = source(body(place.index));
  if (place.categories) series.categories = source(body(place.byColumns ? area.left : area.top));
  chart.series.push(series);
}

/** Whether the first row of a block holds texts (its corner may be empty). */
function isTextRow(range: RangeTarget, row: number): boolean {
  const { area } = range;
  if (area.top === area.bottom) return false;
  return hasTexts(range, { top: row, bottom: row, left: area.left, right: area.right });
}

function isTextColumn(range: RangeTarget, column: number): boolean {
  const { area } = range;
  if (area.left === area.right) return false;
  return hasTexts(range, { top: area.top, bottom: area.bottom, left: column, right: column });
}

function hasTexts(range: RangeTarget, line: CellRange): boolean {
  let texts = 0;
  for (let row = line.top; row <= line.bottom; row += 1) {
    for (let column = line.left; column <= line.right; column += 1) {
      const corner = row === range.area.top && column === range.area.left;
      const type = valueType(range.sheet.cells.at(row, column));
      if (type === "String") texts += 1;
      else if (!corner) return false;
    }
  }
  return texts > 0;
}
