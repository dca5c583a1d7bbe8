import {
  configure,
  Uint8ArrayReader,
  Uint8ArrayWriter,
  ZipReader,
  ZipWriter,
  type FileEntry,
} from "@zip.js/zip.js/index-native.cjs";
import fc from "fast-check";
import { DEFAULT_LIMITS } from "../../../../src/hosts/file/package/limits";
import { openZip } from "../../../../src/hosts/file/package/zip-directory";
import { writeZip, type ZipItem } from "../../../../src/hosts/file/package/zip-writing";
import { platformZlib } from "../../../../src/hosts/file/package/zlib";

configure({ useWebWorkers: false });

/** What another reader finds in an archive; it compares the checksums. */
async function contentsOf(bytes: Uint8Array): Promise<readonly (readonly [string, string])[]> {
  const entries = await new ZipReader(new Uint8ArrayReader(bytes), { strictness: "strict" }).getEntries();
  return Promise.all(
    entries.map(async (entry) => {
      if (entry.directory) return [entry.filename, "folder"] as const;
      const content = await entry.getData(new Uint8ArrayWriter(), { checkCrc32: true });
      return [entry.filename, Buffer.from(content).toString("base64")] as const;
    }),
  );
}

const content = (text: string): Uint8Array => new TextEncoder().encode(text);

/** An archive of another writer, with what a copy must keep. */
async function foreign(): Promise<Uint8Array> {
  const writer = new ZipWriter(new Uint8ArrayWriter(), { extendedTimestamp: false });
  const read = (text: string) => new Uint8ArrayReader(content(text));
  await writer.add("folder/", undefined, { directory: true });
  await writer.add("图片/一.png", read("p".repeat(500)), {
    level: 0,
    lastModDate: new Date(2021, 4, 6, 7, 8, 10),
  });
  await writer.add("a.xml", read("<a/>".repeat(99)), {
    comment: "批注",
    externalFileAttributes: 0x81a4_0000,
  });
  return writer.close();
}

describe("an archive", () => {
  afterEach(() => {
    jest.restoreAllMocks();
  });

  test.each([
    ["by Node's zlib", true],
    ["by a script, as in a browser", false],
  ])("of any names and contents, deflated %s, is read by another reader", async (_, native) => {
    if (!native) jest.spyOn(process, "getBuiltinModule").mockReturnValue(undefined);
    const name = fc.stringMatching(/^[a-z绩效é😀]{1,12}\.xml$/u);
    const parts = fc.uniqueArray(fc.tuple(name, fc.uint8Array({ maxLength: 3000 })), {
      selector: ([key]) => key,
      maxLength: 12,
    });
    await fc.assert(
      fc.asyncProperty(parts, async (items) => {
        const bytes = writeZip(
          items.map(([key, bytes_]) => ({ name: key, content: bytes_ })),
          await platformZlib(),
        );
        expect(await contentsOf(bytes)).toEqual(
          items.map(([key, bytes_]) => [key, Buffer.from(bytes_).toString("base64")]),
        );
      }),
      { numRuns: 50 },
    );
  });

  test("of entries copied from another one is that one, as far as anybody can tell", async () => {
    const from = await openZip(await foreign(), DEFAULT_LIMITS);
    const written = writeZip(
      from.entries.map((copy): ZipItem => ({ copy, from })),
      from.zlib,
    );
    expect(await contentsOf(written)).toEqual(await contentsOf(from.bytes));
    const described = async (bytes: Uint8Array) =>
      (await new ZipReader(new Uint8ArrayReader(bytes)).getEntries()).map((entry) => ({
        name: entry.filename,
        comment: entry.comment,
        date: entry.lastModDate,
        method: entry.compressionMethod,
        size: (entry as FileEntry).compressedSize,
        attributes: [entry.internalFileAttributes, entry.externalFileAttributes, entry.versionMadeBy],
      }));
    expect(await described(written)).toEqual(await described(from.bytes));
  });

  test("says of a new entry neither when nor where it was written", async () => {
    const items = [{ name: "a.xml", content: content("<a/>") }];
    const zlib = await platformZlib();
    const header = Buffer.from(writeZip(items, zlib));
    expect(header.readUInt32LE(10)).toBe(0x0021_0000);
    expect(writeZip(items, zlib)).toEqual(writeZip(items, zlib));
  });

  test.each([true, false])("has long contents whole (Node's zlib: %s)", async (native) => {
    if (!native) jest.spyOn(process, "getBuiltinModule").mockReturnValue(undefined);
    const long = content("绩效自评<c/>".repeat(100_000));
    const bytes = writeZip([{ name: "a.xml", content: long }], await platformZlib());
    expect(bytes.length).toBeLessThan(20_000);
    expect(await contentsOf(bytes)).toEqual([["a.xml", Buffer.from(long).toString("base64")]]);
  });

  test("whose entry is not where its directory says is not copied", async () => {
    const from = await openZip(await foreign(), DEFAULT_LIMITS);
    const [copy] = from.entries.slice(-1);
    if (!copy) throw new Error("no entry");
    expect(() => writeZip([{ copy: { ...copy, offset: 7 }, from }], from.zlib)).toThrow("corrupt-zip");
    expect(() => writeZip([{ copy: { ...copy, offset: from.bytes.length }, from }], from.zlib)).toThrow(
      "corrupt-zip",
    );
  });
});
