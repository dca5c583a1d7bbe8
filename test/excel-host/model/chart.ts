import type { CellRange } from "../../../src/core/workbook/a1";

/** A range that a chart draws from. `sheet` is the sheet's id, so the binding follows a rename. */
export interface DataSource {
  readonly sheet: string;
  readonly area: CellRange;
}

export interface LineModel {
  color: string;
  lineStyle: string;
  /** Points. */
  weight: number;
}

export interface FontModel {
  name: string;
  size: number;
  color: string;
  bold: boolean;
  italic: boolean;
  underline: string;
}

/** A box of text or a plain area of a chart: fill, outline and font. `fill` is `""` where there is none. */
export interface ShapeModel {
  fill: string;
  readonly line: LineModel;
  readonly font: FontModel;
}

export interface ChartTextModel {
  text: string;
  visible: boolean;
  overlay: boolean;
  position: string;
  horizontalAlignment: string;
  verticalAlignment: string;
  textOrientation: number;
  showShadow: boolean;
  left: number;
  top: number;
  /** Formula that gives the text. */
  formula?: string;
  readonly shape: ShapeModel;
}

export interface LegendModel {
  visible: boolean;
  position: string;
  overlay: boolean;
  showShadow: boolean;
  left: number;
  top: number;
  width: number;
  height: number;
  readonly shape: ShapeModel;
}

export interface DataLabelsModel {
  position: string;
  showValue: boolean;
  showSeriesName: boolean;
  showCategoryName: boolean;
  showLegendKey: boolean;
  showPercentage: boolean;
  showBubbleSize: boolean;
  separator: string;
  numberFormat: string;
  linkNumberFormat: boolean;
  textOrientation: number;
  autoText: boolean;
  horizontalAlignment: string;
  verticalAlignment: string;
  readonly shape: ShapeModel;
}

export interface GridlinesModel {
  visible: boolean;
  readonly line: LineModel;
}

/** `""` in the bounds and units means automatic, as Excel answers and takes it. */
export interface AxisModel {
  readonly type: "Category" | "Value" | "Series";
  readonly group: "Primary" | "Secondary";
  visible: boolean;
  minimum: number | "";
  maximum: number | "";
  majorUnit: number | "";
  minorUnit: number | "";
  numberFormat: string;
  linkNumberFormat: boolean;
  reversePlotOrder: boolean;
  scaleType: string;
  logBase: number;
  displayUnit: string;
  showDisplayUnitLabel: boolean;
  categoryType: string;
  majorTickMark: string;
  minorTickMark: string;
  tickLabelPosition: string;
  tickLabelSpacing: number | "";
  tickMarkSpacing: number;
  alignment: string;
  multiLevel: boolean;
  isBetweenCategories: boolean;
  offset: number;
  position: string;
  textOrientation: number;
  readonly title: ChartTextModel;
  readonly majorGridlines: GridlinesModel;
  readonly minorGridlines: GridlinesModel;
  readonly shape: ShapeModel;
}

export interface SeriesModel {
  /** Text, or the cell that gives it. */
  name: string | DataSource;
  values: DataSource | undefined;
  categories: DataSource | undefined;
  chartType: string;
  axisGroup: "Primary" | "Secondary";
  hasDataLabels: boolean;
  filtered: boolean;
  gapWidth: number;
  overlap: number;
  smooth: boolean;
  showShadow: boolean;
  invertIfNegative: boolean;
  varyByCategories: boolean;
  plotOrder: number;
  doughnutHoleSize: number;
  explosion: number;
  firstSliceAngle: number;
  markerStyle: string;
  markerSize: number;
  markerBackgroundColor: string;
  markerForegroundColor: string;
  readonly labels: DataLabelsModel;
  /** Where labels of single points stand that were moved, by position of the point. */
  readonly labelPlaces: Map<number, string>;
  readonly shape: ShapeModel;
}

export interface ChartModel {
  readonly id: string;
  name: string;
  chartType: string;
  /** Points from the sheet's top left corner. */
  left: number;
  top: number;
  width: number;
  height: number;
  style: number;
  plotBy: string;
  plotVisibleOnly: boolean;
  displayBlanksAs: string;
  categoryLabelLevel: number;
  seriesNameLevel: number;
  showAllFieldButtons: boolean;
  showDataLabelsOverMaximum: boolean;
  roundedCorners: boolean;
  colorScheme: string;
  /** Cells that the chart was laid over with `setPosition`. */
  anchor: CellRange | undefined;
  readonly title: ChartTextModel;
  readonly legend: LegendModel;
  readonly labels: DataLabelsModel;
  readonly axes: readonly AxisModel[];
  readonly series: SeriesModel[];
  readonly shape: ShapeModel;
  readonly plotArea: PlotAreaModel;
}

export interface PlotAreaModel {
  left: number;
  top: number;
  width: number;
  height: number;
  insideLeft: number;
  insideTop: number;
  insideWidth: number;
  insideHeight: number;
  position: string;
  readonly shape: ShapeModel;
}
