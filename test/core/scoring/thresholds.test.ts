import fc from "fast-check";
import { Decimal } from "../../../src/core/common/decimal";
import { cellValue, evaluate } from "../../../src/core/proof/expression";
import type { ScorecardRule } from "../../../src/core/rules";
import { capFor } from "../../../src/core/scoring";
import { SEEN } from "../../../src/core/scoring/course";
import { gradeOf } from "../../../src/core/scoring/grade";
import { executionExact, levelBandsExact, scorecardExact } from "../../../src/core/scoring/program";
import { tierIndexOf } from "../../../src/core/scoring/tiers";
import { anyPack } from "../../support/random-pack";

const cell = (column: number, value: string) => cellValue({ sheet: "表", row: 0, column }, value, "amount");

/** The smallest step of the bounds in random packs is a hundredth. */
const STEP = "0.001";

test("a grade begins at its bound, and the next lower one ends right below it", () => {
  fc.assert(
    fc.property(anyPack, (pack) => {
      const below = new Decimal(10).pow(-pack.scoring.rounding.places);
      for (const [index, { name, min }] of pack.grades.entries()) {
        expect(gradeOf(min, pack)).toBe(name);
        const under = new Decimal(min).minus(below);
        const next = pack.grades.slice(index).find((grade) => under.gte(grade.min));
        expect(gradeOf(under, pack)).toBe(next?.name ?? null);
      }
    }),
  );
});

test("a limit on the total holds right below its rate and no more at it", () => {
  fc.assert(
    fc.property(anyPack, (pack) => {
      const at = (value: string) =>
        capFor({ rate: { value, expression: cell(0, value), executed: input, budget: input } }, pack);
      const input = { value: "1", at: { sheet: "表", row: 0, column: 0 }, expression: cell(0, "1") };
      const { caps } = pack.scoring;
      for (const [index, cap] of caps.entries()) {
        expect(at(new Decimal(cap.rateBelow).minus(STEP).toString())).toBe(cap);
        expect(at(cap.rateBelow)).toBe(caps[index + 1] ?? null);
      }
    }),
  );
});

test("a tier begins at its share of the points, with the bound or without it", () => {
  fc.assert(
    fc.property(anyPack, fc.integer({ min: 1, max: 40 }), (pack, weight) => {
      const at = (share: Decimal) => tierIndexOf(share.times(weight), String(weight), pack);
      for (const [index, { min, includesMin }] of pack.scoring.tiers.entries()) {
        const above = new Decimal(min).plus(STEP);
        expect(at(above)).toBe(index);
        const reached = includesMin ? index : index + 1;
        expect(at(new Decimal(min))).toBe(reached < pack.scoring.tiers.length ? reached : null);
      }
    }),
  );
});

test("bands of execution and of values give their share from the bound on, and the next lower one below it", () => {
  fc.assert(
    fc.property(anyPack, fc.integer({ min: 1, max: 40 }), (pack, weight) => {
      const points = cell(2, String(weight));
      const shareIn = (bands: readonly { readonly min: string; readonly share: string }[], rate: Decimal) =>
        bands.find(({ min }) => rate.gte(min))?.share ?? "0";
      const { budget, scoring } = pack;
      const banded = { ...budget, formula: "bands" as const };
      for (const { min } of budget.bands) {
        for (const rate of [new Decimal(min), new Decimal(min).minus(STEP)]) {
          const spent = cell(0, rate.times(1000).toString());
          const exact = executionExact(spent, cell(1, "1000"), points, banded, SEEN);
          expect(evaluate(exact).toString()).toBe(
            new Decimal(shareIn(budget.bands, Decimal.max(0, rate))).times(weight).toString(),
          );
        }
      }
      for (const entry of scoring.levelBands) {
        for (const { min } of entry.bands) {
          for (const rate of [new Decimal(min), new Decimal(min).minus(STEP)]) {
            const exact = levelBandsExact(entry, cell(0, rate.toString()), points);
            expect(evaluate(exact).toString()).toBe(
              new Decimal(shareIn(entry.bands, rate)).times(weight).toString(),
            );
          }
        }
      }
    }),
  );
});

test("a deduction rule takes points off in proportion to the steps beyond its threshold, down to nothing", () => {
  const hundredths = (min: number, max: number) =>
    fc.integer({ min, max }).map((value) => String(value / 100));
  const rule = fc.record({
    names: fc.constant<string[]>(["控制率"]),
    direction: fc.constantFrom("at-most" as const, "at-least" as const),
    threshold: hundredths(0, 150),
    step: hundredths(1, 20),
    deduct: hundredths(10, 300),
    bands: fc.constant<ScorecardRule["bands"]>([]),
  });
  fc.assert(
    fc.property(rule, hundredths(0, 200), fc.integer({ min: 1, max: 20 }), (one, rate, weight) => {
      const exact = scorecardExact(one, cell(0, rate), cell(2, String(weight)), SEEN);
      const gap = new Decimal(rate).minus(one.threshold).times(one.direction === "at-most" ? 1 : -1);
      const off = gap.lte(0) ? new Decimal(0) : gap.div(one.step).times(one.deduct);
      const wanted = Decimal.max(0, new Decimal(weight).minus(off));
      expect(evaluate(exact).toFixed(12)).toBe(wanted.toFixed(12));
    }),
  );
});
