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
  /** Every fault with its place in the JSON (`grades[0].min`) or its cell; the place is empty for the file as a whole. */
  problems: v.array(v.strictObject({ path: v.string(), message: v.string() })),
  /** What does not fit together in a pack that can be used all the same, with its cell. */
  doubts: v.array(v.strictObject({ path: v.string(), message: v.string() })),
});

export type PackCheckOutput = v.InferOutput<typeof packCheckOutputSchema>;

const packSchema = v.strictObject({ id: v.string(), version: v.string(), title: v.string() });

/** Output of `jiyan packs export` and `import` with `--json`. */
export const packFileOutputSchema = v.strictObject({ output: v.string(), pack: packSchema });

export type PackFileOutput = v.InferOutput<typeof packFileOutputSchema>;

/** Output of `jiyan packs test --json`. */
export const packTestOutputSchema = v.strictObject({
  pack: packSchema,
  examples: v.array(
    v.strictObject({
      /** Its cell; `null` for one that comes with the program. */
      at: v.nullable(v.string()),
      level1: v.string(),
      level2: v.string(),
      name: v.string(),
      target: v.string(),
      actual: v.string(),
      /** Points earned and available, decimal strings; `null` where it earns none. */
      points: v.nullable(v.string()),
      max: v.nullable(v.string()),
      /** `computed` by the pack, or `entered` by a person and taken over. */
      basis: v.picklist(["computed", "entered", "none"]),
      expected: v.nullable(v.string()),
      /** `null` where nothing is expected. */
      agrees: v.nullable(v.boolean()),
      /** The steps that lead to the points, in words of the locale. */
      steps: v.array(v.strictObject({ label: v.string(), formula: v.string() })),
    }),
  ),
});

export type PackTestOutput = v.InferOutput<typeof packTestOutputSchema>;
