import { splitPair } from "../../../src/core/reading/quantity/pair";
import { runEngine } from "../../../src/core/engine";
import { evaluateNode } from "../../../src/core/proof/proof";
import { lookAt } from "../../../src/core/reading";
import { lines, readRows, told } from "../../support/form-builder";
import { workbookOf } from "../../support/snapshot-builder";
import { ledgerOf } from "../publishing/support/reports";

describe("a cell that holds two values", () => {
  test.each<[string, readonly string[] | null]>([
    ["≥95%/96%", ["≥95%", "96%"]],
    ["≥95%／96%", ["≥95%", "96%"]],
    ["100|98", ["100", "98"]],
    ["≤300元/人/280元/人", ["≤300元/人", "280元/人"]],
    ["12月底前/11月", ["12月底前", "11月"]],
    ["完成/已完成", ["完成", "已完成"]],
    ["100人\n102人", ["100人", "102人"]],
    ["目标≥95%，实际96%", ["≥95%", "96%"]],
    ["目标值：≥95%\n完成值：96%", ["≥95%", "96%"]],
    ["实际96%；目标95%", ["96%", "95%"]],
    ["Target: 95%, actual: 96%", ["95%", "96%"]],
    ["≤300元/人", null],
    ["96%", null],
    ["≥95%/", null],
    ["1/2/3", null],
    ["培训3期/合格率95%", null],
    [`目标${"很".repeat(90)}，实际96%`, null],
  ])("%j", (text, values) => {
    expect(splitPair(text)?.values ?? null).toEqual(values);
  });
});

const HEAD = "一级指标 | 三级指标";

describe("columns of two values", () => {
  test.each<[string, readonly string[], readonly string[]]>([
    [
      "by their heading",
      [
        `${HEAD} | 目标值/完成值 | 分值 | 得分`,
        "产出 | 合格率 | ≥95%/96% | 50 | 50",
        "效益 | 受益人数 | ≥100人/90人 | 50 | 45",
      ],
      ["合格率 ≥95% 96% 50 50", "受益人数 ≥100人 90人 50 45"],
    ],
    [
      "the result first",
      [
        `${HEAD} | 完成值/目标值 | 分值 | 得分`,
        "产出 | 合格率 | 96%/≥95% | 50 | 50",
        "效益 | 受益人数 | 90人/≥100人 | 50 | 45",
      ],
      ["合格率 ≥95% 96% 50 50", "受益人数 ≥100人 90人 50 45"],
    ],
    [
      "by what their cells say",
      [
        `${HEAD} | 完成情况 | 分值 | 得分`,
        "产出 | 合格率 | 目标≥95%，实际96% | 50 | 50",
        "效益 | 受益人数 | 实际90人，目标≥100人 | 50 | 45",
      ],
      ["合格率 ≥95% 96% 50 50", "受益人数 ≥100人 90人 50 45"],
    ],
    [
      "points to have and points earned",
      [
        `${HEAD} | 目标值 | 完成值 | 得分/分值`,
        "产出 | 合格率 | ≥95% | 96% | 50/50",
        "效益 | 受益人数 | ≥100人 | 90人 | 45/50",
      ],
      ["合格率 ≥95% 96% 50 50", "受益人数 ≥100人 90人 50 45"],
    ],
    [
      "a cell with one value is the result, or the points earned",
      [
        `${HEAD} | 目标值/完成值 | 分值/得分`,
        "产出 | 合格率 | ≥95%/96% | 50/50",
        "产出 | 受益人数 | ≥100人/90人 | 50/45",
        "效益 | 满意度 | 92% | 9",
      ],
      ["合格率 ≥95% 96% 50 50", "受益人数 ≥100人 90人 50 45", "满意度 - 92% - 9"],
    ],
    [
      "not where most cells hold one",
      [
        `${HEAD} | 目标及完成情况 | 分值 | 得分`,
        "产出 | 合格率 | 96% | 50 | 50",
        "效益 | 受益人数 | 90人 | 50 | 45",
      ],
      ["合格率 - 96% 50 50", "受益人数 - 90人 50 45"],
    ],
    [
      "not beside a column of targets",
      [
        `${HEAD} | 目标值 | 目标/完成情况 | 分值 | 得分`,
        "产出 | 合格率 | ≥95% | ≥95%/96% | 50 | 50",
        "效益 | 受益人数 | ≥100人 | ≥100人/90人 | 50 | 45",
      ],
      ["合格率 ≥95% ≥95%/96% 50 50", "受益人数 ≥100人 ≥100人/90人 50 45"],
    ],
  ])("%s", (_, rows, wanted) => {
    expect(readRows(lines(...rows)).evaluations.map(told)).toEqual([wanted]);
  });
});

