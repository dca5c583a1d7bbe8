import { Decimal, extremes } from "../../common/decimal";
import { largestOf } from "../../common/many";
import { quantityValue } from "../../evaluation/values";
import { call, type Expression } from "../../proof/expression";
import { conflictOf, type BoundSeries, type SeriesValue } from "../../scoring";
import type { Entry } from "./entry";

/**
 * What a series says of a target that was missed:
 * - `each`: every part of the year was worse than the one before;
 * - `step`: between two parts it turned for the worse, and stayed there;
 * - `worst`: one part stands out.
 */
export type Trend =
  | {
      readonly kind: "each" | "step";
      readonly from: SeriesValue;
      readonly to: SeriesValue;
      /** The values rose, for the worse. */
      readonly up: boolean;
      readonly because: Expression;
    }
  | {
      readonly kind: "worst";
      readonly at: SeriesValue;
      /** The worst value is the highest. */
      readonly up: boolean;
      readonly because: Expression;
    };

/** Below these no course is worth telling: half a percentage point of a rate, three in a hundred of anything else. */
const FLAT = { rate: "0.005", share: "0.03" } as const;
/** A step for the worse explains a miss where it makes this share of all that the values differ by. */
const MOST_OF_IT = 0.6;
/** A worst value stands out where this share of the range lies between it and the next. */
const APART = 0.5;
const FEWEST_FOR_EACH = 3;

/**
 * The trend that explains why a target was missed; `null` where the values are flat, go up and down without a turn, are
 * in a unit that is not known to be the indicator's, or contradict the result of the year. Linear in the values.
 */
export function trendOf({ indicator, state, reverse }: Entry, series: BoundSeries): Trend | null {
  const { values } = series;
  const told = state === "missed" && series.sameUnit && conflictOf(series, indicator) === null;
  // Single events against a target of none are told one by one.
  if (!told || Number(indicator.target?.value ?? "1") === 0) return null;
  const numbers = values.map(({ quantity }) => new Decimal(quantity.value ?? "0"));
  if (isFlat(numbers, values[0]?.quantity.unit)) return null;
  const worse = (one: Decimal, other: Decimal): boolean => (reverse ? other.gt(one) : other.lt(one));
  const steps = numbers.slice(1).map((number, index) => {
    const before = numbers[index] ?? number;
    return worse(before, number) ? number.minus(before).abs().toNumber() : 0;
  });
  const range = rangeOf(numbers);
  return (
    eachStep(values, steps, reverse) ??
    turn(values, numbers, { steps, range, up: reverse }) ??
    outlier(values, numbers, range, reverse)
  );
}

function rangeOf(numbers: readonly Decimal[]): number {
  const [low, high] = extremes(numbers);
  return high.minus(low).toNumber();
}

function isFlat(numbers: readonly Decimal[], unit: string | undefined): boolean {
  const range = rangeOf(numbers);
  if (unit === "%") return range < Number(FLAT.rate);
  const size = largestOf(numbers.map((number) => number.abs().toNumber()));
  return range === 0 || range < size * Number(FLAT.share);
}

function eachStep(values: readonly SeriesValue[], steps: readonly number[], up: boolean): Trend | null {
  const [from, to] = [values[0], values.at(-1)];
  if (!from || !to || values.length < FEWEST_FOR_EACH || steps.some((step) => step === 0)) return null;
  return { kind: "each", from, to, up, because: { op: "all", args: pairs(values).map(changed(up)) } };
}

function pairs(values: readonly SeriesValue[]): readonly (readonly [SeriesValue, SeriesValue])[] {
  return values.slice(1).map((value, index) => [values[index] ?? value, value] as const);
}

function changed(up: boolean): (pair: readonly [SeriesValue, SeriesValue]) => Expression {
  return ([before, after]) => call(up ? "<" : ">", valueOf(before), valueOf(after));
}

/** The number of a part, as its cell gives it. */
export function valueOf({ quantity }: SeriesValue): Expression {
  return quantityValue(quantity, quantity.value ?? "0");
}

/** The largest step for the worse, where it makes most of the range and the later values stay near it. */
function turn(
  values: readonly SeriesValue[],
  numbers: readonly Decimal[],
  { steps, range, up }: { readonly steps: readonly number[]; readonly range: number; readonly up: boolean },
): Trend | null {
  const size = largestOf(steps, 0);
  const at = steps.indexOf(size);
  const [from, to] = [values[at], values[at + 1]];
  const [before, after] = [numbers[at], numbers[at + 1]];
  if (!from || !to || !before || !after || size === 0 || size < range * MOST_OF_IT) return null;
  const stays = numbers
    .slice(at + 2)
    .every((later) => later.minus(after).abs().lt(later.minus(before).abs()));
  return stays ? { kind: "step", from, to, up, because: changed(up)([from, to]) } : null;
}

/** The worst value, where it stands apart from the next. */
function outlier(
  values: readonly SeriesValue[],
  numbers: readonly Decimal[],
  range: number,
  up: boolean,
): Trend | null {
  const order = [...numbers.keys()].sort((one, other) => {
    const by = (numbers[one] ?? new Decimal(0)).cmp(numbers[other] ?? new Decimal(0));
    return up ? -by : by;
  });
  const [first = 0, second = 0] = order;
  const [at, worst, next] = [values[first], numbers[first], numbers[second]];
  if (!at || !worst || !next || values.length < FEWEST_FOR_EACH) return null;
  if (worst.minus(next).abs().toNumber() < range * APART) return null;
  const others = values.filter((value) => value !== at);
  const because: Expression = {
    op: "all",
    args: others.map((other) => call(up ? ">" : "<", valueOf(at), valueOf(other))),
  };
  return { kind: "worst", at, up, because };
}
