import type { CellRef } from "../workbook/a1";
import type { Expression } from "../proof/expression";

/** Computed points of one evaluation under one rule pack. All numbers are decimal strings. */
export interface Scorecard {
  readonly evaluation: string;
  readonly pack: string;
  readonly indicators: readonly IndicatorScore[];
  /** `null` when the form has no budget block or the pack gives execution no points. */
  readonly budget: Score | null;
  /** Total as printed (rounded); the grade is taken from it. `null` when nothing could be scored. */
  readonly total: Score | null;
  /** Grade by the pack's half-open bands, e.g. `优`. `null` without a total. */
  readonly grade: string | null;
  /** Sums by level 1 and by level 2, in order of first appearance. */
  readonly level1: readonly LevelScore[];
  readonly level2: readonly LevelScore[];
}

export interface IndicatorScore {
  /** Id of the indicator. */
  readonly indicator: string;
  /** How the points came about. */
  readonly basis:
    /** Computed from target and actual by the pack's formula. */
    | "computed"
    /** Entered by the person (qualitative, scorecard): taken over within limits. */
    | "entered"
    /** Cannot be scored: no weight, no value, or several products in one cell. */
    | "none";
  readonly score: Score | null;
  /** Completion as a fraction (1.0938 = 109.38 %), where target and actual compare as numbers. */
  readonly completion: { readonly value: string; readonly expression: Expression } | null;
  readonly outcome: Outcome;
}

/** What became of the target. */
export type Outcome = "exceeded" | "met" | "missed" | "unknown";

/** Points with the way they came about. */
export interface Score {
  /** Points earned, decimal string, rounded as the pack says. */
  readonly points: string;
  /** Points available, decimal string. */
  readonly max: string;
  readonly steps: readonly ScoreStep[];
  /** The whole computation, for the ledger. */
  readonly expression: Expression;
}

/** One line of the explanation; `label` is a message id, so that it can be told in any locale. */
export interface ScoreStep {
  readonly label: string;
  /** As a person would write it down: `69 ÷ 120 × 2`. */
  readonly formula: string;
  readonly inputs: readonly { readonly value: string; readonly at: CellRef }[];
  /** Decimal string. */
  readonly result: string;
}

export interface LevelScore {
  readonly name: string;
  /** Name of the level 1 that a level 2 belongs to; absent for level 1 itself. */
  readonly parent?: string;
  readonly points: string;
  readonly max: string;
  readonly indicators: readonly string[];
  readonly expression: Expression;
  readonly maxExpression: Expression;
}
