import { shiftFormula } from "../../../../src/hosts/file/reading/shared-formula";

describe("shiftFormula", () => {
  it.each([
    ["A1+$B$2+C$3+$D4", 2, 1, "B3+$B$2+D$3+$D6"],
    ["SUM(A1:B2)", 1, 0, "SUM(A2:B3)"],
    ["IF(A1=\"A1\",'A1 表'!A1,表1!A1)", 1, 0, "IF(A2=\"A1\",'A1 表'!A2,表1!A2)"],
    ["LOG10(A1)+A1B+X_A1+Table1[A1]", 1, 0, "LOG10(A2)+A1B+X_A1+Table1[A1]"],
    ["A1", -1, 0, "#REF!"],
    ["XFD1", 0, 1, "#REF!"],
    ["A1048576", 1, 0, "#REF!"],
    ["1E5+A1", 1, 1, "1E5+B2"],
  ])("%s by %d rows and %d columns is %s", (formula, rows, columns, expected) => {
    expect(shiftFormula(formula, rows, columns)).toBe(expected);
  });
});
