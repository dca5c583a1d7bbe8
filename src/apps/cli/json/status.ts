import * as v from "valibot";
import type { WorkbookState } from "../../../core/keeping";
import { cell, cellSchema } from "./common";

const EDIT_KINDS = [
  "changed",
  "added",
  "removed",
  "moved",
  "struck",
  "merged",
  "hidden",
  "protected",
  "sheet",
  "unknown",
  "comment",
  "picture",
  "drawing",
  "table",
  "pivot-table",
] as const;

/** Output of `jiyan status --json` on one file. */
export const statusOutputSchema = v.strictObject({
  file: v.string(),
  /** `outdated`: the data changed since the report was written; `unknown`: there is no record of what it was written from. */
  state: v.picklist(["no-report", "current", "outdated", "unknown"]),
  /** Name of the report sheet. */
  report: v.nullable(v.string()),
  /** Cells that the report rests on and that changed: what they showed then and show now; `null` where the sheet is gone. */
  changes: v.array(v.strictObject({ cell: cellSchema, was: v.string(), now: v.nullable(v.string()) })),
  /** What people did on Jiyan's sheets since they were written. */
  edits: v.array(
    v.strictObject({
      kind: v.picklist(EDIT_KINDS),
      sheet: v.string(),
      /** `null` for the sheet as a whole. */
      cell: v.nullable(cellSchema),
      was: v.string(),
      now: v.string(),
    }),
  ),
});

export type StatusOutput = v.InferOutput<typeof statusOutputSchema>;

/** The state of one file as JSON. */
export function statusOutput(file: string, { state, report, changes, edits }: WorkbookState): StatusOutput {
  return {
    file,
    state,
    report,
    changes: changes.map(({ at, was, now }) => ({ cell: cell(at), was, now })),
    edits: edits.map(({ kind, sheet, at, was, now }) => ({
      kind,
      sheet,
      cell: at && cell({ sheet, ...at }),
      was,
      now,
    })),
  };
}
