import { evaluate } from "../../../src/core/proof/expression";
import { formulaText } from "../../../src/core/proof/print";
import type { RulePack } from "../../../src/core/rules";
import {
  comparisonOf,
  effectiveComparator,
  executionRate,
  isNotApplicable,
  isZeroBudget,
  scoreEvaluation,
  STEP_LABELS,
  unitsOf,
} from "../../../src/core/scoring";
import english from "../../../src/core/messages/scoring.en.json";
import chinese from "../../../src/core/messages/scoring.zh-CN.json";
import { budget, evaluation, indicator, pack, quantity, withScoring, type RowSpec } from "./build";

const mof = pack("mof-2020");
const common = pack("common-2013");

function scoreRow(row: RowSpec, rules: RulePack = mof) {
  const [result] = scoreEvaluation(evaluation([row]), rules).indicators;
  if (!result) throw new Error("no row");
  if (result.score) expect(evaluate(result.score.expression).toString()).toBe(result.score.points);
  return result;
}

describe("one indicator", () => {
  test("a miss in proportion, told step by step", () => {
    const { score, basis, completion, outcome } = scoreRow({ target: "120人", actual: "69人", weight: "2" });
    expect({ basis, outcome: outcome.value, completion: completion?.value }).toEqual({
      basis: "computed",
      outcome: "missed",
      completion: "0.575",
    });
    expect(score?.steps).toEqual([
      {
        label: "scoring.proportional",
        formula: "69 ÷ 120 × 2 = 1.15",
        inputs: [
          { value: "69", at: { sheet: "表", row: 0, column: 4 } },
          { value: "120", at: { sheet: "表", row: 0, column: 3 } },
          { value: "2", at: { sheet: "表", row: 0, column: 5 } },
        ],
        result: "1.15",
      },
    ]);
    expect(formulaText(score!.expression).cells).toBe("E1 × F1 ÷ D1");
  });

  test.each<[string, RowSpec, string]>([
    ["reached", { target: "≥100", actual: "130", weight: "10" }, "130 ≥ 100"],
    ["equal, more", { target: "=100", actual: "130", weight: "10" }, "130 ≥ 100"],
    ["equal, the same", { target: "=100", actual: "100", weight: "10" }, "100 = 100"],
    ["strictly below", { target: "<90", actual: "80", weight: "10" }, "80 ≤ 90"],
    ["strictly above", { target: ">90", actual: "95", weight: "10" }, "95 ≥ 90"],
    ["rates", { target: "100%", actual: "97.3%", weight: "3" }, "97.3% ÷ 100% × 3 ≈ 2.92"],
    ["reverse", { target: "≤90", actual: "99", weight: "10" }, "(1 − (99 − 90) ÷ 90) × 10 = 9"],
    ["reverse, gone", { target: "≤90", actual: "200", weight: "10" }, "200 > 90"],
    ["range", { target: "18..54", actual: "30", weight: "10" }, "18 ≤ 30 ≤ 54"],
    ["range, gone", { target: "5..10", actual: "50", weight: "10" }, "50 ∉ [5, 10]"],
    ["entered", { target: "显著", actual: "显著", weight: "6", score: "5" }, "5 ÷ 6 ≈ 83.33%"],
    ["entered in full", { target: "显著", weight: "6.00", score: "6" }, "6 ÷ 6 = 100%"],
    ["entered, too much", { target: "显著", weight: "6", score: "7" }, "7 > 6"],
    ["entered, negative", { target: "显著", weight: "6", score: "-1" }, "-1 < 0"],
    ["in time", { target: "2021-12-31", actual: "2021-11-30", weight: "6" }, "2021-11-30 ≤ 2021-12-31"],
  ])("formula of a score: %s", (_name, row, formula) => {
    expect(scoreRow(row).score?.steps[0]?.formula).toBe(formula);
  });

  test("万 on both sides is left out of the formula", () => {
    const scale = { scale: "10000" };
    const row = {
      target: "11000000元",
      actual: "10930000元",
      weight: "6",
      targetMore: scale,
      actualMore: scale,
    };
    expect(scoreRow(row).score?.steps[0]?.formula).toBe("1093 ÷ 1100 × 6 ≈ 5.96");
  });

  test.each<[string, RowSpec, string | null, string]>([
    ["qualitative, entered", { target: "显著", weight: "6", score: "5" }, "5", "entered"],
    ["qualitative, not entered", { target: "显著", actual: "显著", weight: "6" }, null, "none"],
    ["no weight", { target: "≥1", actual: "1", score: "5" }, null, "none"],
    ["weight of 0", { target: "≥1", actual: "1", weight: "0" }, null, "none"],
    ["weight in words", { target: "≥1", actual: "1", weight: "十" }, null, "none"],
    ["score in words", { target: "好", actual: "好", weight: "5", score: "满分" }, null, "none"],
    ["no actual", { target: "≥1", weight: "6", score: "6" }, "6", "entered"],
    ["no target", { actual: "1", weight: "6", score: "6" }, "6", "entered"],
    ["actual in words", { target: "≥1", actual: "较多", weight: "6", score: "6" }, "6", "entered"],
    ["other unit", { target: "192只", actual: "12头", weight: "6", score: "6" }, "6", "entered"],
    ["late", { target: "2021-12-31", actual: "2022-01-02", weight: "6", score: "4" }, "4", "entered"],
    [
      "a date beside a rate",
      { target: "2021-12-31", actual: "100%", weight: "6", score: "4" },
      "4",
      "entered",
    ],
    [
      "a number beside a range in words",
      { target: "1..2", actual: "好", weight: "6", score: "4" },
      "4",
      "entered",
    ],
  ])("%s", (_name, row, points, basis) => {
    const result = scoreRow(row);
    expect(result.score?.points ?? null).toBe(points);
    expect(result.basis).toBe(basis);
  });

  test.each([
    "suspicious",
    "compound",
    "unparsed",
    "cell-error",
    "no-cached-value",
    "ambiguous-dash",
  ] as const)("a value noted as %s is not calculated with", (note) => {
    const row: RowSpec = { target: "≥90", actual: "80", weight: "10", actualMore: { notes: [note] } };
    expect(scoreRow(row)).toMatchObject({ basis: "none", outcome: { value: "unjudged" }, completion: null });
  });

  test("a target that is not understood is left to the person", () => {
    const row: RowSpec = { target: "？", actual: "3", weight: "5", targetMore: { comparator: null } };
    expect(effectiveComparator(indicator(row), mof)).toBeNull();
    expect(scoreRow(row).basis).toBe("none");
  });

  test("an actual that repeats an operator counts with its number", () => {
    const row: RowSpec = { target: "≥266米", actual: "≥266米", weight: "5" };
    expect(scoreRow(row).score?.points).toBe("5");
  });

  test.each<[string, RowSpec, string, string, string]>([
    ["none entered", { weight: "10" }, "10", "computed", "met"],
    ["all entered", { weight: "10", score: "10" }, "10", "entered", "met"],
    ["fewer entered", { weight: "10", score: "9" }, "9", "entered", "unjudged"],
  ])("words that say the target was reached, %s", (_name, row, points, basis, value) => {
    const spec: RowSpec = {
      target: "≥50个",
      actual: "达成预期指标",
      actualMore: { notes: ["standard-phrase"] },
      ...row,
    };
    const result = scoreRow(spec);
    expect(result).toMatchObject({ basis, outcome: { value }, score: { points } });
  });

  test("such words with a day are a day", () => {
    const actualMore = { notes: ["standard-phrase" as const], date: "2021-12-01" };
    const row: RowSpec = { target: "2021-12-31", actual: "12月完成", weight: "5", actualMore };
    expect(scoreRow(row).score?.steps[0]?.label).toBe("scoring.in-time");
  });

  test("late without judgement earns nothing", () => {
    const row: RowSpec = { target: "2021-12-31", actual: "2022-01-02", weight: "6", score: "4" };
    expect(scoreRow(row, pack("kpi"))).toMatchObject({ basis: "computed", score: { points: "0" } });
  });
});

