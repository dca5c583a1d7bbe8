import { projectReport } from "../support/project-report";

const HEADING = { J5: "实际到位数" };

test.each([
  ["a part of it", { J6: 90 }, "实际到位90.00万元，资金到位率90%。"],
  ["all of it", { J6: 100 }, "预算资金全部到位。"],
  ["more than it", { J6: 110 }, "实际到位110.00万元。"],
])("what of the budget came in: %s", (_what, cells, told) => {
  expect(projectReport({ ...HEADING, ...cells })).toContain(told);
});

const NO_BUDGET = { C5: null, C6: null, C7: null, C8: null };

test.each([
  [
    "without a budget",
    { ...NO_BUDGET, D5: "到位资金" },
    /2022年，项目实际到位100\.00万元。全年执行95\.50万元，预算执行率95\.50%/u,
  ],
  [
    "by the rate, beside the budget",
    { C6: 90, C7: 70, D5: "到位资金" },
    /年初预算90\.00万元。.*实际到位100\.00万元。全年执行95\.50万元，预算执行率95\.50%/u,
  ],
])("what came in is the base of execution: %s", (_what, cells, told) => {
  expect(projectReport(cells)).toMatch(told);
});

test("a column left blank tells nothing", () => {
  expect(projectReport({ ...HEADING, J6: null })).not.toContain("到位");
});

test("in English", () => {
  expect(projectReport({ ...HEADING, J6: 90 }, "en")).toMatch(
    /Funds received came to .*, 90% of the budget\./u,
  );
});

test("the base of execution in English", () => {
  expect(projectReport({ ...NO_BUDGET, D5: "到位资金" }, "en")).toMatch(/In 2022 .* received CNY/u);
});
