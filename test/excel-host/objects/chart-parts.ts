import type { ChartTextModel, DataLabelsModel, LegendModel, PlotAreaModel } from "../model/chart";
import { asBoolean, asText, numberBetween, oneOf } from "../protocol/arguments";
import { invalidArgument } from "../protocol/errors";
import { defineClass, type Property } from "../protocol/object-class";
import { LABEL_POSITIONS, LEGEND_POSITIONS, TITLE_POSITIONS } from "./chart-words";
import { field } from "./fields";
import { chartPart, type ChartPartTarget } from "./targets";

type Text = ChartPartTarget<ChartTextModel>;

const text = (of: Text): ChartTextModel => of.part;
const angle = numberBetween(-90, 180);
const points = numberBetween(0, 169_056);

/** [belief] Setting the text of a title shows it. */
const shownText: Property<Text> = {
  get: ({ part }) => part.text,
  set: ({ part }, value) => {
    part.text = asText(value);
    if (part.text.length > 255) throw invalidArgument();
    part.visible = part.text !== "";
    delete part.formula;
  },
};

function setFormula(of: Text, formula: string): void {
  if (!formula.startsWith("=")) throw invalidArgument();
  of.part.formula = formula;
  of.part.visible = true;
}

export const chartTitleClass = defineClass<Excel.ChartTitle, Text>("ChartTitle", {
  exists: (of) => of.exists,
  properties: {
    text: shownText,
    visible: field(text, "visible", asBoolean),
    overlay: field(text, "overlay", asBoolean),
    position: field(text, "position", oneOf(TITLE_POSITIONS)),
    horizontalAlignment: field(text, "horizontalAlignment", asText),
    verticalAlignment: field(text, "verticalAlignment", asText),
    textOrientation: field(text, "textOrientation", angle),
    showShadow: field(text, "showShadow", asBoolean),
    left: field(text, "left", points),
    top: field(text, "top", points),
  },
  navigations: { format: (of) => chartPart("ChartTitleFormat", of, of.part.shape) },
  methods: {
    setFormula: (of, args) => {
      setFormula(of, args.text(0));
    },
  },
});

export const chartAxisTitleClass = defineClass<Excel.ChartAxisTitle, Text>("ChartAxisTitle", {
  exists: (of) => of.exists,
  properties: {
    text: shownText,
    visible: field(text, "visible", asBoolean),
    textOrientation: field(text, "textOrientation", angle),
  },
  navigations: { format: (of) => chartPart("ChartAxisTitleFormat", of, of.part.shape) },
  methods: {
    setFormula: (of, args) => {
      setFormula(of, args.text(0));
    },
  },
});

type Legend = ChartPartTarget<LegendModel>;

const legend = (of: Legend): LegendModel => of.part;

export const chartLegendClass = defineClass<Excel.ChartLegend, Legend>("ChartLegend", {
  exists: (of) => of.exists,
  properties: {
    visible: field(legend, "visible", asBoolean),
    position: field(legend, "position", oneOf(LEGEND_POSITIONS)),
    overlay: field(legend, "overlay", asBoolean),
    showShadow: field(legend, "showShadow", asBoolean),
    left: field(legend, "left", points),
    top: field(legend, "top", points),
    width: field(legend, "width", points),
    height: field(legend, "height", points),
  },
  navigations: { format: (of) => chartPart("ChartLegendFormat", of, of.part.shape) },
});

type Labels = ChartPartTarget<DataLabelsModel>;

const labels = (of: Labels): DataLabelsModel => of.part;

export const chartDataLabelsClass = defineClass<Excel.ChartDataLabels, Labels>("ChartDataLabels", {
  exists: (of) => of.exists,
  properties: {
    position: field(labels, "position", oneOf(LABEL_POSITIONS)),
    showValue: field(labels, "showValue", asBoolean),
    showSeriesName: field(labels, "showSeriesName", asBoolean),
    showCategoryName: field(labels, "showCategoryName", asBoolean),
    showLegendKey: field(labels, "showLegendKey", asBoolean),
    showPercentage: field(labels, "showPercentage", asBoolean),
    showBubbleSize: field(labels, "showBubbleSize", asBoolean),
    separator: field(labels, "separator", asText),
    numberFormat: field(labels, "numberFormat", asText),
    linkNumberFormat: field(labels, "linkNumberFormat", asBoolean),
    textOrientation: field(labels, "textOrientation", angle),
    autoText: field(labels, "autoText", asBoolean),
    horizontalAlignment: field(labels, "horizontalAlignment", asText),
    verticalAlignment: field(labels, "verticalAlignment", asText),
  },
  navigations: { format: (of) => chartPart("ChartDataLabelFormat", of, of.part.shape) },
});

type PlotArea = ChartPartTarget<PlotAreaModel>;

const plotArea = (of: PlotArea): PlotAreaModel => of.part;

export const chartPlotAreaClass = defineClass<Excel.ChartPlotArea, PlotArea>("ChartPlotArea", {
  exists: (of) => of.exists,
  properties: {
    left: field(plotArea, "left", points),
    top: field(plotArea, "top", points),
    width: field(plotArea, "width", points),
    height: field(plotArea, "height", points),
    insideLeft: field(plotArea, "insideLeft", points),
    insideTop: field(plotArea, "insideTop", points),
    insideWidth: field(plotArea, "insideWidth", points),
    insideHeight: field(plotArea, "insideHeight", points),
    position: field(plotArea, "position", oneOf(["Automatic", "Custom"])),
  },
  navigations: { format: (of) => chartPart("ChartPlotAreaFormat", of, of.part.shape) },
});
