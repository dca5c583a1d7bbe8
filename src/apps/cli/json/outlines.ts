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
    }),
  ),
});

export type OutlinesOutput = v.InferOutput<typeof outlinesOutputSchema>;
