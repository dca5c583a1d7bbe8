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
