import { describeFinding } from "../../../src/core/checking";
import { findingsTranslator } from "../../../src/core/engine";
import { findingsOf, label } from "../../support/evaluation-builder";
import { lines } from "../../support/form-builder";
import { workbook } from "../../support/snapshot-builder";

const ZH = findingsTranslator("zh-CN");
const EN = findingsTranslator("en");

function findings(result: string, margin: string, total: string) {
  const all = findingsOf(
    workbook([
      {
        name: "经营指标",
        rows: lines(
          "某公司2024年度经营指标完成情况表",
          "指标 | 单位 | 目标值 | 实际值",
          `营业收入 | 万元 | ≥5000 | ${result}`,
          `毛利率 | % | ≥30% | ${margin}`,
        ),
      },
      {
        name: "分季度",
        rows: lines(
          "2024年分季度情况（万元）",
          "季度 | 营业收入 | 毛利率",
          "一季度 | 1200 | 32%",
          "二季度 | 1300 | 31%",
          "三季度 | 1400 | 30%",
          "四季度 | 1500 | 31%",
          total,
        ),
      },
    ]),
  );
  return all.filter(({ rule }) => rule === "W46");
}

test.each<[string, string, string, string, readonly string[]]>([
  ["the parts make the year", "5400", "31%", "-", []],
  ["the table says the same of the year", "5400", "31%", "全年 | 5400 | 31%", []],
  ["the parts do not add up", "5500", "31%", "-", ["W46.sum D3"]],
  ["the table's year is another", "5400", "31%", "全年 | 5400 | 31.6%", ["W46.year D4"]],
  ["the table's own sum", "5400", "31%", "全年 | 5300 | 31%", ["W46.total B7"]],
  ["a rate is not added up", "5400", "30%", "-", []],
  ["nothing to compare", "-", "-", "-", []],
])("%s", (_, result, margin, total, expected) => {
  expect(findings(result, margin, total).map(label)).toEqual(expected);
});

test("both sides are named with their cells, in both languages", () => {
  const [finding] = findings("5500", "31%", "-");
  expect(finding?.at.map(({ sheet, row, column }) => `${sheet} ${row} ${column}`)).toEqual([
    "经营指标 2 3",
    ...[2, 3, 4, 5].map((row) => `分季度 ${row} 1`),
  ]);
  expect(finding && describeFinding(finding, ZH).message).toBe(
    "“营业收入”各期数值（分季度!B3至分季度!B6）合计5400万元，而经营指标!D3的全年完成值为5500万元。请核对各期数值和全年完成值。",
  );
  expect(finding && describeFinding(finding, EN).message).toBe(
    "The values of “营业收入” by period (分季度!B3 to 分季度!B6) add up to 5400万元, but the year's result in 经营指标!D3 is 5500万元. Check the values of the periods and the result.",
  );
});

test("values of the year before are no form of another year", () => {
  const all = findingsOf(
    workbook([
      {
        name: "经营指标",
        rows: lines(
          "某公司2024年度经营指标完成情况表",
          "指标 | 单位 | 目标值 | 实际值",
          "毛利率 | % | ≥30% | 31%",
        ),
      },
      {
        name: "分季度",
        rows: lines(
          "季度 | 毛利率",
          "2023年三季度 | 32%",
          "2023年四季度 | 31%",
          "2025年一季度 | 30%",
          "2025年二季度 | 31%",
        ),
      },
    ]),
  );
  expect(all.filter(({ rule }) => rule === "W17")).toEqual([]);
});
