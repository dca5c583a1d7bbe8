import { findingsOf, label } from "../../support/evaluation-builder";
import { lines } from "../../support/form-builder";
import { workbookOf, type SheetInput } from "../../support/snapshot-builder";

function found(unit: string, executed: string, rate: string): readonly string[] {
  const rows = lines(
    "2023年度专项资金绩效自评表",
    `资金情况（${unit}） | 年初预算数 | 全年预算数 | 全年执行数 | 执行率`,
    `年度资金总额 | 12.86 | 12.86 | ${executed} | ${rate}`,
    "一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因",
    "产出指标 | 数量指标 | 创建产业园 | 20个 | 20个 | 90 | 90 | -",
  );
  return findingsOf(workbookOf(rows))
    .filter(({ rule }) => rule === "B05")
    .map(label);
}

test.each([
  ["the rate of the exact amounts", "亿元", "12.31", "95.76%", []],
  ["a rate beyond what rounding explains", "亿元", "12.31", "96.1%", ["B05.rate E3"]],
  ["amounts with all their digits", "亿元", "12.3123", "95.80%", ["B05.rate E3"]],
  ["amounts in 万元", "万元", "12.31", "95.76%", ["B05.rate E3"]],
])("%s", (_, unit, executed, rate, expected) => {
  expect(found(unit, executed, rate)).toEqual(expected);
});

test.each([
  [0.9625, []],
  [0.96248, []],
  [0.9627, ["B05.rate E3"]],
  // Cut, not rounded: what is shown is that of the amounts.
  [0.9624, []],
])("a rate that was typed as %d and is shown with one digit less", (value, expected) => {
  const rows: SheetInput["rows"] = [
    ...lines(
      "2023年度专项资金绩效自评表",
      "资金情况（万元） | 年初预算数 | 全年预算数 | 全年执行数 | 执行率",
    ),
    [
      "年度资金总额",
      298.5,
      298.5,
      287.3,
      { value, text: `${(Math.round(value * 1000 + 1e-9) / 10).toFixed(1)}%`, format: "0.0%" },
    ],
    ...lines(
      "一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因",
      "产出指标 | 数量指标 | 创建产业园 | 20个 | 20个 | 90 | 90 | -",
    ),
  ];
  expect(
    findingsOf(workbookOf(rows))
      .filter(({ rule }) => rule === "B05")
      .map(label),
  ).toEqual(expected);
});
