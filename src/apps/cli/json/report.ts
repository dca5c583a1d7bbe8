import * as v from "valibot";
import { summarySchema } from "./check";
import { cellSchema, kindSchema } from "./common";

/** Output of `jiyan report --json`. */
export const reportOutputSchema = v.strictObject({
  file: v.string(),
  /** The finished workbook; `null` where only documents were asked for. */
  output: v.nullable(v.string()),
  /** Documents that the report was written into (`--docx`, `--pdf`). */
  documents: v.array(v.string()),
  /** Where the former content of `output` is kept (`--in-place`, or `--replace` over a file that was changed by hand). */
  backup: v.nullable(v.string()),
  /** Sheets of `output` that were changed by hand and stay beside the new ones, under these names. */
  former: v.array(v.string()),
  pack: v.strictObject({ id: v.string(), version: v.string(), title: v.string() }),
  outline: v.string(),
  evaluations: v.array(
    v.strictObject({
      id: v.string(),
      sheet: v.string(),
      kind: kindSchema,
      title: v.nullable(v.string()),
      indicators: v.number(),
      points: v.nullable(v.number()),
      max: v.nullable(v.number()),
      grade: v.nullable(v.string()),
    }),
  ),
  findings: summarySchema,
  /** What only a person can say; with any the report is a draft. `cell` is where it stands on the report sheet of `output`. */
  slots: v.array(v.strictObject({ asks: v.string(), section: v.string(), cell: v.nullable(cellSchema) })),
  /** The sheet that asks for them and how many rows were added there (`--materials`). */
  materials: v.nullable(v.strictObject({ sheet: v.string(), added: v.number() })),
  /** Sheets of `output`. */
  sheets: v.nullable(
    v.strictObject({ report: v.string(), tables: v.nullable(v.string()), findings: v.string() }),
  ),
  /** Charts, sections and figures that had no data, with the reason in words. */
  omissions: v.array(v.strictObject({ what: v.string(), id: v.string(), reason: v.string() })),
  notes: v.array(v.string()),
});

export type ReportOutput = v.InferOutput<typeof reportOutputSchema>;

/** Output of `jiyan report --each --json`. */
export const reportEachOutputSchema = v.strictObject({
  file: v.string(),
  /** One for each report, in the order of the forms. */
  reports: v.array(reportOutputSchema),
  /** Forms without a report: their numbers as in `jiyan read`, and why, as a sentence. */
  leftOut: v.array(
    v.strictObject({ form: v.number(), name: v.string(), sheet: v.string(), reason: v.string() }),
  ),
});

export type ReportEachOutput = v.InferOutput<typeof reportEachOutputSchema>;
