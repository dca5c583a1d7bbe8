import {
  CHART_LINES,
  CHART_TEXT,
  MARKER_SIZE,
  labelColor,
  labelPlace,
  markerOf,
} from "../../../core/workbook/chart-look";
import type { LabelPlace } from "../../../core/workbook/chart-look";
import type { ChartGroup, ChartSeries, PlannedChart } from "../../../core/workbook/plan";
import { categoryReference, numberReference, textReference } from "./chart-data-xml";
import type { ChartValues } from "./chart-data-xml";
import { emu, setting, solidFill, textProperties } from "./chart-text-xml";
import { element } from "./xml-writer";

type SeriesKind = "bar" | "line" | "radar";

export interface SeriesContext {
  readonly chart: PlannedChart;
  readonly values: ChartValues;
}

const BAR_LABELS = { end: "outEnd", inside: "ctr", foot: "inBase" } as const;

/**
 * One `c:ser`. `index` is unique in the chart, over all its groups. Elements follow the sequence of CT_BarSer,
 * CT_LineSer and CT_RadarSer (ECMA-376 part 1, 21.2.2.170): Excel repairs files that deviate from it.
 */
export function seriesXml(
  series: ChartSeries,
  group: ChartGroup,
  index: number,
  { chart, values }: SeriesContext,
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
    series.dataLabels ? dataLabels(series, group, labelPlace(chart, group)) : "",
    element("c:cat", {}, categoryReference(series.categories, values)),
    element("c:val", {}, numberReference(series.values, values, series.numberFormat)),
    kind === "line" ? setting("smooth", 0) : "",
  );
}

function shapeProperties(series: ChartSeries, kind: SeriesKind): string {
  if (kind === "bar") {
    const fill = series.dashed ? hatch(series.color) : solidFill(series.color);
    return element("c:spPr", {}, fill, line(CHART_LINES.outline, series.color));
  }
  const width = series.reference ? CHART_LINES.reference : CHART_LINES.series;
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

/** @param width points */
function line(width: number, color: string, dashed = false): string {
  const dash = dashed ? element("a:prstDash", { val: "dash" }) : "";
  return element("a:ln", { w: emu(width), cap: "rnd" }, solidFill(color), dash, element("a:round", {}));
}

function marker(series: ChartSeries, index: number): string {
  const symbol = markerOf(series, index);
  if (symbol === "none") return element("c:marker", {}, setting("symbol", symbol));
  return element(
    "c:marker",
    {},
    setting("symbol", symbol),
    setting("size", MARKER_SIZE),
    element("c:spPr", {}, solidFill(series.color), line(CHART_LINES.outline, series.color)),
  );
}

function dataLabels(series: ChartSeries, group: ChartGroup, place: LabelPlace): string {
  const below = (series.labelsBelow ?? []).map((point) =>
    element("c:dLbl", {}, setting("idx", point), labelLook(series, group, place, setting("dLblPos", "b"))),
  );
  return element("c:dLbls", {}, ...below, labelLook(series, group, place, labelPosition(group, place)));
}

/** What a label shows and how, in the sequence of Group_DLbl, which that of all labels shares (21.2.2.47, 21.2.2.49). */
function labelLook(series: ChartSeries, group: ChartGroup, place: LabelPlace, position: string): string {
  const format = series.numberFormat;
  return [
    format === undefined ? "" : element("c:numFmt", { formatCode: format, sourceLinked: 0 }),
    // Over a column or a line only a white ground keeps a label readable.
    element(
      "c:spPr",
      {},
      place === "foot" ? solidFill("FFFFFF") : element("a:noFill", {}),
      element("a:ln", {}, element("a:noFill", {})),
    ),
    textProperties(CHART_TEXT.label, { color: labelColor(series, group, place) }),
    position,
    setting("showLegendKey", 0),
    setting("showVal", 1),
    setting("showCatName", 0),
    setting("showSerName", 0),
    setting("showPercent", 0),
    setting("showBubbleSize", 0),
  ].join("");
}

/** Radar charts know no label position. */
function labelPosition({ type }: ChartGroup, place: LabelPlace): string {
  if (type === "radar") return "";
  if (type === "line") return setting("dLblPos", "t");
  return setting("dLblPos", BAR_LABELS[place]);
}
