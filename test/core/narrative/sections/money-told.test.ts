import type { Cells } from "../../../support/evaluation-builder";
import { projectReport } from "../support/project-report";

/** What is told of two rows that state in their names what the money of the form says, or not. */
function resultsOf(changes: Cells): string {
  const rate = { D12: "年度资金支付完成率100%", E12: null, F12: null };
  const within = { D13: "资金执行在预算范围内", E13: null, F13: null };
  const text = projectReport({ ...rate, ...within, ...changes });
  return text.split("## 产出情况")[1]?.split("## 效益情况")[0] ?? "";
}

/** The lines of the table of results. */
function resultsTable(changes: Cells): readonly string[] {
  const rate = { D12: "年度资金支付完成率100%", E12: null, F12: null };
  const within = { D13: "资金执行在预算范围内", E13: null, F13: null };
  return projectReport({ ...rate, ...within, ...changes }).split("\n");
}

test("rows that the money of the form answers are told, not asked for", () => {
  const told = resultsOf({ E6: 100, E7: 80, E9: 20 });
  expect(told).toContain("年度资金支付完成率100%，资金执行控制在预算范围内。");
  expect(told).not.toContain("请填写");
});

test("the table of results does not ask for what the text tells", () => {
  const rows = (changes: Cells): readonly string[] =>
    resultsTable(changes).filter((row) => row.includes(" |  |  |  | "));
  expect(rows({ E6: 100, E7: 80, E9: 20 }).filter((row) => row.includes("待填写"))).toEqual([]);
  expect(rows({}).map((row) => row.includes("待填写"))).toEqual([true, false]);
});

test("money that was left is within the budget, and not all of it", () => {
  const told = resultsOf({});
  expect(told).toContain("资金执行控制在预算范围内。");
  expect(told).toContain("【请填写：年度资金支付完成率100%的完成情况】");
});

test("rows that the money of the form answers are counted as reached", () => {
  const told = resultsOf({ E6: 100, E7: 80, E9: 20, F14: "100%", H14: 10 });
  expect(told).toContain("产出指标4项，全部完成。");
  const text = projectReport({ D12: "资金执行在预算范围内", E12: null, F12: null, F13: null });
  expect(text).toMatch(/产出指标4项，.*完成2项.*其余1项为养护工程验收合格率/u);
});
