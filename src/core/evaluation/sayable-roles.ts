import type { ColumnRole, EvaluationKind } from "./evaluation";

/** Parts of the year are not among them: which part a column is about only its heading can say. */
const INDICATOR_ROLES: readonly ColumnRole[] = [
  "sequence",
  "level1",
  "level2",
  "name",
  "explanation",
  "rule",
  "operator",
  "unit",
  "target",
  "initial-target",
  "actual",
  "prior",
  "weight",
  "score",
  "reviewed-score",
  "reason",
  "measure",
  "status",
  "direction",
  "completion",
  "change",
  "owner",
  "due",
  "level1-points",
  "level2-points",
  "project",
  "project-info",
  "ignored",
];

const WORK_ROLES: readonly ColumnRole[] = [
  "section",
  "item",
  "summary",
  "name",
  "actual",
  "unit",
  "prior",
  "evidence",
  "ignored",
];

/** What a person can say that a column of a form of this kind means. Base data have rows of facts, not columns. */
export function sayableRoles(kind: EvaluationKind): readonly ColumnRole[] {
  if (kind === "base-data") return [];
  return kind === "work-summary" ? WORK_ROLES : INDICATOR_ROLES;
}

/** Every role that can be said of a column of some form. */
export const SAYABLE_ROLES: readonly ColumnRole[] = [...new Set([...INDICATOR_ROLES, ...WORK_ROLES])];
