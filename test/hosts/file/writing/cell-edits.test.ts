import { parseCellRef } from "../../../../src/core/workbook/a1";
import type { CellEdit } from "../../../../src/core/workbook/plan";
import { RefusalError } from "../../../../src/hosts/file/package/refusal-error";
import type { Refusal } from "../../../../src/hosts/file/refusal";
import { editCells } from "../../../../src/hosts/file/writing/cell-edits";
import { apply, difficultPaths, editsOnly, open, readBytes, readWorkbook, refusalOf } from "./support/files";
import { withParts, workbookBytes } from "./support/files";

const HEAD = '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">';

function edit(cell: string, value: CellEdit["value"]): CellEdit {
  const at = parseCellRef(`表!${cell}`);
  if (!at) throw new Error(cell);
  return { at, value };
}

/** The rows of a sheet after edits of the rows given. */
function edited(rows: string, ...edits: readonly CellEdit[]): string {
  const { xml } = editCells("sheet1.xml", `${HEAD}<sheetData>${rows}</sheetData></worksheet>`, edits);
  return xml.slice(xml.indexOf("<sheetData>") + 11, xml.indexOf("</sheetData>"));
}

/** The refusal that some work ends in. */
function refusedBy(work: () => unknown): Refusal | undefined {
  try {
    work();
    return undefined;
  } catch (error) {
    if (error instanceof RefusalError) return error.refusal;
    throw error;
  }
}

const A1 = '<row r="1"><c r="A1" s="3" t="s"><v>0</v></c></row>';

describe("a cell that gets another constant", () => {
  test.each<[string, string, readonly CellEdit[], string]>([
    ["a number keeps the format", A1, [edit("A1", 8.05)], '<row r="1"><c r="A1" s="3"><v>8.05</v></c></row>'],
    [
      "text is written in the cell",
      A1,
      [edit("A1", "=1+1 & <b>")],
      '<row r="1"><c r="A1" s="3" t="inlineStr"><is><t>=1+1 &amp; &lt;b&gt;</t></is></c></row>',
    ],
    [
      "blanks at the ends stay",
      A1,
      [edit("A1", " 元 ")],
      '<row r="1"><c r="A1" s="3" t="inlineStr"><is><t xml:space="preserve"> 元 </t></is></c></row>',
    ],
    ["null clears", A1, [edit("A1", null)], '<row r="1"><c r="A1" s="3"/></row>'],
    ["null makes no cell", A1, [edit("B1", null), edit("A9", null)], A1],
    [
      "a cell goes between its neighbours",
      '<row r="1" spans="1:3"><c r="A1"/><c r="C1"/></row>',
      [edit("B1", 2)],
      '<row r="1" spans="1:3"><c r="A1"/><c r="B1"><v>2</v></c><c r="C1"/></row>',
    ],
    [
      "a cell outside the spans takes the hint away",
      '<row r="1" spans="1:3"><c r="A1"/></row>',
      [edit("D1", 2), edit("E1", 3)],
      '<row r="1"><c r="A1"/><c r="D1"><v>2</v></c><c r="E1"><v>3</v></c></row>',
    ],
    [
      "an empty row opens, and its format is taken",
      '<row r="1" s="7" customFormat="1"/>',
      [edit("B1", 1)],
      '<row r="1" s="7" customFormat="1"><c r="B1" s="7"><v>1</v></c></row>',
    ],
    [
      "rows go in order",
      '<row r="2"/><row r="5"/>',
      [edit("A6", 6), edit("A1", 1), edit("A3", 3), edit("A4", 4)],
      '<row r="1"><c r="A1"><v>1</v></c></row><row r="2"/><row r="3"><c r="A3"><v>3</v></c></row>' +
        '<row r="4"><c r="A4"><v>4</v></c></row><row r="5"/><row r="6"><c r="A6"><v>6</v></c></row>',
    ],
    [
      "rows and cells without a reference are counted",
      "<row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c><c><v>4</v></c></row>",
      [edit("B2", 9)],
      '<row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c><c r="B2"><v>9</v></c></row>',
    ],
    [
      "the last of several edits counts",
      A1,
      [edit("A1", 1), edit("A1", 2)],
      '<row r="1"><c r="A1" s="3"><v>2</v></c></row>',
    ],
    [
      "a formula gives way",
      '<row r="1"><c r="A1" t="str" cm="1"><f>B1</f><v>x</v></c></row>',
      [edit("A1", 5)],
      '<row r="1"><c r="A1"><v>5</v></c></row>',
    ],
  ])("%s", (_, rows, edits, expected) => {
    expect(edited(rows, ...edits)).toBe(expected);
  });

  test("a sheet without rows, with a prefix, columns and a used range", () => {
    const sheet = (data: string, used: string) =>
      '<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
      `<x:dimension ref="${used}"/><x:cols><x:col min="2" max="4" width="9" style="5"/></x:cols>` +
      `${data}</x:worksheet>`;
    const { xml, formulasRemoved } = editCells("sheet1.xml", sheet("<x:sheetData/>", "B2"), [
      edit("C4", "好"),
    ]);
    expect(xml).toBe(
      sheet(
        '<x:sheetData><x:row r="4"><x:c r="C4" s="5" t="inlineStr"><x:is><x:t>好</x:t></x:is></x:c></x:row></x:sheetData>',
        "B2:C4",
      ),
    );
    expect(formulasRemoved).toBe(false);
  });
});

