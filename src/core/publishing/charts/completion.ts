import { Decimal } from "../../common/decimal";
import { greatest } from "../../common/greatest";
import { largestOf } from "../../common/many";
import type { IndicatorScore } from "../../evaluation/scorecard";
import {
  ascending,
  barChartHeight,
  COLORS,
  FULL,
  isNamed,
  PERCENT,
  percentCeiling,
  percentPoint,
  printedPercent,
  WHOLE_PERCENT,
  type ChartBuilder,
  type ChartDesign,
  type ChartSource,
  type DataPoint,
} from "./design";

const FEWEST_BARS = 2;
/** Of more only those farthest from their targets are drawn. */
const MOST_BARS = 15;
/** Completion above 200 % would flatten all other bars: the axis ends there, the name tells the value. */
const CEILING = 200;

interface OffTarget {
  readonly name: string;
  readonly at: ChartDesign["categories"][number]["at"];
  /** As a fraction. */
  readonly fraction: DataPoint;
}

interface Completed extends OffTarget {
  /** In per cent. */
  readonly completion: DataPoint;
  readonly value: string;
}

/**
 * Completion of the indicators that missed or exceeded their targets, as bars, the lowest first, each with its value beside
 * its name; what was met exactly says nothing. Where none reaches beyond 100 % the frame's right edge is the 100 % line.
 */
export const completionChart: ChartBuilder = (source) => {
  const { t } = source;
  const all = offTarget(source);
  if (all.length < FEWEST_BARS) return null;
  const drawn = ascending(farthest(all).map(inPercent));
  const points = drawn.map(({ completion }) => completion);
  const highest = largestOf(points.map(({ value }) => Number(value)));
  const remarks = [
    ...(all.length > drawn.length ? [t("publishing.chart.farthest", { count: drawn.length })] : []),
    ...(highest > CEILING ? [t("publishing.chart.clipped")] : []),
  ];
  return {
    categoryHeader: t("publishing.chart.indicator"),
    categories: drawn.map(({ name, at, value }) => ({ text: `${name} ${printedPercent(value)}`, at })),
    ownNames: true,
    series: [
      {
        name: t("publishing.chart.completion"),
        points,
        type: "bar",
        axis: "primary",
        color: COLORS.light,
        dataLabels: false,
        numberFormat: PERCENT,
      },
    ],
    legend: "none",
    axes: {
      category: { reversed: true },
      value: {
        min: 0,
        max: highest <= FULL ? FULL : Math.min(percentCeiling(points), CEILING),
        numberFormat: WHOLE_PERCENT,
      },
    },
    altText: altText(drawn, all.length, source),
    ...(remarks.length > 0 && { remark: remarks.join(t("publishing.chart.remarks")) }),
    height: barChartHeight(drawn.map(({ name, value }) => `${name} ${printedPercent(value)}`)),
  };
};

function altText(drawn: readonly Completed[], count: number, { t }: ChartSource): string {
  const [low] = drawn;
  const high = drawn.at(-1);
  return t("publishing.alt.completion", {
    count,
    low: low?.name ?? "",
    lowest: printedPercent(low?.value ?? "0"),
    high: high?.name ?? "",
    highest: printedPercent(high?.value ?? "0"),
  });
}

/** Indicators with a name whose completion is not 100 %, in the order of the form. */
function offTarget({ evaluation, scorecard }: ChartSource): readonly OffTarget[] {
  const scores = new Map<string, IndicatorScore>(
    scorecard?.indicators.map((score) => [score.indicator, score]) ?? [],
  );
  return evaluation.indicators.flatMap(({ id, cleanName, name }) => {
    const fraction = scores.get(id)?.completion;
    if (!fraction || Number(fraction.value) === 1 || !isNamed(cleanName)) return [];
    return [{ name: cleanName, at: name.at, fraction }];
  });
}

/** Only what is drawn is brought to per cent: a form may have thousands of indicators. */
function inPercent(one: OffTarget): Completed {
  const completion = percentPoint(one.fraction);
  return { ...one, completion, value: completion.value };
}

function farthest(all: readonly OffTarget[]): readonly OffTarget[] {
  const distance = ({ fraction }: OffTarget) => new Decimal(fraction.value).minus(1).abs();
  return greatest(all, MOST_BARS, distance);
}
