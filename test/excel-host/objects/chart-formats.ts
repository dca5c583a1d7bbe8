import type { ChartModel, FontModel, LineModel, ShapeModel } from "../model/chart";
import { asBoolean, asColor, asText, numberBetween, oneOf } from "../protocol/arguments";
import { defineClass, type Navigation } from "../protocol/object-class";
import { LINE_STYLES } from "./chart-words";
import { field } from "./fields";
import { chartPart, type ChartPartTarget, type ChartTarget } from "./targets";

type Shape = ChartPartTarget<ShapeModel>;
type Line = ChartPartTarget<LineModel>;

const fill: Navigation<Shape> = (of) => chartPart("ChartFill", of, of.part);
const font: Navigation<Shape> = (of) => chartPart("ChartFont", of, of.part);
const outline: Navigation<Shape> = (of) => chartPart("ChartBorder", of, of.part.line);
const line: Navigation<Shape> = (of) => chartPart("ChartLineFormat", of, of.part.line);

const exists = (of: ChartTarget): boolean => of.exists;

/** Boxes of text: a fill, an outline and a font. */
const BOX = { exists, navigations: { fill, font, border: outline } };

export const chartAxisTitleFormatClass = defineClass<Excel.ChartAxisTitleFormat, Shape>(
  "ChartAxisTitleFormat",
  BOX,
);
export const chartDataLabelFormatClass = defineClass<Excel.ChartDataLabelFormat, Shape>(
  "ChartDataLabelFormat",
  BOX,
);
export const chartLegendFormatClass = defineClass<Excel.ChartLegendFormat, Shape>("ChartLegendFormat", BOX);
export const chartTitleFormatClass = defineClass<Excel.ChartTitleFormat, Shape>("ChartTitleFormat", BOX);

const chart = (of: Shape): ChartModel => of.chart;

export const chartAreaFormatClass = defineClass<Excel.ChartAreaFormat, Shape>("ChartAreaFormat", {
  exists,
  properties: {
    roundedCorners: field(chart, "roundedCorners", asBoolean),
    colorScheme: field(chart, "colorScheme", asText),
  },
  navigations: { fill, font, border: outline },
});

export const chartPlotAreaFormatClass = defineClass<Excel.ChartPlotAreaFormat, Shape>("ChartPlotAreaFormat", {
  exists,
  navigations: { fill, border: outline },
});

export const chartAxisFormatClass = defineClass<Excel.ChartAxisFormat, Shape>("ChartAxisFormat", {
  exists,
  navigations: { fill, font, line },
});

export const chartSeriesFormatClass = defineClass<Excel.ChartSeriesFormat, Shape>("ChartSeriesFormat", {
  exists,
  navigations: { fill, line },
});

export const chartFillClass = defineClass<Excel.ChartFill, Shape>("ChartFill", {
  exists,
  methods: {
    clear: (of) => {
      of.part.fill = "";
    },
    setSolidColor: (of, args) => {
      of.part.fill = asColor(args.at(0));
    },
  },
});

const fontOf = (of: Shape): FontModel => of.part.font;

export const chartFontClass = defineClass<Excel.ChartFont, Shape>("ChartFont", {
  exists,
  properties: {
    name: field(fontOf, "name", asText),
    size: field(fontOf, "size", numberBetween(1, 409)),
    color: field(fontOf, "color", asColor),
    bold: field(fontOf, "bold", asBoolean),
    italic: field(fontOf, "italic", asBoolean),
    underline: field(fontOf, "underline", oneOf(["None", "Single"])),
  },
});

const lineOf = (of: Line): LineModel => of.part;

/** Lines of series, axes and grids, and outlines: the same members under two class names. */
const LINE = {
  exists,
  properties: {
    color: field(lineOf, "color", asColor),
    lineStyle: field(lineOf, "lineStyle", oneOf(LINE_STYLES)),
    weight: field(lineOf, "weight", numberBetween(0, 1584)),
  },
  methods: {
    clear: (of: Line) => {
      of.part.lineStyle = "None";
    },
  },
};

export const chartLineFormatClass = defineClass<Excel.ChartLineFormat, Line>("ChartLineFormat", LINE);
export const chartBorderClass = defineClass<Excel.ChartBorder, Line>("ChartBorder", LINE);
