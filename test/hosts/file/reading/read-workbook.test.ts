import {
  firstSheet,
  MAIN,
  outcomeOf,
  readParts,
  readRows,
  relationships,
  sharedStringsXml,
  sheetXml,
  stylesXml,
  workbookOf,
  workbookParts,
} from "../support/packages";

/** The cells of a row as the person sees them; `null` for empty ones. */
async function textsOf(row: string, overrides = {}): Promise<(string | null)[]> {
  const sheet = await readRows(`<row r="1">${row}</row>`, overrides);
  return Array.from(sheet.rows[0] ?? [], (cell) => cell?.text ?? null);
}

describe("values", () => {
  it("reads every type of cell", async () => {
    const sheet = await readRows(
      `<row r="1"><c r="A1"><v>1.5</v></c><c r="B1" t="s"><v>0</v></c><c r="C1" t="inlineStr"><is><t>内联</t></is></c><c r="D1" t="b"><v>1</v></c><c r="E1" t="b"><v>0</v></c><c r="F1" t="e"><v>#DIV/0!</v></c><c r="G1" t="d"><v>2021-12-31</v></c><c r="H1" t="str"><v>文本</v></c><c r="I1" t="e"><v>#FIELD!</v></c><c r="J1" t="d"><v>年底</v></c><c r="K1"><v>abc</v></c></row>`,
      { "xl/sharedStrings.xml": sharedStringsXml(["<t>共享</t>"]) },
    );
    expect(sheet.rows[0]).toEqual([
      { value: 1.5, text: "1.5" },
      { value: "共享", text: "共享" },
      { value: "内联", text: "内联" },
      { value: true, text: "TRUE" },
      { value: false, text: "FALSE" },
      { value: null, text: "#DIV/0!", error: "#DIV/0!" },
      { value: 44561, text: "44561" },
      { value: "文本", text: "文本" },
      { value: null, text: "#FIELD!", error: "#UNKNOWN!" },
      { value: "年底", text: "年底" },
      { value: "abc", text: "abc" },
    ]);
  });

  it("reads formulas with and without results", async () => {
    const sheet = await readRows(
      `<row r="1"><c r="A1"><f>1+1</f><v>2</v></c><c r="B1" t="str"><f>"甲"&amp;"乙"</f><v>甲乙</v></c><c r="C1"><f>C2</f></c><c r="D1" t="str"><f>""</f><v></v></c><c r="E1" t="e"><f>1/0</f><v>#DIV/0!</v></c><c r="F1" t="b"><f>TRUE()</f><v>1</v></c><c r="G1" t="s"><f>A2</f><v>0</v></c></row>`,
      { "xl/sharedStrings.xml": sharedStringsXml(["<t>共享</t>"]) },
    );
    expect(sheet.rows[0]).toEqual([
      { value: 2, text: "2", formula: "1+1" },
      { value: "甲乙", text: "甲乙", formula: '"甲"&"乙"' },
      { value: null, text: "", formula: "C2" },
      { value: "", text: "", formula: '""' },
      { value: null, text: "#DIV/0!", formula: "1/0", error: "#DIV/0!" },
      { value: true, text: "TRUE", formula: "TRUE()" },
      { value: "共享", text: "共享", formula: "A2" },
    ]);
  });

  it("gives each cell of a shared formula its own formula", async () => {
    const sheet = await readRows(
      `<row r="1"><c r="A1"><f t="shared" ref="A1:A3" si="0">B1*$C$1</f><v>1</v></c></row><row r="2"><c r="A2"><f t="shared" si="0"/><v>2</v></c><c r="B2"><f t="shared" si="9"/><v>3</v></c></row><row r="3"><c r="A3"><f t="dataTable" ref="A3:A9" dt2D="0" dtr="0" r1="D1"/><v>4</v></c><c r="B3"><f t="dataTable" dtr="1" r1="D1" r2="E1"/><v>5</v></c></row>`,
    );
    expect(sheet.rows.map((row) => row?.map((cell) => cell?.formula))).toEqual([
      ["B1*$C$1"],
      ["B2*$C$1", ""],
      ["TABLE(,D1)", "TABLE(D1,E1)"],
    ]);
  });

  it("joins rich text and leaves phonetic guides out", async () => {
    const rich = "<r><t>绩效</t></r><r><rPr><b/></rPr><t xml:space='preserve'> 自评</t></r>";
    const phonetic = "<t>東京</t><rPh sb='0' eb='2'><t>トウキョウ</t></rPh><phoneticPr fontId='1'/>";
    const strings = sharedStringsXml([rich, phonetic, "<t/>", "<t>a_x000D_\nb_x005F_x000D_</t>"]);
    const row = `<c t="s"><v>0</v></c><c t="s"><v>1</v></c><c t="s"><v>2</v></c><c t="s"><v>3</v></c><c t="inlineStr"><is>${rich}</is></c><c t="inlineStr"><is>${phonetic}</is></c>`;
    expect(await textsOf(row, { "xl/sharedStrings.xml": strings })).toEqual([
      "绩效 自评",
      "東京",
      "",
      "a\nb_x000D_",
      "绩效 自评",
      "東京",
    ]);
  });

  it("removes what cannot be shown", async () => {
    const sheet = await readRows(
      `<row><c t="inlineStr"><is><t>a_x0007_b_xD800_c\u0001d&#2;e</t></is></c><c t="str"><v>x_x0000_y</v></c></row>`,
    );
    expect(sheet.rows[0]).toEqual([
      { value: "abcde", text: "abcde" },
      { value: "xy", text: "xy" },
    ]);
  });

  it("leaves styled but empty cells out", async () => {
    expect(
      await textsOf('<c r="A1" s="0"/><c r="B1"><v></v></c><c r="C1" t="s"/><c r="D1"><v>1</v></c>'),
    ).toEqual([null, null, null, "1"]);
  });

  it("shows values through the formats of their styles", async () => {
    const styles = stylesXml([0, 10, 31, '0.00"万元"', "@", 9999]);
    const cells = [0.5, 0.80455, 44561, 1.005, 12, 7].map(
      (value, style) => `<c s="${style}"><v>${value}</v></c>`,
    );
    const sheet = await readRows(`<row>${cells.join("")}<c s="77"><v>8</v></c></row>`, {
      "xl/styles.xml": styles,
    });
    expect(sheet.rows[0]).toEqual([
      { value: 0.5, text: "0.5" },
      { value: 0.80455, text: "80.46%", format: "0.00%" },
      { value: 44561, text: "2021年12月31日", format: 'yyyy"年"m"月"d"日"' },
      { value: 1.005, text: "1.01万元", format: '0.00"万元"' },
      { value: 12, text: "12", format: "@" },
      { value: 7, text: "7" },
      { value: 8, text: "8" },
    ]);
  });

  it("shares one object between equal constants", async () => {
    const long = "受项目实施进度影响，部分工作延后";
    const strings = sharedStringsXml([`<t>${long}</t>`]);
    const row = `<c t="s"><v>0</v></c><c><v>3</v></c><c t="inlineStr"><is><t>${long}</t></is></c><c><f>1+2</f><v>3</v></c>`;
    const sheet = await readRows(`<row>${row}${row}</row>`, { "xl/sharedStrings.xml": strings });
    const cells = sheet.rows[0] ?? [];
    expect([0, 1, 2, 3].map((column) => cells[column] === cells[column + 4])).toEqual([
      true,
      true,
      true,
      false,
    ]);
  });
});

