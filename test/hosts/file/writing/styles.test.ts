import type { CellStyle, WorkbookPlan } from "../../../../src/core/workbook/plan";
import { plainSheet } from "./support/demo-plan";
import { apply, formPaths, open, readBytes, readWorkbook, withParts, workbookBytes } from "./support/files";

const STYLES_PART = "xl/styles.xml";
const RELATIONSHIPS = "xl/_rels/workbook.xml.rels";

const HEADING: CellStyle = {
  font: { name: "黑体", size: 12, bold: true, italic: true, underline: true, color: "1F4E79" },
  fill: "DDEBF7",
  border: { bottom: { line: "medium", color: "000000" }, left: { line: "hair", color: "808080" } },
  horizontal: "center",
  vertical: "bottom",
  wrap: true,
  numberFormat: '0.0"分"',
};

function planWith(...styles: readonly CellStyle[]): WorkbookPlan {
  const sheet = plainSheet("report", "visible", []);
  const rows = [{ cells: styles.map((_, index) => ({ value: 1, style: `s${index}` })) }];
  return {
    sheets: [{ ...sheet, rows }],
    edits: [],
    styles: Object.fromEntries(styles.map((style, index) => [`s${index}`, style])),
  };
}

const plain = (numberFormat?: string): CellStyle => ({
  font: { name: "Arial", size: 10 },
  ...(numberFormat === undefined ? {} : { numberFormat }),
});

const base = () => workbookBytes((workbook) => workbook.addWorksheet("表"));

async function firstCell(bytes: Uint8Array) {
  const cell = (await readWorkbook(bytes)).getWorksheet("绩效自评报告")?.getCell("A1");
  if (!cell) throw new Error("no cell");
  return cell;
}

test("all that a style says arrives in the cell", async () => {
  const cell = await firstCell((await apply(await base(), planWith(HEADING))).bytes);
  expect(cell.font).toEqual({
    name: "黑体",
    size: 12,
    bold: true,
    italic: true,
    underline: true,
    charset: 134,
    color: { argb: "FF1F4E79" },
  });
  expect(cell.fill).toMatchObject({ type: "pattern", pattern: "solid", fgColor: { argb: "FFDDEBF7" } });
  expect(cell.border).toEqual({
    bottom: { style: "medium", color: { argb: "FF000000" } },
    left: { style: "hair", color: { argb: "FF808080" } },
  });
  expect(cell.alignment).toEqual({ horizontal: "center", wrapText: true });
  expect(cell.numFmt).toBe('0.0"分"');
});

test.each([
  [{ indent: 2 }, { horizontal: "left", indent: 2 }],
  [
    { horizontal: "right", indent: 1 },
    { horizontal: "right", indent: 1 },
  ],
  [{ horizontal: "centerContinuous" }, { horizontal: "centerContinuous" }],
  [{ vertical: "center" }, { vertical: "middle" }],
  [{ vertical: "top" }, { vertical: "top" }],
] as const)("alignment %o", async (alignment, expected) => {
  const style: CellStyle = { ...plain(), ...alignment };
  expect((await firstCell((await apply(await base(), planWith(style))).bytes)).alignment).toEqual(expected);
});

test("styles that are there already are used again, however they are written", async () => {
  const plan = planWith(HEADING, plain(), plain("0.00%"), plain("0.000"));
  const { bytes: first } = await apply(await base(), plan);
  const rewritten = await withParts(first, {
    [STYLES_PART]: (xml) =>
      xml
        .replace("<b/><i/><u/>", "<i/>\n  <u/><b/>")
        .replace(/(<xf [^>]*?)( applyFont="1")([^>]*?)(\/?>)/g, "$1$3$2$4"),
  });
  const { parts } = await apply(rewritten, plan);
  expect(parts.patched).toEqual([]);
});

test("only styles that a cell uses are added", async () => {
  const plan = planWith(plain());
  const { bytes } = await apply(await base(), { ...plan, styles: { ...plan.styles, unused: HEADING } });
  expect(await (await open(bytes)).text(STYLES_PART)).not.toContain("黑体");
});

