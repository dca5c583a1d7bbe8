import { board, chineseReport } from "../support/board";

test("a sign of a currency over the lines of a budget is their unit", () => {
  const text = board(
    "Willowbank Family Trust – Budget against actual 2024",
    "£ | Budget YTD | Actual YTD | F/A | Prior year YTD | Commentary",
    "Income",
    "Donations | 540000 | 587400 | F | 498200 | -",
    "Charity shops | 315000 | 298700 | A | 301400 | Harborough shop closed for six weeks for roof repairs",
  );
  expect(text).toContain("One of two lines met its budget and one missed.");
  expect(text).toContain("Donations were £587,400, £47,400 above budget");
  expect(text).toContain("£2,700 (0.9%) down on the same period last year. The Harborough shop was closed");
});

test("satisfaction with what was done is no share of it, and comments are no cause", () => {
  const text = board(
    "Mill Ltd – KPI scorecard 2024",
    "KPI | Target | Actual | Comment",
    "Tenant satisfaction with repairs completed | 90% | 91.3% | -",
    "Friends and Family score | 85% | 82.3% | Comments chiefly about seating",
  );
  expect(text).toContain("Tenant satisfaction with repairs completed was 91.3%");
  expect(text).toContain("Comments were chiefly about seating.");
});

test("the appraisal of a quarter is titled by it", () => {
  const text = chineseReport(
    "员工季度绩效考核表（2024年第三季度）",
    "姓名：| 林晓岚 | 岗位：| 销售经理",
    "指标 | 权重 | 目标 | 完成情况 | 自评分",
    "销售回款率 | 60 | ≥90% | 92.4% | 60",
    "团队离职率 | 40 | ≤5% | 3.6% | 40",
  );
  expect(text).toContain("林晓岚2024年第三季度");
});
