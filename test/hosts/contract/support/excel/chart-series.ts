import { formatAbsoluteReference } from "../../../../../src/core/workbook/a1";
import type { DataSource, SeriesModel, WorkbookModel } from "../../../../excel-host";
import type { LabelsPicture, MarkerPicture, SeriesPicture } from "../picture/chart-picture";
import { fillOf, fontOf, strokeOf } from "./chart-shapes";
import { plainColor } from "./formats";

const PLACES: Readonly<Record<string, string>> = {
  None: "automatic",
  OutsideEnd: "outside end",
  Center: "centre",
  InsideBase: "foot",
  Top: "above",
  Bottom: "below",
};

/** A series of a chart of the test host's workbook. Text or nothing where a cell belongs is `unbound`. */
export function seriesOf(book: WorkbookModel, series: SeriesModel): SeriesPicture {
  const [type = ""] = /^[A-Z][a-z]+/.exec(series.chartType) ?? [];
  const isColumns = type === "Column" || type === "Bar";
  const { shape } = series;
  return {
    type: type.toLowerCase(),
    grouping: series.chartType.endsWith("Stacked") ? "stacked" : "side by side",
    axis: series.axisGroup === "Secondary" ? "secondary" : "primary",
    name: referenceOf(book, series.name),
    categories: referenceOf(book, series.categories),
    values: referenceOf(book, series.values),
    fill: isColumns ? fillOf(shape.fill) : null,
    stroke: strokeOf(shape.line),
    marker: isColumns ? null : markerOf(series),
    smooth: series.smooth,
    columns: isColumns
      ? { gap: series.gapWidth, overlap: series.overlap, inverts: series.invertIfNegative }
      : null,
    labels: series.hasDataLabels ? labelsOf(series) : null,
  };
}

function referenceOf(book: WorkbookModel, source: DataSource | string | undefined): string {
  if (typeof source !== "object") return `unbound: ${source ?? ""}`;
  return formatAbsoluteReference({ sheet: book.sheetNamed(source.sheet).name, ...source.area });
}

function markerOf(series: SeriesModel): MarkerPicture | null {
  if (series.markerStyle === "None") return null;
  return {
    symbol: series.markerStyle.toLowerCase(),
    size: series.markerSize,
    fill: plainColor(series.markerBackgroundColor),
    stroke: plainColor(series.markerForegroundColor),
  };
}

function labelsOf({ labels, labelPlaces }: SeriesModel): LabelsPicture {
  const shown = {
    value: labels.showValue,
    category: labels.showCategoryName,
    series: labels.showSeriesName,
    percentage: labels.showPercentage,
    key: labels.showLegendKey,
    bubble: labels.showBubbleSize,
  };
  return {
    place: PLACES[labels.position] ?? labels.position,
    places: [...labelPlaces]
      .sort(([one], [other]) => one - other)
      .map(([point, place]) => `${String(point)}: ${PLACES[place] ?? place}`),
    numberFormat: labels.linkNumberFormat ? null : labels.numberFormat,
    shows: Object.entries(shown).flatMap(([word, isShown]) => (isShown ? [word] : [])),
    font: fontOf(labels.shape.font),
    fill: fillOf(labels.shape.fill),
  };
}
