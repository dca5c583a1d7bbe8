import { Decimal, roundTo } from "../../../src/core/common/decimal";
import { evaluate } from "../../../src/core/proof/expression";
import type { RulePack } from "../../../src/core/rules";
import {
  earlyWarningOf,
  executionRate,
  gradeOf,
  overshootOf,
  scoreEvaluation,
  tierOf,
} from "../../../src/core/scoring";
import { budget, evaluation, indicator, pack, withScoring, type RowSpec } from "./build";

const mof = pack("mof-2020");
const hubei = pack("hubei-2020");
const truncating = withScoring(mof, { rounding: { places: 2, mode: "truncate" } });
const guangxi = withScoring(mof, {
  overshoot: { ratio: "1.3", action: "require-reason", deduct: "0", zeroTargetActual: "30" },
});

function pointsOf(row: RowSpec, rules: RulePack): string | null {
  const [result] = scoreEvaluation(evaluation([row]), rules).indicators;
  const score = result?.score ?? null;
  if (score) expect(evaluate(score.expression).toString()).toBe(score.points);
  return score?.points ?? null;
}

describe("points at the boundaries", () => {
  test.each<[string, string, string, string, RulePack, string]>([
    ["forward, missed", "≥100", "80", "10", mof, "8"],
    ["forward, just missed, half-up", "≥100", "99.95", "10", mof, "10"],
    ["forward, just missed, truncated", "≥100", "99.95", "10", truncating, "9.99"],
    ["forward, over", "≥100", "120", "10", mof, "10"],
    ["forward, far over", "≥100", "130", "10", guangxi, "10"],
    ["forward, far over, deducted", "≥100", "130", "10", pack("execution-capped"), "8"],
    ["forward, below the deduction", "≥100", "129.99", "10", pack("execution-capped"), "10"],
    ["forward, over with fewer points than the deduction", "≥100", "130", "1", pack("execution-capped"), "0"],
    ["equal, tripled", "=100件", "300件", "10", mof, "10"],
    ["equal, missed", "=100件", "50件", "10", mof, "5"],
    ["reverse, linear", "≤90", "99", "10", mof, "9"],
    ["reverse, ratio", "≤90", "99", "10", hubei, "9.09"],
    ["reverse by half, linear", "≤90", "135", "10", mof, "5"],
    ["reverse by half, ratio", "≤90", "135", "10", hubei, "6.67"],
    ["reverse doubled, linear", "≤90", "180", "10", mof, "0"],
    ["reverse doubled, ratio", "≤90", "180", "10", hubei, "5"],
    ["reverse tripled, linear", "≤90", "270", "10", mof, "0"],
    ["reverse at the bound, linear", "≤90", "90", "10", mof, "10"],
    ["reverse at the bound, ratio", "≤90", "90", "10", hubei, "10"],
    ["reverse, nothing, ratio", "≤90", "0", "10", hubei, "10"],
    ["reverse, strict sign at the bound", "<90", "90", "10", mof, "10"],
    ["equal 0, none", "=0起", "0起", "10", mof, "10"],
    ["equal 0, one", "=0起", "1起", "10", mof, "0"],
    ["bare 0, none", "0起", "0起", "10", mof, "10"],
    ["bare 0, one", "0起", "1起", "10", mof, "0"],
    ["reverse 0, none", "≤0", "0", "10", mof, "10"],
    ["reverse 0, one, linear", "≤0", "1", "10", mof, "0"],
    ["reverse 0, one, ratio", "≤0", "1", "10", hubei, "0"],
    ["forward 0", "≥0", "0", "10", mof, "10"],
    ["strictly more than 0, none", ">0", "0", "10", mof, "0"],
    ["strictly more than 0, one", ">0", "1", "10", mof, "10"],
    ["negative actual", "≥100", "-5", "10", mof, "0"],
    ["negative actual of a ceiling", "≤5%", "-2%", "10", mof, "10"],
    ["negative target reached", "≥-5", "-3", "10", mof, "10"],
    ["negative target missed", "≥-5", "-8", "10", mof, "0"],
    ["negative ceiling kept", "≤-5", "-8", "10", mof, "10"],
    ["bare number", "120", "69", "2", mof, "1.15"],
    ["exact third, truncated", "≥3", "1", "3", truncating, "1"],
    ["weight of three places, reached", "≥3", "3", "33.333", mof, "33.333"],
    ["rates", "≥100%", "97.3%", "2", mof, "1.95"],
    ["range, inside", "18..54", "30", "10", mof, "10"],
    ["range, lower bound", "18..54", "18", "10", mof, "10"],
    ["range, below", "18..54", "9", "10", mof, "5"],
    ["range, above, linear", "20..50", "75", "10", mof, "5"],
    ["range, above, ratio", "20..50", "75", "10", hubei, "6.67"],
    ["deadline, on the day", "2021-12-31", "2021-12-31", "10", mof, "10"],
    ["deadline, before", "2021-12-31", "2021-11-30", "10", mof, "10"],
  ])("%s: %s, %s of %s", (_name, target, actual, weight, rules, expected) => {
    expect(pointsOf({ target, actual, weight }, rules)).toBe(expected);
  });

  test.each([
    ["119.99", mof, null],
    ["120", mof, "1.2"],
    ["129.99", guangxi, null],
    ["130", guangxi, "1.3"],
  ])("overshoot of 100 at %s", (actual, rules, ratio) => {
    expect(overshootOf(indicator({ target: "≥100", actual }), rules)?.ratio ?? null).toBe(ratio);
  });

  test.each([
    ["=0", "29", guangxi, false],
    ["=0", "30", guangxi, true],
    ["=0", "30", mof, false],
    ["≤100", "300", mof, false],
    ["≥-1", "300", mof, false],
    ["显著", "显著", mof, false],
  ])("overshoot of %s at %s", (target, actual, rules, expected) => {
    expect(overshootOf(indicator({ target, actual }), rules) !== null).toBe(expected);
  });

  test.each([
    ["8.00", "10", mof, 0],
    ["7.99", "10", mof, 1],
    ["6.00", "10", mof, 1],
    ["5.99", "10", mof, 2],
    ["0", "10", mof, 2],
    ["5.60", "7", mof, 0],
    ["5.59", "7", mof, 1],
    ["5", "10", hubei, 1],
    ["4.99", "10", hubei, 2],
  ])("%s of %s lies in the right tier", (score, weight, rules, index) => {
    expect(tierOf(score, weight, rules)).toBe(rules.scoring.tiers[index]);
  });

  test.each([
    ["10.01", "10"],
    ["-1", "10"],
    ["1", "0"],
  ])("%s of %s lies in no tier", (score, weight) => {
    expect(tierOf(score, weight, mof)).toBeNull();
  });

  test("a tier may leave its lower bound to the next one", () => {
    const tiers = mof.scoring.tiers.map((tier) => ({ ...tier, includesMin: false }));
    const open = withScoring(mof, { tiers });
    expect(tierOf("8", "10", open)).toBe(tiers[1]);
    expect(tierOf("0", "10", open)).toBeNull();
  });

  test.each([
    ["300", "298.70", mof, "9.96"],
    ["300", "298.70", truncating, "9.95"],
    ["4753.66", "3824.26", mof, "8.04"],
    ["100", "100.4", mof, "10"],
    ["100", "0", mof, "0"],
    ["100", "-5", mof, "0"],
  ])("execution of %s by %s", (adjusted, executed, rules, expected) => {
    const form = evaluation([], { adjusted, executed, weight: "10" });
    const score = scoreEvaluation(form, rules).budget!;
    expect(score.points).toBe(expected);
    expect(evaluate(score.expression).toString()).toBe(expected);
  });

  test("the rate keeps all its places", () => {
    const rate = executionRate(budget({ adjusted: "4753.66", executed: "3824.26" }), mof)!;
    expect(roundTo(new Decimal(rate.value).times(100), 2).toString()).toBe("80.45");
    expect(rate.value).toHaveLength(32);
  });

  test.each([
    ["90", "9.5", false, "0.05"],
    ["90", "9.49", true, "0.051"],
    ["45", "5", false, "0"],
  ])("early warning at %s of 90 and %s of 10", (indicatorPoints, budgetPoints, warns, gap) => {
    const points = { indicatorPoints, indicatorMax: "90", budgetPoints, budgetMax: "10" };
    expect(earlyWarningOf(points, mof)).toEqual({ gap, warns });
  });

  test.each([
    ["0", "90", "10"],
    ["90", "0", "10"],
    ["90", "90", "0"],
  ])("no early warning for %s of %s and a budget of %s", (indicatorPoints, indicatorMax, budgetMax) => {
    expect(earlyWarningOf({ indicatorPoints, indicatorMax, budgetPoints: "0", budgetMax }, mof)).toBeNull();
  });

  test.each([
    ["33.33", 3, "99.99"],
    ["22.5", 4, "90"],
  ])("weights of %s, %s times", (weight, count, total) => {
    const rows = Array.from({ length: count }, () => ({ target: "≥1", actual: "1", weight }));
    const card = scoreEvaluation(evaluation(rows), mof);
    expect(card.total).toMatchObject({ points: total, max: total });
  });

  test.each([
    ["100", "优"],
    ["90.00", "优"],
    ["89.995", "优"],
    ["89.994", "良"],
    ["89.5", "良"],
    ["80.00", "良"],
    ["79.99", "中"],
    ["60.00", "中"],
    ["59.99", "差"],
    ["0", "差"],
    ["-1", null],
  ])("a total of %s is %s", (total, grade) => {
    expect(gradeOf(total, mof)).toBe(grade);
  });

  test("a truncating pack grades 89.995 by what it prints", () => {
    expect(gradeOf("89.995", truncating)).toBe("良");
  });

  test("the total is rounded before it is graded", () => {
    const rows = [
      { target: "好", actual: "好", weight: "50", score: "44.995" },
      { target: "好", actual: "好", weight: "50", score: "45" },
    ];
    const card = scoreEvaluation(evaluation(rows), mof);
    expect(card.total?.points).toBe("90");
    expect(card.grade).toBe("优");
  });
});
