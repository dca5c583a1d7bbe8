import type { SheetSnapshot } from "../../../../src/core/workbook/snapshot";
import {
  MAIN,
  firstSheet,
  readParts,
  readRows,
  relationships,
  sharedStringsXml,
  workbookParts,
} from "../support/packages";

/** A sheet with settings before and behind its rows. */
async function readSheet(before: string, rows: string, after = "", overrides = {}): Promise<SheetSnapshot> {
  const xml = `<worksheet xmlns="${MAIN}">${before}<sheetData>${rows}</sheetData>${after}</worksheet>`;
  return firstSheet(await readParts(workbookParts([xml], overrides)));
}

const ROWS = [1, 2, 3, 4, 5, 6]
  .map((row) => `<row r="${row}"${row > 2 ? ' hidden="1"' : ""}><c r="B${row}"><v>${row}</v></c></row>`)
  .join("");

describe("what the person does not see", () => {
  it("is columns that are hidden or without width, as far as there are cells", async () => {
    const sheet = await readSheet(
      `<cols><col min="1" max="2" width="9"/><col min="3" max="3" hidden="1" width="9"/><col min="4" max="4" width="0" customWidth="1"/><col min="6" max="16384" hidden="1"/></cols>`,
      `<row r="1"><c r="B1"><v>1</v></c><c r="F1"><v>2</v></c></row>`,
    );
    expect(sheet.hiddenColumns).toEqual([2, 3, 5]);
  });

  it("is nothing on a sheet without cells", async () => {
    const sheet = await readSheet(`<cols><col min="1" max="9" hidden="1"/></cols>`, `<row r="1"/>`);
    expect(sheet.hiddenColumns).toEqual([]);
  });

  it("is rows that are hidden or without height", async () => {
    const sheet = await readRows(
      `<row r="1" ht="0" customHeight="1"><c r="A1"><v>1</v></c></row><row r="2" ht="15"/><row r="3" hidden="1"/>`,
    );
    expect(sheet.hiddenRows).toEqual([0, 2]);
  });

  it("is not what a filter hides", async () => {
    const filter = `<autoFilter ref="B2:B5"><filterColumn colId="0"><filters><filter val="1"/></filters></filterColumn></autoFilter>`;
    expect((await readSheet("", ROWS, filter)).hiddenRows).toEqual([5]);
    expect((await readSheet("", ROWS, `<autoFilter ref="B2:B5"/>`)).hiddenRows).toEqual([2, 3, 4, 5]);
  });

  it("is not what a saved view of a person filters", async () => {
    const views = `<customSheetViews><customSheetView guid="{1}"><autoFilter ref="B1:B6"><filterColumn colId="0"/></autoFilter></customSheetView></customSheetViews>`;
    expect((await readSheet("", ROWS, views)).hiddenRows).toEqual([2, 3, 4, 5]);
  });

  it("is not what the filter of a table hides", async () => {
    const tables = relationships([
      ["t1", "table", "../tables/table1.xml"],
      ["t2", "table", "../tables/table2.xml"],
      ["t3", "table", "../tables/gone.xml"],
    ]);
    const sheet = await readSheet("", ROWS, "", {
      "xl/worksheets/_rels/sheet1.xml.rels": tables,
      "xl/tables/table1.xml": `<table xmlns="${MAIN}" ref="B1:B4"><autoFilter ref="B1:B4"><filterColumn colId="0"/></autoFilter></table>`,
      "xl/tables/table2.xml": `<table xmlns="${MAIN}" ref="B5:B6"><autoFilter ref="B5:B6"/></table>`,
    });
    expect(sheet.hiddenRows).toEqual([4, 5]);
  });
});

/** Styles with the fonts plain, struck through and Symbol. */
const STYLES = {
  "xl/styles.xml": `<styleSheet xmlns="${MAIN}"><fonts><font><name val="宋体"/></font><font><strike/><name val="宋体"/></font><font><name val="Symbol"/></font><font><strike val="0"/></font></fonts><cellXfs><xf fontId="0"/><xf fontId="1"/><xf fontId="2"/><xf fontId="3"/></cellXfs></styleSheet>`,
};

describe("fonts", () => {
  it("strike cells out, whole or run by run", async () => {
    const run = (text: string, struck: boolean) =>
      `<r><rPr>${struck ? "<strike/>" : ""}<rFont val="宋体"/></rPr><t xml:space="preserve">${text}</t></r>`;
    const sheet = await readRows(
      `<row r="1"><c r="A1" s="1"><v>5</v></c><c r="B1" t="s"><v>0</v></c><c r="C1" t="s"><v>1</v></c><c r="D1" s="3"><v>5</v></c><c r="E1" t="inlineStr"><is>${run("丁", true)}</is></c><c r="F1" t="s"><f>A2</f><v>0</v></c><c r="G1" t="s" s="1"><v>2</v></c></row>`,
      {
        ...STYLES,
        "xl/sharedStrings.xml": sharedStringsXml([
          run("甲", true) + run(" ", false) + run("乙", true),
          run("甲", true) + run("乙", false),
          "<t>丙</t>",
        ]),
      },
    );
    expect(sheet.rows[0]).toEqual([
      { value: 5, text: "5", struck: true },
      { value: "甲 乙", text: "甲 乙", struck: true },
      { value: "甲乙", text: "甲乙" },
      { value: 5, text: "5" },
      { value: "丁", text: "丁", struck: true },
      { value: "甲 乙", text: "甲 乙", formula: "A2", struck: true },
      { value: "丙", text: "丙", struck: true },
    ]);
  });

  it("tell a number that was struck through from the one that took its place", async () => {
    const run = (text: string, struck: boolean) =>
      `<r><rPr>${struck ? "<strike/>" : ""}</rPr><t xml:space="preserve">${text}</t></r>`;
    const prose = "本年计划完成30公里道路养护和12座桥梁的维修加固，并按要求组织两次竣工验收，形成档案资料。";
    const sheet = await readRows(
      `<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c><c r="D1" t="s"><v>3</v></c></row>`,
      {
        ...STYLES,
        "xl/sharedStrings.xml": sharedStringsXml([
          run("≥", false) + run("30", true) + run("36公里", false),
          run("30公里", true) + run("未定", false),
          run("12", true) + run(prose, false),
          "<t>36</t>",
        ]),
      },
    );
    expect(sheet.rows[0]).toEqual([
      { value: "≥36公里", text: "≥36公里", struck: true },
      { value: "30公里未定", text: "30公里未定" },
      { value: `12${prose}`, text: `12${prose}` },
      { value: "36", text: "36" },
    ]);
  });

  it("show the marks of Symbol, of a run or a whole cell, and private marks in any font", async () => {
    const sheet = await readRows(
      `<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s" s="2"><v>1</v></c><c r="C1" t="s"><v>1</v></c><c r="D1" t="s"><v>2</v></c></row>`,
      {
        ...STYLES,
        "xl/sharedStrings.xml": sharedStringsXml([
          `<r><rPr><rFont val="Symbol"/></rPr><t>³</t></r><r><t>720批次</t></r>`,
          "<t>³</t>",
          "<t>\uf0a35%</t>",
        ]),
      },
    );
    expect(sheet.rows[0]?.map((cell) => [cell?.value, cell?.text])).toEqual([
      ["≥720批次", "≥720批次"],
      ["≥", "≥"],
      ["³", "³"],
      ["≤5%", "≤5%"],
    ]);
  });
});
