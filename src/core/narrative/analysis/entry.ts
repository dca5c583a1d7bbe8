import { Decimal } from "../../common/decimal";
import type { ColumnRole, Indicator, Level, Sourced } from "../../evaluation/evaluation";
import { call, constant, countOf, evaluate, type Expression } from "../../proof/expression";
import { explainsNothing } from "../../vocabulary/nothing";
import type { CellRef } from "../../workbook/a1";
import type { Quantity } from "../../evaluation/quantity";
import type { Operator } from "../../proof/node";
import { dayOf, knownNumber, numberOf, quantityValue } from "../../evaluation/values";
import type { IndicatorScore, Score } from "../../evaluation/scorecard";

/** What can be said about an indicator. */
export type State =
  | "exceeded"
  | "met"
  | "missed"
  /** A target, but no actual value was filled in. */
  | "unreported"
  /** Nothing that can be compared. */
  | "unjudged";

/** An indicator with everything a sentence about it needs. */
export interface Entry {
  readonly indicator: Indicator;
  readonly level1: Level | null;
  readonly level2: Level | null;
  readonly state: State;
  /** Holds for the state; `null` where the state asserts nothing. */
  readonly condition: Expression | null;
  /** Actual as a share of the target, where both are numbers of one kind. */
  readonly completion: Expression | null;
  readonly completionValue: Decimal | null;
  readonly points: Expression | null;
  /** The value of {@link points}, a decimal string. */
  readonly earned: string | null;
  readonly max: Expression | null;
  /** Points not earned, `null` without scores. */
  readonly lost: Decimal | null;
  /** The stated reason for a deviation; `null` where none is stated. */
  readonly reason: { readonly text: string; readonly at: Indicator["name"]["at"] } | null;
  /** What the form is about, to tell indicators of several forms apart. */
  readonly owner: Sourced | null;
  /** A smaller value is the better one. */
  readonly reverse: boolean;
}

/** An entry that something was measured for. */
export function isJudged(entry: Entry): boolean {
  return entry.state === "exceeded" || entry.state === "met" || entry.state === "missed";
}

export function hasTargetReached(entry: Entry): boolean {
  return entry.state === "exceeded" || entry.state === "met";
}

/** Points lost, 0 where none are known. */
export function pointsLost({ lost }: Entry): Decimal {
  return lost ?? NOTHING;
}

/** How far from its target, as a share of it; 0 where that is unknown. */
export function distance({ completionValue }: Entry): Decimal {
  return completionValue ? completionValue.minus(1).abs() : NOTHING;
}

/** The cells of one column in the rows of the entries, where the form has that column. */
export function cellsOfColumn(entries: readonly Entry[], column: ColumnRole): readonly CellRef[] {
  return entries.flatMap(({ indicator }) => indicator.cells[column] ?? []);
}

/** Joins an indicator with its score. */
export function entryOf(
  indicator: Indicator,
  score: IndicatorScore | undefined,
  owner: Sourced | null,
): Entry {
  const measured = isCopied(indicator) ? null : (score?.completion ?? null);
  const points = score?.score?.expression ?? null;
  const max = maxOf(indicator, score);
  const state = stateOf(indicator, score);
  return {
    indicator,
    level1: indicator.level1,
    level2: indicator.level2,
    state,
    condition: conditionOf(indicator, state, score),
    completion: measured?.expression ?? null,
    completionValue: measured ? new Decimal(measured.value) : null,
    points,
    earned: score?.score?.points ?? null,
    max,
    lost: score?.score ? lostOf(score.score) : null,
    reason: reasonOf(indicator),
    owner,
    reverse: isReverse(indicator),
  };
}

/** The target's operator says it, else what says the direction. */
function isReverse({ target, direction }: Indicator): boolean {
  const comparator = target?.comparator ?? null;
  return comparator === null ? direction?.better === "lower" : comparator === "≤" || comparator === "<";
}

const NOTHING = new Decimal(0);

function lostOf({ points, max }: Score): Decimal {
  return points === max ? NOTHING : new Decimal(max).minus(points);
}

function maxOf(indicator: Indicator, score: IndicatorScore | undefined): Expression | null {
  return knownNumber(indicator.weight, "points") ?? (score?.score ? constant(score.score.max) : null);
}

function stateOf(indicator: Indicator, score: IndicatorScore | undefined): State {
  const outcome = score?.outcome ?? "unknown";
  if (isCopied(indicator)) return "unjudged";
  if (outcome !== "unknown") return outcome;
  const { target, actual } = indicator;
  return target && isFilled(target) && !(actual && isFilled(actual)) ? "unreported" : "unjudged";
}

/** An actual that repeats the target with its sign (`≥266米`) was never measured, whatever points it was given. */
export function isCopied({ actual }: Indicator): boolean {
  return actual?.notes?.includes("operator-in-actual") ?? false;
}

/** Whether the cell of a quantity says anything of it; points in the place of a value do not. */
export function isFilled({ raw, notes }: Quantity): boolean {
  return raw.trim() !== "" && notes?.includes("points") !== true;
}

function reasonOf({ reason }: Indicator): Entry["reason"] {
  return reason && !explainsNothing(reason.text) ? reason : null;
}

/** What makes the state true, as far as cells can show it: of words against words, that both are filled in. */
function conditionOf(
  indicator: Indicator,
  state: State,
  score: IndicatorScore | undefined,
): Expression | null {
  const { target, actual } = indicator;
  if (state === "unreported" || state === "unjudged" || !target || !actual) return null;
  return (
    comparisonOf(target, actual, state) ??
    completionCondition(state, score) ??
    pointsCondition(state, score) ??
    call("=", countOf([target.at, actual.at]), constant(2))
  );
}

/** Compares actual and target as numbers, days or with the bounds of a range. */
function comparisonOf(target: Quantity, actual: Quantity, state: State): Expression | null {
  if (target.date !== undefined && actual.date !== undefined) {
    const [left, right] = [dayOf(actual), dayOf(target)];
    return left && right && comparison(left, right, state);
  }
  const value = numberOf(actual);
  if (!value) return null;
  if (target.low !== undefined && target.high !== undefined) {
    const inside = call(
      "all",
      call("≥", value, quantityValue(target, target.low, "low")),
      call("≤", value, quantityValue(target, target.high, "high")),
    );
    return state === "missed" ? call("not", inside) : inside;
  }
  const wanted = numberOf(target);
  return wanted && target.unit === actual.unit ? comparison(value, wanted, state) : null;
}

/** The relation in which two numbers of this state stand: the scorer judged, the numbers show on which side. */
function comparison(left: Expression, right: Expression, state: State): Expression | null {
  const order = evaluate(left).cmp(evaluate(right));
  const operator = relation(order, state);
  return operator && call(operator, left, right);
}

function relation(order: number, state: State): Operator | null {
  if (state === "met") return order < 0 ? "≤" : "≥";
  return order === 0 ? null : order > 0 ? ">" : "<";
}

function completionCondition(state: State, score: IndicatorScore | undefined): Expression | null {
  if (!score?.completion) return null;
  const operator = relation(new Decimal(score.completion.value).cmp(1), state);
  return operator && call(operator, score.completion.expression, constant(1));
}

/** Without numbers the points tell: full marks for a target reached, fewer for one that was missed. */
function pointsCondition(state: State, score: IndicatorScore | undefined): Expression | null {
  if (!score?.score) return null;
  const full = new Decimal(score.score.points).gte(score.score.max);
  if (full === (state === "missed")) return null;
  return call(full ? "≥" : "<", score.score.expression, constant(score.score.max));
}
