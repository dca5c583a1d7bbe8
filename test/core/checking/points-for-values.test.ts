import type { Finding } from "../../../src/core/evaluation/finding";
import { readEvaluations } from "../../../src/core/reading";
import { scoreEvaluation } from "../../../src/core/scoring";
import { findingsOf, packWith } from "../../support/evaluation-builder";
import { lines } from "../../support/form-builder";
import { workbookOf } from "../../support/snapshot-builder";

const TITLE = "2023年度转移支付绩效自评表";
const LEVELS = [
  "产出指标 | 数量指标",
  "- | 质量指标",
  "效益指标 | 社会效益指标",
  "满意度指标 | 服务对象满意度指标",
];
const NAMES = ["维修水闸4座", "符合验收要求", "改善灌溉条件", "农户满意度"];

function bookOf(
  header: string,
  rows: readonly string[],
  names = NAMES,
  title = TITLE,
): ReturnType<typeof workbookOf> {
  return workbookOf(
    lines(
      title,
      `一级指标 | 二级指标 | 三级指标 | ${header}`,
      ...rows.map((row, index) => `${LEVELS[index]} | ${names[index]} | ${row}`),
    ),
  );
}

function found(book: ReturnType<typeof workbookOf>): Finding | undefined {
  return findingsOf(book).find(({ rule }) => rule === "W34");
}

describe("W34: points in the columns of values", () => {
  test.each<[string, string, readonly string[], string, string]>([
    [
      "points as targets and results",
      "指标值 | 全年实际完成值",
      ["30 | 30", "30 | 30", "20 | 20", "20 | 20"],
      "both",
      "100",
    ],
    ["points lost", "年初指标值 | 实际完成值", ["40 | 38.5", "20 | 20", "20 | 15", "20 | 20"], "both", "100"],
    [
      "90 points beside those for execution",
      "指标值 | 完成值",
      ["25 | 25", "25 | 24", "30 | 30", "10 | 9"],
      "both",
      "90",
    ],
    [
      "the points beside them once more",
      "指标值 | 完成值 | 分值 | 得分",
      ["15 | 15 | 15 | 15", "10 | 9 | 10 | 9", "30 | 30 | 30 | 30", "5 | 5 | 5 | 5"],
      "both",
      "60",
    ],
    [
      "targets alone, results not filled in",
      "指标值 | 完成值",
      ["30 | -", "30 | -", "20 | -", "20 | -"],
      "target",
      "100",
    ],
    [
      "scores as results of real targets",
      "指标值 | 完成值 | 分值 | 得分",
      ["4座 | 30 | 30 | 30", "100% | 28 | 30 | 28", "≥500亩 | 20 | 20 | 20", "≥90% | 19 | 20 | 19"],
      "actual",
      "97",
    ],
  ])("%s", (_name, header, rows, variant, total) => {
    const book = bookOf(header, rows);
    expect(found(book)).toMatchObject({ variant, params: { count: "4", sum: total } });
    const others = findingsOf(book).filter(({ rule }) => ["W08", "B07", "B06", "W01"].includes(rule));
    expect(others).toEqual([]);
  });

  test("they claim nothing: no outcome, no completion", () => {
    const [form] = readEvaluations(
      bookOf("指标值 | 完成值", ["30 | 30", "30 | 30", "20 | 20", "20 | 20"]),
    ).evaluations;
    if (form === undefined) throw new Error("no form");
    const { indicators } = scoreEvaluation(form, packWith("mof-2020"));
    expect(indicators.map(({ outcome, completion }) => [outcome.value, completion])).toEqual(
      Array.from({ length: 4 }, () => ["unjudged", null]),
    );
    expect(form.indicators[0]).toMatchObject({
      target: { raw: "30", notes: ["points"] },
      actual: { raw: "30" },
    });
  });

  test("the name of an indicator with a count serves as an example", () => {
    const rows = ["30 | 30", "30 | 30", "20 | 20", "20 | 20"];
    expect(found(bookOf("指标值 | 完成值", rows))?.params).toMatchObject({
      named: "yes",
      name: "维修水闸4座",
    });
    const names = ["维修水闸", "符合验收要求", "改善灌溉条件", "农户满意度"];
    expect(found(bookOf("指标值 | 完成值", rows, names))?.params).toMatchObject({ named: "no" });
  });
});

describe("other bare numbers are values", () => {
  test.each<[string, string, readonly string[]]>([
    ["they add up to something else", "指标值 | 完成值", ["30 | 30", "31 | 30", "20 | 20", "20 | 20"]],
    ["more was done than set", "指标值 | 完成值", ["30 | 33", "30 | 30", "20 | 20", "20 | 20"]],
    ["one has a unit", "指标值 | 完成值", ["30座 | 30", "30 | 30", "20 | 20", "20 | 20"]],
    ["one has a sign", "指标值 | 完成值", ["≥30 | 30", "30 | 30", "20 | 20", "20 | 20"]],
    [
      "a column of units",
      "指标值 | 计量单位 | 完成值",
      ["30 | 座 | 30", "30 | 处 | 30", "20 | 亩 | 20", "20 | 户 | 20"],
    ],
    [
      "points of their own beside them",
      "指标值 | 完成值 | 分值 | 得分",
      ["30 | 30 | 25 | 25", "30 | 30 | 25 | 25", "20 | 20 | 25 | 25", "20 | 20 | 25 | 25"],
    ],
    ["two rows only", "指标值 | 完成值", ["50 | 50", "50 | 50"]],
    [
      "tens everywhere",
      "指标值 | 完成值 | 分值 | 得分",
      ["10 | 10 | 10 | 10", "10 | 10 | 10 | 10", "10 | 10 | 10 | 10"],
    ],
    [
      "results that are their targets",
      "指标值 | 完成值 | 分值 | 得分",
      ["30座 | 30 | 30 | 30", "28处 | 28 | 30 | 28", "20亩 | 20 | 20 | 20"],
    ],
  ])("%s", (_name, header, rows) => {
    expect(found(bookOf(header, rows))).toBeUndefined();
  });

  test("units in the names", () => {
    const names = ["水闸（座）", "验收（次）", "灌溉（亩）", "培训（人）"];
    expect(
      found(bookOf("指标值 | 完成值", ["30 | 30", "30 | 30", "20 | 20", "20 | 20"], names)),
    ).toBeUndefined();
  });

  test("a table of an organisation", () => {
    const book = workbookOf(
      lines("Sales KPIs", "KPI | Target | Actual", "Visits | 30 | 30", "Calls | 30 | 30", "Deals | 40 | 35"),
      [],
      "KPIs",
    );
    expect(found(book)).toBeUndefined();
  });
});
