import {
  CHART_COLORS,
  CHART_LINES,
  CHART_TEXT,
  hasGrid,
  hasGroup,
  majorUnit,
} from "../../../core/workbook/chart-look";
import type { ChartAxis, PlannedChart } from "../../../core/workbook/plan";
import { emu, setting, solidFill, textProperties, titleXml } from "./chart-text-xml";
import { element } from "./xml-writer";

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
  const radar = hasGroup(chart, "radar");
  const grid = radar || hasGrid(chart.groups.flatMap(({ series }) => series));
  const shape = { horizontal: hasGroup(chart, "bar"), radar, grid };
  const { value = {}, secondary = {} } = chart.axes;
  // A radar chart has its names around it: nothing that is said of an axis holds for them.
  const category = shape.radar ? {} : (chart.axes.category ?? {});
  const primary = categoryAxis(category, shape) + valueAxis(value, category, shape);
  if (!chart.groups.some((group) => group.axis === "secondary")) return primary;
  return primary + secondaryValueAxis(secondary, shape) + hiddenCategoryAxis(category, shape);
}

interface ChartShape {
  /** Bars that lie: categories go down the left side. */
  readonly horizontal: boolean;
  readonly radar: boolean;
  /** Whether values are read off lines. */
  readonly grid: boolean;
}

function categoryAxis(axis: ChartAxis, shape: ChartShape): string {
  const { category, value } = AXIS_IDS.primary;
  return element(
    "c:catAx",
    {},
    axisHead(category, withoutScale(axis), shape.horizontal ? "l" : "b"),
    shape.radar ? gridLines() : "",
    axisTitle(axis, shape.horizontal),
    numberFormat(axis),
    setting("majorTickMark", "none"),
    setting("minorTickMark", "none"),
    // Names stay at the edge of the plot where columns go below zero.
    setting("tickLblPos", shape.radar ? "nextTo" : "low"),
    element("c:spPr", {}, axisLine()),
    // LibreOffice leaves no name out where it is told that they are level.
    textProperties(CHART_TEXT.axis, { level: shape.horizontal }),
    setting("crossAx", value),
    setting("crosses", "autoZero"),
    categoryTail(shape),
  );
}

function valueAxis(axis: ChartAxis, category: ChartAxis, shape: ChartShape): string {
  const ids = AXIS_IDS.primary;
  return element(
    "c:valAx",
    {},
    axisHead(ids.value, axis, shape.horizontal ? "b" : "l"),
    shape.grid ? gridLines() : "",
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
    majorUnitXml(axis),
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
    majorUnitXml(axis),
  );
}

/** The second value axis needs a category axis of its own; it shows the same names and is not drawn. */
function hiddenCategoryAxis(axis: ChartAxis, shape: ChartShape): string {
  const ids = AXIS_IDS.secondary;
  return element(
    "c:catAx",
    {},
    axisHead(ids.category, withoutScale(axis), shape.horizontal ? "l" : "b", true),
    setting("majorTickMark", "none"),
    setting("minorTickMark", "none"),
    setting("tickLblPos", "nextTo"),
    setting("crossAx", ids.value),
    setting("crosses", "autoZero"),
    categoryTail(shape),
  );
}

/** Names have a direction, but no scale. */
function withoutScale({ reversed }: ChartAxis): ChartAxis {
  return reversed ? { reversed } : {};
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

function categoryTail({ horizontal }: ChartShape): string {
  return [
    setting("auto", 1),
    setting("lblAlgn", "ctr"),
    setting("lblOffset", 100),
    // Left alone, programs leave out every second name beside the bars of a low chart.
    horizontal ? setting("tickLblSkip", 1) : "",
    setting("noMultiLvlLbl", 0),
  ].join("");
}

function gridLines(): string {
  const line = element("a:ln", { w: emu(CHART_LINES.hairline) }, solidFill(CHART_COLORS.grid));
  return element("c:majorGridlines", {}, element("c:spPr", {}, line));
}

function axisLine(): string {
  return element("a:ln", { w: emu(CHART_LINES.hairline) }, solidFill(CHART_COLORS.axis));
}

function noLine(): string {
  return element("a:ln", {}, element("a:noFill", {}));
}

function majorUnitXml(axis: ChartAxis): string {
  const unit = majorUnit(axis);
  return unit === undefined ? "" : setting("majorUnit", unit);
}

function axisTitle(axis: ChartAxis, vertical: boolean): string {
  return axis.title === undefined ? "" : titleXml(axis.title, CHART_TEXT.axis, { vertical });
}

function numberFormat(axis: ChartAxis): string {
  const format = axis.numberFormat;
  return element("c:numFmt", { formatCode: format ?? "General", sourceLinked: format === undefined ? 1 : 0 });
}
