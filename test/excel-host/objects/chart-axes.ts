import type { AxisModel, GridlinesModel } from "../model/chart";
import {
  asBoolean,
  asInteger,
  asNumber,
  asNumberOrAutomatic,
  asText,
  numberBetween,
  oneOf,
} from "../protocol/arguments";
import { ApiError } from "../protocol/errors";
import { defineClass, type HostObject } from "../protocol/object-class";
import { TICK_LABEL_POSITIONS, TICK_MARKS } from "./chart-words";
import { field, readOnly } from "./fields";
import { chartPart, type ChartPartTarget, type ChartTarget } from "./targets";

type Axis = ChartPartTarget<AxisModel>;

function axisOf(of: ChartTarget, type: AxisModel["type"], group: AxisModel["group"]): HostObject {
  const axis = of.chart.axes.find((candidate) => candidate.type === type && candidate.group === group);
  // [belief] A secondary axis is there once a series is drawn on it.
  const missing =
    group === "Secondary" && !of.chart.series.some(({ axisGroup }) => axisGroup === "Secondary");
  if (!axis || missing) throw new ApiError("InvalidArgument");
  return chartPart("ChartAxis", of, axis);
}

export const chartAxesClass = defineClass<Excel.ChartAxes, ChartTarget>("ChartAxes", {
  exists: (of) => of.exists,
  navigations: {
    categoryAxis: (of) => axisOf(of, "Category", "Primary"),
    valueAxis: (of) => axisOf(of, "Value", "Primary"),
    seriesAxis: (of) => axisOf(of, "Series", "Primary"),
  },
  methods: {
    getItem: (of, args) =>
      axisOf(
        of,
        oneOf(["Category", "Value", "Series"])(args.at(0)),
        args.choice(1, ["Primary", "Secondary"]),
      ),
  },
});

const model = (of: Axis): AxisModel => of.part;

export const chartAxisClass = defineClass<Excel.ChartAxis, Axis>("ChartAxis", {
  exists: (of) => of.exists,
  properties: {
    type: readOnly(({ part }) => part.type),
    axisGroup: readOnly(({ part }) => part.group),
    visible: field(model, "visible", asBoolean),
    minimum: field(model, "minimum", asNumberOrAutomatic),
    maximum: field(model, "maximum", asNumberOrAutomatic),
    majorUnit: field(model, "majorUnit", asNumberOrAutomatic),
    minorUnit: field(model, "minorUnit", asNumberOrAutomatic),
    numberFormat: field(model, "numberFormat", asText),
    linkNumberFormat: field(model, "linkNumberFormat", asBoolean),
    reversePlotOrder: field(model, "reversePlotOrder", asBoolean),
    scaleType: field(model, "scaleType", oneOf(["Linear", "Logarithmic"])),
    logBase: field(model, "logBase", asNumber),
    displayUnit: field(model, "displayUnit", asText),
    showDisplayUnitLabel: field(model, "showDisplayUnitLabel", asBoolean),
    categoryType: field(model, "categoryType", oneOf(["Automatic", "TextAxis", "DateAxis"])),
    majorTickMark: field(model, "majorTickMark", oneOf(TICK_MARKS)),
    minorTickMark: field(model, "minorTickMark", oneOf(TICK_MARKS)),
    tickLabelPosition: field(model, "tickLabelPosition", oneOf(TICK_LABEL_POSITIONS)),
    tickLabelSpacing: field(model, "tickLabelSpacing", asNumberOrAutomatic),
    tickMarkSpacing: field(model, "tickMarkSpacing", asInteger),
    alignment: field(model, "alignment", oneOf(["Center", "Left", "Right"])),
    multiLevel: field(model, "multiLevel", asBoolean),
    isBetweenCategories: field(model, "isBetweenCategories", asBoolean),
    offset: field(model, "offset", numberBetween(0, 1000)),
    position: field(model, "position", oneOf(["Automatic", "Maximum", "Minimum", "Custom"])),
    textOrientation: field(model, "textOrientation", numberBetween(-90, 180)),
  },
  navigations: {
    format: (of) => chartPart("ChartAxisFormat", of, of.part.shape),
    majorGridlines: (of) => chartPart("ChartGridlines", of, of.part.majorGridlines),
    minorGridlines: (of) => chartPart("ChartGridlines", of, of.part.minorGridlines),
    title: (of) => chartPart("ChartAxisTitle", of, of.part.title),
  },
});

const gridlines = (of: ChartPartTarget<GridlinesModel>): GridlinesModel => of.part;

export const chartGridlinesClass = defineClass<Excel.ChartGridlines, ChartPartTarget<GridlinesModel>>(
  "ChartGridlines",
  {
    exists: (of) => of.exists,
    properties: { visible: field(gridlines, "visible", asBoolean) },
    navigations: { format: (of) => chartPart("ChartGridlinesFormat", of, of.part) },
  },
);

export const chartGridlinesFormatClass = defineClass<
  Excel.ChartGridlinesFormat,
  ChartPartTarget<GridlinesModel>
>("ChartGridlinesFormat", {
  exists: (of) => of.exists,
  navigations: { line: (of) => chartPart("ChartLineFormat", of, of.part.line) },
});
