import type { Evaluation } from "../../../src/core/evaluation/evaluation";
import type { Scorecard } from "../../../src/core/evaluation/scorecard";
import { evaluate } from "../../../src/core/proof/expression";
import type { RulePack } from "../../../src/core/rules";
import { scoreEvaluation, toldScorecard } from "../../../src/core/scoring";
import { at, evaluation, number, pack, withScoring, type BudgetSpec, type RowSpec } from "./build";

const mof = pack("mof-2020");
const EXCLUDING = withScoring(mof, { notApplicable: "exclude" });

function toldOf(form: Evaluation, rules: RulePack = mof): Scorecard {
  const told = toldScorecard(form, scoreEvaluation(form, rules), rules);
  // Every number that is told is the one that its proof gives.
  for (const score of [told.total, told.budget, ...told.indicators.map((row) => row.score)]) {
    if (score) expect(evaluate(score.expression).toString()).toBe(score.points);
    if (score) expect(evaluate(score.available).toString()).toBe(score.max);
  }
  return told;
}

function told(
  rows: readonly RowSpec[],
  money: BudgetSpec | null = null,
  more: Partial<Evaluation> = {},
  rules: RulePack = mof,
): string {
  const { total, grade, withheld } = toldOf({ ...evaluation(rows, money), ...more }, rules);
  return withheld ?? (total ? `${total.points} of ${total.max}, ${grade}` : "nothing");
}

const SPENT: BudgetSpec = { adjusted: "100", executed: "80", weight: "10", score: "8" };
const UNSCORED: BudgetSpec = { adjusted: "100", executed: "80" };
const met = (weight: string, score: string | null = weight): RowSpec => {
  return { target: "≥100", actual: "100", weight, score };
};
const printed = (score: string): NonNullable<Evaluation["total"]> => {
  return { weight: null, score: number(score, 20, 6), grade: null, at: at(20, 0) };
};
const headed = (text: string): Partial<Evaluation> => ({
  info: [{ label: { text: "自评得分", at: at(30, 0) }, value: { text, at: at(30, 1) }, role: "self-score" }],
});

describe("one total", () => {
  test.each<[string, string, string]>([
    ["as entered", told([met("60"), met("30")], SPENT), "98 of 100, 优"],
    ["as entered, whatever the rules give", told([met("60", "50"), met("30")], SPENT), "88 of 100, 良"],
    [
      "by the rules where nothing is entered",
      told([met("60", null), met("30", null)], SPENT),
      "98 of 100, 优",
    ],
    ["as printed", told([met("60"), met("30")], SPENT, { total: printed("98") }), "98 of 100, 优"],
    ["as the head says", told([met("60"), met("30")], SPENT, headed("98分")), "98 of 100, 优"],
    [
      "with points for execution that stand in the total alone",
      told([met("60"), met("30")], UNSCORED, { total: { ...printed("98"), weight: number("100", 20, 5) } }),
      "98 of 100, 优",
    ],
    [
      "not where the total has other points beyond the rows",
      told([met("60"), met("30")], UNSCORED, { total: { ...printed("97"), weight: number("100", 20, 5) } }),
      "points",
    ],
    ["without a budget", told([met("60"), met("40", "30")]), "90 of 100, 优"],
    ["of nothing", told([{ target: "≥1", actual: "1" }]), "nothing"],
  ])("%s", (_name, found, expected) => {
    expect(found).toBe(expected);
  });
});

describe("no total where none stands", () => {
  test.each<[string, string, string]>([
    ["points that the rules do not have", told([met("60"), met("40")], SPENT), "points"],
    [
      "points that the form lacks",
      told([met("60"), met("30")], { ...SPENT, weight: null, score: null }),
      "points",
    ],
    ["points of nothing", told([met("60"), met("40")].map((row) => ({ ...row, weight: null }))), "points"],
    ["a row without points", told([met("60"), met("30", null)], SPENT), "rows"],
    ["execution without points", told([met("60"), met("30")], { ...SPENT, score: null }), "rows"],
    ["execution of a budget of 0", told([met("60"), met("30")], { ...SPENT, adjusted: "0" }), "rows"],
    ["another total in its row", told([met("60"), met("30")], SPENT, { total: printed("97") }), "printed"],
    ["another total in the head", told([met("60"), met("30")], SPENT, headed("97")), "printed"],
    [
      "a row that does not apply",
      told([met("60", null), { target: "不适用", actual: null, weight: "30" }], SPENT, {}, EXCLUDING),
      "rescaled",
    ],
  ])("%s", (_name, found, expected) => {
    expect(found).toBe(expected);
  });

  test("then no level is told either", () => {
    const rows = [
      { ...met("60"), level1: "产出指标", level2: "数量指标" },
      { ...met("40"), level1: "效益指标" },
    ];
    const open = toldOf(evaluation(rows, SPENT));
    expect([open.total, open.grade, open.level1, open.level2]).toEqual([null, null, [], []]);
    expect(toldOf(evaluation(rows)).level1.map(({ points }) => points)).toEqual(["60", "40"]);
  });
});

test("a printed total within the rules' tolerance is the same total", () => {
  const near = (total: string) => told([met("60"), met("30")], SPENT, { total: printed(total) });
  expect(near("98.05")).toBe("98 of 100, 优");
  expect(near("98.06")).toBe("printed");
});

test("an indicator that is the execution of the budget has its points alone", () => {
  const rows = [{ ...met("10", "8"), name: "预算执行率" }, met("90")];
  const card = toldOf(evaluation(rows, SPENT));
  expect(card.budget).toBeNull();
  expect(card.total?.points).toBe("98");
});

test("entered points of rows that share a weight are counted once", () => {
  const rows: RowSpec[] = [
    { ...met("90", "88"), weightRow: 0, scoreRow: 0 },
    { target: "≥1", actual: "1", weight: "90", score: "88", weightRow: 0, scoreRow: 0 },
  ];
  expect(toldOf(evaluation(rows, SPENT)).total?.points).toBe("96");
});

test("a limit on the total holds for entered points too", () => {
  const capped = withScoring(mof, { caps: [{ rateBelow: "0.9", total: "85" }] });
  const card = toldOf(evaluation([met("60"), met("30")], SPENT), capped);
  expect([card.total?.points, card.grade]).toEqual(["85", "良"]);
});
