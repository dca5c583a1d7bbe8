import { formatAbsoluteReference } from "../../../core/workbook/a1";
import type { RangeRef } from "../../../core/workbook/a1";
import {
  CHART_COLORS,
  CHART_LINES,
  CHART_TEXT,
  GAP_WIDTH,
  labelColor,
  labelPlace,
  MARKER_SIZE,
  markerOf,
} from "../../../core/workbook/chart-look";
import type { ChartGroup, ChartSeries, PlannedChart } from "../../../core/workbook/plan";
import { hash, tint } from "./colors";

/** A range of the workbook, for the next request. */
export type RangeFinder = (range: RangeRef) => Excel.Range;

/** A series with the group that it is drawn in, and its place among all series of the chart. */
export interface SeriesPlace {
  readonly chart: PlannedChart;
  readonly group: ChartGroup;
  readonly series: ChartSeries;
  readonly index: number;
}

/** How much of its colour an area keeps that is hatched in files: Office.js has no patterns for charts. */
const TINT = 0.35;

type ChartTypeName =
  | "ColumnClustered"
  | "ColumnStacked"
  | "BarClustered"
  | "BarStacked"
  | "Line"
  | "LineStacked"
  | "LineMarkers"
  | "LineMarkersStacked"
  | "RadarMarkers";

/** The type of chart that draws a series. */
export function chartType({ type, stacking }: ChartGroup, series: ChartSeries): ChartTypeName {
  const stacked = stacking === "stacked";
  switch (type) {
    case "column":
      return stacked ? "ColumnStacked" : "ColumnClustered";
    case "bar":
      return stacked ? "BarStacked" : "BarClustered";
    case "line":
      if (series.reference) return stacked ? "LineStacked" : "Line";
      return stacked ? "LineMarkersStacked" : "LineMarkers";
    case "radar":
      return "RadarMarkers";
  }
}

/** Binds a series to its cells. A name that is a formula follows its cell, and survives saving (office-js #2941). */
export function bindSeries(target: Excel.ChartSeries, series: ChartSeries, find: RangeFinder): void {
  target.setValues(find(series.values));
  target.setXAxisValues(find(series.categories));
  target.name = `=${formatAbsoluteReference(series.name)}`;
}

/** Gives a series its type, axis and looks. Its values are bound already: Excel refuses to format an empty series. */
export function formatSeries(target: Excel.ChartSeries, place: SeriesPlace): void {
  const { group, series } = place;
  target.chartType = chartType(group, series);
  target.axisGroup = group.axis === "secondary" ? "Secondary" : "Primary";
  if (group.type === "column" || group.type === "bar") formatColumns(target, group, series);
  else formatLine(target, place);
  target.hasDataLabels = series.dataLabels;
  if (!series.dataLabels) return;
  formatLabels(target.dataLabels, place);
  for (const point of series.labelsBelow ?? []) target.points.getItemAt(point).dataLabel.position = "Bottom";
}

function formatColumns(target: Excel.ChartSeries, group: ChartGroup, series: ChartSeries): void {
  target.gapWidth = GAP_WIDTH;
  target.overlap = group.stacking === "stacked" ? 100 : 0;
  target.invertIfNegative = false;
  target.format.fill.setSolidColor(hash(series.dashed ? tint(series.color, TINT) : series.color));
  target.format.line.color = hash(series.color);
  target.format.line.weight = CHART_LINES.outline;
  target.format.line.lineStyle = series.dashed ? "Dash" : "Continuous";
}

const MARKER_STYLES = {
  circle: "Circle",
  diamond: "Diamond",
  square: "Square",
  triangle: "Triangle",
  none: "None",
} as const;

function formatLine(target: Excel.ChartSeries, { group, series, index }: SeriesPlace): void {
  target.format.line.color = hash(series.color);
  target.format.line.weight = series.reference ? CHART_LINES.reference : CHART_LINES.series;
  target.format.line.lineStyle = series.dashed ? "Dash" : "Continuous";
  if (group.type === "line") target.smooth = false;
  const marker = markerOf(series, index);
  target.markerStyle = MARKER_STYLES[marker];
  if (marker === "none") return;
  target.markerSize = MARKER_SIZE;
  target.markerBackgroundColor = hash(series.color);
  target.markerForegroundColor = hash(series.color);
}

const BAR_LABELS = { end: "OutsideEnd", inside: "Center", foot: "InsideBase" } as const;

function formatLabels(labels: Excel.ChartDataLabels, { chart, group, series }: SeriesPlace): void {
  const place = labelPlace(chart, group);
  labels.showValue = true;
  labels.showSeriesName = false;
  labels.showCategoryName = false;
  labels.showLegendKey = false;
  labels.showPercentage = false;
  // Radar charts know no place for labels.
  if (group.type === "line") labels.position = "Top";
  else if (group.type !== "radar") labels.position = BAR_LABELS[place];
  if (series.numberFormat !== undefined) {
    labels.linkNumberFormat = false;
    labels.numberFormat = series.numberFormat;
  }
  labels.format.font.size = CHART_TEXT.label;
  labels.format.font.name = CHART_TEXT.typeface;
  labels.format.font.color = hash(labelColor(series, group, place));
  // Over a column or a line only a white ground keeps a label readable.
  if (place === "foot") labels.format.fill.setSolidColor(hash(CHART_COLORS.ground));
}
