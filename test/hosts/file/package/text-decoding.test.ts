import { PartDecoder } from "../../../../src/hosts/file/package/text-decoding";

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
