import type { ChartAxis, ChartGroup, ChartSeries, PlannedChart } from "./plan";

/** How charts look in every host: sizes in points, colours as RGB `RRGGBB`. */

/** Words in charts. Charts are printed on about three quarters of their size, as the page is fitted to its width. */
export const CHART_TEXT = {
  /** On every Windows with Chinese Office, and readable at small sizes. */
  typeface: "微软雅黑",
  color: "404040",
  title: 14,
  axis: 11,
  label: 10,
} as const;

export const CHART_COLORS = { ground: "FFFFFF", grid: "D9D9D9", axis: "A6A6A6" } as const;

/** Widths of lines. */
export const CHART_LINES = { series: 1.75, reference: 1, outline: 0.75, hairline: 0.5 } as const;

/** Space between categories in per cent of a column's width. */
export const GAP_WIDTH = 70;

export const MARKER_SIZE = 6;
/** Different shapes, so that lines can be told apart without colour. */
const MARKERS = ["circle", "diamond", "square", "triangle"] as const;

/** The shape of a series' markers by its place among all series of the chart; a reference line has none. */
export function markerOf(series: ChartSeries, index: number): (typeof MARKERS)[number] | "none" {
  return series.reference ? "none" : (MARKERS[index % MARKERS.length] ?? "circle");
}

/**
 * Where labels stand: at the end of columns and above lines; inside stacked columns; and where a line crosses the
 * columns, at their foot, out of its way.
 */
export type LabelPlace = "end" | "inside" | "foot";

export function labelPlace(chart: PlannedChart, group: ChartGroup): LabelPlace {
  if (hasLabels(chart, "line") && hasLabels(chart, "column")) return "foot";
  return group.stacking === "stacked" ? "inside" : "end";
}

function hasLabels(chart: PlannedChart, type: ChartGroup["type"]): boolean {
  return chart.groups.some((group) => group.type === type && group.series.some((one) => one.dataLabels));
}

/** Below this luminance of their ground labels are white. */
const DARK_LUMINANCE = 140;

/** The colour of a series' labels: white on a dark column. */
export function labelColor(series: ChartSeries, group: ChartGroup, place: LabelPlace): string {
  const onColumn = place === "inside" && (group.type === "column" || group.type === "bar") && !series.dashed;
  return onColumn && luminance(series.color) < DARK_LUMINANCE ? "FFFFFF" : CHART_TEXT.color;
}

/** Luma of an RGB colour by ITU-R BT.601, 0 to 255: how light it prints in grey. */
function luminance(color: string): number {
  const channel = (at: number) => Number.parseInt(color.slice(at, at + 2), 16);
  return 0.299 * channel(0) + 0.587 * channel(2) + 0.114 * channel(4);
}

/**
 * The distance of grid lines: about five steps of 1, 2 or 5 times a power of ten where both ends are given, else
 * `undefined`. Left alone, programs divide 0 to 120 % differently, LibreOffice by one line at 100 %.
 */
export function majorUnit({ min, max }: ChartAxis): number | undefined {
  if (min === undefined || max === undefined || max <= min) return undefined;
  const raw = (max - min) / 5;
  const power = 10 ** Math.floor(Math.log10(raw));
  const step = [1, 2, 5].find((nice) => raw / power < nice * 1.5) ?? 10;
  return Number((step * power).toPrecision(3));
}

/** Whether values are read off lines: not where each is told by its label, which the lines would cross. */
export function hasGrid(series: readonly Pick<ChartSeries, "dataLabels" | "reference">[]): boolean {
  return series.some(({ dataLabels, reference }) => !dataLabels && reference !== true);
}

/** Whether a chart has a group of this type. */
export function hasGroup(chart: PlannedChart, type: ChartGroup["type"]): boolean {
  return chart.groups.some((group) => group.type === type);
}
