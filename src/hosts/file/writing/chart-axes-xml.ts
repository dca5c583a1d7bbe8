import type { ChartAxis, PlannedChart } from "../../../core/workbook/plan";
import { CHART_TEXT, setting, solidFill, textProperties, titleXml } from "./chart-text-xml";
import { element } from "./xml-writer";

const GRID_COLOR = "D9D9D9";
const AXIS_COLOR = "A6A6A6";
/** EMU. */
const HAIRLINE = 6_350;

/** Axis ids are unique within a chart part, which is all that is asked of them. */
const AXIS_IDS = {
  primary: { category: 100_000_001, value: 100_000_002 },
  secondary: { category: 100_000_003, value: 100_000_004 },
} as const;

type AxisPair = keyof typeof AXIS_IDS;

/** The two `c:axId` of a group of series. */
export function axisIds(pair: AxisPair): string {
  return setting("axId", AXIS_IDS[pair].category) + setting("axId", AXIS_IDS[pair].value);
}

/** All axes of a chart: the primary pair, and the secondary pair where a group uses it. */
export function axesXml(chart: PlannedChart): string {
  const shape = { horizontal: usesType(chart, "bar"), radar: usesType(chart, "radar") };
  const { category = {}, value = {}, secondary = {} } = chart.axes;
  const primary = categoryAxis(category, shape) + valueAxis(value, category, shape);
  if (!chart.groups.some((group) => group.axis === "secondary")) return primary;
  return primary + secondaryValueAxis(secondary, shape) + hiddenCategoryAxis(category, shape);
}

interface ChartShape {
  /** Bars that lie: categories go down the left side. */
  readonly horizontal: boolean;
  readonly radar: boolean;
}

function usesType(chart: PlannedChart, type: "bar" | "radar"): boolean {
  return chart.groups.some((group) => group.type === type);
}

function categoryAxis(axis: ChartAxis, shape: ChartShape): string {
  const { category, value } = AXIS_IDS.primary;
  return element(
    "c:catAx",
    {},
    axisHead(category, axis, shape.horizontal ? "l" : "b"),
    shape.radar ? gridLines() : "",
    axisTitle(axis, shape.horizontal),
    numberFormat(axis),
    setting("majorTickMark", "none"),
    setting("minorTickMark", "none"),
    // Names stay at the edge of the plot where columns go below zero.
    setting("tickLblPos", shape.radar ? "nextTo" : "low"),
    element("c:spPr", {}, axisLine()),
    textProperties(CHART_TEXT.axis),
    setting("crossAx", value),
    setting("crosses", "autoZero"),
    categoryTail(),
  );
}

function valueAxis(axis: ChartAxis, category: ChartAxis, shape: ChartShape): string {
  const ids = AXIS_IDS.primary;
  return element(
    "c:valAx",
    {},
    axisHead(ids.value, axis, shape.horizontal ? "b" : "l"),
    gridLines(),
    axisTitle(axis, !shape.horizontal),
    numberFormat(axis),
    setting("majorTickMark", "none"),
    setting("minorTickMark", "none"),
    setting("tickLblPos", "nextTo"),
    element("c:spPr", {}, shape.radar ? axisLine() : noLine()),
    textProperties(CHART_TEXT.axis),
    setting("crossAx", ids.category),
    // Where categories run from the top down, the last one is at the bottom: the scale belongs there.
    setting("crosses", category.reversed ? "max" : "autoZero"),
    setting("crossBetween", "between"),
    majorUnit(axis),
  );
}

function secondaryValueAxis(axis: ChartAxis, shape: ChartShape): string {
  const ids = AXIS_IDS.secondary;
  return element(
    "c:valAx",
    {},
    axisHead(ids.value, axis, shape.horizontal ? "t" : "r"),
    axisTitle(axis, !shape.horizontal),
    numberFormat(axis),
    setting("majorTickMark", "none"),
    setting("minorTickMark", "none"),
    setting("tickLblPos", "nextTo"),
    element("c:spPr", {}, noLine()),
    textProperties(CHART_TEXT.axis),
    setting("crossAx", ids.category),
    setting("crosses", "max"),
    setting("crossBetween", "between"),
    majorUnit(axis),
  );
}

/** The second value axis needs a category axis of its own; it shows the same names and is not drawn. */
function hiddenCategoryAxis(axis: ChartAxis, shape: ChartShape): string {
  const ids = AXIS_IDS.secondary;
  return element(
    "c:catAx",
    {},
    axisHead(ids.category, { ...(axis.reversed && { reversed: true }) }, shape.horizontal ? "l" : "b", true),
    setting("majorTickMark", "none"),
    setting("minorTickMark", "none"),
    setting("tickLblPos", "nextTo"),
    setting("crossAx", ids.value),
    setting("crosses", "autoZero"),
    categoryTail(),
  );
}

function axisHead(id: number, axis: ChartAxis, position: "l" | "r" | "t" | "b", hidden = false): string {
  const scaling = element(
    "c:scaling",
    {},
    setting("orientation", axis.reversed ? "maxMin" : "minMax"),
    axis.max === undefined ? "" : setting("max", axis.max),
    axis.min === undefined ? "" : setting("min", axis.min),
  );
  return setting("axId", id) + scaling + setting("delete", hidden ? 1 : 0) + setting("axPos", position);
}

function categoryTail(): string {
  return (
    setting("auto", 1) + setting("lblAlgn", "ctr") + setting("lblOffset", 100) + setting("noMultiLvlLbl", 0)
  );
}

function gridLines(): string {
  const line = element("a:ln", { w: HAIRLINE }, solidFill(GRID_COLOR));
  return element("c:majorGridlines", {}, element("c:spPr", {}, line));
}

function axisLine(): string {
  return element("a:ln", { w: HAIRLINE }, solidFill(AXIS_COLOR));
}

function noLine(): string {
  return element("a:ln", {}, element("a:noFill", {}));
}

/**
 * About five steps of 1, 2 or 5 times a power of ten where both ends are given. Left alone, programs divide 0 to
 * 120 % differently, LibreOffice by one line at 100 %.
 */
function majorUnit({ min, max }: ChartAxis): string {
  if (min === undefined || max === undefined || max <= min) return "";
  const raw = (max - min) / 5;
  const power = 10 ** Math.floor(Math.log10(raw));
  const step = [1, 2, 5].find((nice) => raw / power < nice * 1.5) ?? 10;
  return setting("majorUnit", Number((step * power).toPrecision(3)));
}

function axisTitle(axis: ChartAxis, vertical: boolean): string {
  return axis.title === undefined ? "" : titleXml(axis.title, CHART_TEXT.axis, { vertical });
}

function numberFormat(axis: ChartAxis): string {
  const format = axis.numberFormat;
  return element("c:numFmt", { formatCode: format ?? "General", sourceLinked: format === undefined ? 1 : 0 });
}