describe("methods that a pack may choose", () => {
  const rule = (more: object) => ({ method: "ratio" as const, passThreshold: null, bands: [], ...more });
  const bands = [
    { min: "0.9", share: "0.8" },
    { min: "0.5", share: "0.3" },
  ];
  test.each<[string, Partial<RulePack["scoring"]>, string, string, string | null]>([
    ["threshold missed", { forward: rule({ passThreshold: "0.6" }) }, "≥100", "59.9", "0"],
    ["threshold reached", { forward: rule({ passThreshold: "0.6" }) }, "≥100", "60", "6"],
    ["upper band", { forward: rule({ method: "bands", bands }) }, "≥100", "90", "8"],
    ["lower band", { forward: rule({ method: "bands", bands }) }, "≥100", "89.9", "3"],
    ["below the bands", { forward: rule({ method: "bands", bands }) }, "≥100", "1", "0"],
    ["bands, equal", { equal: rule({ method: "bands", bands }) }, "=100", "95", "8"],
    ["bands, reverse", { reverse: rule({ method: "bands", bands }) }, "≤90", "100", "8"],
    ["bands, range", { range: rule({ method: "bands", bands }) }, "50..100", "45", "8"],
    ["all or nothing", { forward: rule({ method: "all-or-nothing" }) }, "≥100", "99", "0"],
    ["equal, all or nothing, more", { equal: rule({ method: "all-or-nothing" }) }, "=100", "101", "0"],
    ["equal, linear, more", { equal: rule({ method: "linear" }) }, "=100", "120", "8"],
    ["equal, linear, less", { equal: rule({ method: "linear" }) }, "=100", "70", "7"],
    ["equal, linear, doubled", { equal: rule({ method: "linear" }) }, "=100", "200", "0"],
    ["judged, reached", { forward: rule({ method: "judged" }) }, "≥100", "100", "10"],
    ["judged, missed", { forward: rule({ method: "judged" }) }, "≥100", "99", null],
  ])("%s", (_name, scoring, target, actual, points) => {
    const result = scoreRow({ target, actual, weight: "10" }, withScoring(mof, scoring));
    expect(result.score?.points ?? null).toBe(points);
  });

  test("an equality that must be exact is missed by more", () => {
    const strict = withScoring(mof, { equal: rule({ method: "all-or-nothing" }) });
    expect(scoreRow({ target: "=100", actual: "101" }, strict).outcome.value).toBe("missed");
  });
});

