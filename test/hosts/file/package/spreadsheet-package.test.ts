import { readFileSync } from "node:fs";
import fc from "fast-check";
import {
  openPackage,
  type PackageLimits,
  type SpreadsheetPackage,
} from "../../../../src/hosts/file/package/spreadsheet-package";
import { settle } from "../../../../src/hosts/file/package/refusal-error";
import { describeWithShared, shared } from "../../../support/shared";
import { DIFFICULT_WORKBOOKS, REFUSED_WORKBOOKS } from "../support/difficult-workbooks";
import { outcomeOf, type Parts, relationships, sheetXml, workbookParts, zipOf } from "../support/packages";

const PLAIN = workbookParts([sheetXml("")]);
const STRICT = "http://purl.oclc.org/ooxml";

async function open(bytes: Uint8Array, limits?: Partial<PackageLimits>): Promise<SpreadsheetPackage> {
  const result = await openPackage(bytes, limits);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

/** The compressed bytes of each entry, by name, read from the local headers. */
function rawEntries(archive: Uint8Array): Map<string, string> {
  const view = Buffer.from(archive.buffer, archive.byteOffset, archive.byteLength);
  const entries = new Map<string, string>();
  const end = view.lastIndexOf("PK\u0005\u0006");
  let record = view.readUInt32LE(end + 16);
  for (let count = view.readUInt16LE(end + 10); count > 0; count -= 1) {
    const nameLength = view.readUInt16LE(record + 28);
    const local = view.readUInt32LE(record + 42);
    const data = local + 30 + view.readUInt16LE(local + 26) + view.readUInt16LE(local + 28);
    const name = view.toString("utf8", record + 46, record + 46 + nameLength);
    entries.set(name, view.toString("base64", data, data + view.readUInt32LE(record + 20)));
    record += 46 + nameLength + view.readUInt16LE(record + 30) + view.readUInt16LE(record + 32);
  }
  return entries;
}

describe("openPackage", () => {
  it("finds parts without regard to case", async () => {
    const file = await open(await zipOf({ ...PLAIN, "docProps/App.xml": "<a/>" }));
    expect(file.workbookPart).toBe("xl/workbook.xml");
    expect(file.partNames).toContain("docProps/App.xml");
    expect([file.has("docprops/APP.xml"), file.has("docProps/none.xml")]).toEqual([true, false]);
    expect(await file.text("DOCPROPS/app.xml")).toBe("<a/>");
    expect([file.size("docprops/app.xml"), file.size("none")]).toEqual([4, 0]);
    expect(file.signed).toBe(false);
    await expect(file.text("none.xml")).rejects.toThrow("missing-part");
  });

  it("gives a text in pieces that add up to it", async () => {
    // Hardly compressible: what is small in the archive comes in one piece.
    const digits = Array.from({ length: 100_000 }, (_, index) => Math.sin(index).toString(36).slice(3));
    const long = `<a>绩效${digits.join("")}</a>`;
    const file = await open(await zipOf({ ...PLAIN, "long.xml": long }));
    const pieces: Buffer[] = [];
    await file.stream("long.xml", (piece) => pieces.push(Buffer.from(piece)));
    expect(pieces.length).toBeGreaterThan(2);
    expect(Buffer.concat(pieces).toString()).toBe(long);
  });

  it("resolves relationships", async () => {
    const rels =
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="t" Target="../b.xml"/><Relationship Id="w" Type="l" Target="https://example.org/?a=1" TargetMode="External"/><Relationship Target="c.xml"/></Relationships>';
    const file = await open(await zipOf({ ...PLAIN, "xl/worksheets/_rels/sheet1.xml.rels": rels }));
    expect(await file.relationships("xl/worksheets/sheet1.xml")).toEqual([
      { id: "a", type: "t", target: "xl/b.xml", external: false },
      { id: "w", type: "l", target: "https://example.org/?a=1", external: true },
      { id: "", type: "", target: "xl/worksheets/c.xml", external: false },
    ]);
    expect(await file.relationships("xl/none.xml")).toEqual([]);
  });

  it("finds the workbook wherever the package says it is", async () => {
    const moved: Parts = {
      ...PLAIN,
      "_rels/.rels": relationships([["r", "officeDocument", "/book/%E8%A1%A8.xml"]]),
      "book/表.xml": PLAIN["xl/workbook.xml"] ?? null,
      "book/_rels/表.xml.rels": relationships([["rId1", "worksheet", "/xl/worksheets/sheet1.xml"]]),
      "xl/workbook.xml": null,
      "_xmlsignatures/sig1.xml": "<a/>",
    };
    const file = await open(await zipOf(moved));
    expect(file.workbookPart).toBe("book/表.xml");
    expect(file.signed).toBe(true);
  });

  const refusals: readonly [name: string, parts: Parts, code: string][] = [
    ["an empty archive", {}, "not-a-workbook"],
    ["an archive of something else", { "readme.txt": "hello" }, "not-a-workbook"],
    [
      "a text document",
      { ...PLAIN, "xl/workbook.xml": '<w:document xmlns:w="urn:word"/>' },
      "not-a-workbook",
    ],
    [
      "a binary workbook",
      { "_rels/.rels": relationships([["r", "officeDocument", "xl/workbook.bin"]]), "xl/workbook.bin": "" },
      "binary-workbook",
    ],
    ["a workbook that is not there", { ...PLAIN, "xl/workbook.xml": null }, "missing-part"],
    ["no list of content types", { ...PLAIN, "[Content_Types].xml": null }, "missing-part"],
    [
      "Strict relationships",
      {
        "_rels/.rels": relationships([["r", "officeDocument", "x"]]).replace(
          /http:\/\/schemas.openxmlformats.org\/officeDocument\/2006/g,
          `${STRICT}/officeDocument`,
        ),
      },
      "strict-ooxml",
    ],
    [
      "a Strict workbook",
      { ...PLAIN, "xl/workbook.xml": `<workbook xmlns="${STRICT}/spreadsheetml/main"/>` },
      "strict-ooxml",
    ],
    [
      "a workbook without a list of sheets",
      {
        ...PLAIN,
        "xl/workbook.xml": (PLAIN["xl/workbook.xml"] as string).replace(/<sheets>.*<\/sheets>/, ""),
      },
      "no-worksheet",
    ],
    [
      "a workbook of chart sheets",
      { ...PLAIN, "xl/_rels/workbook.xml.rels": relationships([["rId1", "chartsheet", "c.xml"]]) },
      "no-worksheet",
    ],
    ["a broken workbook part", { ...PLAIN, "xl/workbook.xml": "<workbook" }, "corrupt-xml"],
    ["a document type", { ...PLAIN, "xl/workbook.xml": "<!DOCTYPE a><a/>" }, "dtd"],
    ["a name that climbs over backslashes", { ...PLAIN, "xl\\..\\..\\a.xml": "<a/>" }, "bad-part-name"],
    ["an absolute name with a backslash", { ...PLAIN, "\\a.xml": "<a/>" }, "bad-part-name"],
    ["the name of a drive", { ...PLAIN, "C:\\a.xml": "<a/>" }, "bad-part-name"],
    ["an absolute name", { ...PLAIN, "/etc/a.xml": "<a/>" }, "bad-part-name"],
    ["a name that climbs", { ...PLAIN, "xl/../../a.xml": "<a/>" }, "bad-part-name"],
    ["a name twice", { ...PLAIN, "XL/Workbook.xml": "<a/>" }, "corrupt-zip"],
    ["a name twice, once with a backslash", { ...PLAIN, "xl\\workbook.xml": "<a/>" }, "corrupt-zip"],
  ];

  it.each(refusals)("refuses %s", async (_, parts, code) => {
    expect(outcomeOf(await openPackage(await zipOf(parts)))).toBe(code);
  });

  it.each([
    ["no bytes", new Uint8Array(0), "empty-file"],
    ["a text", Buffer.from("a,b,c"), "not-a-workbook"],
    ["an old or encrypted workbook", Buffer.from("d0cf11e0a1b11ae10000", "hex"), "encrypted-or-xls"],
    ["only the start of an archive", Buffer.from("PK\u0003\u0004"), "corrupt-zip"],
  ])("refuses %s", async (_, bytes, code) => {
    expect(outcomeOf(await openPackage(bytes))).toBe(code);
  });

  it("takes backslashes in names for slashes, as Excel does, and writes slashes", async () => {
    const backslashes = Object.entries(PLAIN).map(([name, part]) => [name.replaceAll("/", "\\"), part]);
    const file = await open(await zipOf(Object.fromEntries(backslashes) as Parts));
    expect(file.partNames).toEqual(Object.keys(PLAIN));
    const written = await open(file.write(new Map([["xl/new.xml", "<a/>"]])));
    expect(written.partNames).toEqual([...Object.keys(PLAIN), "xl/new.xml"]);
    expect([...rawEntries(file.write(new Map())).keys()].join()).not.toContain("\\");
  });

  it("keeps to its limits", async () => {
    const bytes = await zipOf({ ...PLAIN, "zeros.xml": `<a>${"0".repeat(3_000_000)}</a>` });
    expect(outcomeOf(await openPackage(bytes))).toBe("accepted");
    expect(outcomeOf(await openPackage(bytes, { fileBytes: 1000 }))).toBe("too-large");
    expect(outcomeOf(await openPackage(bytes, { entries: 3 }))).toBe("too-many-entries");
    expect(outcomeOf(await openPackage(bytes, { inflatedBytes: 2_000_000 }))).toBe("compression-bomb");
    expect(outcomeOf(await openPackage(bytes, { ratioFloorBytes: 1_000_000 }))).toBe("compression-bomb");
  });

  it.each([1000, 2_999_000])("does not believe a declared length (%d)", async (declared) => {
    const bytes = Buffer.from(await zipOf({ ...PLAIN, "zeros.xml": "0".repeat(3_000_000) }));
    // The length stands before the part's name in the central directory and in its local header.
    for (let at = bytes.indexOf("zeros.xml"); at >= 0; at = bytes.indexOf("zeros.xml", at + 1)) {
      const central = bytes.readUInt32BE(at - 46) === 0x504b0102;
      const field = central ? at - 22 : at - 8;
      if (bytes.readUInt32LE(field) === 3_000_000) bytes.writeUInt32LE(declared, field);
    }
    const file = await open(bytes);
    const text = await settle(() => file.text("zeros.xml"));
    expect(["corrupt-zip", "compression-bomb"]).toContain(outcomeOf(text));
  });

  it("refuses encrypted entries and unknown compression", async () => {
    const bytes = Buffer.from(await zipOf(PLAIN));
    const at = bytes.lastIndexOf("xl/workbook.xml") - 46;
    expect(bytes.readUInt32BE(at)).toBe(0x504b0102);
    const local = bytes.readUInt32LE(at + 42);
    const method = Buffer.from(bytes);
    method.writeUInt16LE(97, at + 10);
    method.writeUInt16LE(97, local + 8);
    expect(outcomeOf(await openPackage(method))).toBe("unsupported-feature");
    const encrypted = Buffer.from(bytes);
    encrypted.writeUInt16LE(encrypted.readUInt16LE(at + 8) | 1, at + 8);
    expect(outcomeOf(await openPackage(encrypted))).toBe("encrypted-or-xls");
  });

  it("notices damaged data", async () => {
    const bytes = await zipOf({ ...PLAIN, "noise.xml": `<a>${"绩效自评".repeat(50)}</a>` });
    const at = Buffer.from(bytes).indexOf("noise.xml");
    bytes.fill(0xa5, at + 15, at + 25);
    const file = await open(bytes);
    expect(outcomeOf(await settle(() => file.bytes("noise.xml")))).toBe("corrupt-zip");
  });

  it("gives a result for whatever bytes it is handed", async () => {
    const sound = await zipOf(PLAIN);
    const damaged = fc.record({ at: fc.nat(sound.length - 1), byte: fc.nat(255), cut: fc.boolean() });
    await fc.assert(
      fc.asyncProperty(damaged, async ({ at, byte, cut }) => {
        const bytes = cut ? sound.slice(0, at) : sound.with(at, byte);
        expect(typeof outcomeOf(await openPackage(bytes))).toBe("string");
      }),
      { numRuns: 200 },
    );
  });
});

describe("write", () => {
  it("replaces, adds, deletes and copies", async () => {
    const original = await zipOf({
      ...PLAIN,
      "old.xml": "<old/>",
      "xl/media/a.bin": new Uint8Array([1, 2, 3]),
    });
    const file = await open(original);
    const changes = new Map<string, string | Uint8Array | null>([
      ["XL/Workbook.xml", PLAIN["xl/workbook.xml"] ?? null],
      ["old.xml", null],
      ["none.xml", null],
      ["xl/new.xml", "<新/>"],
      ["xl/media/b.bin", new Uint8Array([4])],
    ]);
    const written = await open(file.write(changes));
    expect(written.partNames).toEqual([
      ...file.partNames.filter((name) => name !== "old.xml"),
      "xl/new.xml",
      "xl/media/b.bin",
    ]);
    expect(await written.text("xl/new.xml")).toBe("<新/>");
    expect(await written.bytes("xl/media/b.bin")).toEqual(new Uint8Array([4]));
    expect(await written.bytes("xl/media/a.bin")).toEqual(new Uint8Array([1, 2, 3]));
  });

  it("gives the same bytes for the same changes, and does not grow when run again", async () => {
    const file = await open(await zipOf(PLAIN));
    const changes = new Map([["xl/new.xml", `<a>${"绩效".repeat(500)}</a>`]]);
    const first = file.write(changes);
    expect(file.write(changes)).toEqual(first);
    expect((await open(first)).write(changes)).toEqual(first);
  });
});

describeWithShared("write over difficult workbooks", () => {
  it.each(DIFFICULT_WORKBOOKS.filter((name) => !(name in REFUSED_WORKBOOKS)))(
    "copies the compressed bytes of %s",
    async (name) => {
      const original = readFileSync(shared("workbooks", name));
      const file = await open(original);
      const written = file.write(new Map([["xl/jiyan.xml", "<a/>"]]));
      const after = rawEntries(written);
      expect(after.delete("xl/jiyan.xml")).toBe(true);
      expect(after).toEqual(rawEntries(original));
    },
  );
});