test("what looks like rows in comments and character data is none", () => {
  const rows =
    '<!-- <row r="2"><c r="A2"/></row> --><row r="1"><c r="A1" t="inlineStr"><is><t><![CDATA[</row><row r="2">]]></t></is></c>' +
    "<?<?pi <row ?></row>";
  expect(edited(rows, edit("A2", 1))).toBe(`${rows}<row r="2"><c r="A2"><v>1</v></c></row>`);
});

test("a value in single quotes, a mark in a value, blanks around the equals sign", () => {
  expect(edited("<row r = '1' x='a>b'><c r='A1' s='2'/></row >", edit("A1", 1))).toBe(
    "<row r = '1' x='a>b'><c r=\"A1\" s=\"2\"><v>1</v></c></row >",
  );
});

describe("a formula shared by several cells", () => {
  const cell = (ref: string, formula: string) =>
    `<row r="${ref.slice(1)}"><c r="${ref}">${formula}<v>0</v></c></row>`;
  const follower = '<f t="shared" si="4"/>';
  const rows =
    cell("B1", '<f t="shared" ref="B1:B3" si="4">A1*$C$1&amp;"%"</f>') +
    cell("B2", follower) +
    cell("B3", follower);

  test("stays where a follower is edited", () => {
    expect(edited(rows, edit("B2", 1))).toBe(
      rows.replace(`<c r="B2">${follower}<v>0</v>`, '<c r="B2"><v>1</v>'),
    );
  });

  test("passes to the next cell where its own is edited", () => {
    expect(edited(rows, edit("B1", 1))).toBe(
      '<row r="1"><c r="B1"><v>1</v></c></row>' +
        cell("B2", '<f t="shared" ref="B2:B3" si="4">A2*$C$1&amp;"%"</f>') +
        cell("B3", follower),
    );
  });

  test("passes over cells that are edited too", () => {
    expect(edited(rows, edit("B1", 1), edit("B2", 2))).toContain(
      '<f t="shared" ref="B3" si="4">A3*$C$1&amp;"%"</f>',
    );
  });

  test("is found in rows that nothing else is done to", () => {
    const far = Array.from(
      { length: 50 },
      (_, index) => `<row r="${index + 10}"><c r="A${index + 10}"/></row>`,
    ).join("");
    const last = cell("B99", follower);
    const own = '<row r="1"><c r="B1"><f t="shared" ref="B1:B99" si="4">A1</f><v>0</v></c></row>';
    expect(edited(own + far + last, edit("B1", 1))).toBe(
      `<row r="1"><c r="B1"><v>1</v></c></row>${far}${cell("B99", '<f t="shared" ref="B99" si="4">A99</f>')}`,
    );
  });

  test("ends where all its cells are edited", () => {
    expect(edited(rows, edit("B1", 1), edit("B2", 2), edit("B3", 3))).not.toContain("<f");
  });
});