test("number formats of Excel's own have no entry, others get the next number", async () => {
  const codes = ["General", "0", "0.00", "#,##0", "#,##0.00", "0%", "0.00%", "@", "0.000", '0"项"'];
  const { bytes } = await apply(await base(), planWith(...codes.map((code) => plain(code))));
  const xml = await (await open(bytes)).text(STYLES_PART);
  expect(xml.match(/<numFmt [^>]*>/g)).toEqual([
    '<numFmt numFmtId="164" formatCode="0.000"/>',
    '<numFmt numFmtId="165" formatCode="0&quot;项&quot;"/>',
  ]);
});

test("text that looks like a formula is marked as quoted", async () => {
  const sheet = plainSheet("report", "visible", [["=1+1", "文字"]]);
  const styles = { cell: plain() };
  const { bytes } = await apply(await base(), { sheets: [sheet], edits: [], styles });
  const xml = await (await open(bytes)).text(STYLES_PART);
  expect(xml.match(/quotePrefix="1"/g)).toHaveLength(1);
  expect((await readWorkbook(bytes)).getWorksheet(sheet.name)?.getCell("A1").value).toBe("=1+1");
});

describe("a workbook without usable styles gets Excel's defaults", () => {
  const withoutRelationship = (xml: string) => xml.replace(/<Relationship [^>]*\/styles"[^>]*\/>/, "");
  test.each([
    ["no part and no relationship", { [STYLES_PART]: null, [RELATIONSHIPS]: withoutRelationship }],
    ["no part", { [STYLES_PART]: null }],
    ["an empty part", { [STYLES_PART]: "" }],
    [
      "an empty element",
      { [STYLES_PART]: '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"/>' },
    ],
  ])("%s", async (_, changes) => {
    const { bytes } = await apply(await withParts(await base(), changes), planWith(HEADING));
    const cell = await firstCell(bytes);
    expect([cell.font.name, cell.numFmt]).toEqual(["黑体", '0.0"分"']);
    const xml = await (await open(bytes)).text(STYLES_PART);
    expect(xml).toMatch(/<fonts count="2"><font><sz val="11"\/><name val="宋体"\/>/);
    expect(xml).toContain('<fills count="3">');
    expect(xml).toContain('builtinId="0"');
  });
});

test("lists that are missing are made, with a prefix and in the order of the schema", async () => {
  const bytes = await withParts(await base(), {
    [STYLES_PART]:
      '<x:styleSheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:fonts><x:font/></x:fonts>' +
      "<x:dxfs/></x:styleSheet>",
  });
  const { bytes: after } = await apply(bytes, planWith(HEADING));
  const xml = await (await open(after)).text(STYLES_PART);
  expect(
    [...xml.matchAll(/<x:(numFmts|fonts|fills|borders|cellXfs|dxfs)\b/g)].map(([, name]) => name),
  ).toEqual(["numFmts", "fonts", "fills", "borders", "cellXfs", "dxfs"]);
  expect(xml).toContain('<x:fonts count="2"><x:font/><x:font>');
  expect(xml).toContain('<x:cellXfs count="2"><x:xf numFmtId="0" fontId="0" fillId="0" borderId="0"/><x:xf ');
  expect(xml).not.toContain("xfId");
});

test("the style named Normal is found by its meaning, not its name or place", async () => {
  const bytes = await withParts(await base(), {
    [STYLES_PART]: (xml) =>
      xml
        .replace(/<cellStyleXfs.*<\/cellStyleXfs>/s, '<cellStyleXfs count="2"><xf/><xf/></cellStyleXfs>')
        .replace(
          /<cellStyles.*<\/cellStyles>/s,
          '<cellStyles count="2"><cellStyle name="Bad" xfId="0" builtinId="27"/><cellStyle name="常规" xfId="1" builtinId="0"/></cellStyles>',
        ),
  });
  const xml = await (await open((await apply(bytes, planWith(HEADING))).bytes)).text(STYLES_PART);
  expect(xml).toMatch(/<xf numFmtId="\d+" fontId="\d+" fillId="\d+" borderId="\d+" xfId="1" /);
});

test("no format of the person's changes its index", async () => {
  for (const path of formPaths) {
    const before = await open(readBytes(path));
    const after = await open((await apply(readBytes(path), planWith(HEADING))).bytes);
    const formats = async (source: typeof before) =>
      /<cellXfs[^>]*>(.*)<\/cellXfs>/s.exec(await source.text(STYLES_PART))?.[1] ?? "";
    expect((await formats(after)).startsWith(await formats(before))).toBe(true);
  }
});
