import { Decimal, sum } from "../common/decimal";
import { isRated } from "../evaluation/appraisal";
import type { Budget, Evaluation, Indicator, SourcedNumber } from "../evaluation/evaluation";
import { given } from "../evaluation/given";
import type { IndicatorScore, Scorecard, Withheld } from "../evaluation/scorecard";
import type { RulePack } from "../rules";
import { isBudgetExecution } from "../vocabulary/subjects";
import { enteredScore } from "./entered";
import { scoreExecution, type ExecutionScore } from "./execution";
import { executionRate, totalLineOf } from "./execution-rate";
import { gradeOf } from "./grade";
import { scoreGroup } from "./group";
import { pointsOf, type ScoredIndicator } from "./indicator";
import { sumLevels } from "./levels";
import { printedTotals } from "./printed-totals";
import { weightOf, type Weight } from "./steps";
import { scoreTotal } from "./total";
import { collectWeights, type Weights } from "./weights";

/**
 * The points that a report tells. A unit signs the points that it entered, so a form that states points is told by
 * them, also where they are more than a weight; one that states none is told by the rules. What the rules make of entered points otherwise is for the checks
 * to say. Sums are told only where one total stands behind them: nothing is rescaled, no points are added that the form
 * does not have, and where rows, sum and printed total of an official form disagree a person must say which holds.
 *
 * @param computed what the rules give for the form
 */
export function toldScorecard(evaluation: Evaluation, computed: Scorecard, pack: RulePack): Scorecard {
  const told = statesPoints(evaluation) ? asEntered(evaluation, computed, pack) : computed;
  const withheld = whyWithheld(evaluation, told, pack);
  return withheld === null ? told : { ...told, total: null, grade: null, level1: [], level2: [], withheld };
}

function statesPoints({ indicators }: Evaluation): boolean {
  return indicators.some(({ score }) => score !== null && score.value !== null);
}

/** The scorecard of the entered points alone. */
function asEntered(evaluation: Evaluation, computed: Scorecard, pack: RulePack): Scorecard {
  const weights = collectWeights(evaluation);
  const results = new Map(computed.indicators.map((result) => [result.indicator, result]));
  const scored = evaluation.indicators.flatMap((indicator, index) => {
    const result = results.get(indicator.id);
    return result ? [rowAsEntered(indicator, result, weights, index)] : [];
  });
  const execution = inTotalAlone(evaluation, pack) ?? executionAsEntered(evaluation, pack);
  const levels = sumLevels(evaluation, scored);
  const total = scoreTotal(scored, levels.level1, execution, pack);
  return {
    ...computed,
    indicators: scored.map(({ result }) => result),
    budget: execution.score,
    total: total?.score ?? null,
    grade: total?.complete === true && !isRated(evaluation) ? gradeOf(total.score.points, pack) : null,
    ...levels,
  };
}

function rowAsEntered(
  indicator: Indicator,
  result: IndicatorScore,
  weights: Weights,
  index: number,
): ScoredIndicator {
  const weight = weights.of[index] ?? null;
  const group = weights.groups.get(index);
  const score =
    weight &&
    (group ? scoreGroup(group, weight) : enteredScore(indicator.score, weight, "scoring.entered", false));
  const basis = score ? "entered" : "none";
  return { result: { ...result, basis, score }, weight, points: pointsOf(score, weight), excluded: false };
}

/** Points for execution that the form gives and states; none where an indicator has them, or without a budget. */
function executionAsEntered(evaluation: Evaluation, pack: RulePack): ExecutionScore {
  const { budget } = evaluation;
  const rate = budget && executionRate(budget, pack);
  const weight = budget && !hasExecutionRow(evaluation) ? printedWeight(budget) : null;
  if (budget === null || weight === null) return { score: null, weight: null, excluded: false, rate };
  const line = totalLineOf(budget);
  const entered = budget.score ?? line?.score ?? null;
  const score = isSpentWithoutBudget(budget)
    ? null
    : enteredScore(entered, weight, "scoring.execution-entered");
  return { score, weight, excluded: false, rate };
}

/**
 * Points for execution that stand in the total alone: it has as many points more than the rows, available and earned, as the
 * money is worth by the rules. `null` where it has not.
 */
function inTotalAlone(evaluation: Evaluation, pack: RulePack): ExecutionScore | null {
  const { budget, total, indicators } = evaluation;
  if (budget === null || printedWeight(budget) !== null || hasExecutionRow(evaluation)) return null;
  const weights = pointsIn(indicators.map(({ weight }) => weight));
  const execution = scoreExecution(evaluation, weights, pack);
  const isWorth = (
    whole: SourcedNumber | null | undefined,
    parts: Decimal,
    worth: string,
    within: string,
  ) => {
    const printed = given(whole ?? null);
    return printed !== null && new Decimal(printed.value).minus(parts).minus(worth).abs().lte(within);
  };
  const { score } = execution;
  const told =
    score !== null &&
    isWorth(total?.weight, weights, score.max, pack.tolerances.weight) &&
    isWorth(
      total?.score,
      pointsIn(indicators.map((indicator) => indicator.score)),
      score.points,
      pack.tolerances.score,
    );
  return told ? execution : null;
}

function pointsIn(numbers: readonly (SourcedNumber | null)[]): Decimal {
  return sum(numbers.flatMap((number) => given(number)?.value ?? []).map((value) => new Decimal(value)));
}

function printedWeight(budget: Budget): Weight | null {
  return weightOf(budget.weight) ?? weightOf(totalLineOf(budget)?.weight ?? null);
}

/** Whether an indicator is the execution of the budget: the money block then only repeats its points. */
export function hasExecutionRow({ indicators }: Evaluation): boolean {
  return indicators.some(({ cleanName, weight }) => weight !== null && isBudgetExecution(cleanName));
}

/** Money was spent although the budget says 0: no points can be right. */
function isSpentWithoutBudget(budget: Budget): boolean {
  const line = totalLineOf(budget);
  const available = line?.adjusted?.value ?? line?.initial?.value ?? null;
  const spent = line?.executed?.value ?? null;
  return available !== null && spent !== null && new Decimal(available).isZero() && new Decimal(spent).gt(0);
}

/** The points that a table of indicators prints as its whole: 175 of a hospital, 1,000 of a group; rules bind official forms alone. */
function ownWhole({ kind, total }: Evaluation): string | null {
  const whole = kind === "indicator-table" ? (total?.weight?.value ?? null) : null;
  // Shares that add up to one are out of as many points as the rules have.
  return whole !== null && new Decimal(whole).eq(1) ? null : whole;
}

/** Why there is no one total; `null` also where nothing has points. Points without weights are out of nothing. */
function whyWithheld(evaluation: Evaluation, { total }: Scorecard, pack: RulePack): Withheld | null {
  if (total === null) return statesPoints(evaluation) ? "points" : null;
  const { weight, score } = pack.tolerances;
  const whole = ownWhole(evaluation) ?? pack.scoring.total;
  if (new Decimal(total.max).minus(whole).abs().gt(weight)) return "points";
  if (total.steps.some(({ label }) => label === "scoring.rescaled")) return "rescaled";
  if (total.steps.some(({ label }) => label === "scoring.incomplete")) return "rows";
  // A scorecard's total is the sum of its scores; one that is added up wrongly is a finding, and no other score.
  if (evaluation.kind === "indicator-table") return null;
  const stated = printedTotals(evaluation);
  const apart = stated.some(({ value }) => new Decimal(value).minus(total.points).abs().gt(score));
  return apart ? "printed" : null;
}
