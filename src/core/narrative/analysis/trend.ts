import { Decimal, extremes } from "../../common/decimal";
import { largestOf, lastOf, mapSome, pairsOf, type Some } from "../../common/many";
import { quantityValue } from "../../evaluation/values";
import { call, type Expression } from "../../proof/expression";
import { conflictOf, type BoundSeries, type SeriesValue } from "../../scoring";
import type { Entry } from "./entry";

/**
 * What a series says of a target that was missed:
 * - `each`: every part of the year was worse than the one before, or those of a turn for the worse and around it;
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
/** A step beside it for the worse is a part of it from this share on. */
const COUNTS = 0.25;
/** A worst value stands out where this share of the range lies between it and the next. */
const APART = 0.5;
const FEWEST_FOR_EACH = 3;

/** A part of the year with its number. */
interface Part {
  readonly value: SeriesValue;
  readonly number: Decimal;
}

/** How the values go: all of them, by how much they differ, and whether higher is worse. */
interface Course {
  readonly parts: Some<Part>;
  readonly range: number;
  readonly up: boolean;
}

/**
 * The trend that explains why a target was missed; `null` where the values are flat, go up and down without a turn, are
 * in a unit that is not known to be the indicator's, or contradict the result of the year. Linear in the values.
 */
export function trendOf({ indicator, state, reverse }: Entry, series: BoundSeries): Trend | null {
  const told = state === "missed" && series.sameUnit && conflictOf(series, indicator) === null;
  // Single events against a target of none are told one by one.
  if (!told || Number(indicator.target?.value ?? "1") === 0) return null;
  const parts = mapSome(series.values, (value) => ({ value, number: new Decimal(value.quantity.value) }));
  const course = { parts, range: rangeOf(parts), up: reverse };
  if (isFlat(course)) return null;
  return eachStep(course) ?? turn(course) ?? outlier(course) ?? throughout(course);
}

function rangeOf(parts: Some<Part>): number {
  const [low, high] = extremes(parts.map(({ number }) => number));
  return high.minus(low).toNumber();
}

function isFlat({ parts, range }: Course): boolean {
  if (parts[0].value.quantity.unit === "%") return range < Number(FLAT.rate);
  const size = largestOf(parts.map(({ number }) => number.abs().toNumber()));
  return range === 0 || range < size * Number(FLAT.share);
}

/** How far a part is worse than the one before it; 0 where it is not. */
function stepOf([before, after]: readonly [Part, Part], up: boolean): number {
  const worse = up ? after.number.gt(before.number) : after.number.lt(before.number);
  return worse ? after.number.minus(before.number).abs().toNumber() : 0;
}

function eachStep({ parts, up }: Course): Trend | null {
  const pairs = pairsOf(parts);
  if (parts.length < FEWEST_FOR_EACH || pairs.some((pair) => stepOf(pair, up) === 0)) return null;
  const because: Expression = { op: "all", args: pairs.map((pair) => changed(pair, up)) };
  return { kind: "each", from: parts[0].value, to: lastOf(parts).value, up, because };
}

function changed([before, after]: readonly [Part, Part], up: boolean): Expression {
  return call(up ? "<" : ">", valueOf(before.value), valueOf(after.value));
}

/** The number of a part, as its cell gives it. */
function valueOf({ quantity }: SeriesValue): Expression {
  return quantityValue(quantity, quantity.value);
}

/** The largest step for the worse, where it makes most of the range and the later values stay near it. */
function turn({ parts, range, up }: Course): Trend | null {
  const steps = pairsOf(parts).map((pair, index) => ({ pair, size: stepOf(pair, up), index }));
  const { pair, size, index } = steps.reduce((most, step) => (step.size > most.size ? step : most));
  const [before, after] = pair;
  const later = parts.slice(index + 2);
  if (size < range * MOST_OF_IT || !later.every((part) => isNearer(part, after, before))) return null;
  const run = runAround({ parts, range, up }, index);
  const [first, last] = [run[0], run.at(-1)];
  if (first && last && first !== last) {
    const because: Expression = { op: "all", args: run.map((one) => changed(one, up)) };
    return { kind: "each", from: first[0].value, to: last[1].value, up, because };
  }
  return { kind: "step", from: before.value, to: after.value, up, because: changed(pair, up) };
}

/** The steps for the worse that count and follow each other around one of them: a fall is told to where it ends. */
function runAround({ parts, range, up }: Course, index: number): readonly (readonly [Part, Part])[] {
  const pairs = pairsOf(parts);
  const worse = (at: number): boolean => {
    const pair = pairs[at];
    return pair !== undefined && stepOf(pair, up) >= range * COUNTS;
  };
  let [from, to] = [index, index];
  while (worse(from - 1)) from -= 1;
  while (worse(to + 1)) to += 1;
  return pairs.slice(from, to + 1);
}

function isNearer({ number }: Part, one: Part, other: Part): boolean {
  return number.minus(one.number).abs().lt(number.minus(other.number).abs());
}

/** The worst value, where it stands apart from the next. */
function outlier({ parts, range, up }: Course): Trend | null {
  const worse = (one: Part, other: Part): boolean =>
    up ? one.number.gt(other.number) : one.number.lt(other.number);
  const worst = parts.reduce((found, part) => (worse(part, found) ? part : found));
  const others = parts.filter((part) => part !== worst);
  const apart = others.every(({ number }) => worst.number.minus(number).abs().toNumber() >= range * APART);
  if (parts.length < FEWEST_FOR_EACH || !apart) return null;
  const because: Expression = {
    op: "all",
    args: others.map(({ value }) => call(up ? ">" : "<", valueOf(worst.value), valueOf(value))),
  };
  return { kind: "worst", at: worst.value, up, because };
}

/** Never better and in the end worse than in the beginning: from the last part with the first value to the first with the last. */
function throughout({ parts, up }: Course): Trend | null {
  const pairs = pairsOf(parts);
  const better = pairs.some((pair) => stepOf(pair, !up) > 0);
  if (parts.length < FEWEST_FOR_EACH || better) return null;
  const [first, last] = [parts[0], lastOf(parts)];
  const from = [...parts].reverse().find(({ number }) => number.eq(first.number)) ?? first;
  const to = parts.find(({ number }) => number.eq(last.number)) ?? last;
  const because = call(up ? "<" : ">", valueOf(from.value), valueOf(to.value));
  return { kind: "step", from: from.value, to: to.value, up, because };
}
