import { configure, Uint8ArrayReader, Uint8ArrayWriter, ZipWriter } from "@zip.js/zip.js/index-native.cjs";
import fc from "fast-check";
import { DEFAULT_LIMITS } from "../../../../src/hosts/file/package/limits";
import { RefusalError } from "../../../../src/hosts/file/package/refusal-error";
import { inflateAll } from "../../../../src/hosts/file/package/zip-archive";
import { openZip } from "../../../../src/hosts/file/package/zip-directory";

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
