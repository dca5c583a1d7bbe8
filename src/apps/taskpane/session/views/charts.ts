import type { ChartBlock } from "../../../../core/narrative/report";
import type { Translator } from "../../../../core/messages/catalogue";
import { chartTitle, type ChartDesign } from "../../../../core/publishing";
import type { ChartView } from "../api";
import { cutText } from "./cut";

const LONGEST_NAME = 60;

/** A chart in numbers, with the title that it has on the sheet. */
export function chartView(block: ChartBlock, design: ChartDesign, t: Translator): ChartView {
  const { categories, series, axes } = design;
  return {
    chart: block.id,
    title: chartTitle(block, design, t),
    altText: design.altText,
    categories: categories.map(({ text }) => cutText(text, LONGEST_NAME)),
    series: series.map(({ name, type, axis, color, points, reference, dataLabels }) => ({
      name,
      type,
      axis,
      color,
      values: points.map((point) => point && Number(point.value)),
      reference: reference === true,
      labelled: dataLabels,
    })),
    percent: axes.value?.numberFormat?.includes("%") === true,
    scale: scaleOf(design),
  };
}

function scaleOf({ series, axes }: ChartDesign): ChartView["scale"] {
  const { min, max } = axes.value ?? {};
  const lines = series.every(({ type }) => type === "line");
  return lines && min !== undefined && max !== undefined ? { min, max } : null;
}
