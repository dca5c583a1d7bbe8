import type {
  AxisModel,
  ChartModel,
  ChartTextModel,
  DataLabelsModel,
  DataSource,
  LineModel,
  SeriesModel,
  ShapeModel,
} from "./chart";

/** Size of a chart that was not placed, in points [belief]. */
const CHART_WIDTH = 360;
const CHART_HEIGHT = 216;

function newLine(color: string): LineModel {
  return { color, lineStyle: "Automatic", weight: 0.75 };
}

function newShape(lineColor = ""): ShapeModel {
  return {
    fill: "",
    line: newLine(lineColor),
    font: { name: "Calibri", size: 10, color: "#595959", bold: false, italic: false, underline: "None" },
  };
}

function newText(text: string, visible: boolean): ChartTextModel {
  return {
    text,
    visible,
    overlay: false,
    position: "Automatic",
    horizontalAlignment: "Center",
    verticalAlignment: "Center",
    textOrientation: 0,
    showShadow: false,
    left: 0,
    top: 0,
    shape: newShape(),
  };
}

function newLabels(): DataLabelsModel {
  return {
    position: "None",
    showValue: false,
    showSeriesName: false,
    showCategoryName: false,
    showLegendKey: false,
    showPercentage: false,
    showBubbleSize: false,
    separator: ", ",
    numberFormat: "General",
    linkNumberFormat: true,
    textOrientation: 0,
    autoText: true,
    horizontalAlignment: "Center",
    verticalAlignment: "Center",
    shape: newShape(),
  };
}

function newAxis(type: AxisModel["type"], group: AxisModel["group"], visible: boolean): AxisModel {
  return {
    type,
    group,
    visible,
    minimum: "",
    maximum: "",
    majorUnit: "",
    minorUnit: "",
    numberFormat: "General",
    linkNumberFormat: true,
    reversePlotOrder: false,
    scaleType: "Linear",
    logBase: 10,
    displayUnit: "None",
    showDisplayUnitLabel: false,
    categoryType: "Automatic",
    majorTickMark: "None",
    minorTickMark: "None",
    tickLabelPosition: "NextToAxis",
    tickLabelSpacing: "",
    tickMarkSpacing: 1,
    alignment: "Center",
    multiLevel: false,
    isBetweenCategories: true,
    offset: 100,
    position: "Automatic",
    textOrientation: 0,
    title: newText("", false),
    majorGridlines: { visible: type === "Value" && group === "Primary", line: newLine("#D9D9D9") },
    minorGridlines: { visible: false, line: newLine("#F2F2F2") },
    shape: newShape("#D9D9D9"),
  };
}

/** A series as a chart of this type gets it. */
export function newSeries(name: string | DataSource, chartType: string, plotOrder: number): SeriesModel {
  return {
    name,
    values: undefined,
    categories: undefined,
    chartType,
    axisGroup: "Primary",
    hasDataLabels: false,
    filtered: false,
    gapWidth: 219,
    overlap: chartType.includes("Stacked") ? 100 : -27,
    smooth: false,
    showShadow: false,
    invertIfNegative: false,
    varyByCategories: false,
    plotOrder,
    doughnutHoleSize: 75,
    explosion: 0,
    firstSliceAngle: 0,
    markerStyle: "Automatic",
    markerSize: 5,
    markerBackgroundColor: "",
    markerForegroundColor: "",
    labels: newLabels(),
    labelPlaces: new Map(),
    shape: newShape(),
  };
}

/** A chart as Excel makes it: with a title to be filled in, a legend and grid lines on the value axis [belief]. */
export function newChart(id: string, name: string, chartType: string): ChartModel {
  return {
    id,
    name,
    chartType,
    left: 0,
    top: 0,
    width: CHART_WIDTH,
    height: CHART_HEIGHT,
    style: 201,
    plotBy: "Columns",
    plotVisibleOnly: true,
    displayBlanksAs: "NotPlotted",
    categoryLabelLevel: 0,
    seriesNameLevel: 0,
    showAllFieldButtons: false,
    showDataLabelsOverMaximum: false,
    roundedCorners: false,
    colorScheme: "ColorfulPalette1",
    anchor: undefined,
    title: newText("Chart Title", true),
    legend: {
      visible: true,
      position: "Bottom",
      overlay: false,
      showShadow: false,
      left: 0,
      top: 0,
      width: 0,
      height: 0,
      shape: newShape(),
    },
    labels: newLabels(),
    axes: [
      newAxis("Category", "Primary", true),
      newAxis("Value", "Primary", true),
      newAxis("Series", "Primary", true),
      newAxis("Category", "Secondary", false),
      newAxis("Value", "Secondary", true),
    ],
    series: [],
    shape: newShape("#D9D9D9"),
    plotArea: {
      left: 0,
      top: 0,
      width: CHART_WIDTH,
      height: CHART_HEIGHT,
      insideLeft: 0,
      insideTop: 0,
      insideWidth: CHART_WIDTH,
      insideHeight: CHART_HEIGHT,
      position: "Automatic",
      shape: newShape(),
    },
  };
}
