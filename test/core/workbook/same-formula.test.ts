import { plainFormula } from "../../../src/core/workbook/same-formula";

describe("formulas as they are compared", () => {
  it.each([
    ["a truth written as a function", 'IF(A1>0,"是",FALSE)', 'IF(A1>0,"是",FALSE())'],
    ["blanks", "SUM(A1, B1)", "SUM(A1,B1)"],
    ["small letters", "sum(a1:a3)", "SUM(A1:A3)"],
    ["quotation marks around a sheet", "IF('自评表'!A1>'b 1'!B2,1,2)", "IF(自评表!A1>'b 1'!B2,1,2)"],
    ["several texts", 'IF(A1="",TRUE,"")', 'IF(A1 = "",TRUE(),"")'],
  ])("are the same: %s", (_, one, other) => {
    expect(plainFormula(one)).toBe(plainFormula(other));
  });

  it.each([
    ["another cell", "SUM(A1:A3)", "SUM(A1:A4)"],
    ["another sheet", "'自评表'!A1", "自评表2!A1"],
    ["another text", 'IF(A1>0,"a b","")', 'IF(A1>0,"ab","")'],
    ["letters of a text", 'IF(A1>0,"a","")', 'IF(A1>0,"A","")'],
    ["a truth in a text", 'IF(A1>0,"TRUE()","")', 'IF(A1>0,"TRUE","")'],
    ["another truth", "IF(A1>0,TRUE,1)", "IF(A1>0,FALSE(),1)"],
    ["a function of that name", "ISTRUE()", "ISTRUE"],
    ["quotation marks in a text", 'IF(A1="""TRUE()""",1,2)', 'IF(A1="""TRUE""",1,2)'],
  ])("differ: %s", (_, one, other) => {
    expect(plainFormula(one)).not.toBe(plainFormula(other));
  });
});
