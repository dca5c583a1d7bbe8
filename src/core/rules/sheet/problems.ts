import type { CellRef } from "../../workbook/a1";

/**
 * What is wrong on the 规则 sheet. A line with a problem is left out; a table with one is left out whole, so that no
 * half of it counts.
 */
export interface RuleSheetProblem {
  readonly kind:
    /** The sheet has no line with 字段 and 值. */
    | "no-header"
    | "unknown-field"
    /** A column that the table does not have. */
    | "unknown-column"
    | "unknown-pack"
    | "unknown-check"
    | "unknown-outline"
    | "duplicate-field"
    /** The same name twice in a table. */
    | "duplicate-entry"
    | "missing-value"
    | "not-a-number"
    | "negative"
    | "wrong-choice"
    /** A text that reports cannot say in their own words: no Chinese word, or one with a number or a verdict. */
    | "wrong-word"
    /** A text that is no name of an indicator. */
    | "wrong-name"
    /** A percentage where points belong: 15% of what? */
    | "points-as-share"
    /** 60 where 60% or 0.6 belongs. */
    | "share-as-percent"
    /** Outside the limits of the field. */
    | "out-of-range"
    /** A second-level row names a first level that the pack has not. */
    | "unknown-level"
    /** A table that must run from high to low, or from low to high. */
    | "descending"
    | "ascending"
    /** Grades or tiers that do not reach down to 0. */
    | "no-lowest"
    /** A limit above the total. */
    | "above-total"
    /** Points of the first levels and of execution that do not make the total. */
    | "level-sum"
    /** Points of second levels that do not make those of their first level. */
    | "level2-sum"
    /** Points by bands, and no bands; or bands, and points by the rate. */
    | "no-bands"
    | "unused-bands"
    /** The form prints other points than the sheet sets. */
    | "form-differs"
    /** Values that make no rule pack together; nothing of the sheet is applied. */
    | "invalid";
  readonly at: CellRef;
  /** The field, column or table as template owners write it. */
  readonly field: string;
  /** What stands there. */
  readonly value: string;
  /** What may stand there. */
  readonly expected: readonly string[];
  /** The table that is left out because of it; absent for single lines. */
  readonly table?: string;
}

/** A field or list of the pack that the sheet changes. */
export interface RuleOverride {
  readonly path: string;
  readonly at: CellRef;
  readonly before: unknown;
  readonly after: unknown;
}

/** A problem as a message: id in messages/rules.*.json and its values. It is the message of the finding W44 too. */
export function problemMessage(problem: RuleSheetProblem): {
  readonly id: string;
  readonly params: Readonly<Record<string, string>>;
} {
  const { kind, field, value, expected, table } = problem;
  const params = {
    field,
    value,
    expected: expected.join("、"),
    table: table ?? "",
    whole: table ? "yes" : "no",
  };
  return { id: `W44.${kind}`, params };
}
