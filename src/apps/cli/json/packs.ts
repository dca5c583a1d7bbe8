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

/** Output of `jiyan packs check FILE --json`. */
export const packCheckOutputSchema = v.strictObject({
  file: v.string(),
  /** The pack that the file holds; `null` when it holds none. */
  pack: v.nullable(v.strictObject({ id: v.string(), version: v.string(), title: v.string() })),
  /** Every fault with its place in the JSON (`grades[0].min`); the place is empty for the file as a whole. */
  problems: v.array(v.strictObject({ path: v.string(), message: v.string() })),
});

export type PackCheckOutput = v.InferOutput<typeof packCheckOutputSchema>;
