import fc from "fast-check";
import {
  cleanText,
  decodeXstring,
  encodeXstring,
  escapeAttribute,
  escapeText,
} from "../../../../src/hosts/file/package/xml-text";

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

describe("escaping", () => {
  it("escapes markup and keeps line ends", () => {
    expect(escapeText('a<b>&"\r\n')).toBe('a&lt;b&gt;&amp;"&#13;\n');
    expect(escapeAttribute('a<b>&"\r\n\t')).toBe("a&lt;b&gt;&amp;&quot;&#13;&#10;&#9;");
  });
});

describe("Xstring escapes", () => {
  it.each([
    ["a_x000D_b", "a\rb"],
    ["_x005F_x000D_", "_x000D_"],
    ["_x4e2d_文", "中文"],
    ["_x12_", "_x12_"],
    ["plain_text", "plain_text"],
  ])("%s → %j", (escaped, text) => {
    expect(decodeXstring(escaped)).toBe(text);
  });

  it("encoding is undone by decoding", () => {
    const parts = fc.constantFrom("_", "x", "_x000D_", "005F", "_x", "中", "a");
    fc.assert(
      fc.property(fc.array(parts), (pieces) => {
        const text = pieces.join("");
        expect(decodeXstring(encodeXstring(text))).toBe(text);
      }),
    );
  });
});
