import type { ColumnRole, EvaluationKind } from "../../../core/evaluation/evaluation";

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

/** What a column of a form of this kind can mean. */
export function rolesFor(kind: EvaluationKind): readonly ColumnRole[] {
  return kind === "work-summary" ? WORK_ROLES : INDICATOR_ROLES;
}
