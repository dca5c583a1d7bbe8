import { shiftFormula } from "../../../../src/hosts/file/writing/formula-shift";

describe("a formula in another cell", () => {
  test.each([
    ["A1+B2", 1, 0, "A2+B3"],
    ["A1+B2", 0, 1, "B1+C2"],
    ["$A$1+$A1+A$1", 2, 2, "$A$1+$A3+C$1"],
    ["SUM(B2:D9)/SUM($B$2:$B$9)", 1, 1, "SUM(C3:E10)/SUM($B$2:$B$9)"],
    ["SUM(C:C)+SUM($D:E)", 0, 1, "SUM(D:D)+SUM($D:F)"],
    ["SUM(3:4)+SUM($3:4)", 2, 0, "SUM(5:6)+SUM($3:6)"],
    ['IF(A1="B2","C3""D4",A2)', 1, 0, 'IF(A2="B2","C3""D4",A3)'],
    ["Sheet1!A1+'A1 的表'!B2+'it''s B3'!C3", 1, 0, "Sheet1!A2+'A1 的表'!B3+'it''s B3'!C4"],
    ["预算表!A1*2", 1, 0, "预算表!A2*2"],
    ["[1]Sheet1!A1+[2]!Name", 1, 0, "[1]Sheet1!A2+[2]!Name"],
    ["LOG10(A1)+ATAN2(B1,C1)", 1, 0, "LOG10(A2)+ATAN2(B2,C2)"],
    ["表1[[#This Row],[A1]]+表1[B2]", 1, 0, "表1[[#This Row],[A1]]+表1[B2]"],
    ["rate2024.A1+_x1+预算A1", 1, 0, "rate2024.A1+_x1+预算A1"],
    ["1E5+2.5E-3+A1", 1, 0, "1E5+2.5E-3+A2"],
    ["IF(ISERROR(A1),#N/A,#REF!+A1)", 1, 0, "IF(ISERROR(A2),#N/A,#REF!+A2)"],
    ["XFE1+ABC1048577+A1", 1, 0, "XFE1+ABC1048577+A2"],
    ["XFD1+A1", 0, 1, "#REF!+B1"],
    ["A1+A2", -1, 0, "#REF!+A1"],
    ["SUM(XFD:XFD)+SUM(1:2)", -1, 1, "SUM(#REF!)+SUM(#REF!)"],
    ["A1048576", 1, 0, "#REF!"],
  ])("%s moved by %i rows and %i columns is %s", (formula, rows, columns, expected) => {
    expect(shiftFormula(formula, rows, columns)).toBe(expected);
  });
});
