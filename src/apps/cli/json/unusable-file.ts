import * as v from "valibot";

/** The line of `--json` for a file that could not be used, where a command works on several. */
export const unusableFileOutputSchema = v.strictObject({
  file: v.string(),
  /** Why, in a sentence of the locale. */
  problem: v.string(),
  /** What the sentence is about, one by one, e.g. each change by hand. */
  details: v.array(v.string()),
});

export type UnusableFileOutput = v.InferOutput<typeof unusableFileOutputSchema>;
