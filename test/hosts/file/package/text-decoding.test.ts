import fc from "fast-check";
import { RefusalError } from "../../../../src/hosts/file/package/refusal-error";
import { PartDecoder, Utf8Pieces } from "../../../../src/hosts/file/package/text-decoding";

function decode(bytes: Uint8Array, size = 200): string {
  const decoder = new PartDecoder("part.xml");
  let text = "";
  for (let start = 0; start < bytes.length; start += size) {
    text += decoder.decode(bytes.slice(start, start + size));
  }
  return text + decoder.end();
}

function utf16(text: string, bigEndian: boolean): Uint8Array {
  const bytes = Buffer.from(text, "utf16le");
  return new Uint8Array(bigEndian ? bytes.swap16() : bytes);
}

describe("PartDecoder", () => {
  const text = '<a v="绩效𠮷"/>';

  it.each([
    ["UTF-8", Buffer.from(text)],
    ["UTF-8 with byte order mark", Buffer.from(`\uFEFF${text}`)],
    ["UTF-16 little endian with mark", utf16(`\uFEFF${text}`, false)],
    ["UTF-16 big endian with mark", utf16(`\uFEFF${text}`, true)],
    ["UTF-16 little endian", utf16(text, false)],
    ["UTF-16 big endian", utf16(text, true)],
  ])("decodes %s wherever it is cut", (_, bytes) => {
    expect(decode(bytes)).toBe(text);
    expect(decode(bytes, 4)).toBe(text);
  });

  it("follows a declared encoding", () => {
    const declared = '<?xml version="1.0" encoding="GBK"?><a/>';
    const bytes = Buffer.concat([Buffer.from(declared), Buffer.from([0xbc, 0xa8])]);
    expect(decode(bytes)).toBe(`${declared}绩`);
  });

  it.each([
    ["bytes that are no UTF-8", Buffer.from([0x3c, 0x61, 0xff, 0xfe, 0x3e])],
    ["a text that ends inside a character", Buffer.from("<a>绩").subarray(0, 5)],
    ["an unknown encoding", Buffer.from('<?xml version="1.0" encoding="EBCDIC-X"?><a/>')],
  ])("refuses %s", (_, bytes) => {
    expect(() => decode(bytes)).toThrow("corrupt-xml");
  });

  it("has no text for no bytes", () => {
    expect(decode(new Uint8Array(0))).toBe("");
  });
});

/** What a part is as UTF-8 when it comes in pieces of so many bytes. */
function asUtf8(bytes: Uint8Array, size: number): string {
  const pieces = new Utf8Pieces("part.xml");
  const given: Uint8Array[] = [];
  for (let start = 0; start < bytes.length; start += size) {
    // A piece is valid only during the call: it is copied, and then overwritten.
    const piece = new Uint8Array(bytes.subarray(start, start + size));
    given.push(new Uint8Array(pieces.next(piece)));
    piece.fill(0);
  }
  given.push(pieces.end());
  return Buffer.concat(given).toString("utf8");
}

describe("Utf8Pieces", () => {
  const encodings: readonly [string, (text: string) => Uint8Array][] = [
    ["UTF-8", (text) => Buffer.from(text)],
    ["UTF-8 with byte order mark", (text) => Buffer.from(`\uFEFF${text}`)],
    ["UTF-16 little endian with mark", (text) => utf16(`\uFEFF${text}`, false)],
    ["UTF-16 big endian with mark", (text) => utf16(`\uFEFF${text}`, true)],
    ["UTF-16 little endian", (text) => utf16(text, false)],
    ["UTF-16 big endian", (text) => utf16(text, true)],
  ];

  it.each(encodings)("gives the text of %s, wherever it is cut", (_, encoded) => {
    const character = fc.constantFrom("a", "<", "é", "绩", "效", "𠮷", "\uFEFF");
    fc.assert(
      fc.property(
        fc.string({ unit: character, maxLength: 20 }),
        fc.integer({ min: 4, max: 30 }),
        (text, size) => {
          expect(asUtf8(encoded(`<a>${text}`), size)).toBe(`<a>${text}`);
        },
      ),
    );
  });

  it("follows a declared encoding", () => {
    const declared = '<?xml version="1.0" encoding="GBK"?><a>';
    const bytes = Buffer.concat([Buffer.from(declared), Buffer.from([0xbc, 0xa8, 0xd0, 0xa7])]);
    expect(asUtf8(bytes, bytes.length - 1)).toBe(`${declared}绩效`);
  });

  it("hands UTF-8 on as it is, without a copy", () => {
    const pieces = new Utf8Pieces("part.xml");
    const [first, second] = [
      Buffer.from("<?xml version='1.0' encoding='utf-8'?><a>绩"),
      Buffer.from("效</a>"),
    ];
    expect(pieces.next(first).buffer).toBe(first.buffer);
    expect(pieces.next(second)).toBe(second);
    expect(pieces.end()).toHaveLength(0);
  });

  it("has nothing to end with when nothing came", () => {
    expect(new Utf8Pieces("part.xml").end()).toHaveLength(0);
  });

  it.each([
    ["a text in UTF-16 that ends inside a character", utf16("<a>绩", false).subarray(0, 7)],
    ["an encoding that nobody knows", Buffer.from('<?xml version="1.0" encoding="klingon"?><a/>')],
  ])("refuses %s", (_, bytes) => {
    expect(() => asUtf8(bytes, 100)).toThrow(new RefusalError("corrupt-xml", { part: "part.xml" }));
  });
});