describe("bare numbers and levels", () => {
  test.each([
    ["数量指标", "≥"],
    ["成本指标", "≤"],
    [null, "≥"],
  ])("a bare target of %s", (level2, comparator) => {
    expect(effectiveComparator(indicator({ target: "100", level2 }), mof)).toBe(comparator);
  });

  test("a printed comparator stays", () => {
    expect(effectiveComparator(indicator({ target: "=100", level1: "成本指标" }), mof)).toBe("=");
    expect(effectiveComparator(indicator({}), mof)).toBeNull();
  });

  test.each([
    ["92%", "10"],
    ["85", "8"],
    ["60%", "5"],
    ["59%", "0"],
  ])("satisfaction of %s under the 2021 guide", (actual, points) => {
    const row: RowSpec = { target: "≥95%", actual, weight: "10", level1: "满意度指标" };
    expect(scoreRow(row, pack("mof-2021-cost")).score?.points).toBe(points);
  });

  test("a satisfaction counted in persons falls back to the target", () => {
    const row: RowSpec = { target: "≥100人", actual: "50人", weight: "10", level1: "满意度指标" };
    expect(scoreRow(row, pack("mof-2021-cost")).score?.points).toBe("5");
  });
});

describe("units", () => {
  test.each<[string, string, string | null]>([
    ["≥95%", "95", "10"],
    ["≥95%", "0.95", "10"],
    ["≥100%", "1", "10"],
    ["≥95", "95%", "10"],
    ["≥95%", "0", "0"],
    ["≤1%", "0.5", "10"],
    ["≥10%", "1", null],
    ["≥0%", "1", null],
    ["≥2公里", "1500米", "7.5"],
    ["≥100人", "80名", "8"],
    ["≥100个", "80", "8"],
    ["≥100", "80个", "8"],
    ["≥100 GB", "80gb", "8"],
    ["≥100只", "80头", null],
    ["≥100公里", "80吨", null],
    ["10..20%", "15", "10"],
    ["1..20%", "1.5", null],
  ])("%s with %s", (target, actual, points) => {
    expect(scoreRow({ target, actual, weight: "10" }).score?.points ?? null).toBe(points);
  });

  test.each([
    ["100%", "95", "inherited"],
    ["100", "95", "same"],
    ["1公里", "95米", "convertible"],
    ["1只", "95头", "different"],
  ])("%s and %s", (target, actual, relation) => {
    expect(unitsOf(quantity(target, 0, 0), quantity(actual, 0, 1))).toBe(relation);
  });

  test("converted numbers are written with their units", () => {
    const { score } = scoreRow({ target: "≥2公里", actual: "1500米", weight: "10" });
    expect(score?.steps[0]?.formula).toBe("1500 ÷ 2公里 × 10 = 7.5");
    expect(comparisonOf(indicator({ target: "1只", actual: "1头" }), mof)).toEqual({
      kind: "none",
      reason: "unit",
    });
  });
});