describe("places", () => {
  it("places cells and rows that do not say where they are", async () => {
    const sheet = await readRows(
      `<row><c><v>1</v></c><c r="D1"><v>2</v></c><c><v>3</v></c></row><row r="4"><c><v>4</v></c></row><row><c><v>5</v></c></row>`,
    );
    expect(sheet.rows[0]?.[0]?.value).toBe(1);
    expect(sheet.rows[0]?.[3]?.value).toBe(2);
    expect(sheet.rows[0]?.[4]?.value).toBe(3);
    expect([sheet.rows[3]?.[0]?.value, sheet.rows[4]?.[0]?.value]).toEqual([4, 5]);
    expect(1 in sheet.rows).toBe(false);
  });

  it("takes rows and cells in any order", async () => {
    const sheet = await readRows(
      `<row r="3"><c r="C3"><v>3</v></c><c r="A3"><v>1</v></c></row><row r="1"><c r="A1"><v>9</v></c></row><row r="3"><c r="B3"><v>2</v></c></row>`,
    );
    expect(sheet.rows[2]?.map((cell) => cell?.value)).toEqual([1, 2, 3]);
    expect(sheet.rows[0]?.[0]?.value).toBe(9);
  });

  it("reads the last cell of the largest sheet", async () => {
    const sheet = await readRows(`<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>`);
    expect(sheet.rows[1_048_575]?.[16_383]?.value).toBe(1);
  });

  it.each([
    ["a cell outside rows", `<c r="A1"><v>1</v></c>`],
    ["row 0", `<row r="0"/>`],
    ["a row beyond the last", `<row r="1048577"/>`],
    ["a column beyond the last", `<row><c r="XFE1"/></row>`],
    ["a shared string that is not there", `<row><c t="s"><v>5</v></c></row>`],
  ])("refuses %s", async (_, rows) => {
    expect(outcomeOf(await readParts(workbookParts([sheetXml(rows)])))).toBe("corrupt-xml");
  });

  it("reads merged areas, hidden rows and protection", async () => {
    const xml = sheetXml(
      `<row r="5" hidden="1"/><row r="2" hidden="true"/><row r="3" hidden="0"/>`,
      `<sheetProtection sheet="1"/><mergeCells><mergeCell ref="A1:B2"/><mergeCell ref="$D$4"/><mergeCell ref="what"/><mergeCell/></mergeCells>`,
    );
    expect(firstSheet(await readParts(workbookParts([xml])))).toEqual({
      name: "表1",
      visibility: "visible",
      rows: [],
      merges: [
        { top: 0, left: 0, bottom: 1, right: 1 },
        { top: 3, left: 3, bottom: 3, right: 3 },
      ],
      protected: true,
      hiddenRows: [1, 4],
      hiddenColumns: [],
    });
  });
});

