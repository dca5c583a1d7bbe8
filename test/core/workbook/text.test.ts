import fc from "fast-check";
import { cellText, cleanText, looksLikeFormula, shortened } from "../../../src/core/workbook/text";

describe("cleanText", () => {
  it.each([
    ["a\u0000b\u0008c\u001Fd", "abcd"],
    ["行1\n行2\t末\r", "行1\n行2\t末\r"],
    ["\uD800x\uDC00", "x"],
    ["𠮷野家", "𠮷野家"],
    ["\uFFFE\uFFFF\u007F。", "。"],
  ])("%j → %j", (raw, clean) => {
    expect(cleanText(raw)).toBe(clean);
  });

  it("leaves only what XML and a screen can carry", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const clean = cleanText(text);
        expect(() => encodeURIComponent(clean)).not.toThrow();
        expect(cleanText(clean)).toBe(clean);
      }),
    );
  });
});

test("line ends of a cell are line feeds", () => {
  expect(cellText("一\r\n二\r三\n四\u0007")).toBe("一\n二\n三\n四");
});

test.each([
  ["=1+1", true],
  ["+86", true],
  ["-3", true],
  ["@name", true],
  ["\t缩进", true],
  ["\u0000=1", true],
  ["1-2", false],
  ["", false],
  [-3, false],
  [null, false],
])("%j looks like a formula: %s", (value, expected) => {
  expect(looksLikeFormula(value)).toBe(expected);
});

test.each([
  ["短文本", 3, "短文本"],
  ["长一点的文本", 4, "长一点…"],
  ["一𠮷", 2, "一…"],
  ["一𠮷字", 3, "一…"],
  ["文本", 0, "…"],
])("%s cut to %d is %s", (text, limit, expected) => {
  expect(shortened(text, limit)).toBe(expected);
});