describe("rows that do not apply", () => {
  const row: RowSpec = { target: "/", actual: "/", weight: "10", score: "7" };
  const other: RowSpec = { target: "≥1", actual: "1", weight: "30" };
  test.each([
    ["/", "/", true],
    ["不适用", null, true],
    ["≥1", "不涉及", true],
    ["≥1", "/", false],
    [null, "/", false],
    ["显著", "显著", false],
  ])("%s with %s", (target, actual, expected) => {
    expect(isNotApplicable(indicator({ target, actual }))).toBe(expected);
  });

  test.each([
    ["full", "40", "40"],
    ["blank", "37", "40"],
    ["exclude", "40", "40"],
  ] as const)("policy %s", (notApplicable, points, max) => {
    const card = scoreEvaluation(evaluation([row, other]), withScoring(mof, { notApplicable }));
    expect(card.total).toMatchObject({ points, max });
    expect(evaluate(card.total!.expression).toString()).toBe(points);
    expect(card.total!.steps.some(({ label }) => label === "scoring.rescaled")).toBe(
      notApplicable === "exclude",
    );
  });

  test("rescaling is written down with its rounding", () => {
    const rows = [
      row,
      { target: "≥3", actual: "2.9", weight: "30" },
      { target: "≥1", actual: "1", weight: "30" },
    ];
    const card = scoreEvaluation(evaluation(rows), withScoring(mof, { notApplicable: "exclude" }));
    expect(card.total?.steps[1]?.formula).toBe("59 × 70 ÷ 60 ≈ 68.83");
  });
});

