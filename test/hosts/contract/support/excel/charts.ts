import { formatRange } from "../../../../../src/core/workbook/a1";
import type { ChartModel, WorkbookModel } from "../../../../excel-host";
import type { AxisPicture, ChartPicture, LegendPicture, TitlePicture } from "../picture/chart-picture";
import { seriesOf } from "./chart-series";
import { fillOf, fontOf, strokeOf } from "./chart-shapes";

type AxisModel = ChartModel["axes"][number];

/** `Excel.ChartAxisTitle.textOrientation` of words one below the other. */
const UPRIGHT = 180;

const BLANKS: Readonly<Record<string, string>> = { NotPlotted: "gap", Zero: "zero", Interplotted: "span" };

/** A chart of the test host's workbook. Office.js knows neither alternative texts nor how a chart follows its cells. */
export function chartOf(book: WorkbookModel, chart: ChartModel): ChartPicture {
  const find = (type: AxisModel["type"], group: AxisModel["group"]) =>
    chart.axes.find((axis) => axis.type === type && axis.group === group);
  const [category, value, second] = [
    find("Category", "Primary"),
    find("Value", "Primary"),
    find("Value", "Secondary"),
  ];
  if (!category || !value || !second) throw new Error("the host's charts have all their axes");
  const isRadar = chart.series.some(({ chartType }) => chartType.startsWith("Radar"));
  const isLying = chart.series.some(({ chartType }) => chartType.startsWith("Bar"));
  const hasSecondary = chart.series.some(({ axisGroup }) => axisGroup === "Secondary");
  // The category axis says where the value axis crosses it.
  const atEnd = category.position === "Maximum";
  return {
    altText: null,
    position: chart.anchor ? formatRange(chart.anchor) : "",
    placement: null,
    title: titleOf(chart.title, false),
    legend: legendOf(chart.legend),
    ground: fillOf(chart.shape.fill),
    outline: strokeOf(chart.shape.line),
    roundedCorners: chart.roundedCorners,
    font: fontOf(chart.shape.font),
    hiddenRowsCount: !chart.plotVisibleOnly,
    blanks: BLANKS[chart.displayBlanksAs] ?? chart.displayBlanksAs,
    series: chart.series.map((series) => seriesOf(book, series)),
    axes: {
      category: isRadar ? null : axisOf(category, isLying),
      value: { ...axisOf(value, !isLying), crosses: atEnd ? "end" : "automatic" },
      secondary: hasSecondary ? axisOf(second, !isLying) : null,
      around: null,
      secondaryCategoryShown: find("Category", "Secondary")?.visible ?? false,
    },
  };
}

function titleOf(title: ChartModel["title"], isVertical: boolean): TitlePicture | null {
  if (!title.visible) return null;
  // Without more Excel turns the title of a vertical axis.
  const usual = isVertical ? "turned" : "level";
  return {
    text: title.text,
    overlay: title.overlay,
    direction: title.textOrientation === UPRIGHT ? "upright" : usual,
    font: fontOf(title.shape.font),
  };
}

function legendOf(legend: ChartModel["legend"]): LegendPicture | null {
  if (!legend.visible) return null;
  return {
    side: legend.position.toLowerCase(),
    overlay: legend.overlay,
    font: fontOf(legend.shape.font),
  };
}

const LABELS: Readonly<Record<string, string>> = {
  NextToAxis: "nextTo",
  Low: "low",
  High: "high",
  None: "none",
};

function axisOf(axis: AxisModel, isVertical: boolean): AxisPicture {
  const number = (value: number | "") => (value === "" ? null : value);
  const ticks = [axis.majorTickMark, axis.minorTickMark].map((word) => word.toLowerCase());
  return {
    title: titleOf(axis.title, isVertical),
    min: number(axis.minimum),
    max: number(axis.maximum),
    step: number(axis.majorUnit),
    numberFormat: axis.linkNumberFormat ? null : axis.numberFormat,
    reversed: axis.reversePlotOrder,
    ticks: ticks.join(", "),
    labels: LABELS[axis.tickLabelPosition] ?? axis.tickLabelPosition,
    line: strokeOf(axis.shape.line),
    grid: axis.majorGridlines.visible ? strokeOf(axis.majorGridlines.line) : null,
    font: fontOf(axis.shape.font),
    crosses: "automatic",
  };
}
