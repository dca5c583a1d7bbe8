import type { Indicator } from "../../../src/core/evaluation/evaluation";
import type { Quantity } from "../../../src/core/evaluation/quantity";
import type { JudgedOutcome } from "../../../src/core/evaluation/scorecard";
import { holds } from "../../../src/core/proof/expression";
import type { RulePack } from "../../../src/core/rules";
import { scoreEvaluation } from "../../../src/core/scoring";
import { at, evaluation, indicator, pack, withScoring, type RowSpec } from "./build";

const mof = pack("mof-2020");

function judge(spec: RowSpec, rules: RulePack = mof) {
  const [row] = scoreEvaluation(evaluation([spec]), rules).indicators;
  if (!row) throw new Error("no row");
  expect(isProven(row.outcome)).toBe(true);
  return row;
}

/** Whatever is claimed holds by its own proof. */
function isProven(outcome: JudgedOutcome): boolean {
  return outcome.value === "unjudged" || holds(outcome.because);
}

/** `met`, or `unjudged: words`. */
function verdict(spec: RowSpec, rules: RulePack = mof): string {
  const { outcome } = judge(spec, rules);
  return outcome.value === "unjudged" ? `unjudged: ${outcome.why}` : outcome.value;
}

describe("numbers, ranges and days", () => {
  test.each<[string, string, string | null, string, RulePack]>([
    ["≥100", "109.38", "1.0938", "exceeded", mof],
    ["≥100", "100", "1", "met", mof],
    [">100", "100", "1", "missed", mof],
    [">100", "101", "1.01", "exceeded", mof],
    ["=100", "300", "3", "exceeded", mof],
    ["=100", "90", "0.9", "missed", mof],
    ["≥100", "-5", "0", "missed", mof],
    ["≤90", "81", null, "met", mof],
    ["≤90", "90", null, "met", mof],
    ["≤90", "99", null, "missed", mof],
    ["<90", "90", null, "missed", mof],
    ["<90", "89", null, "met", mof],
    ["≤90", "0", null, "met", pack("hubei-2020")],
    ["≥0", "3", null, "exceeded", mof],
    ["0", "0", null, "met", mof],
    ["0", "1", null, "missed", mof],
    ["10..20", "15", null, "met", mof],
    ["10..20", "5", null, "missed", mof],
    ["-5..0", "5", null, "missed", mof],
    ["2021-12-31", "2022-01-01", null, "missed", mof],
    ["2021-12-31", "2021-12-31", null, "met", mof],
    ["≥5", "不知", null, "unjudged: words", mof],
    ["5公里", "5人", null, "unjudged: unit", mof],
  ])("%s with %s", (target, actual, completion, outcome, rules) => {
    expect(judge({ target, actual }, rules).completion?.value ?? null).toBe(completion);
    expect(verdict({ target, actual }, rules)).toBe(outcome);
  });
});

test.each<[string, string, string, string]>([
  ["制修订地方标准", "4项", "3项", "missed"],
  ["发布团体标准", "4", "5", "exceeded"],
  ["参与起草行业技术标准", "2项", "2项", "met"],
  ["已执行标准", "6项", "5项", "missed"],
])("standards that are written are counted: %s, %s with %s", (name, target, actual, outcome) => {
  expect(verdict({ name, target, actual })).toBe(outcome);
  expect(judge({ name, target, actual }).completion).not.toBeNull();
});

describe("standards are kept as set", () => {
  test.each([
    ["补贴标准", "3000", "3000", "met"],
    ["护工补贴标准达标", "3000", "2600", "unjudged: standard"],
    ["护工补贴标准达标", "3000", "3200", "unjudged: standard"],
    ["护工补贴标准", "≤3000", "2600", "met"],
    ["补助标准达标率", "100%", "97%", "missed"],
    ["新制定的护工补贴标准", "3000元", "2600元", "unjudged: standard"],
    ["危房维修补助标准", "20000", "18000", "unjudged: standard"],
  ])("%s: %s with %s", (name, target, actual, outcome) => {
    const row = judge({ name, target, actual });
    expect(verdict({ name, target, actual })).toBe(outcome);
    expect(row.completion === null).toBe(!name.endsWith("率"));
  });
});

