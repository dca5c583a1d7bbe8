import { formatAddress } from "../../../core/workbook/a1";
import { CHART_COLORS, CHART_TEXT } from "../../../core/workbook/chart-look";
import { InvalidPlanError } from "../../../core/workbook/invalid-plan";
import { CHART_NAME_PREFIX } from "../../../core/workbook/ownership";
import type { PlannedChart } from "../../../core/workbook/plan";
import { ACTION_BYTES, OBJECT_BYTES, RANGE_BYTES } from "../batches/sizes";
import { formatAxes, setFont } from "./chart-axes";
import { bindSeries, chartType, formatSeries, type RangeFinder, type SeriesPlace } from "./chart-series";
import { hash } from "./colors";

/** What a chart adds to a request: itself with its axes, and each of its series [measured]. */
const CHART_BYTES = 28 * OBJECT_BYTES + 60 * ACTION_BYTES;
const SERIES_BYTES = 4 * RANGE_BYTES + 8 * OBJECT_BYTES + 26 * ACTION_BYTES;
/** The points of a series, one of them, its label and where that stands. */
const LABEL_BYTES = 3 * OBJECT_BYTES + ACTION_BYTES;

export function chartBytes(chart: PlannedChart): number {
  const places = placesOf(chart);
  const labels = places.reduce((count, { series }) => count + (series.labelsBelow?.length ?? 0), 0);
  return CHART_BYTES + places.length * SERIES_BYTES + labels * LABEL_BYTES;
}

/** A series that was added, and the cell that its name is bound to, both asked for what they show. */
export interface AddedSeries {
  readonly series: Excel.ChartSeries;
  readonly nameCell: Excel.Range;
  /** The same series in a later request: the proxy of a series that was added is good for one only [measured]. */
  readonly again: () => Excel.ChartSeries;
}

/**
 * Adds a chart to a sheet, over the cells of its anchor. Each series is bound to its own cells: what Excel would make of
 * a block of cells differs between its versions (office-js #1830, #2929). Office.js cannot give a chart an alternative
 * text; the text beside it on the sheet says the same.
 *
 * @param canTurn whether titles of axes can be set upright
 */
export function addChart(
  sheet: Excel.Worksheet,
  chart: PlannedChart,
  find: RangeFinder,
  canTurn: boolean,
): readonly AddedSeries[] {
  const places = placesOf(chart);
  const [first, ...rest] = places;
  if (!first) throw new InvalidPlanError(`chart ${chart.id} has no series`);
  const { values } = first.series;
  const inColumn = values.left === values.right;
  // A single line of cells makes a single series, whatever Excel thinks of it; it is bound anew like the others.
  const type = chartType(first.group, first.series);
  const target = sheet.charts.add(type, find(values), inColumn ? "Columns" : "Rows");
  target.name = CHART_NAME_PREFIX + chart.id;
  target.setPosition(formatAddress({ row: chart.anchor.top, column: chart.anchor.left }), bottomRight(chart));
  const added = [first, ...rest].map((place, index) => ({
    place,
    series: index === 0 ? target.series.getItemAt(0) : target.series.add(),
  }));
  for (const { series, place } of added) bindSeries(series, place.series, find);
  for (const { series, place } of added) formatSeries(series, place);
  formatFrame(target, chart);
  formatAxes(target, chart, canTurn);
  return added.map(({ series, place }) => ({
    series: series.load("name"),
    nameCell: find(place.series.name).load("text"),
    again: () => sheet.charts.getItem(CHART_NAME_PREFIX + chart.id).series.getItemAt(place.index),
  }));
}

/**
 * Gives series their names as text where Excel took the reference to a cell for the name itself: Office.js does not
 * document that a name may be a reference, as it may in Excel's own dialog.
 *
 * @returns whether there is anything to send
 */
export function nameAsText(added: readonly AddedSeries[]): boolean {
  const wrong = added.filter(({ series }) => series.name.startsWith("="));
  for (const { again, nameCell } of wrong) again().name = nameCell.text[0]?.[0] ?? "";
  return wrong.length > 0;
}

/** All series of a chart in the order in which they are drawn. */
function placesOf(chart: PlannedChart): readonly SeriesPlace[] {
  return chart.groups
    .flatMap((group) => group.series.map((series) => ({ group, series })))
    .map(({ group, series }, index) => ({ chart, group, series, index }));
}

function bottomRight({ anchor }: PlannedChart): string {
  return formatAddress({ row: anchor.bottom, column: anchor.right });
}

/** Title, legend and ground. Rows that the person hides still count, and missing values leave a gap. */
function formatFrame(target: Excel.Chart, chart: PlannedChart): void {
  target.plotVisibleOnly = false;
  target.displayBlanksAs = "NotPlotted";
  setFont(target.format.font, CHART_TEXT.axis);
  target.format.fill.setSolidColor(hash(CHART_COLORS.ground));
  target.format.border.lineStyle = "None";
  target.format.roundedCorners = false;
  target.title.text = chart.title;
  target.title.overlay = false;
  setFont(target.title.format.font, CHART_TEXT.title);
  target.title.format.font.bold = true;
  target.legend.visible = chart.legend !== "none";
  if (chart.legend === "none") return;
  target.legend.position = chart.legend === "right" ? "Right" : "Bottom";
  target.legend.overlay = false;
  setFont(target.legend.format.font, CHART_TEXT.axis);
}
