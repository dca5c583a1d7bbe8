import { projectReport } from "../support/project-report";

const HEADING = { J5: "实际到位数" };

test.each([
  ["a part of it", { J6: 90 }, "实际到位90.00万元，资金到位率90%。"],
  ["all of it", { J6: 100 }, "预算资金全部到位。"],
  ["more than it", { J6: 110 }, "实际到位110.00万元。"],
])("what of the budget came in: %s", (_what, cells, told) => {
  expect(projectReport({ ...HEADING, ...cells })).toContain(told);
});

test("a column left blank tells nothing", () => {
  expect(projectReport({ ...HEADING, J6: null })).not.toContain("到位");
});

test("in English", () => {
  expect(projectReport({ ...HEADING, J6: 90 }, "en")).toMatch(
    /Funds received came to .*, 90% of the budget\./u,
  );
});
