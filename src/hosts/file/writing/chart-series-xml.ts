import type { ChartGroup, ChartSeries } from "../../../core/workbook/plan";
import { categoryReference, numberReference, textReference } from "./chart-data-xml";
import type { ChartValues } from "./chart-data-xml";
import { CHART_TEXT, setting, solidFill, textProperties } from "./chart-text-xml";
import { element } from "./xml-writer";

/** Lengths in EMU: 12,700 to the point. */
const LINE_WIDTH = { series: 22_225, reference: 12_700, outline: 9_525 } as const;
const MARKER_SIZE = 6;
/** Different shapes, so that lines can be told apart without colour. */
const MARKERS = ["circle", "diamond", "square", "triangle"] as const;
/** Labels stand inside stacked columns; below this luminance of the fill they are white. */
const DARK_LUMINANCE = 140;

type SeriesKind = "bar" | "line" | "radar";

export interface SeriesContext {
  readonly values: ChartValues;
  /** Whether a line with labels runs across columns with labels. */
  readonly combined: boolean;
}

/**
 * Where labels stand: at the end of columns and above lines; inside stacked columns; and where a line crosses the
 * columns, at their foot, out of its way.
 */
type LabelPlace = "end" | "inside" | "foot";

const BAR_LABELS = { end: "outEnd", inside: "ctr", foot: "inBase" } as const;

function labelPlace(group: ChartGroup, combined: boolean): LabelPlace {
  if (combined) return "foot";
  return group.stacking === "stacked" ? "inside" : "end";
}

/**
 * One `c:ser`. `index` is unique in the chart, over all its groups. Elements follow the sequence of CT_BarSer,
 * CT_LineSer and CT_RadarSer (ECMA-376 part 1, 21.2.2.170): Excel repairs files that deviate from it.
 */
export function seriesXml(
  series: ChartSeries,
  group: ChartGroup,
  index: number,
  { values, combined }: SeriesContext,
): string {
  const kind: SeriesKind = group.type === "line" || group.type === "radar" ? group.type : "bar";
  return element(
    "c:ser",
    {},
    setting("idx", index),
    setting("order", index),
    element("c:tx", {}, textReference(series.name, values)),
    shapeProperties(series, kind),
    kind === "bar" ? setting("invertIfNegative", 0) : marker(series, index),
    series.dataLabels ? dataLabels(series, kind, labelPlace(group, combined)) : "",
    element("c:cat", {}, categoryReference(series.categories, values)),
    element("c:val", {}, numberReference(series.values, values, series.numberFormat)),
    kind === "line" ? setting("smooth", 0) : "",
  );
}

function shapeProperties(series: ChartSeries, kind: SeriesKind): string {
  if (kind === "bar") {
    const fill = series.dashed ? hatch(series.color) : solidFill(series.color);
    return element("c:spPr", {}, fill, line(LINE_WIDTH.outline, series.color));
  }
  const width = series.reference ? LINE_WIDTH.reference : LINE_WIDTH.series;
  return element("c:spPr", {}, line(width, series.color, series.dashed));
}

function hatch(color: string): string {
  return element(
    "a:pattFill",
    { prst: "wdUpDiag" },
    element("a:fgClr", {}, element("a:srgbClr", { val: color })),
    element("a:bgClr", {}, element("a:srgbClr", { val: "FFFFFF" })),
  );
}

function line(width: number, color: string, dashed = false): string {
  const dash = dashed ? element("a:prstDash", { val: "dash" }) : "";
  return element("a:ln", { w: width, cap: "rnd" }, solidFill(color), dash, element("a:round", {}));
}

function marker(series: ChartSeries, index: number): string {
  if (series.reference) return element("c:marker", {}, setting("symbol", "none"));
  return element(
    "c:marker",
    {},
    setting("symbol", MARKERS[index % MARKERS.length] ?? "circle"),
    setting("size", MARKER_SIZE),
    element("c:spPr", {}, solidFill(series.color), line(LINE_WIDTH.outline, series.color)),
  );
}

function dataLabels(series: ChartSeries, kind: SeriesKind, place: LabelPlace): string {
  const inside = kind === "bar" && place === "inside";
  const color = inside && !series.dashed && luminance(series.color) < DARK_LUMINANCE ? "FFFFFF" : undefined;
  const format = series.numberFormat;
  return element(
    "c:dLbls",
    {},
    format === undefined ? "" : element("c:numFmt", { formatCode: format, sourceLinked: 0 }),
    // Over a column or a line only a white ground keeps a label readable.
    element(
      "c:spPr",
      {},
      place === "foot" ? solidFill("FFFFFF") : element("a:noFill", {}),
      element("a:ln", {}, element("a:noFill", {})),
    ),
    textProperties(CHART_TEXT.label, color),
    labelPosition(kind, place),
    setting("showLegendKey", 0),
    setting("showVal", 1),
    setting("showCatName", 0),
    setting("showSerName", 0),
    setting("showPercent", 0),
    setting("showBubbleSize", 0),
  );
}

/** Radar charts know no label position. */
function labelPosition(kind: SeriesKind, place: LabelPlace): string {
  if (kind === "radar") return "";
  if (kind === "line") return setting("dLblPos", "t");
  return setting("dLblPos", BAR_LABELS[place]);
}

/** Luma of an RGB colour by ITU-R BT.601, 0 to 255: how light it prints in grey. */
function luminance(color: string): number {
  const channel = (at: number) => Number.parseInt(color.slice(at, at + 2), 16);
  return 0.299 * channel(0) + 0.587 * channel(2) + 0.114 * channel(4);
}