describe("a formula over several cells", () => {
  const array = (ref: string) => `<row r="1"><c r="A1"><f t="array" ref="${ref}">B1:B2</f><v>0</v></c></row>`;
  const table = '<row r="1"><c r="A1"><f t="dataTable" ref="A1:B2" r1="C1"/><v>0</v></c></row>';

  test.each([
    ["the first cell of an array formula", array("A1:A2"), "A1", "array"],
    ["another cell of an array formula", array("A1:A2"), "A2", "array"],
    ["a cell of a data table", table, "B2", "scenario"],
  ])("%s is not edited alone", (_, rows, cell, reason) => {
    expect(refusedBy(() => edited(rows, edit(cell, 1)))).toEqual({
      code: "cell-not-editable",
      params: { cell: `表!${cell}`, reason },
    });
  });

  test("an array formula of one cell gives way", () => {
    expect(edited(array("A1"), edit("A1", 1))).toBe('<row r="1"><c r="A1"><v>1</v></c></row>');
  });
});

describe("a cell that Excel does not let the person change", () => {
  const sheet = (after: string) =>
    `${HEAD}<cols><col min="3" max="3" style="5"/></cols><sheetData>${A1}<row r="2" s="4" customFormat="1"/></sheetData>${after}</worksheet>`;
  const editing = (cell: string, after: string, unlocked: readonly number[] = []) =>
    refusedBy(() => editCells("sheet1.xml", sheet(after), [edit(cell, 1)], new Set(unlocked)));
  const refusal = (cell: string, reason: string) => ({
    code: "cell-not-editable",
    params: { cell: `表!${cell}`, reason },
  });
  const merged = '<mergeCells count="1"><mergeCell ref="A1:B2"/></mergeCells>';
  const locked = '<sheetProtection password="CC1A" sheet="1" objects="1"/>';

  test("is one that a merged area covers, and not its first one", () => {
    expect(editing("B2", merged)).toEqual(refusal("B2", "merged"));
    expect(editing("A1", merged)).toBeUndefined();
    expect(editing("C2", merged)).toBeUndefined();
  });

  test("is every one of a protected sheet whose own, row's or column's format is not unlocked", () => {
    for (const cell of ["A1", "B2", "C9", "D9"])
      expect(editing(cell, locked)).toEqual(refusal(cell, "locked"));
    expect(editing("A1", locked, [3])).toBeUndefined();
    expect(editing("B2", locked, [4])).toBeUndefined();
    expect(editing("C9", locked, [5])).toBeUndefined();
    expect(editing("D9", locked, [0])).toBeUndefined();
    expect(editing("A1", '<sheetProtection sheet="0"/>')).toBeUndefined();
  });
});

test.each([
  ["corrupt-xml", "<worksheet><sheetData></worksheet>"],
  ["corrupt-xml", "<worksheet/>"],
  ["corrupt-xml", "<worksheet><sheetData/>"],
  ["corrupt-xml", "<worksheet><sheetData/></sheet>"],
  ["corrupt-xml", "<worksheet><sheetData a=b/></worksheet>"],
  ["corrupt-xml", "<worksheet><sheetData/><!-- no end </worksheet>"],
  ["corrupt-xml", "<worksheet><sheetData/></worksheet a>"],
  ["corrupt-xml", "<worksheet><sheetData><row></sheetData></worksheet>"],
  ["dtd", "<!DOCTYPE worksheet><worksheet><sheetData/></worksheet>"],
])("a damaged sheet is refused as %s", (code, source) => {
  expect(refusedBy(() => editCells("sheet1.xml", source, [edit("A1", 1)]))?.code).toBe(code);
});

