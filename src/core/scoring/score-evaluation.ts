import type { Evaluation } from "../evaluation/evaluation";
import type { IndicatorScore, Scorecard } from "../evaluation/scorecard";
import type { RulePack } from "../rules";
import { scoreExecution } from "./execution";
import { gradeOf } from "./grade";
import { scoreGroup } from "./group";
import { scoreIndicator, type ScoredIndicator } from "./indicator";
import { sumLevels } from "./levels";
import { scoreTotal } from "./total";
import { collectWeights, type Weights } from "./weights";

/**
 * Scores one form under a rule pack: every indicator, budget execution, the levels, the total and its grade.
 *
 * Points are computed where target and actual allow it and otherwise taken over as entered, within 0 and the
 * weight; the total adds up both. A form that prints no weights gets no points and no total. The grade is that of
 * the printed total, and there is none while a row with points has neither a computed nor an entered score.
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
    indicators: scored.map(publicPart),
    budget: execution.score,
    total: total?.score ?? null,
    grade: total?.complete === true ? gradeOf(total.score.points, pack) : null,
    ...levels,
  };
}

function scoreRows({ indicators }: Evaluation, weights: Weights, pack: RulePack): readonly ScoredIndicator[] {
  return indicators.map((indicator, index) => {
    const weight = weights.of[index] ?? null;
    const group = weight && weights.groups.get(index);
    if (!group) return scoreIndicator(indicator, weight, pack);
    const score = scoreGroup(group, weight);
    return { ...scoreIndicator(indicator, null, pack), basis: score ? "entered" : "none", score, weight };
  });
}

function publicPart({ indicator, basis, score, completion, outcome }: ScoredIndicator): IndicatorScore {
  return { indicator, basis, score, completion, outcome };
}
