import * as v from "valibot";

/** Why something of a workbook became no row. */
export const LEFT_OUT_REASONS = [
  "no-sheet",
  "no-headings",
  "no-label",
  "no-rows",
  "total",
  "numbering",
  "below",
] as const;

/** A value of a merged row, and the cell that it comes from, `项目表!E14`; `null` where nothing stands. */
const valueSchema = v.strictObject({
  value: v.variant("kind", [
    v.strictObject({ kind: v.literal("blank") }),
    v.strictObject({ kind: v.literal("text"), text: v.string() }),
    /** A decimal string, exact; `fraction` is a share of one. */
    v.strictObject({ kind: v.picklist(["number", "fraction"]), value: v.string() }),
  ]),
  at: v.nullable(v.string()),
});

/** What of a workbook became no row, and why. */
const leftOutSchema = v.strictObject({
  reason: v.picklist(LEFT_OUT_REASONS),
  /** The cell, the sheet, or `null` for the workbook. */
  at: v.nullable(v.string()),
  /** What was looked for, or stands there. */
  words: v.array(v.string()),
});

/** What a scheme makes of a workbook; a row in the order of the scheme's columns. */
export const mergedSchema = v.strictObject({
  rows: v.array(v.array(valueSchema)),
  leftOut: v.array(leftOutSchema),
});

export type MergedValue = v.InferOutput<typeof valueSchema>;
export type LeftOut = v.InferOutput<typeof leftOutSchema>;
export type Merged = v.InferOutput<typeof mergedSchema>;