/** Claims that the cells of the workbook bear out, and those that they do not. */
function proven(rows: readonly string[]): { readonly claims: number; readonly wrong: readonly string[] } {
  const workbook = workbookOf(lines(...rows));
  const result = runEngine(workbook, { locale: "zh-CN", engineVersion: "0" });
  if (!result.ok) throw new Error(result.error.kind);
  const { statements, proof } = ledgerOf(result.value.plan);
  const look = lookAt(workbook, result.value.reading.evaluations);
  const wrong = statements.flatMap(({ kind, node, text }) => {
    if (node === null) return [];
    const value = evaluateNode(proof, node, look);
    return !value.ok || (kind === "claim" && !value.value.eq(1)) ? [text] : [];
  });
  return { claims: statements.filter(({ kind }) => kind === "claim").length, wrong };
}

test.each([
  [
    "two values of a cell",
    [
      "2024年度培训项目绩效自评表",
      `${HEAD} | 目标值/完成值 | 分值/得分 | 偏差原因`,
      "产出指标 | 合格率 | ≥95%/96 | 50/50 | -",
      "产出指标 | 培训时限 | 12月底前/11月 | 10/10 | -",
      "效益指标 | 受益人数 | ≥100人/90人 | 40/36 | 报名人数少",
    ],
  ],
  [
    "marks out of 100",
    [
      "2024年公司平衡计分卡",
      "维度 | 指标 | 权重 | 目标值 | 实际值 | 评分",
      "财务 | 营业收入（万元） | 40 | ≥1000 | 1100 | 100",
      "客户 | 投诉次数 | 60 | ≤10 | 12 | 80",
    ],
  ],
])("proofs read %s as the reader did", (_, rows) => {
  const { claims, wrong } = proven(rows);
  expect(wrong).toEqual([]);
  expect(claims).toBeGreaterThan(0);
});

describe("marks out of 100", () => {
  const scores = (weights: readonly string[], marks: readonly string[], title = "公司年度考核"): unknown => {
    const rows = weights.map(
      (weight, index) => `指标${"甲乙丙"[index]} | ${weight} | ≥10 | 12 | ${marks[index]}`,
    );
    const { evaluations } = readRows(lines(title, "指标 | 权重 | 目标值 | 实际值 | 得分", ...rows));
    return evaluations[0]?.indicators.map(({ score }) => score?.value);
  };
  test.each<[string, readonly string[], readonly string[], readonly string[]]>([
    ["shares", ["40%", "60%"], ["95", "80"], ["38", "48"]],
    ["points", ["40", "60"], ["95", "110"], ["38", "66"]],
    ["points that were earned", ["40", "60"], ["38", "60"], ["38", "60"]],
    ["a single score too high", ["30", "30", "40"], ["31", "30", "40"], ["31", "30", "40"]],
    ["more than any mark", ["40", "60"], ["950", "800"], ["950", "800"]],
  ])("%s", (_, weights, marks, wanted) => {
    expect(scores(weights, marks)).toEqual(wanted);
  });

  test("are points in an official form", () => {
    expect(scores(["40", "60"], ["95", "80"], "2024年度项目支出绩效自评表")).toEqual(["95", "80"]);
  });

  test("give way to a column of the points that they give", () => {
    const { evaluations } = readRows(
      lines(
        "2024年经营指标",
        "指标 | 权重 | 目标值 | 实际值 | 评分 | 加权得分",
        "收入 | 40% | ≥10 | 12 | 95 | 38",
        "利润 | 60% | ≥10 | 8 | 80 | 48",
      ),
    );
    expect(evaluations[0]?.indicators.map(({ score }) => score?.value)).toEqual(["38", "48"]);
    expect(evaluations[0]?.unread).toEqual([]);
  });
});