describe("published deduction rules", () => {
  test.each([
    ["在职人员控制率", "95.1%", "5", "5"],
    ["在职人员控制率", "102%", "5", "4"],
    ["在职人员控制率", "150%", "5", "0"],
    ["“三公经费”变动率", "98.31%", "8", "0"],
    ["“三公经费”变动率", "-3%", "8", "8"],
    ["三公经费变动率", "2.5%", "8", "6"],
    ["预算完成率", "100%", "5", "5"],
    ["预算完成率", "99.27", "5", "4.71"],
    ["预算控制率", "39.94%", "5", "0"],
    ["预算控制率", "0%", "5", "5"],
    ["预算控制率", "10%", "5", "4"],
    ["预算控制率", "10.01%", "5", "3"],
    ["预算控制率", "0%", "3", "3"],
  ])("%s of %s for %s points", (name, actual, weight, points) => {
    const result = scoreRow({ name, actual, weight, score: "1" }, common);
    expect(result).toMatchObject({ basis: "computed", score: { points } });
  });

  test.each<[string | null, string]>([
    [null, "no value"],
    ["0.95", "a number that may be a fraction or per cent"],
    ["143人", "another unit"],
  ])("%s is left to the person: %s", (actual) => {
    const row: RowSpec = { name: "在职人员控制率", actual, weight: "5", score: "4" };
    expect(scoreRow(row, common)).toMatchObject({ basis: "entered", score: { points: "4" } });
  });

  test.each([
    ["95.1%", "95.1% ≤ 100%"],
    ["102%", "5 − (102% − 100%) ÷ 1% × 0.5 = 4"],
    ["150%", "5 − (150% − 100%) ÷ 1% × 0.5 < 0"],
  ])("formula for %s", (actual, formula) => {
    const row: RowSpec = { name: "在职人员控制率", actual, weight: "5" };
    expect(scoreRow(row, common).score?.steps[0]?.formula).toBe(formula);
  });

  test("bands that leave a value out give nothing", () => {
    const scorecard = [
      {
        names: ["某率"],
        direction: "at-most" as const,
        threshold: "0",
        step: "0",
        deduct: "0",
        bands: [{ max: "0.1", points: "5" }],
      },
    ];
    const row: RowSpec = { name: "某率", actual: "20%", weight: "5" };
    expect(scoreRow(row, withScoring(common, { scorecard })).score?.points).toBe("0");
  });
});

describe("budget execution", () => {
  const form = (money: Parameters<typeof budget>[0], weight = "90") =>
    evaluation([{ target: "≥1", actual: "1", weight }], money);
  test.each([
    ["元", "47536600", "38242600"],
    ["万元", "4753.66", "3824.26"],
    ["亿元", "0.475366", "0.382426"],
  ] as const)("in %s", (unit, adjusted, executed) => {
    const score = scoreEvaluation(form({ unit, adjusted, executed, weight: "10" }), mof).budget!;
    expect(score.points).toBe("8.04");
    expect(evaluate(score.expression).toString()).toBe("8.04");
    expect(score.steps[0]).toMatchObject({
      label: "scoring.execution",
      formula: `${executed} ÷ ${adjusted} × 10 ≈ 8.04`,
    });
  });

  test("the initial budget where the form has no other, or the pack says so", () => {
    expect(executionRate(budget({ initial: "100", executed: "50" }), mof)?.value).toBe("0.5");
    const initial: RulePack = { ...mof, budget: { ...mof.budget, denominator: "initial" } };
    expect(executionRate(budget({ initial: "100", adjusted: "200", executed: "50" }), initial)?.value).toBe(
      "0.5",
    );
    // A budget that was not adjusted is the initial one; an initial budget that is blank is not known.
    expect(executionRate(budget({ initial: "100", adjusted: null, executed: "50" }), mof)?.value).toBe("0.5");
    const blank = budget({ adjusted: "200", executed: "50" });
    const cells = { initial: { sheet: "表", row: 1000, column: 1 } };
    const unknown = { ...blank, lines: blank.lines.map((line) => ({ ...line, cells })) };
    expect(executionRate(unknown, initial)).toBeNull();
    expect(executionRate(blank, initial)?.value).toBe("0.25");
  });

  test("a block without a total line", () => {
    const single = budget({ view: "fund", adjusted: "309", executed: "309" });
    expect(executionRate(single, mof)?.value).toBe("1");
    const several = { ...single, lines: [...single.lines, ...single.lines] };
    expect(executionRate(several, mof)).toBeNull();
    expect(isZeroBudget(several, mof)).toBe(false);
    expect(scoreEvaluation({ ...form(null as never), budget: several }, mof).budget).toBeNull();
  });

  test.each([
    ["exclude", null, "100"],
    ["full", "10", "100"],
    ["zero", "0", "90"],
  ] as const)("no budget, policy %s", (zeroBudget, points, total) => {
    const rules: RulePack = { ...mof, budget: { ...mof.budget, zeroBudget } };
    const card = scoreEvaluation(form({ adjusted: "0", executed: "0", weight: "10" }), rules);
    expect(card.budget?.points ?? null).toBe(points);
    expect(card.total?.points).toBe(total);
    expect(card.grade).toBe("优");
  });

  test.each([
    ["0", "207.4538", "10", "10"],
    [null, "5", "9", "9"],
    ["100", null, "9", "9"],
    ["-1", "5", null, null],
  ])("budget %s with %s spent: entered points", (adjusted, executed, score, points) => {
    const card = scoreEvaluation(form({ adjusted, executed, weight: "10", score }), mof);
    expect(card.budget?.points ?? null).toBe(points);
    expect(card.grade).toBe(points === null ? null : "优");
  });

  test.each([
    ["90", "10"],
    ["90.05", "10"],
    ["100", null],
  ])("without printed points, beside indicators of %s", (weight, points) => {
    const card = scoreEvaluation(form({ adjusted: "1", executed: "1" }, weight), mof);
    expect(card.budget?.points ?? null).toBe(points);
  });

  test("above 100 %", () => {
    const money = { adjusted: "100", executed: "100.4", weight: "10" };
    const capped = scoreEvaluation(form(money), mof).budget!;
    expect(capped.steps[0]?.formula).toBe("100.4 ÷ 100 > 1");
    const open: RulePack = { ...mof, budget: { ...mof.budget, capped: false } };
    expect(scoreEvaluation(form(money), open).budget?.points).toBe("10.04");
  });

  test.each([
    ["100", "10"],
    ["99.99", "7"],
    ["80", "7"],
    ["60", "5"],
    ["59.99", "0"],
  ])("by bands, %s of 100 spent", (executed, points) => {
    const card = scoreEvaluation(form({ adjusted: "100", executed, weight: "10" }), pack("mof-2021-cost"));
    expect(card.budget?.points).toBe(points);
  });

  test("bands that leave a rate out give nothing", () => {
    const rules = pack("mof-2021-cost");
    const short: RulePack = { ...rules, budget: { ...rules.budget, bands: rules.budget.bands.slice(0, 1) } };
    expect(scoreEvaluation(form({ adjusted: "2", executed: "1", weight: "10" }), short).budget?.points).toBe(
      "0",
    );
  });
});

