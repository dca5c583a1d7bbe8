import * as v from "valibot";
import { DRIFTS, RETURN_ISSUES, YEARLY_FLAGS } from "../../../core/consolidation";

/** Output of `jiyan consolidate --json`. */
export const consolidateOutputSchema = v.strictObject({
  output: v.string(),
  /** Files that were read, without those of the same content as another. */
  workbooks: v.number(),
  forms: v.number(),
  indicators: v.number(),
  findings: v.number(),
  /** Extracts that were there from a former run. */
  reused: v.number(),
  doubles: v.array(
    v.strictObject({
      /** `content`: byte for byte the same file; `subject`: a form of the same unit, project, kind and year. */
      kind: v.picklist(["content", "subject"]),
      file: v.string(),
      other: v.string(),
    }),
  ),
  /** Files that could not be used, with the reason in a sentence. */
  unread: v.array(v.strictObject({ file: v.string(), problem: v.string() })),
  /** The folder of the data as Parquet, where they were asked for. */
  parquet: v.nullable(v.string()),
  /** What is to be told of what was distributed; `null` without a manifest. */
  returns: v.nullable(
    v.strictObject({
      /** Units of the manifest. */
      asked: v.number(),
      issues: v.array(v.strictObject({ kind: v.picklist([...RETURN_ISSUES, ...DRIFTS]), count: v.number() })),
    }),
  ),
  /** What two years differ in; `null` where nothing was compared. */
  yearly: v.nullable(
    v.strictObject({
      /** Forms that one of former times was found for. */
      forms: v.number(),
      flags: v.array(v.strictObject({ flag: v.picklist(YEARLY_FLAGS), count: v.number() })),
    }),
  ),
  /** The report on all forms; `null` where none has points. */
  report: v.nullable(
    v.strictObject({
      /** What it asks a person for; with any it is a draft. */
      slots: v.array(v.string()),
      docx: v.nullable(v.string()),
    }),
  ),
});

export type ConsolidateOutput = v.InferOutput<typeof consolidateOutputSchema>;
