import { formatRange, type CellRange, type RangeRef } from "../../../src/core/workbook/a1";
import type { ChartModel, DataSource, ExcelHost } from "../../excel-host";
import type { Truth } from "./truth";
import type { ExcelVenue } from "./excel-mode";

/** The charts of the report are the plan's, each series bound to the planned cells. */
export function expectPlannedCharts({ host }: ExcelVenue, truth: Truth): void {
  for (const planned of truth.reported.plan.sheets) {
    const { charts } = host.workbook.sheetNamed(planned.name);
    const wanted = planned.charts.map((chart) => ({
      title: chart.title,
      series: chart.groups.flatMap(({ series }) =>
        series.map(({ name, categories, values }) => ({
          name: rangeText(name),
          categories: rangeText(categories),
          values: rangeText(values),
        })),
      ),
    }));
    expect(charts.map((chart) => chartFacts(host, chart))).toEqual(wanted);
  }
}

function chartFacts(host: ExcelHost, chart: ChartModel) {
  return {
    title: chart.title.text,
    series: chart.series.map(({ name, categories, values }) => ({
      name: typeof name === "string" ? name : sourceText(host, name),
      categories: categories && sourceText(host, categories),
      values: values && sourceText(host, values),
    })),
  };
}

function sourceText(host: ExcelHost, { sheet, area }: DataSource): string {
  return areaText(host.workbook.sheetNamed(sheet).name, area);
}

function rangeText({ sheet, ...area }: RangeRef): string {
  return areaText(sheet, area);
}

function areaText(sheet: string, area: CellRange): string {
  return `${sheet}!${formatRange(area)}`;
}
