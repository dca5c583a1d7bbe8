import * as v from "valibot";

/** Output of `jiyan packs --json`. */
export const packsOutputSchema = v.strictObject({
  packs: v.array(
    v.strictObject({
      id: v.string(),
      version: v.string(),
      title: v.string(),
      basis: v.array(v.string()),
      budgetPoints: v.number(),
      levels: v.array(v.strictObject({ name: v.string(), points: v.nullable(v.number()) })),
    }),
  ),
});

export type PacksOutput = v.InferOutput<typeof packsOutputSchema>;
