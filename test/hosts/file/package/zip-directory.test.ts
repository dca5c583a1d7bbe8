import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import {
  configure,
  Uint8ArrayReader,
  Uint8ArrayWriter,
  ZipReader,
  ZipWriter,
} from "@zip.js/zip.js/index-native.cjs";
import fc from "fast-check";
import { DEFAULT_LIMITS } from "../../../../src/hosts/file/package/limits";
import { RefusalError } from "../../../../src/hosts/file/package/refusal-error";
import { inflateAll } from "../../../../src/hosts/file/package/zip-archive";
import { openZip } from "../../../../src/hosts/file/package/zip-directory";
import { plainDirectory } from "../../../../src/hosts/file/package/zip-plain-directory";

configure({ useWebWorkers: false });

const CONTENT = new TextEncoder().encode("<a>绩效</a>");

/** An archive as another writer makes it. */
async function archive(
  options: ConstructorParameters<typeof ZipWriter>[1] = {},
  comment?: Uint8Array,
): Promise<Uint8Array> {
  const writer = new ZipWriter(new Uint8ArrayWriter(), options);
  for (const name of ["a.xml", "xl/表.xml"]) await writer.add(name, new Uint8ArrayReader(CONTENT));
  return writer.close(comment);
}

/** Entries as the directory describes them, or that it is refused. */
async function reading(bytes: Uint8Array): Promise<unknown> {
  try {
    return (await openZip(bytes, DEFAULT_LIMITS)).entries;
  } catch (error) {
    if (error instanceof RefusalError) return "refused";
    throw error;
  }
}

describe("the directory of an archive", () => {
  test.each([
    ["of the large kind", { zip64: true }],
    ["with sizes behind the data", { dataDescriptor: true }],
    ["with times of its own", { extendedTimestamp: true }],
    ["stored", { level: 0 }],
  ])("%s is read, and what it names is found", async (_kind, options) => {
    const bytes = await archive(options);
    const opened = await openZip(bytes, DEFAULT_LIMITS);
    for (const entry of opened.entries) expect(await inflateAll(opened, entry)).toEqual(CONTENT);
  });

  test("is found behind other bytes, and before a comment that looks like an end", async () => {
    const comment = Buffer.from("PK\u0005\u0006 and more", "latin1");
    const bytes = Buffer.concat([Buffer.from("#!/bin/sh\n"), await archive({}, comment)]);
    const opened = await openZip(bytes, DEFAULT_LIMITS);
    expect(opened.entries.map(({ name }) => name)).toEqual(["a.xml", "xl/表.xml"]);
    for (const entry of opened.entries) expect(await inflateAll(opened, entry)).toEqual(CONTENT);
  });

  test("of names that are no UTF-8 keeps them apart", async () => {
    const bytes = Buffer.from(await archive());
    const gbk = Buffer.from("b1ed", "hex");
    const utf8 = Buffer.from("表.xml");
    for (let at = bytes.indexOf(utf8); at >= 0; at = bytes.indexOf(utf8, at + 1)) {
      bytes.set([...gbk, 0x78], at);
    }
    // Without the mark of UTF-8 in its description.
    const header = bytes.lastIndexOf("PK\u0001\u0002");
    bytes.writeUInt16LE(bytes.readUInt16LE(header + 8) & ~0x800, header + 8);
    const names = (await openZip(bytes, DEFAULT_LIMITS)).entries.map(({ name }) => name);
    expect(new Set(names).size).toBe(2);
  });

  test("never fails but with a refusal, whatever its bytes", async () => {
    const sound = await archive({ zip64: true });
    const change = fc.record({ at: fc.nat(sound.length - 1), byte: fc.nat(255), cut: fc.boolean() });
    await fc.assert(
      fc.asyncProperty(change, async ({ at, byte, cut }) => {
        await reading(cut ? sound.slice(0, at) : sound.with(at, byte));
      }),
      { numRuns: 500 },
    );
  });
});

/** What zip.js says of the entries of an archive; nothing where it does not take it. */
async function otherReading(bytes: Uint8Array): Promise<unknown> {
  try {
    const reader = new ZipReader(new Uint8ArrayReader(bytes), { filenameValidation: "tolerant" });
    return (await reader.getEntries()).map((entry) => ({
      name: entry.filename,
      directory: entry.directory,
      encrypted: entry.encrypted,
      method: entry.compressionMethod,
      compressedSize: entry.compressedSize,
      uncompressedSize: entry.uncompressedSize,
      crc32: (entry.crc32 ?? 0) >>> 0,
      offset: entry.offset,
      madeBy: entry.versionMadeBy,
      internalAttributes: entry.internalFileAttributes,
      externalAttributes: entry.externalFileAttributes,
      comment: entry.rawComment,
    }));
  } catch {
    return undefined;
  }
}

describe("a directory of the plain kind", () => {
  const FIXTURES = join(__dirname, "../../../fixtures/forms");
  const FILES = readdirSync(FIXTURES).filter((name) => name.endsWith(".xlsx"));

  test("is that of every published form, read as zip.js reads it", async () => {
    for (const name of FILES) {
      const bytes = new Uint8Array(readFileSync(join(FIXTURES, name)));
      const plain = plainDirectory(bytes);
      expect(plain).toBeDefined();
      expect(plain).toEqual(await otherReading(bytes));
    }
  });

  test.each([
    ["a large archive", () => archive({ zip64: true })],
    ["an archive with a comment", () => archive({}, Buffer.from("a"))],
    ["an archive behind other bytes", async () => Buffer.concat([Buffer.from("#!"), await archive()])],
    ["an encrypted archive", () => archive({ password: "a", zipCrypto: true })],
    ["nothing", () => Promise.resolve(new Uint8Array())],
  ])("is not that of %s", async (_kind, bytes) => {
    expect(plainDirectory(await bytes())).toBeUndefined();
  });

  test("is never read otherwise than by zip.js, whatever its bytes", async () => {
    const sound = await archive({ extendedTimestamp: false });
    expect(plainDirectory(sound)).toBeDefined();
    const directory = sound.findLastIndex(
      (_, at) => Buffer.from(sound).readUInt32LE(Math.min(at, sound.length - 4)) === 0x06054b50,
    );
    const at = fc.integer({ min: directory - 120, max: sound.length - 1 });
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(at, fc.nat(255)), { minLength: 1, maxLength: 3 }),
        async (changes) => {
          const bytes = changes.reduce((changed, [place, byte]) => changed.with(place, byte), sound);
          const plain = plainDirectory(bytes);
          expect(plain).toEqual(plain === undefined ? undefined : await otherReading(bytes));
        },
      ),
      { numRuns: 2000 },
    );
  });
});
