import { cellAt } from "../../../../src/core/workbook/snapshot";
import { DEFAULT_LIMITS } from "../../../../src/hosts/file/package/limits";
import { readWorkbook } from "../../../../src/hosts/file/reading";
import {
  firstSheet,
  MAIN,
  outcomeOf,
  readParts,
  readRows,
  sharedStringsXml,
  sheetXml,
  workbookOf,
  workbookParts,
  zipOf,
} from "../support/packages";

const CELL = `<row r="1"><c r="A1" t="s"><v>0</v></c></row>`;

describe("hostile files", () => {
  it("refuses a part that inflates beyond reason, before inflating it", async () => {
    // Zeros deflate by a factor of about 1000: 20 MB in 20 kB.
    const bytes = await zipOf(
      workbookParts([sheetXml("")], { "xl/media/bomb.bin": new Uint8Array(20_000_000) }),
    );
    expect(bytes.length).toBeLessThan(100_000);
    expect(outcomeOf(await readWorkbook(bytes))).toBe("compression-bomb");
  });

  it("refuses entity expansion wherever it stands", async () => {
    const dtd = `<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;">]>`;
    const sheet = sheetXml(`<row><c t="str"><v>&b;</v></c></row>`);
    expect(outcomeOf(await readParts(workbookParts([dtd + sheet])))).toBe("dtd");
    const strings = `${dtd}${sharedStringsXml(["<t>&b;</t>"])}`;
    expect(
      outcomeOf(await readParts(workbookParts([sheetXml(CELL)], { "xl/sharedStrings.xml": strings }))),
    ).toBe("dtd");
    expect(outcomeOf(await readParts(workbookParts([sheet])))).toBe("corrupt-xml");
  });

  it("refuses a sheet that breaks off, and one nested without end", async () => {
    const whole = sheetXml(`<row r="1"><c r="A1"><v>1</v></c></row>`);
    for (const length of [1, 60, 110, whole.length - 1]) {
      expect(outcomeOf(await readParts(workbookParts([whole.slice(0, length)])))).toBe("corrupt-xml");
    }
    const deep = sheetXml(`${"<a>".repeat(50_000)}${"</a>".repeat(50_000)}`);
    expect(outcomeOf(await readParts(workbookParts([deep])))).toBe("corrupt-xml");
  });

  it("refuses an archive that breaks off anywhere", async () => {
    const bytes = await zipOf(
      workbookParts([sheetXml(CELL)], { "xl/sharedStrings.xml": sharedStringsXml(["<t>甲</t>"]) }),
    );
    for (let length = 0; length < bytes.length; length += 101) {
      const outcome = outcomeOf(await readWorkbook(bytes.slice(0, length)));
      expect(["empty-file", "not-a-workbook", "corrupt-zip"]).toContain(outcome);
    }
  });

  it("refuses text that is not what it says it is", async () => {
    const parts = workbookParts([sheetXml("")], {
      "xl/worksheets/sheet1.xml": new Uint8Array([0x3c, 0xff, 0xff]),
    });
    expect(outcomeOf(await readParts(parts))).toBe("corrupt-xml");
    const strict = '<worksheet xmlns="http://purl.oclc.org/ooxml/spreadsheetml/main"/>';
    expect(outcomeOf(await readParts(workbookParts([strict])))).toBe("strict-ooxml");
  });

  it("refuses more cells than its limit", async () => {
    const row = `<row>${"<c><v>1</v></c>".repeat(10)}</row>`;
    const parts = workbookParts([sheetXml(row), sheetXml(row)]);
    expect(outcomeOf(await readParts(parts, { limits: { cells: 20 } }))).toBe("accepted");
    expect(await readParts(parts, { limits: { cells: 19 } })).toEqual({
      ok: false,
      error: { code: "too-large", params: { what: "cells", limit: "19" } },
    });
  });

  it("takes five million cells and no more", () => {
    expect(DEFAULT_LIMITS.cells).toBe(5_000_000);
  });
});

describe("large but honest files", () => {
  it("reads 1,000 sheets", async () => {
    const sheets = Array.from({ length: 1000 }, (_, index) => sheetXml(`<row><c><v>${index}</v></c></row>`));
    const workbook = workbookOf(await readParts(workbookParts(sheets)));
    expect(workbook.sheets.map((sheet) => cellAt(sheet, 0, 0)?.value)).toEqual(
      sheets.map((_, index) => index),
    );
  });

  it("reads a cell of 100,000 characters", async () => {
    const long = "绩效自评报告，".repeat(15_000).slice(0, 100_000);
    const strings = { "xl/sharedStrings.xml": sharedStringsXml([`<t>${long}</t>`]) };
    const sheet = await readRows(
      `<row><c t="s"><v>0</v></c><c t="inlineStr"><is><t>${long}</t></is></c></row>`,
      strings,
    );
    expect([sheet.rows[0]?.[0]?.value, sheet.rows[0]?.[1]?.text]).toEqual([long, long]);
  });

  it("reads sheets with cells at far corners without filling what lies between", async () => {
    const far = `<row r="1"><c r="XFD1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>2</v></c></row>`;
    const sheets = Array.from({ length: 3 }, () => sheetXml(far));
    const workbook = workbookOf(await readParts(workbookParts(sheets)));
    let cells = 0;
    for (const sheet of workbook.sheets) sheet.rows.forEach((row) => row?.forEach(() => (cells += 1)));
    expect(cells).toBe(6);
  });

  it("reads a namespace declared again and again", async () => {
    const rows = Array.from(
      { length: 2000 },
      () => `<row xmlns="${MAIN}"><c xmlns="${MAIN}"><v>1</v></c></row>`,
    );
    expect(firstSheet(await readParts(workbookParts([sheetXml(rows.join(""))]))).rows).toHaveLength(2000);
  });
});