describe("words", () => {
  test.each([
    ["18..54", "存在18岁以下", "missed"],
    ["≥100", "未统计", "unjudged: words"],
    ["≥90%", "尚未开展满意度调查", "unjudged: words"],
    ["≥100", "未开展统计培训", "missed"],
    ["及时", "部分活动推迟到次年1月", "missed"],
    ["及时", "无延迟", "unjudged: words"],
    ["显著", "效果不足", "missed"],
    ["2021-12-31", "进度滞后", "missed"],
    ["显著", "尚未开展", "missed"],
    ["不足5起", "不足5起", "unjudged: words"],
    ["无事故", "未发生安全事故", "unjudged: words"],
    ["显著", "显著", "met"],
    ["有效 减轻", "有效减轻", "met"],
    ["显著", "较好", "unjudged: words"],
  ])("%s with %s", (target, actual, outcome) => {
    expect(verdict({ target, actual })).toBe(outcome);
  });

  test("a miss in words stands also where all points were given", () => {
    expect(verdict({ target: "≥95%", actual: "95%（部分群众未参与）", weight: "5", score: "5" })).toBe(
      "missed",
    );
  });

  test.each<[RowSpec, string]>([
    [{ score: "8", weight: "8" }, "met"],
    [{ score: "8.33", weight: "8.333" }, "met"],
    [{ score: "8", weight: "8.3" }, "unjudged: points-lost"],
    [{ score: "9", weight: "10" }, "unjudged: points-lost"],
    [{ score: "8", weight: "10" }, "unjudged: points-lost"],
    [{ score: "7", weight: "10" }, "missed"],
    [{ score: "11", weight: "10" }, "unjudged: words"],
    [{ score: null, weight: "10" }, "unjudged: words"],
    [{ score: "8", weight: null }, "unjudged: words"],
  ])("by the entered points %o", (points, outcome) => {
    expect(verdict({ target: "显著", actual: "较好", ...points })).toBe(outcome);
  });
});

describe("no row that lost points is met", () => {
  test.each<[RowSpec, string, RulePack]>([
    [{ target: "≥100", actual: "100", weight: "10", score: "10" }, "met", mof],
    [{ target: "≥100", actual: "100", weight: "10", score: "9.9" }, "unjudged: points-lost", mof],
    [{ target: "≥100", actual: "130", weight: "10", score: "7" }, "unjudged: points-lost", mof],
    [{ target: "≥100", actual: "90", weight: "10", score: "9" }, "missed", mof],
    [{ target: "2021-12-31", actual: "2021-12-01", weight: "5", score: "4" }, "unjudged: points-lost", mof],
    [
      { target: "≥100", actual: "400", weight: "10" },
      "unjudged: points-lost",
      withScoring(mof, { overshoot: { ...mof.scoring.overshoot, action: "deduct", deduct: "1" } }),
    ],
  ])("%o", (row, outcome, rules) => {
    expect(verdict(row, rules)).toBe(outcome);
  });
});

describe("what was not reported", () => {
  test.each<[RowSpec, string]>([
    [{ target: "≥5", actual: null }, "unreported"],
    [{ target: "≥5", actual: "" }, "unreported"],
    [{ target: "≥5", actual: "—" }, "unreported"],
    [{ target: "显著", actual: "/", weight: "5", score: "5" }, "unreported"],
    [{ target: null, actual: "5" }, "unjudged: no-target"],
    [{ target: "不适用", actual: null }, "unjudged: not-applicable"],
  ])("%o", (row, outcome) => {
    expect(verdict(row)).toBe(outcome);
  });

  test("nothing is missing from a column that the table has not, or under another row's result", () => {
    const form = evaluation([{ target: "≥5", actual: null }]);
    const [row] = form.indicators;
    if (!row) throw new Error("no row");
    const { target, name } = row.cells;
    const cells = { ...(target && { target }), ...(name && { name }) };
    for (const places of [cells, { ...cells, actual: at(7, 4) }]) {
      const [judged] = scoreEvaluation({ ...form, indicators: [{ ...row, cells: places }] }, mof).indicators;
      expect(judged?.outcome).toEqual({ value: "unjudged", why: "no-actual" });
    }
  });
});

describe("nothing of something bad", () => {
  test.each([
    ["无", "无", undefined, "met"],
    ["无", "0", undefined, "met"],
    ["无", "2", undefined, "missed"],
    ["无", "已报备", undefined, "unjudged: words"],
    ["无", "无", "沿线绿化", "unjudged: not-applicable"],
    ["不适用", "无", undefined, "unjudged: not-applicable"],
    ["/", "/", undefined, "unjudged: not-applicable"],
  ])("%s, %s of %s: %s", (target, actual, name, outcome) => {
    const bare = { comparator: null } as const;
    const row = { target, actual, name: name ?? "安全责任事故", targetMore: bare };
    expect(verdict(row)).toBe(outcome);
  });
});

