import fc from "fast-check";
import { BUILT_IN_FORMATS } from "../../../src/hosts/file/reading/built-in-formats";
import { generalNumber, numberFormat } from "../../../src/core/workbook/number-format";

function shown(code: string, value: number | string, date1904 = false): string {
  const format = numberFormat(code, date1904);
  return typeof value === "string" ? format.text(value) : format.number(value);
}

describe("General", () => {
  it.each([
    [0, "0"],
    [-0, "0"],
    [5, "5"],
    [0.1 + 0.2, "0.3"],
    [7 * 0.8, "5.6"],
    [1 / 3, "0.333333333"],
    [-1 / 3, "-0.333333333"],
    [0.0900000762939453, "0.090000076"],
    [123456.789012, "123456.789"],
    [1234567890.5, "1234567891"],
    [0.99999999999, "1"],
    [12345678901, "12345678901"],
    [99999999999.9, "1E+11"],
    [123456789012, "1.23457E+11"],
    [-123456789012, "-1.23457E+11"],
    [1e20, "1E+20"],
    [0.0001, "0.0001"],
    [0.00001, "0.00001"],
    [1.5e-10, "1.5E-10"],
    [1e-300, "1E-300"],
    [1.23456789e-300, "1.2346E-300"],
    [1.23456789e150, "1.2346E+150"],
  ])("shows %d as %s", (value, text) => {
    expect(generalNumber(value)).toBe(text);
    expect(shown("General", value)).toBe(text);
  });

  it("never shows more than 11 characters beside the sign, and stays near the value", () => {
    fc.assert(
      fc.property(fc.double({ min: -1e10, max: 1e10, noNaN: true }), (value) => {
        const text = generalNumber(value);
        expect(text.replace("-", "").length).toBeLessThanOrEqual(11);
        expect(Math.abs(Number(text) - value)).toBeLessThanOrEqual(Math.max(1e-9, Math.abs(value) * 1e-5));
      }),
    );
  });
});

describe("numberFormat", () => {
  it.each([
    ["0", 2.5, "3"],
    ["0.00", 1.005, "1.01"],
    ["0.00", 0.285, "0.29"],
    ["0.00", -2.675, "-2.68"],
    ["0.00", -0.001, "0.00"],
    ["0.00", 1e15, "1000000000000000.00"],
    ["0%", 0.285, "29%"],
    ["0.00%", 0.80455, "80.46%"],
    ["0.00%", 3824.26 / 4753.66, "80.45%"],
    ["0%", 0.0900000762939453, "9%"],
    ["#,##0", 1234567, "1,234,567"],
    ["#,##0", -999, "-999"],
    ["#,##0.00", 1234567.895, "1,234,567.90"],
    ["#,##0.0000", 1234.56789, "1,234.5679"],
    ["0.00_);[Red]\\(0.00\\)", -2.675, "(2.68)"],
    ['0.00"万元"', 1.005, "1.01万元"],
    ['0!.0,"万"', 25000, "2.5万"],
    ["0.0,", 1250, "1.3"],
    ["0;0.00", -1.005, "1.01"],
    ["0.00;", 1.005, "1.01"],
    ["[>100]0;0.00", 1.5, "1.50"],
    ["0.00E+00", 12345.678, "1.23E+04"],
    ["# ?/?", 0.5, " 1/2"],
    ['General"个"', 12, "12个"],
    ["@", 0.1 + 0.2, "0.3"],
    [";;;", 5, ""],
    ["yyyy/m/d", 44561, "2021/12/31"],
    ["yyyy/m/d", 60, "1900/2/29"],
    ["yyyy/m/d", -1, "########"],
    ["yyyy/m/d", 3_000_000, "########"],
    ["[$-804]dddd", 44561, "星期五"],
    ['上午/下午h"时"mm"分"', 0.6, "下午2时24分"],
    ["[h]:mm", 1.5, "36:00"],
    ["bad[", 3, "3"],
  ])("%s shows %d as %j", (code, value, text) => {
    expect(shown(code, value)).toBe(text);
  });

  it.each([
    ["@", "≥50个", "≥50个"],
    ["0.00", "文字", "文字"],
    ['"第"@"名"', "一", "第一名"],
    [";;;", "x", ""],
    ["bad[", "x", "x"],
  ])("%s shows the text %s as %j", (code, value, text) => {
    expect(shown(code, value)).toBe(text);
  });

  it("counts days from 1904 where the workbook does", () => {
    expect(shown("yyyy/m/d", 43099, true)).toBe("2021/12/31");
    expect(shown("0", 43099, true)).toBe("43099");
  });

  it.each([
    [14, "2021/12/31"],
    [22, "2021/12/31 0:00"],
    [27, "2021年12月"],
    [31, "2021年12月31日"],
    [36, "2021年12月"],
    [50, "2021年12月"],
    [57, "2021年12月"],
    [58, "12月31日"],
  ])("built-in date format %d shows %s", (id, text) => {
    expect(shown(BUILT_IN_FORMATS[id] ?? "", 44561)).toBe(text);
  });

  it.each(Object.entries(BUILT_IN_FORMATS))("built-in format %s (%s) shows a number", (_, code) => {
    expect(shown(code, 44561.7531)).toMatch(/[1-9]/);
  });

  it("rounds halves away from zero as typed, for any figure with two more digits than shown", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10_000_000 }), (thousandths) => {
        const typed = thousandths / 1000;
        const hundredths = Math.floor((thousandths + 5) / 10);
        const expected = `${Math.floor(hundredths / 100)}.${String(hundredths % 100).padStart(2, "0")}`;
        expect(shown("0.00", typed)).toBe(expected);
        expect(shown('0.00"元"', typed)).toBe(`${expected}元`);
      }),
    );
  });
});
