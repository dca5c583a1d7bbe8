import { assessWorkbook } from "../../../src/core/engine";
import { formatAddress } from "../../../src/core/workbook/a1";
import { line, lines } from "../../support/form-builder";
import { workbookOf } from "../../support/snapshot-builder";

/** B12 of two tables of a form, the second of which is headed so. */
function blanksUnder(head: string): readonly string[] {
  const rows = [
    line("年度经营业绩考核自评表"),
    line("一、定量指标"),
    ...lines(
      "指标名称 | 权重 | 目标值 | 完成值 | 得分 | 说明",
      "利润总额（万元） | 40 | 5600 | 5820 | 40 |",
      "营业收入（万元） | 30 | 68000 | 68400 | 30 |",
    ),
    line("二、定性指标"),
    ...lines(head, "改革任务 | 15 | | 完成三项制度改革 | 15 |", "合规管理 | 15 | | 未发生重大违规 | 15 |"),
  ];
  const assessed = assessWorkbook(workbookOf(rows));
  if (!assessed.ok) throw new Error(assessed.error.kind);
  return assessed.value.findings
    .filter(({ rule }) => rule === "B12")
    .map(({ variant, at }) => [variant, ...at.map(formatAddress)].join(" "));
}

test("a further table without a column of targets lacks none", () => {
  expect(blanksUnder("指标名称 | 权重 | 评价标准 | 完成值 | 得分 | 说明")).toEqual([]);
});

test("a further table with an empty column of targets lacks them", () => {
  expect(blanksUnder("指标名称 | 权重 | 目标值 | 完成值 | 得分 | 说明")).toEqual([
    "target C8 E8",
    "target C9 E9",
  ]);
});
