import { Decimal } from "../common/decimal";
import type { Budget, Evaluation } from "../evaluation/evaluation";
import { call, constant, evaluate } from "../proof/expression";
import type { Score } from "../evaluation/scorecard";
import type { RulePack } from "../rules";
import { SEEN } from "./course";
import { enteredScore } from "./entered";
import { executionRate, isZeroBudget, totalLineOf, type ExecutionRate } from "./execution-rate";
import { trimZeros } from "./numbers";
import { executionExact } from "./program";
import { scaledOf } from "./scaled";
import { computed, inputOf, step, weightOf, type Weight } from "./steps";

/** Points for execution, and what the total must know about them. */
export interface ExecutionScore {
  readonly score: Score | null;
  /** Points that the form gives to execution; `null` when it gives none. */
  readonly weight: Weight | null;
  /** True when the points are left out and the rest is rescaled. */
  readonly excluded: boolean;
  readonly rate: ExecutionRate | null;
}

/**
 * Scores budget execution by the pack's formula; where no rate can be formed the entered points are taken over.
 * @param indicatorPoints sum of the indicators' weights, which tells whether the form leaves room for execution.
 */
export function scoreExecution(
  evaluation: Evaluation,
  indicatorPoints: Decimal,
  pack: RulePack,
): ExecutionScore {
  const { budget } = evaluation;
  const rate = budget && executionRate(budget, pack);
  const weight = budget && executionWeight(budget, indicatorPoints, pack);
  if (budget === null || weight === null) return { score: null, weight: null, excluded: false, rate };
  if (rate) return { score: rateScore(rate, weight, pack), weight, excluded: false, rate };
  if (isZeroBudget(budget, pack)) return zeroBudgetScore(weight, pack);
  const entered = budget.score ?? totalLineOf(budget)?.score ?? null;
  const score = enteredScore(entered, weight, "scoring.execution-entered");
  return { score, weight, excluded: false, rate };
}

/** The printed points; else the pack's, where the indicators leave room for them within the total. */
function executionWeight(budget: Budget, indicatorPoints: Decimal, pack: RulePack): Weight | null {
  const { points } = pack.budget;
  const line = totalLineOf(budget);
  if (line === null || new Decimal(points).isZero()) return null;
  const printed = weightOf(budget.weight) ?? weightOf(line.weight);
  if (printed) return printed;
  const room = new Decimal(pack.scoring.total).plus(pack.tolerances.weight).minus(indicatorPoints);
  if (room.lt(points)) return null;
  const expression = constant(points, "budget.points");
  return { value: points, at: line.label.at, shown: trimZeros(points), scaled: scaledOf(points), expression };
}

/** The rate itself is never rounded on the way. */
function rateScore(rate: ExecutionRate, weight: Weight, pack: RulePack): Score {
  const { budget } = pack;
  const exact = executionExact(
    rate.executed.expression,
    rate.budget.expression,
    weight.expression,
    budget,
    SEEN,
  );
  const bands = budget.formula === "bands";
  const written = `${trimZeros(rate.executed.value)} ÷ ${trimZeros(rate.budget.value)}`;
  const share = bands ? evaluate(exact).dividedBy(weight.value).toString() : "";
  const product = bands ? `${weight.shown} × ${share}` : `${written} × ${weight.shown}`;
  const { points, formula, expression } = computed(exact, product, weight, pack);
  const over = !bands && budget.capped && new Decimal(rate.value).gt(1);
  const inputs = [inputOf(rate.executed), inputOf(rate.budget), inputOf(weight)];
  const label = bands ? "scoring.execution-bands" : "scoring.execution";
  const line = step(label, over ? `${written} > 1` : formula, inputs, points);
  return { points, max: weight.shown, available: weight.expression, steps: [line], expression };
}

/** Nothing was planned and nothing spent: the pack says what that earns. */
function zeroBudgetScore(weight: Weight, pack: RulePack): ExecutionScore {
  const policy = pack.budget.zeroBudget;
  if (policy === "exclude") return { score: null, weight, excluded: true, rate: null };
  const [share, points] = policy === "full" ? ["1", weight.shown] : ["0", "0"];
  const score: Score = {
    points,
    max: weight.shown,
    available: weight.expression,
    steps: [step("scoring.no-budget", `${weight.shown} × ${share} = ${points}`, [inputOf(weight)], points)],
    expression: call("multiply", weight.expression, constant(share, "budget.zeroBudget")),
  };
  return { score, weight, excluded: false, rate: null };
}
