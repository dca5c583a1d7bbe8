import * as v from "valibot";
import type { Evaluation } from "../../../core/evaluation/evaluation";
import { OUTCOMES, type LevelScore, type Score, type Scorecard } from "../../../core/evaluation/scorecard";
import type { Translator } from "../../../core/messages/catalogue";
import type { RulePack } from "../../../core/rules";
import { cell, cellSchema, kindSchema, plainNumber } from "./common";

/** Points earned and available, with the steps that lead there. */
const scoreSchema = v.strictObject({
  points: v.number(),
  max: v.number(),
  steps: v.array(
    v.strictObject({
      label: v.string(),
      formula: v.string(),
      inputs: v.array(v.strictObject({ value: v.string(), at: cellSchema })),
      result: v.number(),
    }),
  ),
});

const levelSchema = v.strictObject({
  name: v.string(),
  parent: v.nullable(v.string()),
  points: v.number(),
  max: v.number(),
});

export const scorecardSchema = v.strictObject({
  evaluation: v.string(),
  sheet: v.string(),
  kind: kindSchema,
  title: v.nullable(v.string()),
  total: v.nullable(scoreSchema),
  grade: v.nullable(v.string()),
  budget: v.nullable(scoreSchema),
  level1: v.array(levelSchema),
  level2: v.array(levelSchema),
  indicators: v.array(
    v.strictObject({
      name: v.string(),
      at: cellSchema,
      basis: v.picklist(["computed", "entered", "none"]),
      outcome: v.picklist(OUTCOMES),
      /** Completion as a fraction: 1.0938 is 109.38 %. */
      completion: v.nullable(v.number()),
      score: v.nullable(scoreSchema),
    }),
  ),
});

/** Output of `jiyan score --json`. */
export const scoreOutputSchema = v.strictObject({
  file: v.string(),
  pack: v.strictObject({ id: v.string(), version: v.string(), title: v.string() }),
  scorecards: v.array(scorecardSchema),
  /** What else a person should know, e.g. lines of the 规则 sheet that could not be used. */
  notes: v.array(v.string()),
});

export type ScoreOutput = v.InferOutput<typeof scoreOutputSchema>;
type ScorecardOutput = v.InferOutput<typeof scorecardSchema>;

/** Which pack was used, in the locale. */
export function packOutput(pack: RulePack, say: Translator): ScoreOutput["pack"] {
  return { id: pack.id, version: pack.version, title: pack.title[say.locale] };
}

/** The points of one form, with the labels of their steps in words. */
export function scorecardOutput(
  evaluation: Evaluation,
  scorecard: Scorecard,
  say: Translator,
): ScorecardOutput {
  const indicators = new Map(evaluation.indicators.map((indicator) => [indicator.id, indicator]));
  return {
    evaluation: evaluation.id,
    sheet: evaluation.sheet,
    kind: evaluation.kind,
    title: evaluation.title?.text ?? null,
    total: scoreOutput(scorecard.total, say),
    grade: scorecard.grade,
    budget: scoreOutput(scorecard.budget, say),
    level1: scorecard.level1.map(levelOutput),
    level2: scorecard.level2.map(levelOutput),
    indicators: scorecard.indicators.flatMap((entry) => {
      const indicator = indicators.get(entry.indicator);
      if (indicator === undefined) return [];
      return [
        {
          name: indicator.cleanName,
          at: cell(indicator.name.at),
          basis: entry.basis,
          outcome: entry.outcome.value,
          completion: plainNumber(entry.completion?.value ?? null),
          score: scoreOutput(entry.score, say),
        },
      ];
    }),
  };
}

function scoreOutput(score: Score | null, say: Translator): v.InferOutput<typeof scoreSchema> | null {
  return (
    score && {
      points: plainNumber(score.points),
      max: plainNumber(score.max),
      steps: score.steps.map((step) => ({
        label: say(step.label),
        formula: step.formula,
        inputs: step.inputs.map((input) => ({ value: input.value, at: cell(input.at) })),
        result: plainNumber(step.result),
      })),
    }
  );
}

function levelOutput(level: LevelScore): v.InferOutput<typeof levelSchema> {
  const { name, parent, points, max } = level;
  return { name, parent: parent ?? null, points: plainNumber(points), max: plainNumber(max) };
}
