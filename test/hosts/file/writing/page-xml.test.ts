import type { CellStyle, PlannedCell, PlannedSheet } from "../../../../src/core/workbook/plan";
import { headerCode, pageXml } from "../../../../src/hosts/file/writing/page-xml";
import { rowHeights } from "../../../../src/core/workbook/row-height";
import { worksheetXml } from "../../../../src/hosts/file/writing/worksheet-xml";
import { PAGE, plainSheet } from "./support/demo-plan";

describe("header and footer codes", () => {
  test.each([
    [{ center: "第 {page} 页 共 {pages} 页" }, "&C第 &P 页 共 &N 页"],
    [{ left: "甲 & 乙", right: "{page}" }, "&L甲 && 乙&R&P"],
    [{ left: "{page}2022年", center: "{pages}-1" }, "&L&P 2022年&C&N -1"],
    [{ center: "{page}-{pages}" }, "&C&P-&N"],
    [{ left: "&A {other}" }, "&L&&A {other}"],
    [{ left: "" }, ""],
    [{}, ""],
  ])("%o is %s", (parts, code) => {
    expect(headerCode(parts)).toBe(code);
  });

  test.each([
    ["one long part", { left: "短", center: "长".repeat(400) }],
    ["letters beyond the BMP", { center: "𠮷".repeat(300) }],
    ["ampersands, which are doubled", { left: "&".repeat(300), right: "a".repeat(300) }],
  ])("%s is shortened to what Excel takes", (_, parts) => {
    const code = headerCode(parts);
    expect(code.length).toBeLessThanOrEqual(255);
    expect(code.length).toBeGreaterThan(200);
    expect(code).toContain("…");
    expect(() => encodeURIComponent(code)).not.toThrow();
  });
});

test("a page in Excel's terms", () => {
  expect(pageXml(PAGE)).toBe(
    '<printOptions horizontalCentered="1"/>' +
      '<pageMargins left="1.1024" right="1.0236" top="1.4567" bottom="1.378" header="0.5906" footer="0.7874"/>' +
      '<pageSetup paperSize="9" fitToHeight="0" orientation="portrait" firstPageNumber="1" useFirstPageNumber="1"/>' +
      "<headerFooter><oddHeader>&amp;R某某县林业局 &amp;&amp; 2022年度</oddHeader>" +
      "<oddFooter>&amp;C第 &amp;P 页 共 &amp;N 页</oddFooter></headerFooter>",
  );
  const { margins, paper } = PAGE;
  expect(
    pageXml({ margins, paper, orientation: "landscape", fitToWidth: false, centerHorizontally: false }),
  ).toMatch(
    /^<pageMargins [^>]*\/><pageSetup paperSize="9" orientation="landscape" firstPageNumber="1" useFirstPageNumber="1"\/>$/,
  );
});

test("a page that is numbered on from the sheet before it says no number", () => {
  expect(pageXml({ ...PAGE, countsOn: true })).toContain(
    '<pageSetup paperSize="9" fitToHeight="0" orientation="portrait"/>',
  );
});

const STYLES: Readonly<Record<string, CellStyle>> = {
  body: { font: { name: "仿宋", size: 16 }, wrap: true },
  indented: { font: { name: "仿宋", size: 16 }, wrap: true, indent: 8 },
  latin: { font: { name: "Cambria", size: 16 }, wrap: true },
  title: { font: { name: "黑体", size: 22 } },
  small: { font: { name: "宋体", size: 11 }, wrap: true },
};

function sheetOf(cells: readonly (PlannedCell | null)[], rest: Partial<PlannedSheet> = {}): PlannedSheet {
  return { ...plainSheet("report", "visible", []), columnWidths: [40], rows: [{ cells }], ...rest };
}

function heightOf(
  cells: readonly (PlannedCell | null)[],
  rest: Partial<PlannedSheet> = {},
): number | undefined {
  const sheet = sheetOf(cells, rest);
  return rowHeights(sheet, STYLES)(sheet.rows[0]!, 0);
}

