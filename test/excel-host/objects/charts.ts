import type { ChartModel } from "../model/chart";
import {
  type Arguments,
  asBoolean,
  asInteger,
  asNumber,
  asText,
  numberBetween,
  oneOf,
} from "../protocol/arguments";
import { ApiError, itemNotFound } from "../protocol/errors";
import { defineClass, HostObject, NULL_OBJECT } from "../protocol/object-class";
import { areaArgument } from "./addresses";
import { bindSeries, sourceArgument } from "./chart-data";
import { CHART_TYPES } from "./chart-words";
import { field, readOnly } from "./fields";
import { requireAllowed } from "./guards";
import { extentOf } from "./sizes";
import { chartObject, chartPart, ChartTarget, type SheetTarget, worksheetObject } from "./targets";

const model = (of: ChartTarget): ChartModel => of.chart;
const points = numberBetween(0, 169_056);

const SERIES_BY = ["Auto", "Columns", "Rows"] as const;

function setPosition(of: ChartTarget, args: Arguments): void {
  requireAllowed(of.sheet, "allowEditObjects");
  const start = areaArgument(of, args, 0);
  const end = args.at(1) === undefined ? start : areaArgument(of, args, 1);
  const anchor = {
    top: Math.min(start.top, end.top),
    left: Math.min(start.left, end.left),
    bottom: Math.max(start.bottom, end.bottom),
    right: Math.max(start.right, end.right),
  };
  const extent = extentOf(of.sheet, anchor);
  of.chart.anchor = anchor;
  of.chart.left = extent.left;
  of.chart.top = extent.top;
  // [doc] Without an end cell the chart keeps its size.
  if (args.at(1) !== undefined) {
    of.chart.width = extent.width;
    of.chart.height = extent.height;
  }
}

export const chartClass = defineClass<Excel.Chart, ChartTarget>("Chart", {
  identity: ({ chart }) => ({ Id: chart.id }),
  exists: (of) => of.exists,
  properties: {
    id: readOnly(({ chart }) => chart.id),
    name: field(model, "name", asText),
    chartType: {
      get: ({ chart }) => chart.chartType,
      // [doc] The type of the chart is that of all its series.
      set: (of, value) => {
        const type = oneOf(CHART_TYPES)(value);
        of.chart.chartType = type;
        for (const series of of.chart.series) series.chartType = type;
      },
    },
    left: field(model, "left", points),
    top: field(model, "top", points),
    width: field(model, "width", points),
    height: field(model, "height", points),
    style: field(model, "style", asInteger),
    plotBy: field(model, "plotBy", oneOf(["Rows", "Columns"])),
    plotVisibleOnly: field(model, "plotVisibleOnly", asBoolean),
    displayBlanksAs: field(model, "displayBlanksAs", oneOf(["NotPlotted", "Zero", "Interplotted"])),
    categoryLabelLevel: field(model, "categoryLabelLevel", asNumber),
    seriesNameLevel: field(model, "seriesNameLevel", asNumber),
    showAllFieldButtons: field(model, "showAllFieldButtons", asBoolean),
    showDataLabelsOverMaximum: field(model, "showDataLabelsOverMaximum", asBoolean),
  },
  navigations: {
    axes: (of) => new HostObject("ChartAxes", of),
    dataLabels: (of) => chartPart("ChartDataLabels", of, of.chart.labels),
    format: (of) => chartPart("ChartAreaFormat", of, of.chart.shape),
    legend: (of) => chartPart("ChartLegend", of, of.chart.legend),
    plotArea: (of) => chartPart("ChartPlotArea", of, of.chart.plotArea),
    series: (of) => new HostObject("ChartSeriesCollection", of),
    title: (of) => chartPart("ChartTitle", of, of.chart.title),
    worksheet: (of) => worksheetObject(of.book, of.sheet),
  },
  methods: {
    activate: (of) => {
      of.book.activate(of.sheet);
    },
    delete: (of) => {
      requireAllowed(of.sheet, "allowEditObjects");
      of.sheet.charts.splice(of.sheet.charts.indexOf(of.chart), 1);
    },
    setData: (of, args) => {
      bindSeries(of, sourceArgument(args, 0), args.choice(1, SERIES_BY));
    },
    setPosition,
  },
});

function find(of: SheetTarget, key: string): ChartModel | undefined {
  return of.sheet.charts.find(({ name, id }) => name.toLowerCase() === key.toLowerCase() || id === key);
}

function orFail(of: SheetTarget, chart: ChartModel | undefined): HostObject {
  if (!chart) throw itemNotFound();
  return chartObject(of, chart);
}

/** [doc] `add` takes the data as a range of any sheet. */
function add(of: SheetTarget, args: Arguments): HostObject {
  requireAllowed(of.sheet, "allowEditObjects");
  const type = oneOf(CHART_TYPES)(args.at(0));
  const source = sourceArgument(args, 1);
  const seriesBy = args.choice(2, SERIES_BY);
  const chart = of.book.addChart(of.sheet, type);
  bindSeries(new ChartTarget(of, chart), source, seriesBy);
  if (chart.series.length === 0) throw new ApiError("InvalidArgument");
  return chartObject(of, chart);
}

export const chartCollectionClass = defineClass<Excel.ChartCollection, SheetTarget>("ChartCollection", {
  exists: (of) => of.exists,
  properties: { count: readOnly((of) => of.sheet.charts.length) },
  items: (of) => of.sheet.charts.map((chart) => chartObject(of, chart)),
  itemClass: "Chart",
  item: (of, args) => orFail(of, find(of, args.text(0))),
  methods: {
    add,
    getCount: (of) => of.sheet.charts.length,
    getItem: (of, args) => orFail(of, find(of, args.text(0))),
    getItemAt: (of, args) => orFail(of, of.sheet.charts[args.integer(0)]),
    getItemOrNullObject: (of, args) => {
      const chart = find(of, args.text(0));
      return chart ? chartObject(of, chart) : NULL_OBJECT;
    },
  },
});
