import { board, chineseReport } from "../support/board";

const ROWS = ["Calls answered | ≥ 98% | 99%", "Appointments kept | ≥ 97% | 97.6%"];

test("a scorecard under a contract is a report by the contractor to the client on its month", () => {
  const text = board(
    "Monthly contract scorecard",
    "Client: | Northmere Housing Association",
    "Contractor: | Bridgeway Property Services Ltd",
    "Month | October 2024",
    "KPI | Target | Actual",
    ...ROWS,
    "Void days cut | ≥ 10 | 12",
  );
  expect(text).toContain("Bridgeway Property Services Ltd\n");
  expect(text).toContain("Report to Northmere Housing Association");
  expect(text).toContain("October 2024");
  expect(text).not.toContain("board or committee");
  expect(text).toContain("The share of appointments kept was 97.6%");
});

test("服务方 is whose work a contract is about, and 考核期间 the time", () => {
  const text = chineseReport(
    "物业服务合同履约考核评分表",
    "委托方：| 青禾科技园管理有限公司 | 服务方：| 安嘉物业服务有限公司",
    "考核期间：| 2024年第四季度 | 合同编号：| QH-018",
    "考核内容 | 目标值 | 实际值 | 完成情况",
    "营业收入 | 90万元 | 96万元 | 完成",
    "设备完好率 | 98% | 95.2% | 未完成",
  );
  expect(text).toContain("安嘉物业服务有限公司2024年第四季度");
  expect(text).toContain("2024年第四季度，安嘉物业服务有限公司的指标2项，完成1项，未完成1项。");
  expect(text).not.toContain("全年");
  expect(text).not.toContain("公司设定");
});

test.each([
  ["performance report", "Measure | Target", "measures met their targets"],
  ["impact report", "Metric | Target", "metrics met their targets"],
  ["scorecard", "Measure | Target", "KPIs met their targets"],
  ["KPI report", "Key result | Target", "KPIs met their targets"],
  ["OKR review", "Key result | Target", "key results met their targets"],
  ["scorecard", "Service level | Target", "service levels met their targets"],
  ["scorecard", "Goal title | Target", "KPIs met their targets"],
  ["scorecard", "Item | Budget", "lines met their budgets"],
])("rows are called what the table calls them: %s, %s", (title, headings, words) => {
  expect(board(`Mill Ltd – ${title} 2024`, `${headings} | Actual`, ...ROWS)).toContain(`Both ${words}.`);
});

test.each([
  ["Actual YTD | Prior year YTD", "up 4 percentage points on the same period last year", true],
  ["Actual | Same period last year", "up 4 percentage points on the same period last year", false],
  ["Actual FY2024/25 | Actual FY2023/24", "up 4 percentage points on FY2023/24", false],
])("values are compared with what their headings say: %s", (headings, words, toDate) => {
  const text = board(
    "Mill Ltd – KPI scorecard 2024/25",
    `KPI | Target | ${headings}`,
    "Repairs completed in time | ≥ 92% | 94% | 90%",
    "Appointments kept | ≥ 97% | 98% | 94%",
  );
  expect(text).toContain(words);
  expect(text.includes("The figures are for the year to date.")).toBe(toDate);
});

test("the year to date of a title is told in that of the report", () => {
  const text = board(
    "Vale Housing Ltd – performance report, year to date at 31 December 2024",
    "Indicator | Target YTD | Actual YTD",
    ...ROWS,
  );
  expect(text).toContain("Performance report for the year to date at 31 December 2024");
  expect(text).not.toContain("The figures are for");
});