describe("a target that is only about so much", () => {
  test.each<[RowSpec, string]>([
    [{ target: "3500", actual: "3412", targetMore: { raw: "约3500人" } }, "unjudged: words"],
    [{ target: "3500", actual: "3600", targetMore: { raw: "3500人左右" } }, "unjudged: words"],
    [{ target: "3500", actual: "3500", targetMore: { raw: "约3500人" } }, "met"],
    [{ target: "3500", actual: "2000", targetMore: { raw: "约3500人" } }, "missed"],
  ])("%o", (row, outcome) => {
    expect(verdict(row)).toBe(outcome);
  });
});

describe("an actual with the target's sign", () => {
  const notes: Partial<Quantity> = { notes: ["operator-in-actual"] };
  test.each([
    ["≥266", "≥266", "unjudged: copied", null],
    ["≥95", "≥88.32", "missed", "0.929684210526315789473684210526"],
    ["≥95", "≥96", "exceeded", "1.01052631578947368421052631579"],
  ])("%s with %s", (target, actual, outcome, completion) => {
    const row = { target, actual, actualMore: notes };
    expect(verdict(row)).toBe(outcome);
    expect(judge(row).completion?.value ?? null).toBe(completion);
  });
});

describe("a number without a direction", () => {
  const open = { better: "unclear", from: "nothing", at: at(0, 3) } as const;
  const of = (target: string, actual: string, more: Partial<Indicator> = {}) => {
    const row = { ...indicator({ target, actual, weight: "10" }), direction: open, ...more };
    const [judged] = scoreEvaluation({ ...evaluation([]), indicators: [row] }, mof).indicators;
    return judged?.outcome.value;
  };
  const done = { text: "是", at: at(0, 9) };
  const rate = { raw: "1.2", value: "1.2", at: at(0, 10) };
  test("that came out as planned was reached, another is left open", () => {
    expect(of("0", "0")).toBe("met");
    expect(of("5%", "5")).toBe("unjudged");
    expect(of("5", "6")).toBe("unjudged");
    expect(of("5", "新增")).toBe("unjudged");
  });
  test("is judged by the state that the table prints, not by its rate", () => {
    expect(of("5", "6", { status: done })).toBe("met");
    expect(of("5", "6", { completion: rate })).toBe("unjudged");
  });
});

describe("what the table says of its state", () => {
  const cell = (text: string) => ({ text, at: at(0, 9) });
  const higher = { better: "higher", from: "words", at: at(0, 3) } as const;
  test.each([
    ["完成", null, "met"],
    ["逾期", null, "missed"],
    ["进行中", "1", "met"],
    ["进行中", "0.9", "missed"],
    ["进行中", null, "unreported"],
  ])("%s, %s", (status, completion, outcome) => {
    const form = evaluation([{ target: "≥5", actual: null }]);
    const row = {
      ...indicator({ target: "≥5", actual: null }),
      direction: higher,
      status: cell(status),
      completion: completion === null ? null : { raw: completion, value: completion, at: at(0, 10) },
    };
    const [judged] = scoreEvaluation({ ...form, indicators: [row] }, mof).indicators;
    expect(judged?.outcome.value).toBe(outcome);
    expect(isProven(judged!.outcome)).toBe(true);
  });
});

test("how much was done before the year is over says nothing of the rest, the table's own words do", () => {
  const higher = { better: "higher", from: "words", at: at(0, 3) } as const;
  const of = (status: string | null): string | undefined => {
    const row = indicator({ target: "≥60", actual: "22" });
    const early = {
      ...row,
      direction: higher,
      actual: { ...row.actual!, notes: ["part-of-year" as const] },
      status: status === null ? null : { text: status, at: at(0, 9) },
      completion: { raw: "36.67%", value: "0.3667", at: at(0, 10) },
    };
    return scoreEvaluation({ ...evaluation([]), indicators: [early] }, mof).indicators[0]?.outcome.value;
  };
  expect(of(null)).toBe("unjudged");
  expect(of("已完成")).toBe("met");
});
