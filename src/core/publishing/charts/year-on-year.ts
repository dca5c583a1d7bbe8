import { Decimal } from "../../common/decimal";
import type { BudgetLine, Evaluation } from "../../evaluation/evaluation";
import { call, constant } from "../../proof/expression";
import type { Quantity } from "../../evaluation/quantity";
import { quantityValue } from "../../evaluation/values";
import type { Translator } from "../../messages/catalogue";
import { amountPoint, amountScale, linesToDraw, type AmountScale } from "./amounts";
import {
  ascending,
  barChartHeight,
  COLORS,
  COLUMN_CHART_HEIGHT,
  PERCENT,
  percentPoint,
  printedPercent,
  readNumber,
  PLAIN,
  WHOLE_PERCENT,
  type Category,
  type ChartBuilder,
  type ChartDesign,
  type ChartSource,
  type DataPoint,
} from "./design";

/** One pair of columns, or one bar, compares nothing that a sentence does not. */
const FEWEST_BARS = 2;
const MAX_BARS = 15;

interface Change {
  readonly category: Category;
  readonly change: DataPoint;
}

/**
 * This year against last year: executed amounts as pairs of columns where the form has last year's; else the
 * change of each indicator or fact in per cent, because their units differ.
 */
export const yearOnYearChart: ChartBuilder = (source) => amounts(source) ?? changes(source);

function amounts({ evaluation, t }: ChartSource): ChartDesign | null {
  const budget = evaluation.budget;
  const lines = budget
    ? linesToDraw(budget, ["prior", "executed"]).filter((line) => readNumber(line.prior))
    : [];
  if (!budget || lines.length < FEWEST_BARS) return null;
  const scale = amountScale(budget, t.locale);
  const column = (amount: "prior" | "executed", name: string, color: string) => ({
    name,
    points: lines.map((line) => amountPoint(line[amount], scale)),
    type: "column" as const,
    axis: "primary" as const,
    color,
    dataLabels: true,
    numberFormat: "0.00",
  });
  return {
    categoryHeader: t("publishing.chart.budget-line"),
    categories: lines.map((line) => ({ text: line.cleanLabel, at: line.label.at })),
    series: [
      column("prior", t("publishing.chart.prior"), COLORS.light),
      column("executed", t("publishing.chart.current"), COLORS.dark),
    ],
    legend: "bottom",
    axes: {
      value: { title: t("publishing.chart.amount", { unit: scale.unit }), min: 0, numberFormat: PLAIN },
    },
    altText: amountsAlt(lines, scale, t),
    height: COLUMN_CHART_HEIGHT,
  };
}

/** What changed most, from how much to how much. */
function amountsAlt(lines: readonly BudgetLine[], scale: AmountScale, t: Translator): string {
  const changed = lines.flatMap((line) => {
    const before = amountPoint(line.prior, scale);
    const now = amountPoint(line.executed, scale);
    if (!before || !now) return [];
    const value = new Decimal(now.value).minus(before.value).abs().toString();
    return [{ name: line.cleanLabel, before: before.value, now: now.value, value }];
  });
  const most = ascending(changed).at(-1);
  const { name = "", before = "", now = "" } = most ?? {};
  return t("publishing.alt.amounts", { name, before, now, unit: scale.unit });
}

function changes({ evaluation, t }: ChartSource): ChartDesign | null {
  const all = [...changesOf(evaluation)];
  if (all.length < FEWEST_BARS) return null;
  const size = ({ change }: Change) => Math.abs(Number(change.value));
  const drawn = all.sort((left, right) => size(right) - size(left)).slice(0, MAX_BARS);
  return {
    categoryHeader: t("publishing.chart.indicator"),
    categories: drawn.map(({ category }) => category),
    series: [
      {
        name: t("publishing.chart.change"),
        points: drawn.map(({ change }) => change),
        type: "bar",
        axis: "primary",
        color: COLORS.dark,
        dataLabels: true,
        numberFormat: PERCENT,
      },
    ],
    legend: "none",
    axes: {
      category: { reversed: true },
      value: { title: t("publishing.chart.change"), numberFormat: WHOLE_PERCENT },
    },
    altText: t("publishing.alt.change", {
      name: drawn[0]?.category.text ?? "",
      change: printedPercent(drawn[0]?.change.value ?? "0"),
    }),
    ...(all.length > drawn.length && { remark: t("publishing.chart.changed-most", { count: drawn.length }) }),
    height: barChartHeight(drawn.map(({ category }) => category.text)),
  };
}

function* changesOf(evaluation: Evaluation): Generator<Change> {
  for (const { cleanName, name, actual, prior } of evaluation.indicators) {
    const change = changeBetween(actual, prior);
    if (change) yield { category: { text: cleanName, at: name.at }, change };
  }
  for (const fact of evaluation.workItems.flatMap((item) => item.facts)) {
    const change = changeBetween(fact.value, fact.prior);
    if (change) yield { category: fact.name, change };
  }
}

/** (this year − last year) ÷ last year, where both are numbers of the same unit and last year's is not 0. */
function changeBetween(current: Quantity | null, prior: Quantity | null): DataPoint | null {
  if (current?.value === undefined || prior?.value === undefined || Number(prior.value) === 0) return null;
  if (current.unit !== undefined && prior.unit !== undefined && current.unit !== prior.unit) return null;
  const now = quantityValue(current, current.value);
  const before = quantityValue(prior, prior.value);
  return percentPoint({
    value: new Decimal(current.value).dividedBy(prior.value).minus(1).toString(),
    expression: call("subtract", call("divide", now, before), constant(1)),
  });
}
