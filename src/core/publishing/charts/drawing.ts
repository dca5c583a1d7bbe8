import type { Translator } from "../../messages/catalogue";
import type { ChartBlock } from "../../narrative/report";
import { textOf } from "../../narrative/text";
import type { RangeRef } from "../../workbook/a1";
import type { ChartGroup, ChartSeries, PlannedChart } from "../../workbook/plan";
import type { ChartDesign } from "./design";
import type { ColumnPlace, PlacedChart, PlacedSeries } from "./placing";

/** Names of the sheets with the numbers of charts. */
export interface DrawingSheets {
  readonly tables: string;
  readonly ledger: string;
}

/** The chart over its row of the text column, every series bound to cells. */
export function drawChart(chart: PlacedChart, sheets: DrawingSheets, t: Translator): PlannedChart {
  const { name, block, design, row } = chart;
  const groups: ChartGroup[] = [];
  for (const series of chart.series) {
    const { type, axis } = series.design;
    const drawn = boundSeries(chart, series, sheets);
    const known = groups.findIndex((group) => group.type === type && group.axis === axis);
    const group = groups[known];
    if (group) groups[known] = { ...group, series: [...group.series, drawn] };
    else groups.push({ type, axis, series: [drawn] });
  }
  return {
    id: name,
    title: chartTitle(block, design, t),
    altText: design.altText,
    anchor: { top: row, bottom: row, left: 0, right: 0 },
    groups,
    legend: design.legend,
    axes: design.axes,
  };
}

/** The title of a chart, with what was left out of it. */
export function chartTitle({ title }: ChartBlock, { remark }: ChartDesign, t: Translator): string {
  const plain = textOf(title);
  return remark === undefined ? plain : t("publishing.chart.title-remark", { title: plain, remark });
}

function boundSeries(
  { design, categories }: PlacedChart,
  series: PlacedSeries,
  sheets: DrawingSheets,
): ChartSeries {
  const down = ({ sheet, column }: ColumnPlace, row: number, length: number): RangeRef => ({
    sheet: sheets[sheet],
    top: row,
    bottom: row + length - 1,
    left: column,
    right: column,
  });
  const length = design.categories.length;
  const { color, dataLabels, labelsBelow, numberFormat, reference, dashed } = series.design;
  return {
    name: down(series, series.headerRow, 1),
    categories: down(categories, categories.firstRow, length),
    values: down(series, series.firstRow, length),
    color,
    dataLabels,
    ...(labelsBelow !== undefined && { labelsBelow }),
    ...(numberFormat !== undefined && { numberFormat }),
    ...(reference !== undefined && { reference }),
    ...(dashed !== undefined && { dashed }),
  };
}
