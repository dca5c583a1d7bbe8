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

/** Points earned beside points available, by level-1 indicator; budget execution counts as one of them. */
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
  if (groups.length === 0) return null;
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
    height: COLUMN_CHART_HEIGHT,
  };
};
