import { runEngine } from "../../../src/core/engine";
import type { CellRange } from "../../../src/core/workbook/a1";
import { readRows } from "../../support/form-builder";
import { workbookOf } from "../../support/snapshot-builder";
import { sheetOfRole } from "./support/reports";

/** Rows that one chart each could be made of, and the bars that a person still reads. */
const ROWS = 60;
const MOST_BARS = 15;

const QUARTERS = ["一季度", "二季度", "三季度", "四季度"];

/** 60 indicators of ten groups, all missed, each with its quarters, its year before and points lost. */
function manyRows() {
  return [
    ["2024年度经营指标完成情况表"],
    ["部门", "指标", "单位", "目标值", ...QUARTERS, "全年实际", "上年实际", "权重", "得分", "未完成原因"],
    ...Array.from({ length: ROWS }, (_, index) => {
      const quarters = [30, 25, 20, 15 - (index % 5)];
      const actual = quarters.reduce((sum, value) => sum + value, 0);
      const measured = [...quarters, actual, 120 + index, 2, 1];
      return [`部门${(index % 10) + 1}`, `产品${index + 1}销售额`, "万元", 150, ...measured, "订单减少"];
    }),
  ];
}

test("data for sixty charts: one of a kind at most, none with more than can be read", () => {
  expect(readRows(manyRows()).evaluations[0]?.indicators).toHaveLength(ROWS);
  const run = runEngine(workbookOf(manyRows()), { locale: "zh-CN", engineVersion: "0" });
  if (!run.ok) throw new Error(run.error.kind);
  const { charts } = sheetOfRole(run.value.plan, "report");
  const ids = charts.map(({ id }) => id);
  expect(ids.length).toBeGreaterThan(1);
  expect(new Set(ids).size).toBe(ids.length);
  for (const { title, groups } of charts) {
    const bars = groups.flatMap(({ series }) => series.map(({ values }) => sizeOf(values)));
    expect(Math.max(...bars)).toBeLessThanOrEqual(MOST_BARS);
    expect(title).toContain(`${MOST_BARS}项`);
  }
  // A table too long to be read says how much of it is shown.
  const [caption] = sheetOfRole(run.value.plan, "tables").rows[0]?.cells ?? [];
  expect(caption?.value).toMatch(/（60项中的30项）$/u);
});

/** Cells of a range of one row or column. */
function sizeOf({ top, left, bottom, right }: CellRange): number {
  return Math.max(bottom - top, right - left) + 1;
}
