import * as v from "valibot";
import { describeFinding, type FindingSummary } from "../../../core/checking";
import type { Finding } from "../../../core/evaluation/finding";
import type { Translator } from "../../../core/messages/catalogue";
import { cell, cellSchema } from "./common";

/** Counts by severity. */
export const summarySchema = v.strictObject({
  errors: v.number(),
  warnings: v.number(),
  infos: v.number(),
  total: v.number(),
  /** Those that a person keeps, which the other counts leave out. */
  kept: v.number(),
});

const findingSchema = v.strictObject({
  rule: v.string(),
  severity: v.picklist(["error", "warning", "info"]),
  message: v.string(),
  /** Cells concerned, the one to mend first. */
  at: v.array(cellSchema),
  expected: v.nullable(v.string()),
  actual: v.nullable(v.string()),
  /** A mend that is safe: new values with what stands there now. */
  fix: v.nullable(
    v.strictObject({
      description: v.string(),
      edits: v.array(
        v.strictObject({
          at: cellSchema,
          before: v.string(),
          /** What the cell then says, with all digits. */
          after: v.string(),
          value: v.nullable(v.union([v.string(), v.number()])),
        }),
      ),
    }),
  ),
  /** Why a person keeps it as it is. */
  kept: v.nullable(v.string()),
  evaluation: v.string(),
});

/** Output of `jiyan check --json`. */
export const checkOutputSchema = v.strictObject({
  file: v.string(),
  pack: v.strictObject({ id: v.string(), version: v.string(), title: v.string() }),
  findings: v.array(findingSchema),
  summary: summarySchema,
  /** What else a person should know, e.g. lines of the 规则 sheet that could not be used. */
  notes: v.array(v.string()),
  /**
   * The workbook with the findings sheet, where one was asked for; its sheets that were changed by hand and stay, and where
   * the former content of the file is kept.
   */
  annotated: v.nullable(
    v.strictObject({
      output: v.string(),
      sheet: v.string(),
      former: v.array(v.string()),
      backup: v.nullable(v.string()),
    }),
  ),
});

export type CheckOutput = v.InferOutput<typeof checkOutputSchema>;

/** One finding with its message in words. */
export function findingOutput(finding: Finding, say: Translator): CheckOutput["findings"][number] {
  const described = describeFinding(finding, say, "terminal");
  return {
    rule: finding.rule,
    severity: finding.severity,
    message: described.message,
    at: finding.at.map(cell),
    expected: finding.expected ?? null,
    actual: finding.actual ?? null,
    fix: finding.fix
      ? {
          description: described.fix ?? "",
          edits: finding.fix.edits.map((edit) => ({
            at: cell(edit.at),
            before: edit.before,
            after: edit.after,
            value: edit.value,
          })),
        }
      : null,
    kept: finding.kept ?? null,
    evaluation: finding.evaluation,
  };
}

export function summaryOutput(summary: FindingSummary): v.InferOutput<typeof summarySchema> {
  const { error: errors, warning: warnings, info: infos, total, kept } = summary;
  return { errors, warnings, infos, total, kept };
}
