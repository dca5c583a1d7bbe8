import * as v from "valibot";

const unit = v.strictObject({
  id: v.string(),
  code: v.nullable(v.string()),
  name: v.string(),
  /** Files that came from it. */
  files: v.array(v.string()),
});

/** Output of `jiyan remind --json`. */
export const remindOutputSchema = v.strictObject({
  manifest: v.string(),
  /** The day that days are counted from, `2026-03-28`. */
  date: v.string(),
  deadline: v.nullable(v.string()),
  /** Below 0 where the deadline is past. */
  daysLeft: v.nullable(v.number()),
  returned: v.array(unit),
  /** Workbooks that came back without any result. */
  blank: v.array(unit),
  /** Units of which nothing came that can be used. */
  unusable: v.array(unit),
  missing: v.array(unit),
  /** Files that belong to no unit of the manifest. */
  strangers: v.array(v.string()),
  /** Files that could not be read, with the reason in a sentence. */
  unread: v.array(v.strictObject({ file: v.string(), problem: v.string() })),
  /** Letters that were written. */
  letters: v.array(v.string()),
});

export type RemindOutput = v.InferOutput<typeof remindOutputSchema>;
