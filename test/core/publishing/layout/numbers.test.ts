import {
  displayedNumber,
  numberFormatOf,
  type NumberCell,
} from "../../../../src/core/publishing/layout/numbers";
import { numberCell } from "../support/reports";

const cell = (value: string, text: string) => numberCell(value, "E12", text) as NumberCell;

describe("number formats of table cells", () => {
  it.each([
    // value, printed, column's format, chosen format, displayed
    ["4753.66", "4753.66万元", "0.00", "0.00", "4753.66"],
    ["80.45", "80.45%", "0.00", "0.00", "80.45"],
    ["100", "100%", "0.00", "0.00", "100.00"],
    ["20", "20分", "0.##", "0", "20"],
    ["8.05", "8.05分", "0.##", "0.##", "8.05"],
    ["0.8045", "80.45%", undefined, "0.00%", "80.45%"],
    ["80.45", "80.45%", undefined, "0.00", "80.45"],
    ["38242600", "CNY 38,242,600", "#,##0.##", "#,##0", "38,242,600"],
    ["-3.5", "−3.5%", undefined, "0.0", "-3.5"],
    ["12", "若干", undefined, "General", "12"],
    ["12", "若干", "0.0", "0.0", "12.0"],
  ])("shows %s, printed %s, in a column %s as %s", (value, text, column, format, displayed) => {
    expect(numberFormatOf(cell(value, text), column)).toBe(format);
    expect(displayedNumber(cell(value, text), format)).toBe(displayed);
  });
});
