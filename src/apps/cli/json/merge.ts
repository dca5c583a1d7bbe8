import * as v from "valibot";

/** Output of `jiyan consolidate --scheme --json`. */
export const mergeOutputSchema = v.strictObject({
  output: v.string(),
  /** Name of the sheet of merged rows. */
  sheet: v.string(),
  /** Files with rows. */
  workbooks: v.number(),
  rows: v.number(),
  /** Files whose rows were there from a former run. */
  reused: v.number(),
  /** Files that could be read and gave no row. */
  unfit: v.number(),
  /** What became no row: rows of totals, notes, sheets and files that do not fit, files of the same content. */
  leftOut: v.array(v.strictObject({ file: v.string(), at: v.nullable(v.string()), reason: v.string() })),
  /** Files that could not be used, with the reason in a sentence; they are among `leftOut`, too. */
  unread: v.array(v.strictObject({ file: v.string(), problem: v.string() })),
});

export type MergeOutput = v.InferOutput<typeof mergeOutputSchema>;
