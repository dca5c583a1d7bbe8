import { Decimal, extremes } from "../../common/decimal";
import { largestOf } from "../../common/many";
import type {
  ChartBlock,
  ClaimSpan,
  FigureSpan,
  NumberCell,
  TextCell,
  TrendTable,
} from "../../narrative/report";
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
export function trendChart({ drawn, altText = [] }: ChartBlock, { columns, rows }: TrendTable): ChartDesign {
  const [period, actual, target] = columns;
  const points = rows.map(([, cell]) => pointOf(cell));
  const bound = rows.flatMap(([, , cell]) => (cell ? [pointOf(cell)] : []));
  const [[, { figure }]] = rows;
  const line = drawn === "line";
  const format = formatOf(figure);
  const below = line ? labelsBelow(points, bound) : [];
  return {
    categoryHeader: period.header,
    categories: rows.map(([name]) => categoryOf(name)),
    series: [
      {
        name: actual.header,
        points,
        type: line ? "line" : "column",
        axis: "primary",
        color: COLORS.dark,
        dataLabels: true,
        ...(line && { labelsBelow: below }),
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
    axes: {
      value: line
        ? lineAxis([...points, ...bound], below.length > 0, figure)
        : columnAxis([...points, ...bound], figure),
    },
    altText: textOf(altText),
    height: COLUMN_CHART_HEIGHT,
  };
}

function categoryOf({ spans }: TextCell<ClaimSpan>): Category {
  const [at = null] = spans.flatMap(({ condition }) => cellsOf(condition));
  return { text: textOf(spans), at };
}

function pointOf({ value, figure }: NumberCell): DataPoint {
  return { value, expression: figure.expression };
}

/** As many decimal places as the table prints, with the sign of a rate. */
function formatOf({ text, rounding }: FigureSpan): string {
  const places = rounding?.places ?? 0;
  const digits = places > 0 ? `0.${"0".repeat(places)}` : "0";
  return text.endsWith("%") ? `${digits}"%"` : digits;
}

/**
 * The points whose labels would lie on the line, or on the target, above them and have more room below: those that the line
 * comes down to, or leaves upwards, the more steeply.
 */
function labelsBelow(points: readonly DataPoint[], bound: readonly DataPoint[]): readonly number[] {
  const values = points.map(({ value }) => Number(value));
  return values.flatMap((value, index) => {
    const ways = [values[index - 1], values[index + 1], nearTo(values, index, bound)].flatMap((other) =>
      other === undefined ? [] : [other - value],
    );
    return largestOf(ways, 0) >
      largestOf(
        ways.map((way) => -way),
        0,
      )
      ? [index]
      : [];
  });
}

/** Part of the range of a line that a label with its distance is high. */
const LABEL_SHARE = 0.2;

/** The target beside a point, where it is as near as a label is high. */
function nearTo(values: readonly number[], index: number, bound: readonly DataPoint[]): number | undefined {
  const [target, value] = [bound[index], values[index]];
  if (target === undefined || value === undefined) return undefined;
  const range = largestOf(values) + largestOf(values.map((one) => -one));
  const distance = Math.abs(Number(target.value) - value);
  return distance > 0 && distance <= range * LABEL_SHARE ? Number(target.value) : undefined;
}

const STEPS = [1, 2, 5] as const;
/** About so many steps lie between the lowest and the highest value of a line. */
const STEPS_WITHIN = 3;
/** Steps that a label below the line takes, with its distance. */
const ROOM_BELOW = 0.75;

/**
 * From the next round number below the lowest to the one above the highest, of values that differ, with room for their
 * labels.
 *
 * @param labelled whether labels stand below points
 */
function lineAxis(points: readonly DataPoint[], labelled: boolean, figure: FigureSpan): ChartAxis {
  const values = points.map(({ value }) => new Decimal(value));
  const [low, high] = extremes(values);
  const raw = high.minus(low).dividedBy(STEPS_WITHIN);
  const power = new Decimal(10).pow(raw.log(10).floor());
  const step = power.times(STEPS.find((nice) => raw.lte(power.times(nice))) ?? 10);
  const below = low
    .dividedBy(step)
    .minus(labelled ? ROOM_BELOW : 0)
    .floor()
    .times(step);
  const above = high.dividedBy(step).plus(0.25).ceil().times(step);
  const whole = step.isInteger();
  return {
    min: below.toNumber(),
    max: above.toNumber(),
    numberFormat: figure.text.endsWith("%") ? (whole ? '0"%"' : '0.0"%"') : PLAIN,
  };
}

/** Columns stand on 0: their lengths are what is compared. */
function columnAxis(points: readonly DataPoint[], figure: FigureSpan): ChartAxis {
  const negative = points.some(({ value }) => Number(value) < 0);
  return {
    ...(negative ? {} : { min: 0 }),
    numberFormat: figure.text.endsWith("%") ? '0"%"' : PLAIN,
  };
}
