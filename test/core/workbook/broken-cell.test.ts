import { brokennessOf, maybePlacedPicture } from "../../../src/core/workbook/broken-cell";

test.each([
  ["a number", { value: 5, text: "5" }, null],
  ["a formula with a result", { value: 5, text: "5", formula: "A1" }, null],
  ["a formula with an empty text", { value: "", text: "", formula: 'IF(A1,"","")' }, null],
  ["an error", { value: null, text: "#REF!", error: "#REF!" }, "error"],
  ["an error of a formula", { value: null, text: "#DIV/0!", error: "#DIV/0!", formula: "1/0" }, "error"],
  ["a formula without a result", { value: null, text: "", formula: "A1" }, "no-result"],
  ["a picture of WPS", { value: "=DISPIMG(1)", text: "", formula: '_xlfn.DISPIMG("ID",1)' }, "picture"],
  ["the same kept as text", { value: '=DISPIMG("ID",1)', text: '=DISPIMG("ID",1)' }, "picture"],
  [
    "a picture of Excel's function",
    { value: null, text: "", error: "#VALUE!", formula: '_xlfn.IMAGE("x")' },
    "picture",
  ],
] as const)("%s", (_, cell, broken) => {
  expect(brokennessOf(cell)).toBe(broken);
});

test("an error without a formula may be a picture that was placed in the cell", () => {
  expect(maybePlacedPicture({ value: null, text: "#VALUE!", error: "#VALUE!" })).toBe(true);
  expect(maybePlacedPicture({ value: null, text: "#VALUE!", error: "#VALUE!", formula: "A1+1" })).toBe(false);
  expect(maybePlacedPicture({ value: null, text: "#REF!", error: "#REF!" })).toBe(false);
});