describe("a whole form", () => {
  const rows: RowSpec[] = [
    { level1: "产出指标", level2: "数量指标", target: "120人", actual: "69人", weight: "30" },
    { level1: "产出指标", level2: "质量指标", target: "≥95%", actual: "95%", weight: "20" },
    { level1: "效益指标", level2: "社会效益指标", target: "显著", actual: "显著", weight: "30", score: "25" },
    { level1: "满意度指标", level2: "服务对象满意度指标", target: "≥90%", actual: "92%", weight: "10" },
  ];
  const money = { adjusted: "300", executed: "298.70", weight: "10" };

  test("levels, total and grade", () => {
    const card = scoreEvaluation(evaluation(rows, money), mof);
    expect(card.level1.map(({ name, points, max }) => [name, points, max])).toEqual([
      ["产出指标", "37.25", "50"],
      ["效益指标", "25", "30"],
      ["满意度指标", "10", "10"],
    ]);
    expect(card.level2.map(({ name, parent, points }) => [name, parent, points])[1]).toEqual([
      "质量指标",
      "产出指标",
      "20",
    ]);
    expect(card.total).toMatchObject({ points: "82.21", max: "100" });
    expect(card.total?.steps).toEqual([
      { label: "scoring.sum", formula: "37.25 + 25 + 10 + 9.96 = 82.21", inputs: [], result: "82.21" },
    ]);
    expect(card.grade).toBe("良");
  });

  test.each([
    ["29", "59"],
    ["50", "69"],
    ["59.99", "69"],
    ["60", "79"],
    ["70", "89"],
    ["79.99", "89"],
    ["80", "98"],
  ])("limits by execution rate: %s of 100", (executed, points) => {
    const full = evaluation([{ target: "≥1", actual: "1", weight: "90" }], {
      adjusted: "100",
      executed,
      weight: "10",
    });
    const card = scoreEvaluation(full, pack("execution-capped"));
    expect(card.total?.points).toBe(points);
    expect(evaluate(card.total!.expression).toString()).toBe(points);
    expect(card.total!.steps.some(({ label }) => label === "scoring.capped")).toBe(points !== "98");
  });

  test("a limit above the total changes nothing", () => {
    const poor = evaluation([{ target: "≥2", actual: "1", weight: "90" }], {
      adjusted: "100",
      executed: "10",
      weight: "10",
    });
    const labels = scoreEvaluation(poor, pack("execution-capped")).total!.steps.map(({ label }) => label);
    expect(labels).toEqual(["scoring.sum"]);
  });

  test("a form without weights has no total", () => {
    const card = scoreEvaluation(
      evaluation(
        rows.map((row) => ({ ...row, weight: null })),
        money,
      ),
      mof,
    );
    expect(card).toMatchObject({ total: null, grade: null });
    expect(card.indicators.every(({ score }) => score === null)).toBe(true);
  });

  test("a row without points leaves the total open and without a grade", () => {
    const card = scoreEvaluation(
      evaluation([...rows, { target: "好", actual: "好", weight: "5" }], money),
      mof,
    );
    expect(card.total).toMatchObject({ points: "82.21", max: "105" });
    expect(card.total?.steps[1]).toMatchObject({ label: "scoring.incomplete", formula: "1" });
    expect(card.grade).toBeNull();
  });

  test.each([
    ["100", "优"],
    ["99.96", "优"],
    ["99.9", null],
    ["78", null],
    ["110", null],
  ])("points available of %s: the grade is %s", (weight, grade) => {
    const card = scoreEvaluation(evaluation([{ target: "≥1", actual: "1", weight }]), mof);
    expect(card.grade).toBe(grade);
    expect(card.total?.points).toBe(weight);
  });

  test("long flat lists are not written out", () => {
    const many = Array.from({ length: 20 }, () => ({ target: "≥1", actual: "1", weight: "5" }));
    const formula = scoreEvaluation(evaluation(many), mof).total!.steps[0]!.formula;
    expect(formula).toBe(`${Array(10).fill("5").join(" + ")} + … + 5 = 100`);
    const [row] = scoreEvaluation(evaluation([...many, { target: "好", level2: "质量指标" }]), mof).level2;
    expect(row).toMatchObject({ name: "质量指标", points: "0", max: "0" });
    expect(row).not.toHaveProperty("parent");
  });

  test.each<[string, (string | null)[], number[], string | null]>([
    ["one score merged over both", ["12", "12"], [0, 0], "12"],
    ["a score each", ["5", "6"], [0, 1], "11"],
    ["scores above the weight", ["9", "8"], [0, 1], "15"],
    ["none", [null, null], [0, 1], null],
  ])("rows that share a weight: %s", (_name, scores, scoreRows, points) => {
    const shared = scores.map((score, index) => ({
      target: "≥1",
      actual: "1",
      weight: "15",
      weightRow: 0,
      score,
      scoreRow: scoreRows[index]!,
    }));
    const card = scoreEvaluation(evaluation([...shared, { ...shared[0]!, weightRow: 0, score: null }]), mof);
    expect(card.indicators.map(({ score }) => score?.points ?? null)).toEqual([points, null, null]);
    expect(card.total?.max ?? null).toBe(points === null ? null : "15");
    expect(card.total ? evaluate(card.total.expression).toString() : null).toBe(points);
  });
});

test.each([
  ["zh-CN", chinese],
  ["en", english],
])("every step has its text in %s", (_locale, table) => {
  expect(Object.keys(table).sort()).toEqual([...STEP_LABELS].sort());
});
