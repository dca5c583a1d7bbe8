import {
  blank,
  call,
  cellValue,
  constant,
  lacks,
  round,
  says,
  type Expression,
} from "../../../src/core/proof/expression";
import { worksheetFormula } from "../../../src/core/proof/worksheet";
import { formatAddress } from "../../../src/core/workbook/a1";

const at = (row: number) => ({ sheet: "表", row, column: 4 });
const cell = (row: number) => cellValue(at(row), "1", "quantity");
const [a, b] = [cell(11), cell(12)];

test.each<[Expression, string]>([
  [call("add", a, b, constant("0.5")), "(E12+E13+0.5)"],
  [call("multiply", call("subtract", a, b), constant("2")), "((E12-E13)*2)"],
  [call("≥", call("divide", a, b), constant("0.60")), "((E12/E13)>=0.6)"],
  [call("≠", a, b), "(E12<>E13)"],
  [call("if", call("<", a, constant("0")), a, call("max", a, constant("0"))), "IF((E12<0),E12,MAX(E12,0))"],
  [call("all", call("not", call("=", a, b)), call("any", a, b)), "AND(NOT((E12=E13)),OR(E12,E13))"],
  [round(call("abs", a), 2), "ROUND(ABS(E12),2)"],
  [round(a, 0, "truncate"), "ROUNDDOWN(E12,0)"],
  [constant("1e-7"), "0.0000001"],
])("%j is %s", (expression, formula) => {
  expect(worksheetFormula(expression, (place) => formatAddress(place))).toBe(formula);
});

test.each([blank(at(1)), says(at(1), "完成"), lacks("表#1", "reason"), call("count", a)])(
  "%j cannot stand in a worksheet",
  (expression) => {
    expect(() => worksheetFormula(expression, (place) => formatAddress(place))).toThrow(RangeError);
  },
);

test("a cell is written as it is read", () => {
  const points = cellValue(at(3), "5", "points");
  const formula = worksheetFormula(call("multiply", a, points), (place, { kind }) =>
    kind === "points" ? formatAddress(place) : `N(${formatAddress(place)})`,
  );
  expect(formula).toBe("(N(E12)*E4)");
});
