import type { Evaluation } from "../../../../src/core/evaluation/evaluation";
import type { Scorecard } from "../../../../src/core/evaluation/scorecard";
import type { RulePack } from "../../../../src/core/rules";
import { scoreEvaluation, toldScorecard } from "../../../../src/core/scoring";

/** The points that a report tells of a form, as the engine gives them to it. */
export function toldOf(evaluation: Evaluation, pack: RulePack): Scorecard {
  return toldScorecard(evaluation, scoreEvaluation(evaluation, pack), pack);
}
