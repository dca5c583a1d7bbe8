import { largestOf } from "../../common/many";
import type { Indicator } from "../../evaluation/evaluation";
import { constant } from "../../proof/expression";
import type { IndicatorScore } from "../../evaluation/scorecard";
import {
  barChartHeight,
  COLORS,
  COLUMN_CHART_HEIGHT,
  FULL,
  PERCENT,
  percentCeiling,
  percentPoint,
  WHOLE_PERCENT,
  type Category,
  type ChartBuilder,
  type ChartDesign,
  type ChartSource,
  type DataPoint,
} from "./design";

/** Up to so many indicators are drawn as columns with the 100 % line; of more only the lowest, as bars. */
const MAX_COLUMNS = 20;
const MAX_BARS = 15;
/** Completion above 200 % would flatten all other columns: the axis ends there, the label tells the value. */
const CEILING = 200;

interface Completed {
  readonly category: Category;
  /** A fraction as scored; in per cent once it is drawn. */
  readonly completion: DataPoint;
}

/**
 * Completion by indicator against the 100 % line. With many indicators only the lowest are drawn, the lowest first,
 * and the title says so; where none of them reaches beyond 100 % the frame's right edge is the 100 % line.
 */
export const completionChart: ChartBuilder = (source) => {
  const completed = completedIndicators(source);
  if (completed.length === 0) return null;
  if (completed.length <= MAX_COLUMNS) return columns(completed.map(inPercent), source);
  return bars(lowestOf(completed).map(inPercent), source);
};

/** Indicators of the evaluation that have a completion, in the order of the form. */
function completedIndicators({ evaluation, scorecard }: ChartSource): readonly Completed[] {
  const scores = new Map<string, IndicatorScore>(
    scorecard?.indicators.map((score) => [score.indicator, score]) ?? [],
  );
  return evaluation.indicators.flatMap((indicator: Indicator) => {
    const completion = scores.get(indicator.id)?.completion;
    return completion
      ? [
          {
            category: { text: indicator.cleanName, at: indicator.name.at },
            completion,
          },
        ]
      : [];
  });
}

function columns(completed: readonly Completed[], { t }: ChartSource): ChartDesign {
  return {
    categoryHeader: t("publishing.chart.indicator"),
    categories: completed.map(({ category }) => category),
    series: [
      {
        name: t("publishing.chart.completion"),
        points: completed.map(({ completion }) => completion),
        type: "column",
        axis: "primary",
        color: COLORS.medium,
        dataLabels: true,
        numberFormat: PERCENT,
      },
      {
        name: t("publishing.chart.full"),
        points: completed.map(() => ({ value: String(FULL), expression: constant(FULL) })),
        type: "line",
        axis: "primary",
        color: COLORS.reference,
        dataLabels: false,
        numberFormat: WHOLE_PERCENT,
        reference: true,
        dashed: true,
      },
    ],
    legend: "bottom",
    axes: { value: valueAxis(completed, t("publishing.chart.completion")) },
    ...clipped(completed, t("publishing.chart.clipped")),
    height: COLUMN_CHART_HEIGHT + 30,
  };
}

function inPercent({ category, completion }: Completed): Completed {
  return { category, completion: percentPoint(completion) };
}

function lowestOf(completed: readonly Completed[]): readonly Completed[] {
  return completed
    .map((one) => ({ one, value: Number(one.completion.value) }))
    .sort((left, right) => left.value - right.value)
    .slice(0, MAX_BARS)
    .map(({ one }) => one);
}

function bars(lowest: readonly Completed[], { t }: ChartSource): ChartDesign {
  return {
    categoryHeader: t("publishing.chart.indicator"),
    categories: lowest.map(({ category }) => category),
    series: [
      {
        name: t("publishing.chart.completion"),
        points: lowest.map(({ completion }) => completion),
        type: "bar",
        axis: "primary",
        color: COLORS.medium,
        dataLabels: true,
        numberFormat: PERCENT,
      },
    ],
    legend: "none",
    axes: {
      category: { reversed: true },
      value: {
        ...valueAxis(lowest, t("publishing.chart.completion")),
        ...(highest(lowest) <= FULL && { max: FULL }),
      },
    },
    remark: t("publishing.chart.lowest", { count: lowest.length }),
    height: barChartHeight(lowest.length),
  };
}

function highest(completed: readonly Completed[]): number {
  return largestOf(completed.map(({ completion }) => Number(completion.value)));
}

function valueAxis(completed: readonly Completed[], title: string) {
  const ceiling = percentCeiling(completed.map(({ completion }) => completion));
  return { title, min: 0, max: Math.min(ceiling, CEILING), numberFormat: WHOLE_PERCENT };
}

function clipped(completed: readonly Completed[], remark: string): Pick<ChartDesign, "remark"> {
  return highest(completed) > CEILING ? { remark } : {};
}
