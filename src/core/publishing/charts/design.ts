import { Decimal, roundTo } from "../../common/decimal";
import { textWidth } from "../layout/metrics";
import { largestOf } from "../../common/many";
import type { Evaluation, SourcedNumber } from "../../evaluation/evaluation";
import { levelWords } from "../../evaluation/level-words";
import { call, constant, type Expression } from "../../proof/expression";
import { bareName } from "../../narrative/planning/names/strip";
import type { LevelScore, Scorecard } from "../../evaluation/scorecard";
import type { Translator } from "../../messages/catalogue";
import type { RulePack } from "../../rules/rule-pack";
import type { CellRef } from "../../workbook/a1";
import type { ChartAxis, ChartGroup, ChartSeries, PlannedChart } from "../../workbook/plan";

/**
 * A number of a chart and how it comes about. `value` is a decimal string; rates are in per cent (80.45), as the
 * tables of the report print them, so that charts can be bound to the tables.
 */
export interface DataPoint {
  readonly value: string;
  readonly expression: Expression;
}

/** What a column, bar or axis of a chart stands for, and the cell that names it where there is one. */
export interface Category {
  readonly text: string;
  readonly at: CellRef | null;
}

/** A series before it is known which cells hold its numbers. */
export interface DesignedSeries
  extends Pick<ChartGroup, "type" | "axis">, Omit<ChartSeries, "name" | "categories" | "values"> {
  readonly name: string;
  /** One per category; `null` leaves a gap. */
  readonly points: readonly (DataPoint | null)[];
}

/** What a chart shows, before it is known which cells hold its numbers. */
export interface ChartDesign {
  readonly categoryHeader: string;
  readonly categories: readonly Category[];
  /** Its categories say more than the names in any table. */
  readonly ownNames?: boolean;
  readonly series: readonly DesignedSeries[];
  readonly legend: PlannedChart["legend"];
  readonly axes: {
    readonly category?: ChartAxis;
    readonly value?: ChartAxis;
    readonly secondary?: ChartAxis;
  };
  /** What the chart says, for those who do not see it. */
  readonly altText: string;
  /** Said after the title: what was left out. */
  readonly remark?: string;
  /** Height in points. */
  readonly height: number;
}

export interface ChartSource {
  readonly evaluation: Evaluation;
  readonly scorecard: Scorecard | undefined;
  readonly pack: RulePack;
  readonly t: Translator;
}

/** Designs a chart from an evaluation and its scores; `null` where it would say nothing. */
export type ChartBuilder = (source: ChartSource) => ChartDesign | null;

/**
 * Colours by role. Their lightness differs by steps of 20 % and more, so that series can be told apart on a
 * greyscale print; lines are dashed or have markers besides.
 */
export const COLORS = {
  light: "6D90BD",
  dark: "1F3864",
  line: "C55A11",
  reference: "595959",
} as const;

/** Numbers as they are, without a trailing decimal point (`0.##` shows 20 as `20.`). */
export const PLAIN = "General";
/** Rates are in per cent already. */
export const PERCENT = '0.0"%"';
export const WHOLE_PERCENT = '0"%"';
/** The whole, in per cent. */
export const FULL = 100;

/** Height of a chart of columns, in points. */
export const COLUMN_CHART_HEIGHT = 240;

/** Half-widths of a name that stand on one line beside its bar; programs give names no more than half of the chart. */
const NAME_LINE = 36;
/** Points that a bar needs beside a name of one line, and of two. */
const BAR = { oneLine: 17, twoLines: 28 };

/** Height of a bar chart in points, by the names of its bars; a row can be 409 points high. */
export function barChartHeight(names: readonly string[]): number {
  const bar = names.some((name) => textWidth(name) > NAME_LINE) ? BAR.twoLines : BAR.oneLine;
  return Math.min(400, 100 + names.length * bar);
}

/** A number of a form that could be read. */
export type ReadNumber = SourcedNumber & { readonly value: string };

/** The number, where the form has it and it could be read. */
export function readNumber(number: SourcedNumber | null | undefined): ReadNumber | undefined {
  return number && hasValue(number) ? number : undefined;
}

function hasValue(number: SourcedNumber): number is ReadNumber {
  return number.value !== null;
}

/** The largest number that Excel keeps to the last digit; an axis cannot be made for one of 400 digits. */
const LARGEST_DRAWN = 1e15;

/** Whether a bar can be told by its name: a remark in brackets or a bare number names nothing (tables say so in its place). */
export function isNamed(name: string): boolean {
  return bareName(name) !== null;
}

/** Whether a chart can hold a number. */
export function isDrawable(value: string): boolean {
  return Math.abs(Number(value)) <= LARGEST_DRAWN;
}

/** Whether a chart can hold all numbers of a design. */
export function canBeDrawn({ series }: ChartDesign): boolean {
  return series.every(({ points }) => points.every((point) => point === null || isDrawable(point.value)));
}

/** A fraction as a point in per cent. */
export function percentPoint(fraction: DataPoint): DataPoint {
  return {
    value: new Decimal(fraction.value).times(FULL).toString(),
    expression: call("multiply", fraction.expression, constant(FULL)),
  };
}

/** A number of per cent in words, with as many places as the tables of the report have. */
export function printedPercent(value: string): string {
  return `${roundTo(new Decimal(value), 2, "half-up").toFixed(2)}%`;
}

/** From the lowest value to the highest; equal ones keep their order. */
export function ascending<T extends { readonly value: string }>(items: readonly T[]): readonly T[] {
  return [...items].sort((one, other) => new Decimal(one.value).cmp(other.value));
}

/** Top of an axis in per cent: the next 20 % above the highest value, so that the highest label stays clear of the frame. */
export function percentCeiling(points: readonly (DataPoint | null)[]): number {
  const highest = largestOf(
    points.map((point) => Number(point?.value ?? 0)),
    FULL,
  );
  return (Math.floor(highest / 20) + 1) * 20;
}

/** The category of a level of the scorecard: its name and the cell that prints it. */
export function levelCategory(
  { indicators }: Evaluation,
  depth: "level1" | "level2",
  { name }: LevelScore,
): Category {
  const level = indicators.map((indicator) => indicator[depth]).find((one) => one?.name === name);
  return { text: level ? levelWords(level) : name, at: level?.at ?? null };
}
