import { findingsOf, label, packWith } from "../../support/evaluation-builder";
import { lines } from "../../support/form-builder";
import { workbook } from "../../support/snapshot-builder";

/** Findings on points in a table of an organisation. */
function found(...rows: readonly string[]): readonly string[] {
  return findingsOf(workbook([{ name: "指标", rows: lines(...rows) }]), packWith("kpi-zh"))
    .filter(({ rule }) => ["B01", "B03", "B10"].includes(rule))
    .map(label);
}

const HEADING = "部门 | 指标名称 | 单位 | 目标值 | 实际值 | 权重 | 得分";

describe("points as organisations share them out", () => {
  test("every branch has all of them", () => {
    const rows = ["城东 | 存款 | 万元 | ≥100 | 90 | 60 | 50", "城东 | 不良率 | % | ≤2 | 2 | 40 | 40"];
    const others = rows.map((row) => row.replace("城东", "城西"));
    expect(found(HEADING, ...rows, ...others)).toEqual([]);
    expect(found(HEADING, ...rows, ...others.slice(1))).toEqual(["B01.above F2"]);
  });

  test("two tables of a sheet have them together, and one total", () => {
    const rows = [
      "序号 | 绩效指标 | 权重 | 目标值 | 实际完成 | 得分",
      "1 | 成本降低率 | 70% | ≥3% | 2.4% | 60",
      "-",
      "序号 | 重点任务 | 权重 | 完成标准 | 完成情况 | 得分",
      "1 | 体系上线 | 30% | 9月底前上线 | 9月22日上线 | 30",
    ];
    expect(found(...rows, "合计 | - | 100% | - | - | 90")).toEqual([]);
    expect(found(...rows, "合计 | - | 100% | - | - | 95")).not.toEqual([]);
  });

  test("the table states another total, and comes to it", () => {
    const rows = ["甲 | 存款 | 万元 | ≥100 | 90 | 20 | 18", "乙 | 不良率 | % | ≤2 | 2 | 14 | 14"];
    expect(found(HEADING, ...rows, "合计 | - | - | - | - | 34 | 32")).toEqual([]);
    expect(found(HEADING, ...rows, "合计 | - | - | - | - | 40 | 32")).toContain("B01.below F2");
  });

  test.each([
    ["beyond the target", "≥100", 120, []],
    ["below a ceiling", "≤100", 80, []],
    ["without reaching the target", "≥100", 90, ["B03.above G2"]],
  ])("more than full points for a result %s", (_, target, actual, expected) => {
    const rows = [`甲 | 存款 | 万元 | ${target} | ${actual} | 60 | 66`, "乙 | 不良率 | % | ≤2 | 2 | 40 | 40"];
    expect(found(HEADING, ...rows)).toEqual(expected);
  });
});

test("a row that takes points away may be negative, another may not", () => {
  const heading = "考核项目 | 考核内容 | 分值 | 评分标准 | 自评得分";
  const first = "基础工作 | 粮食播种面积 | 100 | 按比例得分 | 95";
  expect(found(heading, first, "扣分项 | 信访问题 | - | 每起扣1分 | -1")).toEqual([]);
  expect(found(heading, first, "基础工作 | 粮食产量 | - | 按比例得分 | -1")).toEqual(["B03.negative E3"]);
});
