import { isRated } from "../evaluation/appraisal";
import type { Evaluation } from "../evaluation/evaluation";
import type { Scorecard } from "../evaluation/scorecard";
import type { RulePack } from "../rules";
import { scoreExecution } from "./execution";
import { gradeOf } from "./grade";
import { scoreGroup } from "./group";
import { pointsOf, scoreIndicator, type ScoredIndicator } from "./indicator";
import { sumLevels } from "./levels";
import { scoreTotal } from "./total";
import { collectWeights, type Weights } from "./weights";

/**
 * Scores one form under a rule pack: every indicator, budget execution, the levels, the total and its grade.
 *
 * Points are computed where target and actual allow it and otherwise taken over as entered, within 0 and the
 * weight; the total adds up both. A form that prints no weights gets no points and no total. The grade is that of
 * the printed total, and there is none while a row with points has neither a computed nor an entered score, or
 * while the points available do not make up the pack's total.
 */
export function scoreEvaluation(evaluation: Evaluation, pack: RulePack): Scorecard {
  const weights = collectWeights(evaluation);
  const scored = scoreRows(evaluation, weights, pack);
  const execution = scoreExecution(evaluation, weights.sum, pack);
  const levels = sumLevels(evaluation, scored);
  const total = scoreTotal(scored, levels.level1, execution, pack);
  return {
    evaluation: evaluation.id,
    pack: pack.id,
    indicators: scored.map(({ result }) => result),
    budget: execution.score,
    total: total?.score ?? null,
    grade: total?.complete === true && !isRated(evaluation) ? gradeOf(total.score.points, pack) : null,
    ...levels,
  };
}

function scoreRows(evaluation: Evaluation, weights: Weights, pack: RulePack): readonly ScoredIndicator[] {
  const { indicators } = evaluation;
  const rated = isRated(evaluation);
  return indicators.map((indicator, index) => {
    const weight = weights.of[index] ?? null;
    const group = weight && weights.groups.get(index);
    if (!group) return scoreIndicator(indicator, weight, pack, rated);
    const score = scoreGroup(group, weight);
    const { result } = scoreIndicator(indicator, null, pack, rated);
    const joint = { ...result, basis: score ? "entered" : "none", score } as const;
    return { result: joint, weight, points: pointsOf(score, weight), excluded: false };
  });
}
