import { Decimal, sum } from "../common/decimal";
import type { EvaluationKind, Indicator, SourcedNumber } from "../evaluation/evaluation";
import { KIND_TRAITS } from "../evaluation/kinds";
import type { Quantity } from "../evaluation/quantity";

/** Fewer rows than this prove nothing. */
const LEAST_ROWS = 3;
/** What the points of all indicators come to, with and without those for budget execution. */
const ALL_POINTS: readonly number[] = [100, 90];
/** A unit that the name states: 维修水闸（座）. */
const UNIT_IN_NAME = /[(（][^()（）]{1,8}[)）]\s*$/;

type Side = "target" | "actual";

/**
 * Indicators of official forms in whose columns of values somebody wrote points: bare numbers that add up to all points
 * there are, or that repeat the points and scores beside them. What such numbers say of completion is nothing, so they
 * lose their value and keep the remark `points`.
 * @param execution points for budget execution, `null` where the form has none.
 */
export function withoutPoints(
  kind: EvaluationKind,
  indicators: readonly Indicator[],
  execution: SourcedNumber | null,
): readonly Indicator[] {
  if (!KIND_TRAITS[kind].official || indicators.length < LEAST_ROWS) return indicators;
  const sides = new Set<Side>();
  if (holdsPoints(indicators, execution)) {
    sides.add("target");
    if (areAll(indicators, "actual", ({ target, actual }) => isAtMost(actual, target))) sides.add("actual");
  } else if (repeatsScores(indicators)) sides.add("actual");
  if (sides.size === 0) return indicators;
  return indicators.map((indicator) => ({
    ...indicator,
    ...(sides.has("target") && { target: asPoints(indicator.target) }),
    ...(sides.has("actual") && { actual: asPoints(indicator.actual) }),
  }));
}

/** Targets that are the weights beside them, or without weights add up to all points. */
function holdsPoints(indicators: readonly Indicator[], execution: SourcedNumber | null): boolean {
  if (!areAll(indicators, "target", ({ name }) => !UNIT_IN_NAME.test(name.text))) return false;
  const results = indicators.filter(({ actual }) => isFilled(actual));
  if (results.length > 0 && !areAll(results, "actual", ({ target, actual }) => isAtMost(actual, target)))
    return false;
  const weighed = indicators.filter(({ weight }) => typeof weight?.value === "string");
  if (weighed.length > 0)
    return varies(weighed, "target") && weighed.every(({ target, weight }) => isSame(target, weight));
  const total = sum(
    indicators.flatMap(({ target }) => (target?.value === undefined ? [] : [new Decimal(target.value)])),
  );
  const whole = total.plus(execution?.value ?? 0);
  return ALL_POINTS.some((points) => total.equals(points)) || whole.equals(100);
}

/** Results that are the scores beside them (or the weights, without scores) whatever their targets. */
function repeatsScores(indicators: readonly Indicator[]): boolean {
  const pointsOf = ({ score, weight }: Indicator): SourcedNumber | null => score ?? weight;
  return (
    areAll(indicators, "actual", (indicator) => isSame(indicator.actual, pointsOf(indicator))) &&
    varies(indicators, "actual") &&
    indicators.some(({ target, actual }) => target?.value !== undefined && target.value !== actual?.value)
  );
}

/** Whether all filled values of a column are bare numbers for which something holds; at least a few are filled. */
function areAll(
  indicators: readonly Indicator[],
  side: Side,
  holds: (indicator: Indicator) => boolean,
): boolean {
  const filled = indicators.filter((indicator) => isFilled(indicator[side]));
  return (
    filled.length >= LEAST_ROWS &&
    filled.every((indicator) => isBare(indicator, indicator[side]) && holds(indicator))
  );
}

function isFilled(quantity: Quantity | null): quantity is Quantity {
  return quantity !== null && quantity.raw.trim() !== "";
}

/** A number with neither sign nor unit, in its cell or in a column for it. */
function isBare({ unit, operator }: Indicator, quantity: Quantity | null): boolean {
  if (quantity?.value === undefined || quantity.comparator !== null) return false;
  const beside = [unit, operator].some((text) => text !== null && text.text.trim() !== "");
  return !beside && quantity.written?.unit === "" && quantity.written.scale === "1";
}

/** Two different numbers at least: a column full of tens may be anything. */
function varies(indicators: readonly Indicator[], side: Side): boolean {
  return new Set(indicators.map((indicator) => indicator[side]?.value)).size > 1;
}

function isAtMost(one: Quantity | null, other: Quantity | null): boolean {
  return (
    one?.value !== undefined &&
    other?.value !== undefined &&
    new Decimal(one.value).lessThanOrEqualTo(other.value)
  );
}

function isSame(one: Quantity | null, points: SourcedNumber | null): boolean {
  const printed = one?.written?.number;
  return (
    printed !== undefined && typeof points?.value === "string" && new Decimal(printed).equals(points.value)
  );
}

function asPoints(quantity: Quantity | null): Quantity | null {
  return isFilled(quantity)
    ? { raw: quantity.raw, comparator: null, notes: ["points"], at: quantity.at }
    : quantity;
}
