import { findingsOf, label, packWith } from "../../support/evaluation-builder";
import { lines } from "../../support/form-builder";
import { workbookOf, type SheetInput } from "../../support/snapshot-builder";

function labels(rows: SheetInput["rows"], pack: string): readonly string[] {
  return findingsOf(workbookOf(rows), packWith(pack)).map(label);
}

describe("tables with a row for each part of the year", () => {
  test.each<[string, string, SheetInput["rows"]]>([
    [
      "quarters alone, scored",
      "kpi",
      lines(
        "KPI | Period | Target | Actual | Weight | Score | Comment",
        "Revenue (USD m) | Q1 | ≥20 | 21 | 60 | 60 | -",
        "Revenue (USD m) | Q2 | ≥25 | 26 | - | - | -",
        "Staff turnover rate | Q1 | ≤5% | 4% | 40 | 40 | -",
        "Staff turnover rate | Q2 | ≤5% | 4.5% | - | - | -",
      ),
    ],
    [
      "quarters beside indicators of the year, scored",
      "kpi-zh",
      lines(
        "指标 | 季度 | 目标值 | 完成值 | 权重 | 得分",
        "销售收入（万元） | 一季度 | ≥200 | 210 | 60 | 60",
        "销售收入（万元） | 二季度 | ≥250 | 260 | - | -",
        "客户投诉（起） | - | ≤20 | 18 | 40 | 40",
      ),
    ],
    [
      "with a row of the year",
      "kpi-zh",
      lines(
        "指标 | 季度 | 目标值 | 完成值 | 权重 | 得分",
        "销售收入（万元） | 一季度 | ≥200 | 210 | - | -",
        "销售收入（万元） | 二季度 | ≥250 | - | - | -",
        "销售收入（万元） | 全年 | ≥800 | 810 | 100 | 100",
      ),
    ],
  ])("nothing is missing or doubled: %s", (_, pack, rows) => {
    expect(labels(rows, pack)).toEqual([]);
  });
});
