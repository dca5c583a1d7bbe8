import fc from "fast-check";
import { PACKS, parseRulePack, type RulePack } from "../../src/core/rules";

const METHODS = ["ratio", "linear", "all-or-nothing", "bands", "judged"] as const;

/** A share of two places, as packs hold them. */
const share = (min: number, max: number): fc.Arbitrary<string> =>
  fc.integer({ min: min * 100, max: max * 100 }).map((hundredths) => String(hundredths / 100));
const points = (max: number): fc.Arbitrary<string> => fc.integer({ min: 0, max }).map(String);

/** Numbers without repeats, the highest first. */
function descending(values: readonly string[]): readonly string[] {
  return [...new Set(values)].sort((one, other) => Number(other) - Number(one));
}

/** Bands whose bounds and shares both run down. */
const bands = fc
  .record({
    mins: fc.array(share(0, 1), { minLength: 1, maxLength: 4 }),
    shares: fc.array(share(0, 1), { minLength: 4, maxLength: 8 }),
  })
  .map(({ mins, shares }) => {
    const [bounds, parts] = [descending(mins), descending(shares)];
    return bounds.flatMap((min, index) => {
      const part = parts[index];
      return part === undefined ? [] : [{ min, share: part }];
    });
  });

const numeric = fc.record({
  method: fc.constantFrom(...METHODS),
  passThreshold: fc.option(share(0, 1), { nil: null }),
  bands,
});

const caps = fc
  .record({ rates: fc.array(share(0, 1), { maxLength: 3 }), totals: fc.array(points(100), { minLength: 3 }) })
  .map(({ rates, totals }) =>
    descending(rates)
      .toReversed()
      .map((rateBelow, index) => ({ rateBelow, total: totals[index] ?? "0" })),
  );

const grades = fc.uniqueArray(fc.integer({ min: 1, max: 99 }), { maxLength: 4 }).map((bounds) =>
  [...bounds.sort((one, other) => other - one), 0].map((min, index) => ({
    name: ["优", "良", "中", "低", "差"][index] ?? "差",
    min: String(min),
  })),
);

const scoring = fc.record({
  forward: numeric,
  equal: numeric,
  reverse: numeric,
  range: numeric,
  bare: fc.constantFrom("≥" as const, "=" as const, "≤" as const),
  levelBands: fc.array(
    fc.record({
      levels: fc.constantFrom(["满意度"], ["质量"], ["成本", "时效"]),
      bands: bands.filter((list) => list.length > 0),
    }),
    { maxLength: 1 },
  ),
  overshoot: fc.record({
    ratio: share(1, 2),
    action: fc.constantFrom("warn" as const, "require-reason" as const, "deduct" as const),
    deduct: points(5),
    zeroTargetActual: fc.option(points(5), { nil: null }),
  }),
  notApplicable: fc.constantFrom("exclude" as const, "full" as const, "blank" as const),
  rounding: fc.record({
    places: fc.integer({ min: 0, max: 3 }),
    mode: fc.constantFrom("half-up" as const, "truncate" as const),
  }),
  caps,
});

const budget = fc.record({
  points: points(20),
  formula: fc.constantFrom("ratio" as const, "bands" as const),
  bands,
  capped: fc.boolean(),
  denominator: fc.constantFrom("adjusted" as const, "initial" as const),
  zeroBudget: fc.constantFrom("exclude" as const, "full" as const, "zero" as const),
});

/**
 * Rule packs that a template owner could write: one of the built-in ones with other points, methods, thresholds, bands,
 * caps, grades, rounding and rules for the execution of the budget.
 */
export const anyPack: fc.Arbitrary<RulePack> = fc
  .record({ base: fc.constantFrom(...PACKS), budget, scoring, grades })
  .map(({ base, ...changes }) => {
    const parsed = parseRulePack({
      ...base,
      id: "any",
      budget: { ...base.budget, ...changes.budget },
      scoring: { ...base.scoring, ...changes.scoring },
      grades: changes.grades,
    });
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
    return parsed.value;
  });
