import type { SourcedNumber } from "../evaluation/evaluation";
import { evaluate, round, type Expression } from "../proof/expression";
import { pointsValue } from "../evaluation/values";
import type { ScoreStep } from "../evaluation/scorecard";
import type { RulePack } from "../rules";
import type { CellRef } from "../workbook/a1";
import { rounded, roundedProduct } from "./division";
import { compare, trimZeros } from "./numbers";
import { decimalsOf, scaledOf, type Ratio, type Scaled } from "./scaled";

/** Message ids of the steps; their texts stand in messages/scoring.*.json. */
export type StepLabel =
  | "scoring.reached"
  | "scoring.proportional"
  | "scoring.bands"
  | "scoring.not-reached"
  | "scoring.below-threshold"
  | "scoring.overshoot-deduction"
  | "scoring.in-time"
  | "scoring.late"
  | "scoring.phrase"
  | "scoring.entered"
  | "scoring.entered-above-weight"
  | "scoring.entered-below-zero"
  | "scoring.not-applicable"
  | "scoring.scorecard"
  | "scoring.scorecard-bands"
  | "scoring.level-bands"
  | "scoring.execution"
  | "scoring.execution-bands"
  | "scoring.execution-entered"
  | "scoring.no-budget"
  | "scoring.sum"
  | "scoring.rescaled"
  | "scoring.capped"
  | "scoring.rounded"
  | "scoring.incomplete";

/** All labels, for the test that every one has its text. */
export const STEP_LABELS: readonly StepLabel[] = [
  "scoring.reached",
  "scoring.proportional",
  "scoring.bands",
  "scoring.not-reached",
  "scoring.below-threshold",
  "scoring.overshoot-deduction",
  "scoring.in-time",
  "scoring.late",
  "scoring.phrase",
  "scoring.entered",
  "scoring.entered-above-weight",
  "scoring.entered-below-zero",
  "scoring.not-applicable",
  "scoring.scorecard",
  "scoring.scorecard-bands",
  "scoring.level-bands",
  "scoring.execution",
  "scoring.execution-bands",
  "scoring.execution-entered",
  "scoring.no-budget",
  "scoring.sum",
  "scoring.rescaled",
  "scoring.capped",
  "scoring.rounded",
  "scoring.incomplete",
];

/** A number of a cell that a step starts from. */
export interface Input extends Pick<SourcedNumber, "half" | "mark"> {
  readonly value: string;
  readonly at: CellRef;
}

/** One line of an explanation. */
export function step(label: StepLabel, formula: string, inputs: readonly Input[], result: string): ScoreStep {
  return { label, formula, inputs, result };
}

/** Points available, with the cell they are printed in. */
export interface Weight extends Input {
  /** Without trailing zeros, as written in formulas. */
  readonly shown: string;
  readonly scaled: Scaled | null;
  readonly expression: Expression;
}

/** A printed number of points above 0, or `null`: a weight of nothing gives nothing to earn. */
export function weightOf(number: SourcedNumber | null): Weight | null {
  const value = number?.value ?? null;
  if (number === null || value === null) return null;
  const scaled = scaledOf(value);
  if (scaled === null ? compare(value, "0") <= 0 : scaled.units === 0) return null;
  const expression = pointsValue({ ...number, value });
  return { value, at: number.at, shown: trimZeros(value), scaled, expression };
}

/** An input of a step from an operand or a weight: value and cell only. */
export function inputOf({ value, at }: Input): Input {
  return { value, at };
}

/**
 * Places that points are rounded to: the pack's, or those of the weight where it prints more (33.333 stays full
 * points, and rounding never lifts points above the weight).
 */
function placesFor(max: string, pack: RulePack): number {
  return Math.max(pack.scoring.rounding.places, decimalsOf(max));
}

/** Points with their written form and their expression, rounding included. */
export interface Computed {
  readonly points: string;
  readonly formula: string;
  readonly expression: Expression;
}

/**
 * Points computed and rounded once, with their written form: `69 ÷ 120 × 2 = 1.15`, `≈` where they were cut.
 * @param share the part of the weight that `exact` gives, where it is at hand as whole numbers.
 */
export function computed(
  exact: Expression,
  written: string,
  weight: Weight,
  pack: RulePack,
  share: Ratio | null = null,
): Computed {
  const { mode } = pack.scoring.rounding;
  const places = placesFor(weight.value, pack);
  const quick = share && weight.scaled && roundedProduct(share, weight.scaled, places, mode);
  const { text: points, unchanged } = quick ?? rounded(evaluate(exact), places, mode);
  return {
    points,
    formula: `${written} ${unchanged ? "=" : "≈"} ${points}`,
    expression: round(exact, places, mode),
  };
}
