import { Decimal } from "../../common/decimal";
import { call } from "../../proof/expression";
import {
  ascending,
  COLORS,
  FULL,
  levelCategory,
  PERCENT,
  percentPoint,
  printedPercent,
  WHOLE_PERCENT,
  type ChartBuilder,
} from "./design";

/** A radar of fewer axes is no area. */
const MIN_GROUPS = 3;
const HEIGHT = 285;

/** Share of the points earned, by level-2 indicator, as a radar; none where all have full marks. */
export const radarLevel2Chart: ChartBuilder = ({ evaluation, scorecard, t }) => {
  const groups = scorecard?.level2.filter((level) => Number(level.max) > 0) ?? [];
  if (groups.length < MIN_GROUPS) return null;
  const shares = groups.map((level) => ({
    name: level.name,
    ...percentPoint({
      value: new Decimal(level.points).dividedBy(level.max).toString(),
      expression: call("divide", level.expression, level.maxExpression),
    }),
  }));
  const [low, ...others] = ascending(shares);
  const high = others.at(-1);
  if (!low || !high || Number(low.value) >= FULL) return null;
  return {
    categoryHeader: t("publishing.chart.level2"),
    categories: groups.map((level) => levelCategory(evaluation, "level2", level)),
    series: [
      {
        name: t("publishing.chart.share"),
        points: shares.map(({ value, expression }) => ({ value, expression })),
        type: "radar",
        axis: "primary",
        color: COLORS.dark,
        dataLabels: false,
        numberFormat: PERCENT,
      },
    ],
    legend: "none",
    axes: { value: { min: 0, max: FULL, numberFormat: WHOLE_PERCENT } },
    altText: t("publishing.alt.shares", {
      low: low.name,
      lowest: printedPercent(low.value),
      high: high.name,
      highest: printedPercent(high.value),
    }),
    height: HEIGHT,
  };
};
