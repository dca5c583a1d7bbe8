import type { Indicator } from "../evaluation/evaluation";
import { call, constant } from "../proof/expression";
import type { IndicatorScore, Score } from "../evaluation/scorecard";
import type { RulePack } from "../rules";
import { isNotApplicable } from "./applicability";
import { comparisonOf, effectiveComparator, type Comparison } from "./comparison";
import { completionFor } from "./completion";
import { scoreDate } from "./dates";
import { enteredScore } from "./entered";
import { scoreNumeric } from "./numeric";
import { judgeTarget } from "./outcome";
import { levelBandsFor, scoreByLevelBands, scoreByRule, scorecardRuleFor } from "./scorecard-rule";
import { scaledOf, type Scaled } from "./scaled";
import { weigh, type Weighed } from "./share";
import { inputOf, step, type Weight } from "./steps";

/** An indicator's result with what the sums must know about it. */
export interface ScoredIndicator {
  readonly result: IndicatorScore;
  /** Points available; `null` when the form prints none or they are counted on another row. */
  readonly weight: Weight | null;
  /** The points earned as units, where they are short. */
  readonly points: Scaled | null;
  /** True when the row is not applicable and its points are left out, the rest being rescaled. */
  readonly excluded: boolean;
}

type Earned = Pick<IndicatorScore, "basis" | "score"> & Pick<ScoredIndicator, "excluded">;

const NOTHING: Earned = { basis: "none", score: null, excluded: false };

/**
 * Scores one indicator. Points are computed where target and actual allow it; otherwise the entered ones are
 * taken over within 0 and the weight; otherwise there are none.
 * @param weight points available for this row, or `null`.
 * @param rated whether its points are marks that somebody gave: they count as entered and say nothing of the target
 */
export function scoreIndicator(
  indicator: Indicator,
  weight: Weight | null,
  pack: RulePack,
  rated = false,
): ScoredIndicator {
  const comparison = comparisonOf(indicator, pack);
  const weighed = weigh(comparison, pack);
  const { basis, score, excluded } =
    weight === null
      ? NOTHING
      : rated
        ? of("entered", enteredScore(indicator.score, weight, "scoring.entered", false))
        : earn(indicator, comparison, weighed, weight, pack);
  const result: IndicatorScore = {
    indicator: indicator.id,
    basis,
    score,
    comparator: effectiveComparator(indicator, pack),
    completion: weighed && completionFor(indicator, weighed),
    outcome: judgeTarget({ indicator, comparison, weighed, score, pack, rated }),
    ...(rated ? { rated } : {}),
  };
  return { result, weight, points: pointsOf(score, weight), excluded };
}

/** Points earned, as the sums add them. Full points, which most rows have, are the weight's. */
export function pointsOf(score: Score | null, weight: Weight | null): Scaled | null {
  if (score === null) return null;
  return score.points === weight?.shown ? weight.scaled : scaledOf(score.points);
}

function earn(
  indicator: Indicator,
  comparison: Comparison,
  weighed: Weighed | null,
  weight: Weight,
  pack: RulePack,
): Earned {
  if (isNotApplicable(indicator)) {
    const { notApplicable } = pack.scoring;
    if (notApplicable === "exclude") return { basis: "none", score: null, excluded: true };
    if (notApplicable === "full") return of("computed", notApplicableScore(weight));
    return of("entered", enteredScore(indicator.score, weight));
  }
  // Points that were given for a day in place of a number cannot be held against anything until it is corrected.
  if ([indicator.target, indicator.actual].some((side) => side?.notes?.includes("date-for-number")))
    return NOTHING;
  const score = computedScore(indicator, comparison, weighed, weight, pack);
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
  weighed: Weighed | null,
  weight: Weight,
  pack: RulePack,
): Score | null {
  const rule = scorecardRuleFor(indicator, pack);
  const byRule = rule && scoreByRule(rule, indicator.actual, weight, pack);
  if (byRule) return byRule;
  if (weighed !== null) {
    const bands = levelBandsFor(indicator, pack);
    const byLevel = bands && scoreByLevelBands(bands, indicator.actual, weight, pack);
    return byLevel ?? scoreNumeric(weighed, weight, pack);
  }
  return comparison.kind === "date" ? scoreDate(comparison, weight, pack) : null;
}

function notApplicableScore(weight: Weight): Score {
  return {
    points: weight.shown,
    max: weight.shown,
    available: weight.expression,
    steps: [step("scoring.not-applicable", weight.shown, [inputOf(weight)], weight.shown)],
    expression: call("multiply", weight.expression, constant("1", "scoring.notApplicable")),
  };
}

/** 达成预期指标 without an entered score: taken at its word; a check asks for the measured value. */
function phraseScore(weight: Weight): Score {
  return {
    points: weight.shown,
    max: weight.shown,
    available: weight.expression,
    steps: [step("scoring.phrase", weight.shown, [inputOf(weight)], weight.shown)],
    expression: weight.expression,
  };
}
