import { Decimal } from "../../common/decimal";
import { largestOf } from "../../common/many";
import type { BudgetLine } from "../../evaluation/evaluation";
import { amountValue, call } from "../../proof/expression";
import type { RulePack } from "../../rules";
import { denominatorOf } from "../../scoring";
import { amountPoint, amountScale, partsToDraw, type AmountColumn, type AmountScale } from "./amounts";
import {
  ascending,
  COLORS,
  COLUMN_CHART_HEIGHT,
  PLAIN,
  percentPoint,
  printedPercent,
  readNumber,
  type ChartBuilder,
  type ChartSource,
  type DataPoint,
  type ReadNumber,
} from "./design";

/** Funds from which on a chart shows what a sentence cannot. */
const FEWEST_FUNDS = 3;
const MILLION = 1e6;
/** More columns than this have no room for their numbers. */
const MOST_LABELLED = 4;

/**
 * Budget and execution: what was planned and what was spent as columns, part by part, without the total, which would press
 * the parts flat. The first of the form's breakdowns that has three parts or more.
 */
export const budgetChart: ChartBuilder = (source) => {
  const { evaluation, t } = source;
  const { budget } = evaluation;
  const lines = budget
    ? partsToDraw(budget, ["initial", "adjusted", "executed"])
        .map((parts) => parts.flatMap(comparable))
        .find(({ length }) => length >= FEWEST_FUNDS)
    : undefined;
  if (!budget || !lines) return null;
  const scale = amountScale(budget, t.locale);
  const planned = lines.every((line) => readNumber(line.adjusted)) ? "adjusted" : "initial";
  const amounts = [planned, "executed"] as const;
  const look = lookOf(
    amounts.flatMap((amount) => lines.map((line) => amountPoint(line[amount], scale))),
    source,
  );
  const column = (amount: AmountColumn, color: string) => ({
    name: t(`publishing.chart.${amount}`),
    points: lines.map((line) => amountPoint(line[amount], scale)),
    type: "column" as const,
    axis: "primary" as const,
    color,
    dataLabels: lines.length <= MOST_LABELLED,
    numberFormat: look.labels,
  });
  return {
    categoryHeader: t("publishing.chart.budget-line"),
    categories: lines.map((line) => ({ text: line.cleanLabel, at: line.label.at })),
    series: [column(planned, COLORS.light), column("executed", COLORS.dark)],
    legend: "bottom",
    axes: {
      value: { title: t(look.title, { unit: scale.unit }), min: 0, numberFormat: look.axis },
    },
    altText: altText(lines, source, scale),
    height: COLUMN_CHART_HEIGHT,
  };
};

/**
 * How amounts are told. Chinese ones are in a unit of their size; English ones are whole, so that millions are shown as such:
 * labels of eight digits would lie over each other.
 */
function lookOf(points: readonly (DataPoint | null)[], { t }: ChartSource) {
  const values = points.map((point) => Number(point?.value ?? 0));
  if (t.locale === "en" && largestOf(values, 0) >= MILLION)
    return { title: "publishing.chart.millions", labels: "0.00,,", axis: "0.0,," } as const;
  if (t.locale === "en" && values.every(Number.isInteger))
    return { title: "publishing.chart.amount", labels: "#,##0", axis: "#,##0" } as const;
  return { title: "publishing.chart.amount", labels: "0.00", axis: PLAIN } as const;
}

interface ExecutedLine extends BudgetLine {
  readonly executed: ReadNumber;
}

/** A line without a budget (or with 0) or without an execution shows nothing about the execution: left out. */
function comparable(line: BudgetLine): readonly ExecutedLine[] {
  const executed = readNumber(line.executed);
  const budget = readNumber(line.adjusted) ?? readNumber(line.initial);
  return executed && budget && Number(budget.value) !== 0 ? [{ ...line, executed }] : [];
}

/** Which part was spent least and which most, by the rule pack's rate; without rates which was the greatest. */
function altText(lines: readonly ExecutedLine[], { pack, t }: ChartSource, scale: AmountScale): string {
  const rated = lines.flatMap((line) => {
    const rate = ratePoint(line, pack, scale);
    return rate ? [{ name: line.cleanLabel, value: rate.value }] : [];
  });
  const [low, ...others] = ascending(rated);
  const high = others.at(-1);
  if (low && high) {
    return t("publishing.alt.rates", {
      low: low.name,
      lowest: printedPercent(low.value),
      high: high.name,
      highest: printedPercent(high.value),
    });
  }
  const spent = lines.flatMap((line) => {
    const point = amountPoint(line.executed, scale);
    return point ? [{ name: line.cleanLabel, value: point.value }] : [];
  });
  const most = ascending(spent).at(-1);
  return t("publishing.alt.amount", { name: most?.name ?? "", amount: most?.value ?? "", unit: scale.unit });
}

function ratePoint(line: ExecutedLine, pack: RulePack, { format }: AmountScale): DataPoint | null {
  const base = denominatorOf(line, pack);
  const { executed } = line;
  if (!base || Number(base.value) === 0) return null;
  return percentPoint({
    value: new Decimal(executed.value).dividedBy(base.value).toString(),
    expression: call(
      "divide",
      amountValue(executed.at, executed.value, format.from, executed.part),
      amountValue(base.at, base.value, format.from, base.part),
    ),
  });
}
