import * as v from "valibot";
import { kindSchema } from "./common";

/** Output of `jiyan outlines --json`. */
export const outlinesOutputSchema = v.strictObject({
  outlines: v.array(
    v.strictObject({
      id: v.string(),
      title: v.string(),
      kinds: v.array(kindSchema),
      /** Headings of the first level. */
      headings: v.array(v.string()),
      /** Whether further headings come from the workbook: those of the work-summary sheet (部分). */
      headingsFromData: v.boolean(),
    }),
  ),
});

export type OutlinesOutput = v.InferOutput<typeof outlinesOutputSchema>;
