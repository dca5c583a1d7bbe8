import { Decimal, roundTo } from "../common/decimal";
import { call, constant, evaluate, round, type Expression } from "../proof/expression";
import type { LevelScore, Score, ScoreStep } from "../evaluation/scorecard";
import type { RulePack } from "../rules";
import type { ExecutionScore } from "./execution";
import { pointsOf, type ScoredIndicator } from "./indicator";
import { compare } from "./numbers";
import { RunningSum } from "./running-sum";
import { inputOf, step, type Input } from "./steps";
import { sumOf } from "./expressions";

/** The total with what its grade must know. */
export interface Total {
  readonly score: Score;
  /**
   * False when some row with points has none yet, or when the points available are not the pack's total: what is
   * added up is then no verdict, and no grade follows from it.
   */
  readonly complete: boolean;
}

/**
 * Adds the points up, rescales them where rows or the budget are left out, applies the limits by execution rate
 * and rounds once.
 * @returns `null` when no indicator has a score: a budget alone is no total.
 */
export function scoreTotal(
  scored: readonly ScoredIndicator[],
  level1: readonly LevelScore[],
  execution: ExecutionScore,
  pack: RulePack,
): Total | null {
  const parts = collectParts(scored, execution);
  if (!scored.some(({ result }) => result.score !== null)) return null;
  const rescaled = rescale(parts);
  const cap = capFor(execution, pack);
  const capped = cap === null ? rescaled : limit(rescaled, cap);
  const { places, mode } = pack.scoring.rounding;
  const points = roundTo(capped.value, places, mode).toString();
  const open = parts.unscored.length;
  const steps = [
    step("scoring.sum", sumFormula(scored, level1, execution, parts.points), [], parts.points.toString()),
    ...(parts.left.isZero() ? [] : [rescaleStep(parts, rescaled.value, pack)]),
    ...(capped.value.eq(rescaled.value) ? [] : [capStep(execution, cap, points)]),
    ...(roundedBefore(parts, capped.value, rescaled.value, points)
      ? []
      : [roundedStep(capped.value, points)]),
    ...(open === 0 ? [] : [step("scoring.incomplete", String(open), parts.unscored, points)]),
  ];
  const expression = round(capped.expression, places, mode);
  const whole = parts.max.minus(pack.scoring.total).abs().lte(pack.tolerances.weight);
  const available = sumOf(parts.maxExpressions);
  return {
    score: { points, max: parts.max.toString(), available, steps, expression },
    complete: open === 0 && whole,
  };
}

interface Parts {
  readonly points: Decimal;
  readonly expressions: readonly Expression[];
  /** Points available, including what is left out. */
  readonly max: Decimal;
  readonly maxExpressions: readonly Expression[];
  /** Points left out because they do not apply. */
  readonly left: Decimal;
  readonly leftExpressions: readonly Expression[];
  /** Weights of rows that should have points and have none. */
  readonly unscored: readonly Input[];
}

/** What a row or the execution of the budget brings to the sums beside its score. */
type Available = Omit<ScoredIndicator, "result">;

function collectParts(scored: readonly ScoredIndicator[], execution: ExecutionScore): Parts {
  const [points, max, left] = [new RunningSum(), new RunningSum(), new RunningSum()];
  const expressions: Expression[] = [];
  const maxExpressions: Expression[] = [];
  const leftExpressions: Expression[] = [];
  const unscored: Input[] = [];
  const collect = (score: Score | null, { weight, points: earned, excluded }: Available): void => {
    if (weight === null) return;
    max.add(weight.value, weight.scaled);
    maxExpressions.push(weight.expression);
    if (score) {
      points.add(score.points, earned);
      expressions.push(score.expression);
    } else if (excluded) {
      left.add(weight.value, weight.scaled);
      leftExpressions.push(weight.expression);
    } else {
      unscored.push(inputOf(weight));
    }
  };
  for (const row of scored) collect(row.result.score, row);
  collect(execution.score, { ...execution, points: pointsOf(execution.score, execution.weight) });
  const sums = { points: points.total(), max: max.total(), left: left.total() };
  return { ...sums, expressions, maxExpressions, leftExpressions, unscored };
}

interface Value {
  readonly value: Decimal;
  readonly expression: Expression;
}

/** Points × all ÷ applicable. At least one row has a score here, so something is applicable. */
function rescale({ points, expressions, max, maxExpressions, left, leftExpressions }: Parts): Value {
  const added = sumOf(expressions);
  if (left.isZero()) return { value: points, expression: added };
  const all = sumOf(maxExpressions);
  const expression = call(
    "divide",
    call("multiply", added, all),
    call("subtract", all, sumOf(leftExpressions)),
  );
  return { value: points.times(max).dividedBy(max.minus(left)), expression };
}

function rescaleStep({ points, max, left }: Parts, value: Decimal, pack: RulePack): ScoreStep {
  const { places, mode } = pack.scoring.rounding;
  const result = roundTo(value, places, mode);
  const written = `${points.toString()} × ${max.toString()} ÷ ${max.minus(left).toString()}`;
  const sign = result.eq(value) ? "=" : "≈";
  return step("scoring.rescaled", `${written} ${sign} ${result.toString()}`, [], result.toString());
}

/** Whether the steps so far end in the points: rescaling and limits write the rounded number themselves. */
function roundedBefore({ left }: Parts, capped: Decimal, rescaled: Decimal, points: string): boolean {
  return !left.isZero() || !capped.eq(rescaled) || capped.eq(points);
}

function roundedStep(value: Decimal, points: string): ScoreStep {
  return step("scoring.rounded", `${value.toString()} ≈ ${points}`, [], points);
}

type Cap = RulePack["scoring"]["caps"][number];

/** The first limit on the total whose rate lies above the execution rate; without a rate there is none. */
export function capFor({ rate }: Pick<ExecutionScore, "rate">, pack: RulePack): Cap | null {
  if (rate === null) return null;
  return pack.scoring.caps.find(({ rateBelow }) => compare(rate.value, rateBelow) < 0) ?? null;
}

function limit({ value, expression }: Value, cap: Cap): Value {
  const most = constant(cap.total, "scoring.caps");
  return { value: Decimal.min(value, evaluate(most)), expression: call("min", expression, most) };
}

function capStep({ rate }: ExecutionScore, cap: Cap | null, points: string): ScoreStep {
  const inputs = rate ? [inputOf(rate.executed), inputOf(rate.budget)] : [];
  const written = rate && cap ? `${rate.executed.value} ÷ ${rate.budget.value} < ${cap.rateBelow}` : "";
  return step("scoring.capped", written, inputs, points);
}

/** More addends than this are not written out. */
const WRITTEN_ADDENDS = 12;

/** The sum over level 1 where all rows have one, else over the rows; execution last. */
function sumFormula(
  scored: readonly ScoredIndicator[],
  level1: readonly LevelScore[],
  { score }: ExecutionScore,
  points: Decimal,
): string {
  const covered = level1.reduce((count, level) => count + level.indicators.length, 0);
  const rows =
    covered === scored.length
      ? level1.map((level) => level.points)
      : scored.flatMap(({ result }) => (result.score ? [result.score.points] : []));
  const addends = score ? [...rows, score.points] : rows;
  const written =
    addends.length <= WRITTEN_ADDENDS
      ? addends
      : [...addends.slice(0, WRITTEN_ADDENDS - 2), "…", addends[addends.length - 1] ?? ""];
  return `${written.join(" + ")} = ${points.toString()}`;
}
