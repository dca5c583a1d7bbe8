import { Decimal } from "../../common/decimal";
import { largestOf } from "../../common/many";
import {
  COLORS,
  COLUMN_CHART_HEIGHT,
  levelCategory,
  PLAIN,
  type Category,
  type ChartBuilder,
  type DataPoint,
} from "./design";

interface Group {
  readonly category: Category;
  readonly available: DataPoint;
  readonly earned: DataPoint;
}

const FEWEST_GROUPS = 2;
/** A loss of less than this part of the tallest column cannot be seen. */
const SEEN = 20;

/**
 * Points earned beside points available, by level-1 indicator; budget execution counts as one of them. Drawn where a loss
 * can be seen.
 */
export const pointsByLevel1Chart: ChartBuilder = ({ scorecard, evaluation, t }) => {
  if (!scorecard) return null;
  const groups: Group[] = scorecard.level1
    .filter((level) => Number(level.max) > 0)
    .map((level) => ({
      category: levelCategory(evaluation, "level1", level),
      available: { value: level.max, expression: level.maxExpression },
      earned: { value: level.points, expression: level.expression },
    }));
  const execution = scorecard.budget;
  if (execution && Number(execution.max) > 0) {
    groups.unshift({
      category: { text: t("publishing.chart.execution"), at: null },
      available: { value: execution.max, expression: execution.available },
      earned: { value: execution.points, expression: execution.expression },
    });
  }
  const [worst] = [...groups].sort((one, other) => lostIn(other).cmp(lostIn(one)));
  const tallest = largestOf(
    groups.map(({ available }) => Number(available.value)),
    0,
  );
  if (!worst || groups.length < FEWEST_GROUPS || lostIn(worst).lt(tallest / SEEN)) return null;
  const column = (name: string, points: readonly DataPoint[], color: string) => ({
    name,
    points,
    type: "column" as const,
    axis: "primary" as const,
    color,
    dataLabels: true,
    numberFormat: PLAIN,
  });
  return {
    categoryHeader: t("publishing.chart.level1"),
    categories: groups.map((group) => group.category),
    series: [
      column(
        t("publishing.chart.available"),
        groups.map((group) => group.available),
        COLORS.light,
      ),
      column(
        t("publishing.chart.earned"),
        groups.map((group) => group.earned),
        COLORS.dark,
      ),
    ],
    legend: "bottom",
    axes: { value: { title: t("publishing.chart.points"), min: 0, numberFormat: PLAIN } },
    altText: t("publishing.alt.points", {
      name: worst.category.text,
      lost: lostIn(worst).toString(),
      points: worst.earned.value,
      max: worst.available.value,
    }),
    height: COLUMN_CHART_HEIGHT,
  };
};

function lostIn({ available, earned }: Group): Decimal {
  return new Decimal(available.value).minus(earned.value);
}
