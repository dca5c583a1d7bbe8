import fc from "fast-check";
import { Decimal } from "../../../src/core/common/decimal";
import { cellValue, evaluate, holds } from "../../../src/core/proof/expression";
import type { NumericRule, RulePack } from "../../../src/core/rules";
import { OPEN, SEEN } from "../../../src/core/scoring/course";
import {
  numericProgram,
  rangeProgram,
  type PointsCase,
  type Program,
  type Terms,
} from "../../../src/core/scoring/program";
import { anyPack } from "../../support/random-pack";

const cell = (column: number, value: number) =>
  cellValue({ sheet: "表", row: 0, column }, String(value), "quantity");

function termsOf(target: number, actual: number, weight: number): Terms {
  return { target: cell(0, target), actual: cell(1, actual), weight: cell(2, weight) };
}

/** The case of a program with all its cases that holds for what was seen. */
function followed(program: Program): Exclude<Program, { kind: "if" }> {
  return program.kind === "if" ? followed(holds(program.test) ? program.then : program.otherwise) : program;
}

const SIGNS = ["≥", "=", "≤"] as const;
const number = fc.oneof(
  fc.integer({ min: -3, max: 25 }),
  fc.integer({ min: 0, max: 2500 }).map((hundredths) => hundredths / 100),
);
const weight = fc.integer({ min: 1, max: 40 }).map((quarters) => quarters / 4);

/** Points before rounding by the words of the regulation, in plain arithmetic; `null` leaves them to a person. */
function expected(
  sign: (typeof SIGNS)[number],
  target: number,
  actual: number,
  points: number,
  pack: RulePack,
) {
  const { scoring } = pack;
  const got = new Decimal(target < 0 ? actual : Math.max(0, actual));
  const rule = { "≥": scoring.forward, "=": scoring.equal, "≤": scoring.reverse }[sign];
  const proportional = rule.method === "ratio" || rule.method === "bands";
  const reached =
    sign === "≥" || (sign === "=" && proportional && target > 0)
      ? got.gte(target)
      : sign === "="
        ? got.eq(target)
        : got.lte(target);
  if (reached) return new Decimal(points);
  if (target <= 0) return new Decimal(0);
  const share =
    sign === "≤"
      ? proportional
        ? new Decimal(target).div(got)
        : new Decimal(1).minus(got.minus(target).div(target))
      : sign === "=" && !proportional
        ? new Decimal(1).minus(got.minus(target).abs().div(target))
        : got.div(target);
  return byShare(share, points, rule);
}

function byShare(share: Decimal, points: number, rule: NumericRule): Decimal | null {
  if (rule.method === "judged") return null;
  if (rule.method === "all-or-nothing") return new Decimal(0);
  if (rule.passThreshold !== null && share.lt(rule.passThreshold)) return new Decimal(0);
  if (rule.method === "bands") {
    return new Decimal(rule.bands.find(({ min }) => share.gte(min))?.share ?? 0).times(points);
  }
  return Decimal.max(0, share.times(points));
}

function pointsOf(program: Exclude<Program, { kind: "if" }>): Decimal | null {
  return program.kind === "judged" ? null : evaluate(program.exact);
}

const PLACES = 20;

/** Twice the same to as many places as no printed number has; what divides evenly in one way may not in another. */
function same(one: Decimal | null, other: Decimal | null): boolean {
  if (one === null || other === null) return one === other;
  return one.toDecimalPlaces(PLACES).eq(other.toDecimalPlaces(PLACES));
}

test("the program gives the points that the rules in words give, at every threshold of any pack", () => {
  fc.assert(
    fc.property(
      anyPack,
      fc.constantFrom(...SIGNS),
      number,
      number,
      weight,
      (pack, sign, target, actual, points) => {
        const { forward, equal, reverse } = pack.scoring;
        const bounds = [forward, equal, reverse].flatMap(({ passThreshold, bands }) => [
          ...(passThreshold === null ? [] : [passThreshold]),
          ...bands.map(({ min }) => min),
        ]);
        // Actuals on and right beside every bound of the pack, too.
        const tried = bounds.flatMap((bound) => {
          const at = new Decimal(bound).times(target);
          return [at.minus("0.01"), at, at.plus("0.01")].map((value) => value.toNumber());
        });
        for (const value of [actual, target - 0.01, target, target + 0.01, ...tried]) {
          const rounded = Number(value.toFixed(6));
          const program = numericProgram(sign, termsOf(target, rounded, points), pack, SEEN);
          const found = pointsOf(followed(program));
          const wanted = expected(sign, target, rounded, points, pack);
          if (!same(found, wanted)) {
            throw new Error(
              `${sign}${target}, ${rounded} of ${points}: ${String(found)}, not ${String(wanted)}`,
            );
          }
        }
      },
    ),
    { numRuns: 400 },
  );
});

test("the case that the score takes is the one that the formula with all cases takes", () => {
  const kindOf = (program: Program): PointsCase["kind"] | "judged" => followed(program).kind;
  fc.assert(
    fc.property(
      anyPack,
      fc.constantFrom(...SIGNS),
      number,
      number,
      weight,
      (pack, sign, target, actual, points) => {
        const terms = termsOf(target, actual, points);
        const [seen, open] = [SEEN, OPEN].map((course) => numericProgram(sign, terms, pack, course));
        if (!seen || !open) throw new Error("no program");
        // The score's own program has no other case left.
        expect(seen.kind).not.toBe("if");
        expect(kindOf(open)).toBe(seen.kind);
        expect(same(pointsOf(followed(open)), pointsOf(followed(seen)))).toBe(true);
      },
    ),
    { numRuns: 500 },
  );
});

test("a range is a lower bound below it and an upper one above it", () => {
  fc.assert(
    fc.property(anyPack, number, fc.nat(20), number, weight, (pack, low, width, actual, points) => {
      const high = low + width;
      const { actual: got, weight: whole } = termsOf(low, actual, points);
      const terms = { actual: got, weight: whole, low: cell(3, low), high: cell(4, high) };
      const { scoring } = pack;
      const only = { ...pack, scoring: { ...scoring, forward: scoring.range, reverse: scoring.range } };
      const below = Math.max(low < 0 ? actual : 0, actual) < low;
      const wanted = expected(below ? "≥" : "≤", below ? low : high, actual, points, only);
      expect(same(pointsOf(followed(rangeProgram(terms, pack, SEEN))), wanted)).toBe(true);
      expect(same(pointsOf(followed(rangeProgram(terms, pack, OPEN))), wanted)).toBe(true);
    }),
    { numRuns: 300 },
  );
});
