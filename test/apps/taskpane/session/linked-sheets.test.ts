import { linkedSheets } from "../../../../src/apps/taskpane/session/linked-sheets";
import { workbook } from "../../../support/snapshot-builder";

const withFormula = (formula: string) => [["甲", { value: 5, formula }]];

test.each([
  ["SUM(A1:B2)", false],
  ["决算表!C5", true],
  ["'决算 表'!C5*2", true],
  ["SUM(表1[金额])", true],
  ["INDIRECT(A1)", true],
  ["offset(A1,1,1)", true],
  ["全年预算数*2", true],
  ["LOFFSET(A1)", false],
])("a formula %s makes its sheet change with others: %s", (formula, linked) => {
  const names = [
    { name: "全年预算数", refersTo: "'决算表'!$C$5", hidden: false },
    { name: "SUM", refersTo: "1", hidden: true },
  ];
  const book = workbook(
    [
      { name: "自评表", rows: withFormula(formula) },
      { name: "决算表", rows: [[1]] },
    ],
    { names },
  );
  expect(linkedSheets(book)).toEqual(linked ? ["自评表"] : []);
});
