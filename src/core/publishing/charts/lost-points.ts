import { Decimal } from "../../common/decimal";
import { call } from "../../proof/expression";
import type { Score } from "../../evaluation/scorecard";
import { barChartHeight, COLORS, isNamed, PLAIN, type ChartBuilder, type DataPoint } from "./design";

/** Rows from which on bars show what sentences cannot. */
const FEWEST_BARS = 4;
const MAX_BARS = 15;

/** Points lost by indicator, the largest losses first; indicators with full marks are left out. */
export const lostPointsChart: ChartBuilder = ({ evaluation, scorecard, t }) => {
  const scores = new Map(scorecard?.indicators.map((entry) => [entry.indicator, entry.score]) ?? []);
  const losses = evaluation.indicators
    .flatMap((indicator) => {
      const score = scores.get(indicator.id);
      return score && score.points !== score.max && isNamed(indicator.cleanName)
        ? [
            {
              category: { text: indicator.cleanName, at: indicator.name.at },
              lost: lostPoints(score),
            },
          ]
        : [];
    })
    .filter(({ lost }) => Number(lost.value) > 0)
    .sort((left, right) => Number(right.lost.value) - Number(left.lost.value));
  const [most] = losses;
  if (!most || losses.length < FEWEST_BARS) return null;
  const drawn = losses.slice(0, MAX_BARS);
  return {
    categoryHeader: t("publishing.chart.indicator"),
    categories: drawn.map(({ category }) => category),
    series: [
      {
        name: t("publishing.chart.lost"),
        points: drawn.map(({ lost }) => lost),
        type: "bar",
        axis: "primary",
        color: COLORS.dark,
        dataLabels: true,
        numberFormat: PLAIN,
      },
    ],
    legend: "none",
    axes: {
      category: { reversed: true },
      value: { min: 0, numberFormat: PLAIN },
    },
    altText: t("publishing.alt.lost-points", {
      name: most.category.text,
      points: most.lost.value,
      count: losses.length,
    }),
    ...(losses.length > drawn.length && { remark: t("publishing.chart.largest", { count: drawn.length }) }),
    height: barChartHeight(drawn.map(({ category }) => category.text)),
  };
};

function lostPoints({ points, max, available, expression }: Score): DataPoint {
  return {
    value: new Decimal(max).minus(points).toString(),
    expression: call("subtract", available, expression),
  };
}
