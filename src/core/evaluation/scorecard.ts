import type { CellRef } from "../workbook/a1";
import type { Comparator } from "./quantity";
import type { Expression } from "../proof/expression";

/** Computed points of one evaluation under one rule pack. All numbers are decimal strings. */
export interface Scorecard {
  readonly evaluation: string;
  readonly pack: string;
  readonly indicators: readonly IndicatorScore[];
  /** `null` when the form has no budget block or the pack gives execution no points. */
  readonly budget: Score | null;
  /** Total as printed (rounded); the grade is taken from it. `null` when nothing could be scored, or {@link withheld}. */
  readonly total: Score | null;
  /** Grade by the pack's half-open bands, e.g. `优`. `null` without a total. */
  readonly grade: string | null;
  /** Sums by level 1 and by level 2, in order of first appearance. */
  readonly level1: readonly LevelScore[];
  readonly level2: readonly LevelScore[];
  /** Of the points that a report tells: why there is no one total. A person must say which holds. */
  readonly withheld?: Withheld;
}

/** Why a report tells no total. */
export type Withheld =
  /** The points available do not make up the total of the rules. */
  | "points"
  /** A row or the execution of the budget should have points and has none. */
  | "rows"
  /** Rows that do not apply were left out, and the rest would be rescaled. */
  | "rescaled"
  /** The form prints another total than its points add up to. */
  | "printed";

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
  /** What the target is held by: its printed sign, or the pack's for a bare number. */
  readonly comparator: Comparator;
  /** `null` where a rate says nothing: ceilings, standards, ranges, days, targets of 0, words. */
  readonly completion: Completion | null;
  readonly outcome: JudgedOutcome;
  /** The points are a mark that somebody gave, times a weight: those short of all were not lost. */
  readonly rated?: boolean;
}

/** Completion as a fraction (1.0938 = 109.38 %), with the formula over the cells. */
export interface Completion {
  /** Decimal string, not rounded beyond 30 significant digits. */
  readonly value: string;
  readonly expression: Expression;
}

/** What became of a target. `unreported`: nothing stands where its result belongs. */
export const OUTCOMES = ["exceeded", "met", "missed", "unreported", "unjudged"] as const;

export type Outcome = (typeof OUTCOMES)[number];

/** An outcome with what makes it so, or why there is none. */
export type JudgedOutcome =
  | { readonly value: Exclude<Outcome, "unjudged">; readonly because: Expression }
  | { readonly value: "unjudged"; readonly why: Unjudged };

/** Why nothing is said of a target. */
export type Unjudged =
  | "no-target"
  /** The table has no column for results, or another row's result covers this one. */
  | "no-actual"
  /** Words on one side, or several numbers. */
  | "words"
  /** A result of a part of the year, a target of all of it. */
  | "part-of-year"
  /** The actual repeats the target with its sign. */
  | "copied"
  /** Nothing says whether more or less is better. */
  | "direction"
  /** Units that cannot be converted into one another. */
  | "unit"
  /** A value that a person must look at first. */
  | "doubtful"
  /** A standard that was paid otherwise than it was set. */
  | "standard"
  /** The target looks reached, yet the form or the rules did not give all points. */
  | "points-lost"
  | "not-applicable";

/** Points with the way they came about. */
export interface Score {
  /** Points earned, decimal string, rounded as the pack says. */
  readonly points: string;
  /** Points available, decimal string. */
  readonly max: string;
  /** The same over the cells. */
  readonly available: Expression;
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
