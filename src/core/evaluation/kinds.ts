import type { EvaluationKind } from "./evaluation";

/** What may be expected of a table of a kind, for checks, points and reports. */
export interface KindTraits {
  /** The rules of a finance authority apply: levels, points for execution, a number without operator is a floor. */
  readonly official: boolean;
  /** Results are reported: an empty place for one is a gap. Goal tables state targets only. */
  readonly reportsResults: boolean;
  /** Its rows are set against targets and earn points. */
  readonly scored: boolean;
  /** A report can be written on it alone. */
  readonly reportable: boolean;
}

/** One entry for each kind, so that a further kind cannot be forgotten. */
export const KIND_TRAITS: Readonly<Record<EvaluationKind, KindTraits>> = {
  project: { official: true, reportsResults: true, scored: true, reportable: true },
  department: { official: true, reportsResults: true, scored: true, reportable: true },
  "work-summary": { official: true, reportsResults: true, scored: false, reportable: true },
  "base-data": { official: true, reportsResults: true, scored: false, reportable: false },
  goals: { official: true, reportsResults: false, scored: false, reportable: false },
  "task-list": { official: false, reportsResults: true, scored: true, reportable: true },
  series: { official: false, reportsResults: true, scored: false, reportable: false },
  "indicator-table": { official: false, reportsResults: true, scored: true, reportable: true },
};
