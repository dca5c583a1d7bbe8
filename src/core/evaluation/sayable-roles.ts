import { COLUMN_ROLES, type ColumnRole } from "./column-roles";
import type { EvaluationKind } from "./evaluation";

/** Columns of a work-summary sheet. */
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
/** Meanings of work-summary sheets alone. */
const ONLY_WORK: ReadonlySet<ColumnRole> = new Set(["section", "item", "summary", "evidence"]);
/** Which part of the year a column is about only its heading can say. */
const PERIODS: ReadonlySet<ColumnRole> = new Set(["period-target", "period-actual"]);

/** Every role that can be said of a column of some form. */
export const SAYABLE_ROLES: readonly ColumnRole[] = COLUMN_ROLES.filter((role) => !PERIODS.has(role));

const INDICATOR_ROLES = SAYABLE_ROLES.filter((role) => !ONLY_WORK.has(role));

/** Every role that can be said of a row, in a table whose meanings run down its rows. */
export const SAYABLE_ROW_ROLES: readonly ColumnRole[] = INDICATOR_ROLES;

/** What a person can say that a column of a form of this kind means. Base data and series have lines of figures, not columns of a meaning. */
export function sayableRoles(kind: EvaluationKind): readonly ColumnRole[] {
  if (kind === "base-data" || kind === "series") return [];
  return kind === "work-summary" ? WORK_ROLES : INDICATOR_ROLES;
}
