import { cellAt } from "../../../../src/core/workbook/snapshot";
import { newTable } from "../../../excel-host/model/sheet";
import { type SheetModel, WorkbookModel } from "../../../excel-host";
import { ExcelSubject } from "../support/subject";

/** A sheet with these values, row by row from A1. */
function bookOf(rows: readonly (readonly (string | number)[])[]): {
  readonly book: WorkbookModel;
  readonly sheet: SheetModel;
} {
  const book = new WorkbookModel(["表"]);
  const sheet = book.sheetNamed("表");
  rows.forEach((row, top) => {
    row.forEach((value, column) => {
      sheet.cells.ensure(top, column).value = value;
    });
  });
  return { book, sheet };
}

const LIST = Array.from({ length: 8 }, (_, row) => [`第${row}行`, row]);

describe("what the person does not see", () => {
  test("hidden columns are told with the hidden rows, in one request", async () => {
    const { book, sheet } = bookOf(LIST.map((row) => [...row, "丙", "丁"]));
    sheet.hiddenColumns.add(1);
    sheet.hiddenColumns.add(3);
    sheet.hiddenRows.add(4);
    const subject = ExcelSubject.over(book, "1.17");
    const snapshot = await subject.read();
    expect(snapshot.sheets[0]).toMatchObject({ hiddenColumns: [1, 3], hiddenRows: [4] });
    expect(subject.host.counters.trips).toBe(2);
  });

  test("rows that the sheet's filter hides are not hidden ones, others are", async () => {
    const { book, sheet } = bookOf(LIST);
    sheet.filter = { top: 2, left: 0, bottom: 5, right: 1 };
    for (const row of [1, 3, 4, 7]) sheet.hiddenRows.add(row);
    const snapshot = await ExcelSubject.over(book, "1.17").read();
    expect(snapshot.sheets[0]?.hiddenRows).toEqual([1, 7]);
  });

  test("nor are those of a table's filter, if it is at work", async () => {
    const { book, sheet } = bookOf(LIST);
    const filtered = newTable("1", "表1", { top: 0, left: 0, bottom: 3, right: 1 });
    filtered.isFiltered = true;
    sheet.tables.push(filtered, newTable("2", "表2", { top: 4, left: 0, bottom: 7, right: 1 }));
    for (const row of [2, 6]) sheet.hiddenRows.add(row);
    const snapshot = await ExcelSubject.over(book, "1.17").read();
    expect(snapshot.sheets[0]?.hiddenRows).toEqual([6]);
  });
});

describe("fonts", () => {
  const cell = (row: number, column: number) => ({ top: row, left: column, bottom: row, right: column });

  test("struck-out cells are told", async () => {
    const { book, sheet } = bookOf(LIST);
    sheet.cells.setFeature(cell(2, 0), "strikethrough", true);
    const snapshot = await ExcelSubject.over(book, "1.9").read();
    const [read] = snapshot.sheets;
    expect(read && cellAt(read, 2, 0)).toEqual({ value: "第2行", text: "第2行", struck: true });
    expect(read && cellAt(read, 3, 0)).toEqual({ value: "第3行", text: "第3行" });
  });

  test("a cell in Symbol shows its marks", async () => {
    const { book, sheet } = bookOf([
      ["指标", "³", 5],
      ["另一", "£", 6],
    ]);
    for (const row of [0, 1]) sheet.cells.setFeature(cell(row, 1), "fontName", "Symbol");
    const snapshot = await ExcelSubject.over(book, "1.9").read();
    expect(snapshot.sheets[0]?.rows.map((row) => row?.[1])).toEqual([
      { value: "≥", text: "≥" },
      { value: "≤", text: "≤" },
    ]);
  });

  test("a sheet all in Symbol shows its marks", async () => {
    const { book, sheet } = bookOf([["³5"]]);
    sheet.cells.setFeature(cell(0, 0), "fontName", "Symbol");
    const snapshot = await ExcelSubject.over(book, "1.9").read();
    expect(snapshot.sheets[0]?.rows[0]?.[0]).toEqual({ value: "≥5", text: "≥5" });
  });

  test.each([
    ["1.18", "≥720批次", "≤5%"],
    // Without the fonts of the parts only what has no other meaning is taken.
    ["1.9", "≥720批次", "£5%"],
  ])("parts of a text in Symbol, ExcelApi %s", async (version, first, second) => {
    const { book, sheet } = bookOf([["³720批次", "£5%", "m³"]]);
    sheet.cells.ensure(0, 0).textRuns = [
      { text: "³", fontName: "Symbol" },
      { text: "720批次", fontName: "宋体" },
    ];
    sheet.cells.ensure(0, 1).textRuns = [
      { text: "£", fontName: "Symbol" },
      { text: "5%", fontName: "宋体" },
    ];
    const snapshot = await ExcelSubject.over(book, version).read();
    expect(snapshot.sheets[0]?.rows[0]?.map((each) => each?.text)).toEqual([first, second, "m³"]);
  });

  test("a sheet of one plain font is not asked about", async () => {
    const { book } = bookOf([["³720批次", "£5%"]]);
    const subject = ExcelSubject.over(book, "1.18");
    const snapshot = await subject.read();
    expect(snapshot.sheets[0]?.rows[0]?.map((each) => each?.text)).toEqual(["³720批次", "£5%"]);
    expect(subject.host.counters.trips).toBe(2);
  });

  test("more such texts than operators could be are left as they are", async () => {
    const { book, sheet } = bookOf(Array.from({ length: 201 }, () => ["£5"]));
    sheet.cells.setFeature(cell(0, 0), "fontName", "Symbol");
    const snapshot = await ExcelSubject.over(book, "1.18").read();
    expect(snapshot.sheets[0]?.rows[0]?.[0]?.text).toBe("£5");
  });
});
