import { amountUnitOf, YUAN_PER } from "../vocabulary/money";
import type { Evaluation } from "../evaluation/evaluation";
import type { Scorecard } from "../evaluation/scorecard";
import type { SheetSnapshot } from "../workbook/snapshot";
import { given } from "../evaluation/given";

/** A number as a report prints it. */
export interface StatedFigure {
  readonly printed: string;
  readonly value: number;
  /** Size of one unit in the last printed place. */
  readonly step: number;
  readonly unit: "money" | "rate" | "points";
  /** 元 per printed unit; 1 for rates and points. */
  readonly factor: number;
}

const STATED =
  /(?<![\d.])(\d+(?:\.\d+)?)\s*(百万元|千元|万元|亿元|元|%|％|分(?![\p{Script=Han}]|\d)|分(?=[，。；、]))/gu;

/** Amounts of money, rates and points in a text; titles in 《》 and thousands separators do not matter. */
export function statedFigures(text: string): readonly StatedFigure[] {
  const plain = text.replace(/《[^《》]*》/g, "").replace(/(\d)[,，](?=\d{3}(?!\d))/g, "$1");
  return [...plain.matchAll(STATED)].map(([printed, digits = "0", word = ""]) => {
    const money = word.endsWith("元");
    const places = digits.split(".")[1]?.length ?? 0;
    return {
      printed: printed.replace(/\s+/g, ""),
      value: Number(digits),
      step: 10 ** -places,
      unit: money ? "money" : word.startsWith("分") ? "points" : "rate",
      factor: money ? YUAN_PER[amountUnitOf(word)] : 1,
    };
  });
}

/** Numbers that the workbook supports, sorted: those in its cells and those that follow from its forms. */
export class KnownFigures {
  private readonly sorted: Float64Array;

  constructor(values: Iterable<number>) {
    this.sorted = Float64Array.from(values).sort();
  }

  /** Whether a stated figure is one of the numbers, rounded or cut to the places it prints. */
  supports({ value, step, unit, factor }: StatedFigure): boolean {
    // A cell prints no unit: the number in it may be 元, 万元 or 亿元; a rate may be a fraction or per cent.
    const scales =
      unit === "money"
        ? [1, factor, factor / 10_000, factor / 100_000_000]
        : unit === "rate"
          ? [1, 0.01]
          : [1];
    return scales.some((scale) => this.has((value - step / 2) * scale, (value + step) * scale));
  }

  private has(low: number, high: number): boolean {
    const slack = Math.abs(high) * 1e-12;
    let [from, to] = [0, this.sorted.length];
    while (from < to) {
      const middle = (from + to) >> 1;
      if ((this.sorted[middle] ?? 0) < low - slack) from = middle + 1;
      else to = middle;
    }
    return (this.sorted[from] ?? Number.POSITIVE_INFINITY) < high - slack;
  }
}

/** Every number in the cells of a sheet, also those inside texts. */
export function* numbersOf({ rows }: SheetSnapshot): Generator<number> {
  for (const cells of rows) {
    for (const cell of cells ?? []) {
      if (typeof cell?.value === "number") yield cell.value;
      if (!cell || !/\d/.test(cell.text)) continue;
      for (const [digits] of cell.text
        .replace(/(\d)[,，](?=\d{3}(?!\d))/g, "$1")
        .matchAll(/\d+(?:\.\d+)?/g)) {
        yield Number(digits);
      }
    }
  }
}

/** Numbers that follow from a form: rates, differences, shares, completions, points by level. */
export function* derivedFrom(evaluation: Evaluation, scorecard: Scorecard): Generator<number> {
  yield* relations(amountsOf(evaluation));
  for (const { target, actual, prior } of evaluation.indicators) {
    const values = [target?.value, actual?.value, prior?.value].flatMap((value) =>
      value === undefined ? [] : [Number(value)],
    );
    yield* relations(values);
  }
  for (const { facts } of evaluation.workItems) {
    for (const { value, prior } of facts) {
      yield* relations(
        [value.value, prior?.value].flatMap((text) => (text === undefined ? [] : [Number(text)])),
      );
    }
  }
  const scores = [
    ...scorecard.level1,
    ...scorecard.level2,
    ...scorecard.indicators.flatMap(({ score }) => score ?? []),
  ];
  for (const { points, max } of [...scores, scorecard.budget, scorecard.total].flatMap(
    (score) => score ?? [],
  )) {
    yield* relations([Number(points), Number(max)]);
  }
  for (const { completion } of scorecard.indicators)
    if (completion) yield* [Number(completion.value), Math.abs(Number(completion.value) - 1)];
}

/** More amounts than this are not set against each other: a money block has a few dozen. */
const MOST_AMOUNTS = 120;

/** The amounts of a form's money block. */
function amountsOf({ budget }: Evaluation): number[] {
  const lines = budget?.lines ?? [];
  return lines
    .flatMap(({ initial, adjusted, executed, prior }) => [initial, adjusted, executed, prior])
    .flatMap((amount) => Number(given(amount)?.value ?? Number.NaN))
    .filter((amount) => !Number.isNaN(amount))
    .slice(0, MOST_AMOUNTS);
}

/** Numbers with their differences, ratios and relative changes. */
export function* relations(values: readonly number[]): Generator<number> {
  for (const left of values) {
    yield left;
    for (const right of values) {
      yield Math.abs(left - right);
      yield left + right;
      if (right !== 0) {
        yield left / right;
        yield Math.abs(left / right - 1);
      }
    }
  }
}
