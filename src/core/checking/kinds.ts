import type { EvaluationKind } from "../evaluation/evaluation";
import type { RuleId } from "../evaluation/finding";

const NONE: ReadonlySet<RuleId> = new Set();

/** Rules on results: in a goal table nothing is missing that has not happened yet. */
const RESULTS: ReadonlySet<RuleId> = new Set<RuleId>([
  ...(["B01", "B02", "B03", "B05", "B06", "B08", "B09", "B10", "B11", "B12"] as const),
  ...(["W01", "W02", "W03", "W04", "W10", "W13", "W16", "W20", "W24"] as const),
]);

/**
 * Rules of finance authorities: levels and their points, execution, grades, how satisfaction was measured, rates above
 * 100 %. Organisations set such things for themselves; of how points are computed (B06) only what their tables state.
 */
const OFFICIAL: ReadonlySet<RuleId> = new Set<RuleId>([
  ...(["B02", "B05", "B09", "B11", "W01", "W02", "W03", "W04", "W05", "W10", "W13", "W16"] as const),
  ...(["W18", "W19", "W20", "W22"] as const),
]);

/** Rules on targets, weights, points, reasons and levels: a table of series has none of them. */
const BESIDE_SERIES: ReadonlySet<RuleId> = new Set<RuleId>([
  ...RESULTS,
  ...OFFICIAL,
  ...(["B04", "B07", "B14", "B15", "W06", "W07", "W08", "W09", "W11", "W12", "W17", "W21"] as const),
  ...(["W33", "W34", "W40", "W41", "W42", "W47"] as const),
]);

/** Rules that tables of a kind are not held to. One entry for each kind, so that a further kind cannot be forgotten. */
export const RULES_NOT_FOR: Readonly<Record<EvaluationKind, ReadonlySet<RuleId>>> = {
  project: NONE,
  department: NONE,
  "work-summary": NONE,
  "base-data": RESULTS,
  goals: RESULTS,
  "task-list": OFFICIAL,
  "indicator-table": OFFICIAL,
  series: BESIDE_SERIES,
};
