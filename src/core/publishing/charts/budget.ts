import { Decimal } from "../../common/decimal";
import type { BudgetLine } from "../../evaluation/evaluation";
import { amountValue, call } from "../../proof/expression";
import type { RulePack } from "../../rules";
import { denominatorOf } from "../../scoring";
import { amountPoint, amountScale, linesToDraw, type AmountColumn, type AmountScale } from "./amounts";
import {
  COLORS,
  COLUMN_CHART_HEIGHT,
  PLAIN,
  percentCeiling,
  percentPoint,
  readNumber,
  WHOLE_PERCENT,
  type ChartBuilder,
  type DataPoint,
  type ReadNumber,
} from "./design";

/**
 * Budget and execution: initial budget, adjusted budget and executed amount per line as columns, the execution
 * rate as a line on a second axis. The rate's denominator is the rule pack's.
 */
export const budgetChart: ChartBuilder = ({ evaluation, pack, t }) => {
  const budget = evaluation.budget;
  const lines = budget ? linesToDraw(budget, ["initial", "adjusted", "executed"]).flatMap(comparable) : [];
  if (!budget || lines.length === 0) return null;
  const scale = amountScale(budget, t.locale);
  const column = (amount: AmountColumn, color: string) => ({
    name: t(`publishing.chart.${amount}`),
    points: lines.map((line) => amountPoint(line[amount], scale)),
    type: "column" as const,
    axis: "primary" as const,
    color,
    dataLabels: false,
    numberFormat: "0.00",
  });
  const rates = lines.map((line) => ratePoint(line, pack, scale));
  const columns = [
    column("initial", COLORS.light),
    column("adjusted", COLORS.medium),
    column("executed", COLORS.dark),
  ].filter((series) => series.points.some((point) => point !== null));
  const rate = {
    name: t("publishing.chart.rate"),
    points: rates,
    type: "line" as const,
    axis: "secondary" as const,
    color: COLORS.line,
    dataLabels: true,
    numberFormat: '0.00"%"',
    dashed: true,
  };
  const hasRate = rates.some((point) => point !== null);
  return {
    categoryHeader: t("publishing.chart.budget-line"),
    categories: lines.map((line) => ({ text: line.cleanLabel, at: line.label.at })),
    series: hasRate ? [...columns, rate] : columns,
    legend: "bottom",
    axes: {
      value: { title: t("publishing.chart.amount", { unit: scale.unit }), min: 0, numberFormat: PLAIN },
      ...(hasRate && {
        secondary: {
          title: t("publishing.chart.rate"),
          min: 0,
          max: percentCeiling(rates),
          numberFormat: WHOLE_PERCENT,
        },
      }),
    },
    height: COLUMN_CHART_HEIGHT,
  };
};

interface ExecutedLine extends BudgetLine {
  readonly executed: ReadNumber;
}

/** A line without a budget (or with 0) or without an execution shows nothing about the execution: left out. */
function comparable(line: BudgetLine): readonly ExecutedLine[] {
  const executed = readNumber(line.executed);
  const budget = readNumber(line.adjusted) ?? readNumber(line.initial);
  return executed && budget && Number(budget.value) !== 0 ? [{ ...line, executed }] : [];
}

function ratePoint(line: ExecutedLine, pack: RulePack, { format }: AmountScale): DataPoint | null {
  const base = denominatorOf(line, pack);
  const { executed } = line;
  if (!base || Number(base.value) === 0) return null;
  return percentPoint({
    value: new Decimal(executed.value).dividedBy(base.value).toString(),
    expression: call(
      "divide",
      amountValue(executed.at, executed.value, format.from),
      amountValue(base.at, base.value, format.from),
    ),
  });
}
