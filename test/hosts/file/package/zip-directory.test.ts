import {
  configure,
  Uint8ArrayReader,
  Uint8ArrayWriter,
  ZipReader,
  ZipWriter,
  type Entry,
} from "@zip.js/zip.js/index-native.cjs";
import fc from "fast-check";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { DEFAULT_LIMITS } from "../../../../src/hosts/file/package/limits";
import { RefusalError } from "../../../../src/hosts/file/package/refusal-error";
import { inflateAll } from "../../../../src/hosts/file/package/zip-archive";
import { openZip } from "../../../../src/hosts/file/package/zip-directory";
import { hasShared, shared } from "../../../support/shared";

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

/** Entries as this reader describes them, or that it refuses the archive. */
function ownReading(bytes: Uint8Array): unknown {
  try {
    const { entries } = openZip(bytes, DEFAULT_LIMITS);
    return entries.map(({ comment, ...entry }) => ({ ...entry, comment: [...comment] }));
  } catch (error) {
    if (error instanceof RefusalError) return "refused";
    throw error;
  }
}

/** The same of zip.js. */
async function otherReading(bytes: Uint8Array): Promise<unknown> {
  let entries: readonly Entry[];
  try {
    entries = await new ZipReader(new Uint8ArrayReader(bytes)).getEntries();
  } catch {
    return "refused";
  }
  return entries.map((entry) => ({
    name: entry.filename.replaceAll("\\", "/"),
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
    comment: [...entry.rawComment],
  }));
}

const FORMS = join(__dirname, "../../../fixtures/forms");
const FILES = [
  ...readdirSync(FORMS)
    .filter((name) => name.endsWith(".xlsx"))
    .map((name) => join(FORMS, name)),
  ...(hasShared ? readdirSync(shared("workbooks")).map((name) => shared("workbooks", name)) : []),
].filter((path) => readFileSync(path).subarray(0, 2).toString() === "PK");

describe("the directory of an archive", () => {
  test.each(FILES)("is read as zip.js reads it: %s", async (path) => {
    const bytes = readFileSync(path);
    expect(ownReading(bytes)).toEqual(await otherReading(bytes));
  });

  test.each([
    ["of the large kind", { zip64: true }],
    ["with sizes behind the data", { dataDescriptor: true }],
    ["with times of its own", { extendedTimestamp: true }],
    ["stored", { level: 0 }],
  ])("%s is read, and what it names is found", async (_kind, options) => {
    const bytes = await archive(options);
    expect(ownReading(bytes)).toEqual(await otherReading(bytes));
    const opened = openZip(bytes, DEFAULT_LIMITS);
    for (const entry of opened.entries) expect(await inflateAll(opened, entry)).toEqual(CONTENT);
  });

  test("is found behind other bytes, and before a comment that looks like an end", async () => {
    const comment = Buffer.from("PK\u0005\u0006 and more", "latin1");
    const bytes = Buffer.concat([Buffer.from("#!/bin/sh\n"), await archive({}, comment)]);
    const opened = openZip(bytes, DEFAULT_LIMITS);
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
    expect(openZip(bytes, DEFAULT_LIMITS).entries[1]?.name).toBe("xl/±íx.xml");
  });

  test("never fails but with a refusal, whatever its bytes", async () => {
    const sound = await archive({ zip64: true });
    const change = fc.record({ at: fc.nat(sound.length - 1), byte: fc.nat(255), cut: fc.boolean() });
    fc.assert(
      fc.property(change, ({ at, byte, cut }) => {
        ownReading(cut ? sound.slice(0, at) : sound.with(at, byte));
      }),
      { numRuns: 500 },
    );
  });
});
