import { isSymbolFont, readableSymbols } from "../../../src/core/workbook/symbols";

describe("marks of symbol fonts", () => {
  test.each([
    ["Symbol's letters", "³720批次", "Symbol", "≥720批次"],
    ["Symbol's private marks", "\uf0b395%", "Symbol", "≥95%"],
    ["private marks in an unknown font", "\uf0a35%", undefined, "≤5%"],
    ["private marks in a plain font", "\uf0b390%", "宋体", "≥90%"],
    ["a private tick in an unknown font", "\uf0fc", undefined, "✓"],
    ["a product sign, not taken twice", "3\uf0b44", "Symbol", "3×4"],
    ["private digits of Symbol", "\uf035\uf036", "Symbol", "56"],
    ["Wingdings' letters", "ü", "Wingdings", "✓"],
    ["Wingdings 2's letters", "R", " wingdings 2 ", "☑"],
    ["a mark that no table has", "\uf099", undefined, "\uf099"],
    ["letters of a plain font", "m³", "宋体", "m³"],
    ["letters of no font", "£5", undefined, "£5"],
  ])("%s", (_, text, font, seen) => {
    expect(readableSymbols(text, font)).toBe(seen);
  });

  test("fonts with marks of their own", () => {
    expect(["Symbol", "Wingdings", "宋体", "Segoe UI Symbol"].map(isSymbolFont)).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });
});