describe("edits in a workbook file", () => {
  const workbook = () =>
    workbookBytes((book) => {
      const sheet = book.addWorksheet("表");
      sheet.addRow(["指标", "得分"]);
      sheet.addRow(["数量", 8]);
      sheet.getCell("B3").value = { formula: "SUM(B2:B2)", result: 8 };
    });

  test("touch the sheet, and make formulas compute again on opening", async () => {
    const { bytes, parts } = await apply(
      await workbook(),
      editsOnly(edit("B2", 9.5), edit("A2", "数量指标")),
    );
    expect(parts).toEqual({
      added: [],
      replaced: [],
      removed: [],
      patched: ["xl/worksheets/sheet1.xml", "xl/workbook.xml"],
    });
    const sheet = (await readWorkbook(bytes)).getWorksheet("表");
    expect([sheet?.getCell("A2").value, sheet?.getCell("B2").value, sheet?.getCell("B3").formula]).toEqual([
      "数量指标",
      9.5,
      "SUM(B2:B2)",
    ]);
    expect(await (await open(bytes)).text("xl/workbook.xml")).toMatch(/<calcPr [^>]*fullCalcOnLoad="1"/);
  });

  test("drop the calculation chain only where a formula gave way", async () => {
    const chained = await withParts(await workbook(), {
      "xl/calcChain.xml":
        '<calcChain xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><c r="B3" i="1"/></calcChain>',
      "xl/_rels/workbook.xml.rels": (text) =>
        text.replace(
          "</Relationships>",
          '<Relationship Id="rId99" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/calcChain" Target="calcChain.xml"/></Relationships>',
        ),
      "[Content_Types].xml": (text) =>
        text.replace(
          "</Types>",
          '<Override PartName="/xl/calcChain.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.calcChain+xml"/></Types>',
        ),
      "xl/workbook.xml": (text) => text.replace(/<calcPr[^>]*\/>/, ""),
    });
    const kept = await open((await apply(chained, editsOnly(edit("B2", 1)))).bytes);
    expect(kept.has("xl/calcChain.xml")).toBe(true);
    expect(await kept.text("xl/workbook.xml")).toContain('<calcPr fullCalcOnLoad="1"/>');

    const applied = await apply(chained, editsOnly(edit("B3", 1)));
    const dropped = await open(applied.bytes);
    expect(applied.parts.removed).toEqual(["xl/calcChain.xml"]);
    expect(await dropped.text("xl/_rels/workbook.xml.rels")).not.toContain("calcChain");
    expect(await dropped.text("[Content_Types].xml")).not.toContain("calcChain");
  });

  test.each([
    [
      { at: { sheet: "没有", row: 0, column: 0 }, value: 1 },
      { code: "cell-not-found", params: { cell: "没有!A1" } },
    ],
    [edit("A1", "字".repeat(32_768)), { code: "text-too-long", params: { cell: "表!A1", limit: "32767" } }],
  ])("that cannot be made are refused", async (one, refusal) => {
    expect(await refusalOf(await workbook(), editsOnly(one))).toEqual(refusal);
  });

  test("leave the header of a table alone", async () => {
    const bytes = await workbookBytes((book) => {
      book.addWorksheet("表").addTable({
        name: "T",
        ref: "B2",
        headerRow: true,
        columns: [{ name: "指标" }, { name: "得分" }],
        rows: [["数量", 1]],
      });
    });
    expect(await refusalOf(bytes, editsOnly(edit("C2", "分数")))).toEqual({
      code: "cell-not-editable",
      params: { cell: "表!C2", reason: "header" },
    });
    const { bytes: after } = await apply(bytes, editsOnly(edit("C3", 7)));
    expect((await readWorkbook(after)).getWorksheet("表")?.getCell("C3").value).toBe(7);
  });

  test("reach a cell of every difficult workbook and change no other part", async () => {
    const results: string[] = [];
    for (const path of difficultPaths.filter((name) => /cx-|rich/.test(name))) {
      const bytes = readBytes(path);
      const names = /<(?:\w+:)?sheet [^>]*?name="([^"&]*)"/.exec(
        await (await open(bytes)).text("xl/workbook.xml"),
      );
      const at = { sheet: names?.[1] ?? "", row: 199, column: 25 };
      const { parts } = await apply(bytes, editsOnly({ at, value: "新值" }));
      results.push(
        ...parts.added,
        ...parts.removed,
        ...parts.patched.filter((part) => !/sheet|workbook/.test(part)),
      );
    }
    expect(results).toEqual([]);
  });
});