describe("the workbook", () => {
  const R = `xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"`;

  it("lists worksheets with their visibility, and names", async () => {
    const parts = workbookParts([sheetXml(""), sheetXml(""), sheetXml("")], {
      "xl/workbook.xml": `<workbook xmlns="${MAIN}" ${R}><workbookPr date1904="1"/><workbookProtection lockStructure="1"/><sheets><sheet name="图" sheetId="9" r:id="rId9"/><sheet name="A &amp; B" sheetId="1" r:id="rId1"/><sheet name="藏" sheetId="2" state="hidden" r:id="rId2"/><sheet name="深藏" sheetId="3" state="veryHidden" r:id="rId3"/></sheets><definedNames><definedName name="规则">'A &amp; B'!$A$1</definedName><definedName name="本表" localSheetId="2" hidden="1">"1.0"</definedName></definedNames></workbook>`,
      "xl/_rels/workbook.xml.rels": relationships([
        ["rId1", "worksheet", "worksheets/sheet1.xml"],
        ["rId2", "worksheet", "worksheets/sheet2.xml"],
        ["rId3", "worksheet", "/xl/worksheets/sheet3.xml"],
        ["rId9", "chartsheet", "chartsheets/sheet1.xml"],
      ]),
    });
    const workbook = workbookOf(await readParts(parts));
    expect(workbook.sheets.map(({ name, visibility }) => [name, visibility])).toEqual([
      ["A & B", "visible"],
      ["藏", "hidden"],
      ["深藏", "very-hidden"],
    ]);
    expect(workbook.names).toEqual([
      { name: "规则", refersTo: "'A & B'!$A$1", hidden: false },
      { name: "本表", refersTo: '"1.0"', hidden: true, scope: "藏" },
    ]);
    expect(workbook.date1904).toBe(true);
    expect(workbook.structureProtected).toBe(true);
  });

  it("reads any namespace prefix", async () => {
    const parts = workbookParts(
      [
        `<x:worksheet xmlns:x="${MAIN}"><x:sheetData><x:row r="1"><x:c r="A1" t="s"><x:v>0</x:v></x:c></x:row></x:sheetData></x:worksheet>`,
      ],
      {
        "xl/sharedStrings.xml": `<x:sst xmlns:x="${MAIN}"><x:si><x:t>甲</x:t></x:si></x:sst>`,
        "xl/workbook.xml": `<x:workbook xmlns:x="${MAIN}" ${R}><x:sheets><x:sheet name="表" sheetId="1" r:id="rId1"/></x:sheets></x:workbook>`,
      },
    );
    expect(firstSheet(await readParts(parts)).rows[0]?.[0]?.text).toBe("甲");
  });

  it("ignores elements of other namespaces inside cells", async () => {
    const foreign = `<row r="1"><c r="A1"><x:v xmlns:x="urn:other">9</x:v><v>1</v></c></row>`;
    expect((await readRows(foreign)).rows[0]?.[0]?.value).toBe(1);
  });

  it("reads a workbook with an empty styles part, and one without a sheet's part not at all", async () => {
    const parts = workbookParts([sheetXml(`<row><c s="3"><v>1</v></c></row>`)], { "xl/styles.xml": "" });
    expect(firstSheet(await readParts(parts)).rows[0]?.[0]).toEqual({ value: 1, text: "1" });
    expect(outcomeOf(await readParts({ ...parts, "xl/worksheets/sheet1.xml": null }))).toBe("missing-part");
  });

  it("refuses a workbook that lists a sheet which leads nowhere", async () => {
    const parts = workbookParts([sheetXml("")]);
    const listed = (parts["xl/workbook.xml"] as string).replace(
      "</sheets>",
      '<sheet name="丢失" sheetId="7" r:id="rId7"/></sheets>',
    );
    expect(await readParts({ ...parts, "xl/workbook.xml": listed })).toEqual({
      ok: false,
      error: { code: "missing-part", params: { part: "丢失" } },
    });
  });

  it("tells how far it is", async () => {
    const rows = Array.from({ length: 20_000 }, (_, row) => `<row><c><v>${row}</v></c></row>`).join("");
    const calls: [number, number][] = [];
    const onProgress = (done: number, total: number) => calls.push([done, total]);
    const result = await readParts(workbookParts([sheetXml(rows), sheetXml("")]), { onProgress });
    expect(outcomeOf(result)).toBe("accepted");
    const done = calls.map(([value]) => value);
    expect(done).toEqual([...done].sort((a, b) => a - b));
    expect(done.length).toBeGreaterThan(3);
    expect(calls.at(-1)?.[0]).toBe(calls[0]?.[1]);
  });
});
