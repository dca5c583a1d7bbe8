import * as v from "valibot";

/** Output of `jiyan packs --json`. Points are decimal strings. */
export const packsOutputSchema = v.strictObject({
  packs: v.array(
    v.strictObject({
      id: v.string(),
      version: v.string(),
      title: v.string(),
      basis: v.array(v.string()),
      budgetPoints: v.string(),
      levels: v.array(v.strictObject({ name: v.string(), points: v.nullable(v.string()) })),
    }),
  ),
});

export type PacksOutput = v.InferOutput<typeof packsOutputSchema>;
