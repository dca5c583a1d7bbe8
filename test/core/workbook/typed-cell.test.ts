import type { Cell } from "../../../src/core/workbook/snapshot";
import { typedCell } from "../../../src/core/workbook/typed-cell";
import { numberFormat } from "../../../src/core/workbook/number-format";

const show = (value: number, format: string) => numberFormat(format, false).number(value);
const formatted = (format: string): Cell => ({ value: 1, text: "1", format });

describe("in a General cell", () => {
  test.each([
    ["95", { value: 95, text: "95" }],
    [" 95 ", { value: 95, text: "95" }],
    ["-3.50", { value: -3.5, text: "-3.50" }],
    ["+7", { value: 7, text: "+7" }],
    [".5", { value: 0.5, text: ".5" }],
    ["1,234,567.8", { value: 1234567.8, text: "1,234,567.8" }],
    ["1.2e3", { value: 1200, text: "1.2e3" }],
    ["98%", { value: 0.98, text: "98%", format: "0%" }],
    ["98.3%", { value: 0.983, text: "98.3%", format: "0.00%" }],
    ["12345678901234567", { value: 12345678901234600, text: "12345678901234567" }],
  ])("%j is a number", (typed, cell) => {
    expect(typedCell(typed, undefined, show)).toEqual(cell);
  });

  test.each([
    "1.2万亩",
    "≥50个",
    "2022-12-31",
    "=A1+1",
    "１２",
    "1,23",
    "1e999",
    ".",
    "-",
    "%",
    "12 3",
    "1..2",
  ])("%j stays text", (typed) => {
    expect(typedCell(typed, { value: "x", text: "x" }, show)).toEqual({ value: typed, text: typed });
  });

  test("an apostrophe makes text of a number, and is not part of it", () => {
    expect(typedCell("'95", undefined, show)).toEqual({ value: "95", text: "95" });
  });

  test.each(["", "  "])("%j empties it", (typed) => {
    expect(typedCell(typed, { value: 5, text: "5" }, show)).toBeUndefined();
  });
});

describe("in a formatted cell, the format stays", () => {
  test.each([
    ["0%", "95", 0.95, "95%"],
    ["0%", "0.95", 0.95, "95%"],
    ["0.00%", "-20", -0.2, "-20.00%"],
    ["0.0%", "98.25%", 0.9825, "98.3%"],
    ["0.00", "95", 95, "95.00"],
    ["0.00", "50%", 0.5, "0.50"],
    ['0"亩"', "12", 12, "12亩"],
  ])("%s: %s", (format, typed, value, text) => {
    expect(typedCell(typed, formatted(format), show)).toEqual({ value, text, format });
  });

  test("in the text format a number stays text", () => {
    expect(typedCell("95", formatted("@"), show)).toEqual({ value: "95", text: "95", format: "@" });
    expect(typedCell("'5", formatted("0.00"), show)).toEqual({ value: "5", text: "5", format: "0.00" });
  });
});
