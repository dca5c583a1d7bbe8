import { absoluteReference } from "../model/areas";
import type { DataSource, SeriesModel } from "../model/chart";
import { newSeries } from "../model/new-chart";
import { type Arguments, asBoolean, asColor, asInteger, numberBetween, oneOf } from "../protocol/arguments";
import { ApiError, itemNotFound } from "../protocol/errors";
import { defineClass, HostObject, type Property } from "../protocol/object-class";
import { lineArgument, nameShown, seriesName } from "./chart-data";
import { CHART_TYPES, MARKER_STYLES } from "./chart-words";
import { field, readOnly } from "./fields";
import { chartPart, type ChartTarget, SeriesTarget } from "./targets";

const model = (of: SeriesTarget): SeriesModel => of.series;

/** Which data a dimension of a series is: the words of `Excel.ChartSeriesDimension`. */
function dimension(of: SeriesTarget, args: Arguments): DataSource | undefined {
  const wanted = oneOf(["Categories", "Values", "XValues", "YValues", "BubbleSizes"])(args.at(0));
  if (wanted === "BubbleSizes") throw new ApiError("InvalidArgument");
  return wanted === "Categories" || wanted === "XValues" ? of.series.categories : of.series.values;
}

function dimensionValues(of: SeriesTarget, args: Arguments): readonly unknown[] {
  const source = dimension(of, args);
  const sheet = source && of.book.sheet(source.sheet);
  if (!source || !sheet) throw new ApiError("EmptyChartSeries");
  const values: unknown[] = [];
  const { area } = source;
  for (let row = area.top; row <= area.bottom; row += 1) {
    for (let column = area.left; column <= area.right; column += 1) {
      values.push(sheet.cells.at(row, column)?.value ?? "");
    }
  }
  return values;
}

/** [doc: EmptyChartSeries; belief: when] A series without values can be neither typed nor moved to another axis. */
function ofFilled(property: Property<SeriesTarget>): Property<SeriesTarget> {
  return {
    get: (of) => property.get(of),
    set: (of, value) => {
      if (!of.series.values) throw new ApiError("EmptyChartSeries");
      property.set?.(of, value);
    },
  };
}

export const chartSeriesClass = defineClass<Excel.ChartSeries, SeriesTarget>("ChartSeries", {
  exists: (of) => of.exists,
  properties: {
    name: {
      get: (of) => nameShown(of, of.series.name),
      set: (of, value) => {
        of.series.name = seriesName(of, value);
      },
    },
    chartType: ofFilled(field(model, "chartType", oneOf(CHART_TYPES))),
    axisGroup: ofFilled(field(model, "axisGroup", oneOf(["Primary", "Secondary"]))),
    hasDataLabels: {
      get: ({ series }) => series.hasDataLabels,
      set: ({ series }, value) => {
        series.hasDataLabels = asBoolean(value);
        // [belief] Labels that are switched on show the value.
        series.labels.showValue = series.hasDataLabels;
      },
    },
    filtered: field(model, "filtered", asBoolean),
    gapWidth: field(model, "gapWidth", numberBetween(0, 500)),
    overlap: field(model, "overlap", numberBetween(-100, 100)),
    smooth: field(model, "smooth", asBoolean),
    showShadow: field(model, "showShadow", asBoolean),
    invertIfNegative: field(model, "invertIfNegative", asBoolean),
    varyByCategories: field(model, "varyByCategories", asBoolean),
    plotOrder: field(model, "plotOrder", asInteger),
    doughnutHoleSize: field(model, "doughnutHoleSize", numberBetween(10, 90)),
    explosion: field(model, "explosion", numberBetween(0, 400)),
    firstSliceAngle: field(model, "firstSliceAngle", numberBetween(0, 360)),
    markerStyle: field(model, "markerStyle", oneOf(MARKER_STYLES)),
    markerSize: field(model, "markerSize", numberBetween(2, 72)),
    markerBackgroundColor: field(model, "markerBackgroundColor", asColor),
    markerForegroundColor: field(model, "markerForegroundColor", asColor),
  },
  navigations: {
    dataLabels: (of) => chartPart("ChartDataLabels", of, of.series.labels),
    points: (of) => new HostObject("ChartPointsCollection", of),
    format: (of) => chartPart("ChartSeriesFormat", of, of.series.shape),
  },
  methods: {
    setValues: (of, args) => {
      of.series.values = lineArgument(args);
    },
    setXAxisValues: (of, args) => {
      of.series.categories = lineArgument(args);
    },
    delete: (of) => {
      of.chart.series.splice(of.chart.series.indexOf(of.series), 1);
    },
    getDimensionValues: dimensionValues,
    getDimensionDataSourceString: (of, args) => {
      const source = dimension(of, args);
      const sheet = source && of.book.sheet(source.sheet);
      if (!source || !sheet) throw new ApiError("EmptyChartSeries");
      return absoluteReference(sheet.name, source.area);
    },
    getDimensionDataSourceType: () => "LocalRange",
  },
});

function seriesObject(of: ChartTarget, series: SeriesModel): HostObject {
  return new HostObject("ChartSeries", new SeriesTarget(of, series));
}

export const chartSeriesCollectionClass = defineClass<Excel.ChartSeriesCollection, ChartTarget>(
  "ChartSeriesCollection",
  {
    exists: (of) => of.exists,
    properties: { count: readOnly((of) => of.chart.series.length) },
    items: (of) => of.chart.series.map((series) => seriesObject(of, series)),
    itemClass: "ChartSeries",
    methods: {
      add: (of, args) => {
        const number = of.chart.series.length + 1;
        const name = args.optionalText(0);
        const shown = name === undefined ? `Series${number}` : seriesName(of, name);
        const series = newSeries(shown, of.chart.chartType, number);
        of.chart.series.splice(args.optionalInteger(1) ?? of.chart.series.length, 0, series);
        return seriesObject(of, series);
      },
      getCount: (of) => of.chart.series.length,
      getItemAt: (of, args) => {
        const series = of.chart.series[args.integer(0)];
        if (!series) throw itemNotFound();
        return seriesObject(of, series);
      },
    },
  },
);
