import * as v from "valibot";

/** Output of `jiyan distribute --json`. */
export const distributeOutputSchema = v.strictObject({
  output: v.string(),
  /** Path of the manifest. */
  manifest: v.string(),
  /** What the workbooks carry as the template's mark. */
  template: v.string(),
  /** Units of the list that have a workbook. */
  units: v.number(),
  projects: v.number(),
  written: v.number(),
  /** Files that were there already as they would have been written. */
  unchanged: v.number(),
  /** Units of a former list that are not in this one; they stay in the manifest. */
  kept: v.number(),
  /** Forms for which targets were found. */
  withTargets: v.number(),
  /** Forms in `--goals` and `--previous` that belong to no unit and no project of the list. */
  unmatched: v.array(v.string()),
  /** Indicators for which the template has no row. */
  unplaced: v.array(v.strictObject({ unit: v.string(), names: v.array(v.string()) })),
  /** Files of `--goals` and `--previous` that could not be used, with the reason in a sentence. */
  unread: v.array(v.string()),
  list: v.strictObject({
    file: v.string(),
    /** Of a text file; it was assumed where no byte order mark names it. */
    encoding: v.nullable(v.strictObject({ name: v.string(), assumed: v.boolean() })),
    sheet: v.nullable(v.string()),
    /** Headings of columns that nothing was made of. */
    ignored: v.array(v.string()),
    /** Nothing says in what unit the money is; it was taken to be in 万元. */
    assumedUnit: v.boolean(),
    /** An `error` left the row out. */
    problems: v.array(
      v.strictObject({
        row: v.number(),
        /** Letter of the column. */
        column: v.nullable(v.string()),
        kind: v.string(),
        severity: v.picklist(["error", "warning"]),
        message: v.string(),
      }),
    ),
  }),
});

export type DistributeOutput = v.InferOutput<typeof distributeOutputSchema>;
