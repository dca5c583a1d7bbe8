import fc from "fast-check";
import { quoteSheetName } from "../../../src/core/workbook/a1";
import { followRename } from "../../../src/core/workbook/sheet-references";

describe("a formula that follows a sheet to its new name", () => {
  it.each([
    ["报告!A1", "'报告(旧1)'!A1"],
    ["'报告'!$A$1:$B$3", "'报告(旧1)'!$A$1:$B$3"],
    ["SUM('报告'!A1,其他!B2)+报告!C3", "SUM('报告(旧1)'!A1,其他!B2)+'报告(旧1)'!C3"],
    ["SUM(报告:其他!A1)", "SUM('报告(旧1):其他'!A1)"],
    ["SUM('其他 表:报告'!A1)", "SUM('其他 表:报告(旧1)'!A1)"],
    ['"报告!A1"&报告!A1', "\"报告!A1\"&'报告(旧1)'!A1"],
    ['"他说""报告!""了"', '"他说""报告!""了"'],
    ["[1]报告!A1", "[1]报告!A1"],
    ["'[书.xlsx]报告'!A1", "'[书.xlsx]报告'!A1"],
    ["旧报告!A1+报告甲!A1", "旧报告!A1+报告甲!A1"],
    ["报告", "报告"],
  ])("%s", (formula, expected) => {
    expect(followRename(formula, "报告", "报告(旧1)")).toBe(expected);
  });

  it("reads back under the former name", () => {
    const name = fc.stringMatching(/^[甲乙丙A-Za-z' ]{1,8}$/).filter((text) => !/^'|'$/.test(text));
    fc.assert(
      fc.property(name, name, fc.nat(50), (from, to, row) => {
        const formula = `SUM(${quoteSheetName(from)}!A${row + 1})`;
        const there = followRename(formula, from, to);
        expect(there).toBe(`SUM(${quoteSheetName(to)}!A${row + 1})`);
        expect(followRename(there, to, from)).toBe(formula);
      }),
    );
  });
});
