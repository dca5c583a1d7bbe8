import type { ChartBars, ChartBlock } from "../../narrative/report";
import { textOf } from "../../narrative/text";
import { evaluate } from "../../proof/expression";
import { barChartHeight, COLORS, percentCeiling, WHOLE_PERCENT, type ChartDesign } from "./design";

/** Rates as bars, from top to bottom in their order. */
export function barsChart({ altText = [] }: ChartBlock, { header, name, items }: ChartBars): ChartDesign {
  const points = items.map(({ figure: { expression } }) => ({
    value: evaluate(expression).toFixed(),
    expression,
  }));
  return {
    categoryHeader: header,
    categories: items.map(({ name: { text, at } }) => ({ text, at })),
    series: [
      {
        name,
        points,
        type: "bar",
        axis: "primary",
        color: COLORS.dark,
        dataLabels: true,
        numberFormat: '0.00"%"',
      },
    ],
    legend: "none",
    axes: {
      category: { reversed: true },
      value: { min: 0, max: percentCeiling(points), numberFormat: WHOLE_PERCENT },
    },
    altText: textOf(altText),
    height: barChartHeight(items.map(({ name: { text } }) => text)),
  };
}
