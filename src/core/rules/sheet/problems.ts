import type { CellRef } from "../../workbook/a1";

/** What is wrong with a line of the 规则 sheet; the line is left out and the rest applied. */
export interface RuleSheetProblem {
  readonly kind:
    /** The sheet has no line with 字段 and 值. */
    | "no-header"
    | "unknown-field"
    | "unknown-pack"
    | "duplicate-field"
    | "missing-value"
    | "not-a-number"
    | "wrong-choice"
    /** A second-level row names a first level that the pack has not. */
    | "unknown-level"
    /** Rows or values that do not make a valid rule pack together; nothing of the sheet is applied. */
    | "invalid";
  readonly at: CellRef;
  /** The field, column or table as written; the path in the pack for `invalid`. */
  readonly field: string;
  /** What stands there. */
  readonly value: string;
  /** What may stand there. */
  readonly expected: readonly string[];
}

/** A field or list of the pack that the sheet changes. */
export interface RuleOverride {
  readonly path: string;
  readonly at: CellRef;
  readonly before: unknown;
  readonly after: unknown;
}

/** A problem as a message: id in messages/rules.*.json and its values. */
export function problemMessage(problem: RuleSheetProblem): {
  readonly id: string;
  readonly params: Readonly<Record<string, string>>;
} {
  const { kind, field, value, expected } = problem;
  return { id: `rules.${kind}`, params: { field, value, expected: expected.join("、") } };
}
