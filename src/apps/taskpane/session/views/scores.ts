import { printRate, printTarget } from "../../../../core/checking/print";
import type { Evaluation, Indicator, SourcedNumber } from "../../../../core/evaluation/evaluation";
import { levelWords } from "../../../../core/evaluation/level-words";
import type { IndicatorScore, Score, Scorecard } from "../../../../core/evaluation/scorecard";
import type { Translator } from "../../../../core/messages/catalogue";
import type { Trial } from "../../../../core/what-if";
import { LIMITS, type Portion, type ScorePage, type ScoreView, type StepView } from "../api";
import { cutText, firstCells, portionOf } from "./cut";

/** The points of one form, a portion of its indicators; `null` when there is no such form. */
export function scorePage(trial: Trial, id: string, query: Portion): ScorePage | null {
  const form = formOf(trial, id);
  if (!form) return null;
  const { evaluation, scorecard } = form;
  const scores = new Map(scorecard.indicators.map((entry) => [entry.indicator, entry]));
  return {
    evaluation: id,
    total: pointsOf(scorecard.total),
    grade: scorecard.grade,
    levels: scorecard.level1
      .slice(0, LIMITS.list)
      .map(({ name, points, max }) => ({ name: cutText(name), points, max })),
    budget: pointsOf(scorecard.budget),
    indicators: portionOf(evaluation.indicators, query).map((indicator) =>
      scoreView(indicator, scores.get(indicator.id)),
    ),
    count: evaluation.indicators.length,
  };
}

/**
 * The steps to one score in words; none where there is no such score.
 *
 * @param score an indicator's id, `budget` or `total`
 */
export function stepViews(trial: Trial, id: string, score: string, say: Translator): readonly StepView[] {
  const scorecard = formOf(trial, id)?.scorecard;
  const found = scorecard && scoreNamed(scorecard, score);
  return (found?.steps ?? []).map(({ label, formula, result, inputs }) => ({
    label: say(label),
    formula: cutText(formula),
    result,
    cells: firstCells(inputs.map(({ at }) => at)),
  }));
}

function formOf(
  { evaluations, scorecards }: Trial,
  id: string,
): { readonly evaluation: Evaluation; readonly scorecard: Scorecard } | null {
  const evaluation = evaluations.find((candidate) => candidate.id === id);
  const scorecard = scorecards.find((candidate) => candidate.evaluation === id);
  return evaluation && scorecard ? { evaluation, scorecard } : null;
}

function scoreNamed({ budget, total, indicators }: Scorecard, name: string): Score | null {
  if (name === "budget") return budget;
  if (name === "total") return total;
  return indicators.find(({ indicator }) => indicator === name)?.score ?? null;
}

function pointsOf(score: Score | null): { readonly points: string; readonly max: string } | null {
  return score && { points: score.points, max: score.max };
}

function scoreView(indicator: Indicator, entry: IndicatorScore | undefined): ScoreView {
  const { id, cleanName, name, level1, level2, actual, weight, score, cells } = indicator;
  return {
    id,
    name: cutText(cleanName),
    at: name.at,
    level1: level1 && cutText(levelWords(level1)),
    level2: level2 && cutText(levelWords(level2)),
    target: printTarget(indicator),
    actual: cutText(actual?.raw ?? ""),
    actualAt: actual?.at ?? cells.actual ?? null,
    weight: printedPoints(weight),
    entered: printedPoints(score),
    points: entry?.score?.points ?? null,
    basis: entry?.basis ?? "none",
    outcome: entry?.outcome.value ?? "unjudged",
    completion: entry?.completion ? printRate(entry.completion.value) : null,
  };
}

/** Points as a number; as printed where the cell holds none. */
function printedPoints(points: SourcedNumber | null): string | null {
  return points && (points.value ?? cutText(points.raw));
}
