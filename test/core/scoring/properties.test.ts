import fc from "fast-check";
import { Decimal, sum } from "../../../src/core/common/decimal";
import { evaluate } from "../../../src/core/proof/expression";
import { PACKS } from "../../../src/core/rules";
import { scoreEvaluation } from "../../../src/core/scoring";
import { compare } from "../../../src/core/scoring/numbers";
import { RunningSum } from "../../../src/core/scoring/running-sum";
import { evaluation, pack, type RowSpec } from "./build";

const decimalText = (max: number, places = 3) =>
  fc.integer({ min: 0, max: max * 10 ** places }).map((value) => String(value / 10 ** places));
const signed = fc.oneof(
  decimalText(500),
  decimalText(50).map((value) => (value === "0" ? value : `-${value}`)),
);
const sign = fc.constantFrom("≥", ">", "=", "<", "≤", "");
const row: fc.Arbitrary<RowSpec> = fc.record({
  target: fc.oneof(
    fc.tuple(sign, signed).map(([operator, value]) => operator + value),
    fc
      .tuple(decimalText(100), decimalText(100))
      .map(([low, width]) => `${low}..${Number(low) + Number(width)}`),
    fc.constantFrom("显著", "2021-12-31", "/", null),
  ),
  actual: fc.oneof(signed, fc.constantFrom("2021-11-01", "2022-01-05", "较好", null)),
  weight: fc.oneof(decimalText(50, 2), fc.constant(null)),
  score: fc.oneof(decimalText(60, 2), fc.constant(null)),
  level1: fc.constantFrom("产出指标", "效益指标", "满意度指标", null),
  level2: fc.constantFrom("数量指标", "成本指标", null),
});
const money = fc.option(
  fc.record({
    adjusted: fc.oneof(decimalText(1000, 2), fc.constant(null)),
    executed: fc.oneof(decimalText(1000, 2), fc.constant(null)),
    weight: fc.constantFrom("10", "20", null),
    score: fc.oneof(decimalText(20, 2), fc.constant(null)),
  }),
);
const anyPack = fc.constantFrom(...PACKS);

describe("what holds for every form and pack", () => {
  test("points lie between 0 and the weight, and every expression gives its points", () => {
    fc.assert(
      fc.property(fc.array(row, { maxLength: 8 }), money, anyPack, (rows, block, rules) => {
        const card = scoreEvaluation(evaluation(rows, block), rules);
        const scores = [...card.indicators.map(({ score }) => score), card.budget, card.total];
        for (const score of scores) {
          if (!score) continue;
          expect(evaluate(score.expression).toString()).toBe(score.points);
          expect(new Decimal(score.points).isNegative()).toBe(false);
          expect(new Decimal(score.points).gt(score.max)).toBe(false);
          expect(score.steps.length).toBeGreaterThan(0);
        }
        for (const level of [...card.level1, ...card.level2]) {
          expect(evaluate(level.expression).toString()).toBe(level.points);
          expect(evaluate(level.maxExpression).toString()).toBe(level.max);
        }
        for (const { completion } of card.indicators) {
          expect(completion === null || evaluate(completion.expression).eq(completion.value)).toBe(true);
        }
      }),
      { numRuns: 400 },
    );
  });

  test("the total is the sum of its parts unless limited or rescaled", () => {
    fc.assert(
      fc.property(fc.array(row, { maxLength: 8 }), money, anyPack, (rows, block, rules) => {
        const card = scoreEvaluation(evaluation(rows, block), rules);
        const labels = card.total?.steps.map(({ label }) => label) ?? [];
        fc.pre(card.total !== null);
        fc.pre(!labels.includes("scoring.capped") && !labels.includes("scoring.rescaled"));
        const parts = [...card.indicators.map(({ score }) => score), card.budget];
        const added = parts.reduce(
          (total, part) => total.plus(part === null ? 0 : part.points),
          new Decimal(0),
        );
        expect(card.total.points).toBe(added.toDecimalPlaces(2).toString());
      }),
      { numRuns: 300 },
    );
  });

  test("a better actual never lowers a forward score, nor a worse one raises a ceiling's", () => {
    const rules = fc.constantFrom(...PACKS.filter((one) => one.scoring.overshoot.action !== "deduct"));
    fc.assert(
      fc.property(signed, signed, signed, rules, (target, one, other, chosen) => {
        const [low, high] = compare(one, other) < 0 ? [one, other] : [other, one];
        const points = (operator: string, actual: string) =>
          Number(
            scoreEvaluation(evaluation([{ target: operator + target, actual, weight: "10" }]), chosen)
              .indicators[0]!.score!.points,
          );
        expect(points("≥", high)).toBeGreaterThanOrEqual(points("≥", low));
        expect(points("≤", low)).toBeGreaterThanOrEqual(points("≤", high));
      }),
    );
  });

  test("completion of 100 % and more is what a reached target has", () => {
    fc.assert(
      fc.property(decimalText(500), decimalText(500), anyPack, (target, actual, rules) => {
        const [row] = scoreEvaluation(evaluation([{ target: `≥${target}`, actual }]), rules).indicators;
        const completion = row?.completion?.value;
        fc.pre(completion !== undefined);
        expect(Number(completion) >= 1).toBe(row?.outcome.value !== "missed");
      }),
    );
  });

  test("running sums are exact", () => {
    const large = fc.integer({ min: 10 ** 11, max: 10 ** 12 }).map((value) => `${value}`.repeat(2));
    const near = fc.constant("9999999999999");
    fc.assert(
      fc.property(fc.array(fc.oneof(signed, large, near)), (values) => {
        const running = new RunningSum();
        for (const value of values) running.add(value);
        expect(running.total().eq(sum(values.map((value) => new Decimal(value))))).toBe(true);
      }),
    );
    const many = new RunningSum();
    for (let count = 0; count < 2_000; count += 1) many.add("9999999999999");
    expect(many.total().toString()).toBe("19999999999998000");
  });

  test("decimal strings compare like decimals", () => {
    const long = fc
      .tuple(signed, fc.bigInt({ min: 0n, max: 10n ** 18n }))
      .map(([head, tail]) => (head.includes(".") ? `${head}${tail}` : `${head}.${tail}`));
    const any = fc.oneof(signed, long);
    fc.assert(
      fc.property(any, any, (left, right) => {
        expect(Math.sign(compare(left, right))).toBe(new Decimal(left).comparedTo(right));
      }),
    );
  });
});

test("scoring does not depend on what was scored before", () => {
  const rules = pack("common-2013");
  const form = evaluation([{ name: "“三公经费”变动率", actual: "5%", weight: "8" }]);
  expect(scoreEvaluation(form, rules)).toEqual(scoreEvaluation(form, rules));
});