describe("the height of a row that is to fit its text", () => {
  const text = (value: PlannedCell["value"], style = "body"): PlannedCell => ({ value, style });

  test.each<[string, readonly (PlannedCell | null)[], number | undefined]>([
    ["nothing", [null, text(null), text(5)], undefined],
    ["a line of the usual size", [text("一", "small")], undefined],
    ["a line of a larger size", [text("一")], 25.25],
    ["a line that does not wrap", [text("标题".repeat(50), "title")], 34],
    ["twelve characters of 16 points", [text("字".repeat(12))], 25.25],
    ["fourteen characters of 16 points", [text("字".repeat(14))], 48.5],
    ["half as wide letters", [text("a".repeat(22))], 25.25],
    ["a number that may not be divided", [text(`${"字".repeat(10)}2022`)], 25.25],
    ["a number that must go on the next line", [text(`${"字".repeat(11)}2022年`)], 48.5],
    ["punctuation that may not begin a line", [text(`${"字".repeat(13)}。`)], 48.5],
    ["a bracket that may not end a line", [text(`${"字".repeat(12)}（字`)], 48.5],
    ["a blank that is lost at the end of a line", [text(`${"字".repeat(13)}  `)], 25.25],
    ["narrow letters and blanks of an English line", [text("initial still, it is all little")], 25.25],
    ["lower lines of a font of Latin letters", [text("one\ntwo", "latin")], 43.5],
    ["Chinese words in such a font", [text("一\ntwo", "latin")], 48.5],
    ["wide letters", [text("W".repeat(16))], 48.5],
    ["a word longer than two lines", [text(`字${"a".repeat(50)}`)], 71.5],
    ["three paragraphs, one of them empty", [text("一\n\n三")], 71.5],
    ["the highest cell", [text("一"), text("字\n字")], 48.5],
    ["an indent", [text("字".repeat(12), "indented")], 48.5],
    ["more than a row can be high", [text("字".repeat(2000))], 409.5],
  ])("%s", (_, cells, height) => {
    expect(heightOf(cells)).toBe(height);
  });

  test("cells joined across use their whole width, cells joined down none", () => {
    const cells = [text("字".repeat(14)), null];
    const widths = { columnWidths: [40, 40] };
    const across = { top: 0, left: 0, bottom: 0, right: 1 };
    expect(heightOf(cells, { ...widths, merges: [across] })).toBe(25.25);
    expect(heightOf(cells, { ...widths, merges: [{ ...across, bottom: 2 }] })).toBeUndefined();
  });

  test("a column without a width has Excel's", () => {
    expect(heightOf([text("字字字")], { columnWidths: [] })).toBe(48.5);
  });
});

describe("a worksheet part", () => {
  const print = (sheet: PlannedSheet) =>
    worksheetXml(sheet, {
      styles: () => 1,
      digitPixels: 7,
      heights: rowHeights(sheet, STYLES),
      hasDrawing: false,
    });

  test("an empty sheet", () => {
    expect(print(plainSheet("report", "visible", []))).toContain('<dimension ref="A1"/>');
  });

  test("heights of the plan are the person's own, others are not", () => {
    const xml = print(
      sheetOf([], {
        rows: [{ cells: [], height: 30 }, { cells: [{ value: "一", style: "body" }] }, { cells: [] }],
      }),
    );
    expect(xml).toContain('<row r="1" ht="30" customHeight="1"/><row r="2" ht="25.25"><c ');
    expect(xml).not.toContain('<row r="3"');
  });

  test("frozen rows, hidden grid lines, tab colour, widths and merged areas", () => {
    const xml = print(
      sheetOf([{ value: "", style: "body" }], {
        frozenRows: 2,
        showGridLines: false,
        tabColor: "2F5597",
        columnWidths: [10, 0.5],
        merges: [
          { top: 0, left: 0, bottom: 0, right: 1 },
          { top: 5, left: 5, bottom: 5, right: 5 },
        ],
      }),
    );
    expect(xml).toContain('<sheetPr><tabColor rgb="FF2F5597"/><pageSetUpPr fitToPage="1"/></sheetPr>');
    expect(xml).toContain(
      '<sheetView showGridLines="0" workbookViewId="0"><pane ySplit="2" topLeftCell="A3"',
    );
    expect(xml).toContain('<col min="1" max="1" width="10.7109375" customWidth="1"/>');
    expect(xml).toContain('<mergeCells count="1"><mergeCell ref="A1:B1"/></mergeCells>');
    expect(xml).toContain('<c r="A1" s="1"/>');
  });

  test("links name their sheet in quotes and keep a short tip", () => {
    const link = { to: { sheet: "it's 表", row: 4, column: 2 }, tooltip: `"${"长".repeat(400)}` };
    const xml = print(sheetOf([{ value: "看", style: "body", link }]));
    expect(xml).toMatch(/<hyperlink ref="A1" location="'it''s 表'!C5" tooltip="&quot;长{253}…"\/>/);
  });
});
