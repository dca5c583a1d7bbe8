import {
  CHART_COLORS,
  CHART_LINES,
  CHART_TEXT,
  hasGrid,
  hasGroup,
  majorUnit,
} from "../../../core/workbook/chart-look";
import type { ChartAxis, PlannedChart } from "../../../core/workbook/plan";
import { hash } from "./colors";

/** Text from top to bottom [doc: 180 for vertical text]. */
const UPRIGHT = 180;

interface AxisLook {
  /** Drawn from bottom to top, so that its title is turned or upright. */
  readonly vertical: boolean;
  readonly line: boolean;
  readonly grid: boolean;
  /** Whether titles can be set upright at all. */
  readonly canTurn: boolean;
}

/** Sets all axes of a chart. Series are bound and on their axes by now: the secondary axis is there with its first series. */
export function formatAxes(target: Excel.Chart, chart: PlannedChart, canTurn: boolean): void {
  const horizontal = hasGroup(chart, "bar");
  const radar = hasGroup(chart, "radar");
  const { category = {}, value = {}, secondary = {} } = chart.axes;
  const { axes } = target;
  const grid = radar || hasGrid(chart.groups.flatMap(({ series }) => series));
  formatAxis(axes.valueAxis, value, { vertical: !horizontal, line: radar, grid, canTurn });
  scale(axes.valueAxis, value);
  // A radar chart has its names around it and no category axis to be set.
  if (!radar)
    formatCategories(axes.categoryAxis, category, { vertical: horizontal, line: true, grid: false, canTurn });
  // Left alone, Excel may leave out every second name beside the bars of a low chart.
  if (horizontal) axes.categoryAxis.tickLabelSpacing = 1;
  if (!chart.groups.some(({ axis }) => axis === "secondary")) return;
  const second = axes.getItem("Value", "Secondary");
  formatAxis(second, secondary, { vertical: !horizontal, line: false, grid: false, canTurn });
  scale(second, secondary);
}

function formatCategories(target: Excel.ChartAxis, axis: ChartAxis, look: AxisLook): void {
  formatAxis(target, axis, look);
  // Names stay at the edge of the plot where columns go below zero.
  target.tickLabelPosition = "Low";
  // Where categories run from the top down, the last one is at the bottom: the scale of values belongs there.
  if (axis.reversed) target.position = "Maximum";
}

function scale(target: Excel.ChartAxis, axis: ChartAxis): void {
  if (axis.min !== undefined) target.minimum = axis.min;
  if (axis.max !== undefined) target.maximum = axis.max;
  const unit = majorUnit(axis);
  if (unit !== undefined) target.majorUnit = unit;
}

function formatAxis(target: Excel.ChartAxis, axis: ChartAxis, look: AxisLook): void {
  target.majorTickMark = "None";
  target.minorTickMark = "None";
  target.reversePlotOrder = axis.reversed ?? false;
  if (axis.numberFormat !== undefined) {
    target.linkNumberFormat = false;
    target.numberFormat = axis.numberFormat;
  }
  setFont(target.format.font, CHART_TEXT.axis);
  formatLine(target.format.line, look.line ? CHART_COLORS.axis : undefined);
  target.majorGridlines.visible = look.grid;
  if (look.grid) formatLine(target.majorGridlines.format.line, CHART_COLORS.grid);
  writeTitle(target.title, axis.title, look);
}

function writeTitle(title: Excel.ChartAxisTitle, text: string | undefined, look: AxisLook): void {
  if (text === undefined) {
    title.visible = false;
    return;
  }
  title.text = text;
  setFont(title.format.font, CHART_TEXT.axis);
  // Chinese words stand upright beside an axis, one character below the other; others are turned, as Excel does it.
  if (look.vertical && look.canTurn && /\p{Script=Han}/u.test(text)) title.textOrientation = UPRIGHT;
}

function formatLine(line: Excel.ChartLineFormat, color: string | undefined): void {
  if (color === undefined) {
    line.lineStyle = "None";
    return;
  }
  line.color = hash(color);
  line.weight = CHART_LINES.hairline;
}

/** Words in charts look alike; `size` in points. */
export function setFont(font: Excel.ChartFont, size: number): void {
  font.name = CHART_TEXT.typeface;
  font.size = size;
  font.color = hash(CHART_TEXT.color);
}
