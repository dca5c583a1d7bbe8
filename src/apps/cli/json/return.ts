import * as v from "valibot";
import { cellSchema } from "./common";

const OUTCOMES = ["returned", "again", "accepted", "look", "unchanged", "missing"] as const;

/** The line of `jiyan return --json` for a workbook. */
export const returnOutputSchema = v.strictObject({
  file: v.string(),
  /**
   * `returned`: it goes back; `again`: once more; `accepted`: it does not; `look`: all is fixed, but more was changed than was
   * asked for; `unchanged`: it is the version that went back; `missing`: it went back and is not there.
   */
  outcome: v.picklist(OUTCOMES),
  unit: v.nullable(v.string()),
  /** What it goes back for; of one that was handed in again also what is fixed. */
  items: v.array(
    v.strictObject({
      /** Id of the check, or what was done to the template: `template-row-deleted`. */
      rule: v.string(),
      severity: v.picklist(["error", "warning", "info"]),
      state: v.picklist(["fixed", "open", "new"]),
      at: v.array(cellSchema),
      what: v.string(),
      how: v.string(),
      expected: v.nullable(v.string()),
    }),
  ),
  /** What was changed though nothing asked for it. */
  unasked: v.array(v.strictObject({ kind: v.string(), at: cellSchema, was: v.string(), now: v.string() })),
  /** What goes back to the unit. */
  outputs: v.nullable(v.strictObject({ letter: v.string(), table: v.string(), workbook: v.string() })),
});

export type ReturnOutput = v.InferOutput<typeof returnOutputSchema>;

/** The last line of `jiyan return --json`. */
export const returnListOutputSchema = v.strictObject({
  list: v.string(),
  workbooks: v.number(),
  /** How many came to what, by outcome. */
  outcomes: v.record(v.string(), v.number()),
  unread: v.array(v.strictObject({ file: v.string(), problem: v.string() })),
});

export type ReturnListOutput = v.InferOutput<typeof returnListOutputSchema>;
