import { Decimal, extremes } from "../../common/decimal";
import type { ChartBlock, FigureSpan, TableBlock, TableCell } from "../../narrative/report";
import { textOf } from "../../narrative/text";
import { cellsOf } from "../../proof/expression";
import type { ChartAxis } from "../../workbook/plan";
import {
  COLORS,
  COLUMN_CHART_HEIGHT,
  PLAIN,
  type Category,
  type ChartDesign,
  type DataPoint,
} from "./design";

/**
 * The course of an indicator over the parts of the year, as its table in the report has it: columns from 0, or a line,
 * which may leave 0, with the target as a second one.
 */
export function trendChart({ drawn }: ChartBlock, table: TableBlock): ChartDesign | null {
  const [period, actual, target] = table.columns;
  if (!period || !actual) return null;
  const points = pointsIn(table, 1);
  const figure = figureIn(table);
  if (!figure || points.some((point) => point === null)) return null;
  const line = drawn === "line";
  const format = formatOf(figure);
  const bound = target ? pointsIn(table, 2) : [];
  return {
    categoryHeader: period.header,
    categories: table.rows.map(([name]) => categoryOf(name)),
    series: [
      {
        name: actual.header,
        points,
        type: line ? "line" : "column",
        axis: "primary",
        color: COLORS.dark,
        dataLabels: true,
        numberFormat: format,
      },
      ...(target
        ? [
            {
              name: target.header,
              points: bound,
              type: "line" as const,
              axis: "primary" as const,
              color: COLORS.reference,
              dataLabels: false,
              reference: true,
              dashed: true,
            },
          ]
        : []),
    ],
    legend: target ? "bottom" : "none",
    axes: { value: line ? lineAxis([...points, ...bound], figure) : columnAxis(points, figure) },
    height: COLUMN_CHART_HEIGHT,
  };
}

function categoryOf(cell: TableCell | undefined): Category {
  const spans = cell?.kind === "text" ? cell.spans : [];
  const [span] = spans;
  const [at = null] = span?.kind === "claim" ? cellsOf(span.condition) : [];
  return { text: textOf(spans), at };
}

function pointsIn({ rows }: TableBlock, column: number): readonly (DataPoint | null)[] {
  return rows.map((row) => {
    const cell = row[column];
    return cell?.kind === "number" ? { value: cell.value, expression: cell.figure.expression } : null;
  });
}

function figureIn({ rows: [first] }: TableBlock): FigureSpan | null {
  const cell = first?.[1];
  return cell?.kind === "number" ? cell.figure : null;
}

/** As many decimal places as the table prints, with the sign of a rate. */
function formatOf({ text, rounding }: FigureSpan): string {
  const places = rounding?.places ?? 0;
  const digits = places > 0 ? `0.${"0".repeat(places)}` : "0";
  return text.endsWith("%") ? `${digits}"%"` : digits;
}

const STEPS = [1, 2, 5, 10] as const;
/** About so many steps lie between the lowest and the highest value of a line. */
const STEPS_WITHIN = 3;

/** From the next round number below the lowest value to the one above the highest, with room for their labels. */
function lineAxis(points: readonly (DataPoint | null)[], figure: FigureSpan): ChartAxis {
  const values = points.flatMap((point) => (point === null ? [] : [new Decimal(point.value)]));
  const [low, high] = extremes(values);
  const raw = high.minus(low).dividedBy(STEPS_WITHIN);
  const power = raw.isZero() ? new Decimal(1) : new Decimal(10).pow(raw.log(10).floor());
  const step = power.times(STEPS.find((nice) => raw.lte(power.times(nice))) ?? 1);
  const below = low.dividedBy(step).floor().times(step);
  const above = high.dividedBy(step).plus(0.25).ceil().times(step);
  const whole = step.isInteger();
  return {
    min: (low.gte(0) ? Decimal.max(0, below) : below).toNumber(),
    max: above.toNumber(),
    numberFormat: figure.text.endsWith("%") ? (whole ? '0"%"' : '0.0"%"') : PLAIN,
  };
}

/** Columns stand on 0: their lengths are what is compared. */
function columnAxis(points: readonly (DataPoint | null)[], figure: FigureSpan): ChartAxis {
  const negative = points.some((point) => point !== null && Number(point.value) < 0);
  return {
    ...(negative ? {} : { min: 0 }),
    numberFormat: figure.text.endsWith("%") ? '0"%"' : PLAIN,
  };
}
