import fc from "fast-check";
import { plainNumber, resolveReferences, wholeNumber } from "../../../../src/hosts/file/package/xml-values";

/** Reads a text that stands between others, as it does in a part. */
function within<T>(text: string, read: (bytes: Uint8Array, start: number, end: number) => T): T {
  const before = Buffer.from("7.");
  const bytes = Buffer.concat([before, Buffer.from(text), Buffer.from("9")]);
  return read(bytes, before.length, bytes.length - 1);
}

const plain = (text: string) => within(text, plainNumber);
const whole = (text: string) => within(text, wholeNumber);
const decimal = fc.stringMatching(/^-?\d{0,16}(?:\.\d{0,16})?$/);

describe("the number of a plain decimal", () => {
  test("is the one that Number reads, to the last bit", () => {
    fc.assert(
      fc.property(decimal, (text) => {
        const number = plain(text);
        fc.pre(number !== undefined);
        expect(number).toBe(Number(text));
      }),
      { numRuns: 2000 },
    );
  });

  test("is read whenever it has a digit on either side of its point and no more than 15 signs", () => {
    const short = fc
      .tuple(fc.constantFrom("", "-"), fc.stringMatching(/^\d{1,7}$/), fc.stringMatching(/^(?:\.\d{1,7})?$/))
      .map((parts) => parts.join(""));
    fc.assert(
      fc.property(short, (text) => {
        expect(plain(text)).toBe(Number(text));
      }),
      { numRuns: 1000 },
    );
  });

  test("is the number of every double that is written shortly", () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 1e9 }), fc.integer({ min: 0, max: 5 }), (integer, places) => {
        const text = String(integer / 10 ** places);
        fc.pre(!text.includes("e"));
        expect(plain(text)).toBe(Number(text));
      }),
    );
  });

  test.each([
    ["0", 0],
    ["-0", -0],
    ["0.1", 0.1],
    ["-12.5", -12.5],
    ["007", 7],
    [".5", 0.5],
    ["-.5", -0.5],
    ["999999999999999", 999999999999999],
    ["0.3", 0.3],
    ["1.0000000000001", 1.0000000000001],
  ])("%s", (text, number) => {
    expect(plain(text)).toBe(number);
  });

  test.each([
    ["", "nothing"],
    ["-", "a sign alone"],
    [".", "a point alone"],
    ["-.", "a sign and a point"],
    ["5.", "a point at the end"],
    ["1.2.3", "two points"],
    ["--1", "two signs"],
    ["1-", "a sign behind"],
    ["+1", "a plus sign"],
    [" 1", "a space"],
    ["1e3", "an exponent"],
    ["0x1F", "hexadecimal digits"],
    ["1,000", "a comma"],
    ["１", "a full-width digit"],
    ["1234567890123456", "more digits than are certain"],
    ["0.12345678901234567", "more decimals than are certain"],
  ])("%j is left to who reads texts: %s", (text) => {
    expect(plain(text)).toBeUndefined();
  });
});

describe("a whole number", () => {
  test("is that of its digits", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^\d{1,15}$/), (text) => {
        expect(whole(text)).toBe(Number(text));
      }),
    );
  });

  test.each(["", "-1", "1.5", "1e3", " 1", "A1", "1234567890123456", "１"])("%j is none", (text) => {
    expect(whole(text)).toBeNaN();
  });
});

describe("references in a text", () => {
  test.each([
    ["a &lt; b &amp;&amp; c &gt; d", "a < b && c > d"],
    ["&quot;&apos;", "\"'"],
    ["&#32489;&#x6548;", "绩效"],
    ["&#x1F600;", "\u{1F600}"],
    ["&amp;lt;", "&lt;"],
  ])("%s", (text, resolved) => {
    expect(resolveReferences(text)).toBe(resolved);
  });

  test.each(["&nbsp;", "&", "a & b", "&#x110000;", "&#9999999;", "&#xZZ;", "&lt"])(
    "%s is none that XML knows",
    (text) => {
      expect(resolveReferences(text)).toBeUndefined();
    },
  );

  test("give the text back that was written with them", () => {
    const written = (text: string) =>
      text.replace(/[<>&"']|[^\x20-\x7E]/gu, (sign) => `&#${String(sign.codePointAt(0))};`);
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        expect(resolveReferences(written(text))).toBe(text);
      }),
    );
  });
});
