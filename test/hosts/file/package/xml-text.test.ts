import fc from "fast-check";
import {
  decodeXstring,
  encodeXstring,
  escapeAttribute,
  escapeText,
} from "../../../../src/hosts/file/package/xml-text";

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
