import type { Indicator } from "../evaluation/evaluation";
import { call, constant } from "../evaluation/expression";
import type { IndicatorScore, Score } from "../evaluation/scorecard";
import type { RulePack } from "../rules";
import { isNotApplicable } from "./applicability";
import { comparisonOf, type Comparison } from "./comparison";
import { completionFor, outcomeFor } from "./completion";
import { scoreDate } from "./dates";
import { enteredScore } from "./entered";
import { scoreNumeric } from "./numeric";
import { levelBandsFor, scoreByLevelBands, scoreByRule, scorecardRuleFor } from "./scorecard-rule";
import { inputsOf, step, type Weight } from "./steps";

/** An indicator's result with what the total must know about it. */
export interface ScoredIndicator extends IndicatorScore {
  /** Points available; `null` when the form prints none or they are counted on another row. */
  readonly weight: Weight | null;
  /** True when the row is not applicable and its points are left out, the rest being rescaled. */
  readonly excluded: boolean;
}

type Earned = Pick<ScoredIndicator, "basis" | "score" | "excluded">;

const NOTHING: Earned = { basis: "none", score: null, excluded: false };

/**
 * Scores one indicator. Points are computed where target and actual allow it; otherwise the entered ones are
 * taken over within 0 and the weight; otherwise there are none.
 * @param weight points available for this row, or `null`.
 */
export function scoreIndicator(indicator: Indicator, weight: Weight | null, pack: RulePack): ScoredIndicator {
  const comparison = comparisonOf(indicator, pack);
  const earned = weight === null ? NOTHING : earn(indicator, comparison, weight, pack);
  return {
    indicator: indicator.id,
    basis: earned.basis,
    score: earned.score,
    completion: completionFor(comparison, pack),
    outcome: outcomeFor(comparison, indicator, pack),
    weight,
    excluded: earned.excluded,
  };
}

function earn(indicator: Indicator, comparison: Comparison, weight: Weight, pack: RulePack): Earned {
  if (isNotApplicable(indicator)) {
    const { notApplicable } = pack.scoring;
    if (notApplicable === "exclude") return { basis: "none", score: null, excluded: true };
    if (notApplicable === "full") return of("computed", notApplicableScore(weight));
    return of("entered", enteredScore(indicator.score, weight));
  }
  const score = computedScore(indicator, comparison, weight, pack);
  if (score) return of("computed", score);
  const entered = enteredScore(indicator.score, weight);
  if (entered) return of("entered", entered);
  return comparison.kind === "phrase" ? of("computed", phraseScore(weight)) : NOTHING;
}

function of(basis: IndicatorScore["basis"], score: Score | null): Earned {
  return score ? { basis, score, excluded: false } : NOTHING;
}

function computedScore(
  indicator: Indicator,
  comparison: Comparison,
  weight: Weight,
  pack: RulePack,
): Score | null {
  const rule = scorecardRuleFor(indicator, pack);
  const byRule = rule && scoreByRule(rule, indicator.actual, weight, pack);
  if (byRule) return byRule;
  if (comparison.kind === "numeric" || comparison.kind === "range") {
    const bands = levelBandsFor(indicator, pack);
    const byLevel = bands && scoreByLevelBands(bands, indicator.actual, weight, pack);
    return byLevel ?? scoreNumeric(comparison, weight, pack);
  }
  return comparison.kind === "date" ? scoreDate(comparison, weight, pack) : null;
}

function notApplicableScore(weight: Weight): Score {
  return {
    points: weight.shown,
    max: weight.shown,
    steps: [step("scoring.not-applicable", weight.shown, inputsOf(weight), weight.shown)],
    expression: call("multiply", weight.expression, constant("1", "scoring.notApplicable")),
  };
}

/** 达成预期指标 without an entered score: taken at its word; a check asks for the measured value. */
function phraseScore(weight: Weight): Score {
  return {
    points: weight.shown,
    max: weight.shown,
    steps: [step("scoring.phrase", weight.shown, inputsOf(weight), weight.shown)],
    expression: weight.expression,
  };
}
