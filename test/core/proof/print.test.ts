import {
  blank,
  call,
  cellValue,
  constant,
  countOf,
  filled,
  lacks,
  round,
  says,
} from "../../../src/core/proof/expression";
import { formulaText } from "../../../src/core/proof/print";
import { parseAddress } from "../../../src/core/workbook/a1";

function at(address: string, sheet = "自评表") {
  return { sheet, ...parseAddress(address)! };
}
const cell = (address: string, value: string, sheet?: string) =>
  cellValue(at(address, sheet), value, "quantity");

describe("formulaText", () => {
  it("writes a rate with its cells and with its numbers, without the rounding of the whole", () => {
    const rate = round(
      call("multiply", call("divide", cell("E7", "3824.26"), cell("D7", "4753.66")), constant(100)),
      2,
    );
    expect(formulaText(rate)).toEqual({
      cells: "E7 ÷ D7 × 100",
      numbers: "3824.26 ÷ 4753.66 × 100",
    });
  });

  it("names the sheets where there are several", () => {
    const sum = call("add", cell("B2", "1", "甲"), cell("B2", "2", "乙"));
    expect(formulaText(sum).cells).toBe("甲!B2 + 乙!B2");
  });

  it.each([
    [call("subtract", constant(9), call("add", constant(1), constant(2))), "9 − (1 + 2)"],
    [call("subtract", call("subtract", constant(9), constant(1)), constant(2)), "9 − 1 − 2"],
    [call("add", constant(9), call("subtract", constant(1), constant(2))), "9 + 1 − 2"],
    [call("divide", constant(9), call("multiply", constant(1), constant(2))), "9 ÷ (1 × 2)"],
    [call("multiply", call("add", constant(1), constant(2)), constant(3)), "(1 + 2) × 3"],
    [call("=", call("≥", constant(1), constant(2)), constant(0)), "(1 ≥ 2) = 0"],
    [call("min", constant(1), call("add", constant(2), constant(3))), "MIN(1, 2 + 3)"],
    [call("all", call(">", constant(2), constant(1)), call("not", constant(0))), "AND(2 > 1, NOT(0))"],
    [call("add", round(constant("1.25"), 1), constant(1)), "ROUND(1.25, 1) + 1"],
  ])("sets parentheses where the order needs them: %#", (expression, text) => {
    expect(formulaText(expression).numbers).toBe(text);
  });

  it("writes the beginning and the end of long lists", () => {
    const cells = Array.from({ length: 40 }, (_, row) => cell(`C${row + 1}`, String(row)));
    expect(formulaText(call("add", ...cells))).toEqual({
      cells: "C1 + C2 + C3 + C4 + C5 + … + C40",
      numbers: "0 + 1 + 2 + 3 + 4 + … + 39",
    });
  });

  it("counts cells by naming them, and by their number", () => {
    expect(formulaText(countOf([at("A1"), at("A2")]))).toEqual({ cells: "COUNT(A1, A2)", numbers: "2" });
  });

  it("writes days as dates and numbers without noise", () => {
    expect(formulaText(cellValue(at("D3"), "20211231", "date")).numbers).toBe("2021-12-31");
    expect(formulaText(cell("D3", "0.0900000000000000001")).numbers).toBe("0.09");
  });

  it.each([
    ["a word", says(at("H7"), "完成"), 'H7 = "完成"', 'H7 = "完成"'],
    ["an empty cell", blank(at("H7")), "ISBLANK(H7)", "ISBLANK(H7)"],
    ["a filled cell", filled(at("H7")), "NOT(ISBLANK(H7))", "NOT(ISBLANK(H7))"],
    ["a column that is not there", lacks("自评表#1", "reason"), "ISNA(reason)", "ISNA(reason)"],
    [
      "a choice",
      call("if", call(">", cell("E7", "5"), constant(3)), constant(1), constant(0)),
      "IF(E7 > 3, 1, 0)",
      "IF(5 > 3, 1, 0)",
    ],
    [
      "one of several",
      call("any", says(at("H7"), "是"), blank(at("I7"))),
      'OR(H7 = "是", ISBLANK(I7))',
      'OR(H7 = "是", ISBLANK(I7))',
    ],
    [
      "words on another sheet",
      call("all", says(at("H7", "甲"), "是"), blank(at("H7", "乙"))),
      'AND(甲!H7 = "是", ISBLANK(乙!H7))',
      'AND(H7 = "是", ISBLANK(H7))',
    ],
    [
      "how many conditions hold",
      call("count", call("≥", cell("E7", "5"), constant(3)), says(at("H7"), "是")),
      'COUNT(E7 ≥ 3, H7 = "是")',
      'COUNT(5 ≥ 3, H7 = "是")',
    ],
  ])("writes %s", (_, expression, cells, numbers) => {
    expect(formulaText(expression)).toEqual({ cells, numbers });
  });

  it("writes a day that is none as the number it is", () => {
    expect(formulaText(cellValue(at("D3"), "2021", "date")).numbers).toBe("2021");
  });
});
