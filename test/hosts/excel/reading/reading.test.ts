import { OWN_SHEET_MARK, OWNERSHIP_MARKERS, ownSheetMark } from "../../../../src/core/workbook/ownership";
import type { OwnedSheetRole } from "../../../../src/core/workbook/plan";
import { cellAt } from "../../../../src/core/workbook/snapshot";
import { MOST_CELLS } from "../../../../src/hosts/excel/reading/sheet-readings";
import { type SheetModel, WorkbookModel } from "../../../excel-host";
import { ExcelSubject } from "../support/subject";
import { AssemblingSink } from "../support/session";

const MEGABYTE = 1_000_000;

/** Fills a sheet with these values, row by row from A1. */
function fill(sheet: SheetModel, rows: readonly (readonly (string | number | boolean)[])[]): void {
  rows.forEach((row, top) => {
    row.forEach((value, column) => {
      if (value !== "") sheet.cells.ensure(top, column).value = value;
    });
  });
}

/** A workbook of one sheet with these values. */
function bookOf(rows: readonly (readonly (string | number | boolean)[])[]): WorkbookModel {
  const book = new WorkbookModel(["表"]);
  fill(book.sheetNamed("表"), rows);
  return book;
}

/** Rows of a filled form: six short texts, a long one, numbers, and empty cells. */
function formRows(count: number, columns = 12): readonly (readonly (string | number)[])[] {
  return Array.from({ length: count }, (_, row) =>
    Array.from({ length: columns }, (_column, column) => {
      if (column === 0) return `第${row}项指标的名称`;
      if (column === 1) return "完成情况说明，受前期手续影响，进度略有推迟。";
      return column % 3 === 0 ? "" : column % 3 === 1 ? row * column : `≥${row}个`;
    }),
  );
}

async function readInto(subject: ExcelSubject) {
  const sink = new AssemblingSink();
  const shares: number[] = [];
  const read = await subject.workbook.read(sink, { onProgress: (share) => shares.push(share) });
  return { sink, shares, read };
}

async function expectRead(subject: ExcelSubject) {
  const { sink, shares, read } = await readInto(subject);
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return { snapshot: sink.snapshot(), blocks: sink.blocks, shares, skipped: read.value.skipped };
}

describe("requests", () => {
  test("a form of 500 rows takes two, neither above 2 MB", async () => {
    const subject = ExcelSubject.over(bookOf(formRows(500, 20)), "1.17");
    const { snapshot, shares } = await expectRead(subject);
    const { counters } = subject.host;
    expect(counters.trips).toBe(2);
    expect(counters.largestResponse).toBeLessThan(2 * MEGABYTE);
    expect(snapshot).toEqual(subject.host.snapshot());
    expect(shares.at(-1)).toBe(1);
  });

  test("a large sheet comes in blocks of about a megabyte, each handed on as it arrives", async () => {
    const subject = ExcelSubject.over(bookOf(formRows(5_000, 10)), "1.17");
    const { snapshot, blocks, shares } = await expectRead(subject);
    const { counters } = subject.host;
    expect(counters.largestResponse).toBeLessThan(2 * MEGABYTE);
    expect(counters.trips).toBeLessThan(20);
    expect(blocks.length).toBeGreaterThan(2);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(snapshot).toEqual(subject.host.snapshot());
  });

  test("long texts make the blocks smaller; what is too much for Excel is asked for in halves", async () => {
    const text = "长".repeat(3_000);
    const book = bookOf(Array.from({ length: 400 }, () => [text, text, 1]));
    const subject = ExcelSubject.over(book, "1.17");
    const { snapshot } = await expectRead(subject);
    const errors = subject.host.counters.requests.map(({ error }) => error);
    expect(errors).toContain("ResponsePayloadSizeLimitExceeded");
    expect(snapshot).toEqual(subject.host.snapshot());
  });

  test("a cell that is too much alone is told", async () => {
    const subject = ExcelSubject.over(bookOf([["长".repeat(30_000)]]), "1.17", {
      limits: { responseBytes: 50_000 },
    });
    const { read } = await readInto(subject);
    expect(read).toMatchObject({ ok: false, error: { code: "payload-too-large" } });
  });

  test("300 sheets take one more", async () => {
    const book = new WorkbookModel(Array.from({ length: 300 }, (_, index) => `表${index}`));
    for (const sheet of book.sheets) fill(sheet, [[sheet.name, 1]]);
    const subject = ExcelSubject.over(book, "1.17");
    const { snapshot } = await expectRead(subject);
    expect(snapshot).toEqual(subject.host.snapshot());
    expect(subject.host.counters.trips).toBe(3);
    expect(subject.host.counters.largestRequest).toBeLessThan(2 * MEGABYTE);
    expect(subject.host.liveReferences).toBe(0);
  });

  test("an empty workbook takes one", async () => {
    const subject = ExcelSubject.over(new WorkbookModel(["空"]), "1.17");
    const { snapshot, blocks } = await expectRead(subject);
    expect(snapshot).toEqual(subject.host.snapshot());
    expect(blocks).toEqual([]);
    expect(subject.host.counters.trips).toBe(1);
  });
});

describe("sheets with a very large used range", () => {
  test("are read where little stands in it: the form, and what was forgotten at the far end", async () => {
    const book = new WorkbookModel(["表", "大表"]);
    const sheet = book.sheetNamed("大表");
    fill(book.sheetNamed("表"), [["指标"]]);
    fill(sheet, formRows(30));
    sheet.merges.push({ top: 3, left: 0, bottom: 5, right: 1 });
    sheet.hiddenRows.add(7);
    sheet.cells.ensure(1_048_575, 16_383).value = "忘在角落里的字";
    Object.assign(sheet.cells.ensure(90, 5), { value: 3, formula: "=1+2" });
    const subject = ExcelSubject.over(book, "1.17");
    const { snapshot, skipped, shares } = await expectRead(subject);
    expect(skipped).toEqual([]);
    expect(snapshot).toEqual(subject.host.snapshot());
    expect(subject.host.counters.trips).toBe(4);
    expect(shares.at(-1)).toBe(1);
    expect(subject.host.liveReferences).toBe(0);
  });

  test("are left out and named where much stands in it, and the others are read", async () => {
    const book = new WorkbookModel(["表", "大表"]);
    fill(book.sheetNamed("表"), [["指标"]]);
    // 2,100 cells far apart from each other.
    for (let at = 0; at < 2_100; at += 1)
      book.sheetNamed("大表").cells.ensure(at * 400, (at % 40) * 100).value = at;
    const subject = ExcelSubject.over(book, "1.17");
    const { snapshot, skipped } = await expectRead(subject);
    expect(skipped).toEqual([
      {
        code: "too-many-cells",
        params: { sheet: "大表", cells: String((2_099 * 400 + 1) * 3_901), limit: String(MOST_CELLS) },
      },
    ]);
    expect(snapshot.sheets.map(({ rows, unread }) => [rows.length, unread])).toEqual([
      [1, undefined],
      [0, true],
    ]);
    expect(subject.host.counters.trips).toBe(3);
  });

  test("hold two cells and 5,000,000 between them: the two are read", async () => {
    const book = bookOf([["甲"]]);
    book.sheetNamed("表").cells.ensure(499_999, 9).value = "末";
    const subject = ExcelSubject.over(book, "1.9");
    const { snapshot, skipped } = await expectRead(subject);
    expect(skipped).toEqual([]);
    expect(snapshot).toEqual(subject.host.snapshot());
    expect(subject.host.counters.largestResponse).toBeLessThan(10_000);
  });

  test("formats alone do not make a sheet large", async () => {
    const book = bookOf([["指标", 1]]);
    const { cells } = book.sheetNamed("表");
    cells.ensure(1_000_000, 10).format = { ...cells.formatAt(0, 0), bold: true };
    const subject = ExcelSubject.over(book, "1.17");
    expect((await expectRead(subject)).skipped).toEqual([]);
    expect(subject.host.counters.trips).toBe(2);
  });
});

describe("what is read", () => {
  test("visibility, protection, names of workbook and sheets, the date system, the locked structure", async () => {
    const book = new WorkbookModel(["一", "二", "三"]);
    fill(book.sheetNamed("一"), [[45_000]]);
    book
      .sheetNamed("一")
      .cells.setFeature({ top: 0, left: 0, bottom: 0, right: 0 }, "numberFormat", "yyyy-mm-dd");
    book.sheetNamed("二").visibility = "hidden";
    book.sheetNamed("三").visibility = "very-hidden";
    book.sheetNamed("二").protection = { options: {}, password: undefined };
    book.structureProtection = { password: "x" };
    book.date1904 = true;
    book.names.push({
      name: "_jiyan_template",
      formula: '="project/mof-2020/1"',
      comment: "",
      visible: false,
    });
    book
      .sheetNamed("一")
      .names.push({ name: "区域", formula: "='一'!$A$1:$B$2", comment: "", visible: true });
    const subject = ExcelSubject.over(book, "1.9");
    const { snapshot } = await expectRead(subject);
    expect(snapshot).toEqual(subject.host.snapshot());
    expect(snapshot.date1904).toBe(true);
    expect(snapshot.sheets[0]?.rows[0]?.[0]?.text).toBe("2027-03-16");
    expect(snapshot.names).toEqual([
      { name: "_jiyan_template", refersTo: '"project/mof-2020/1"', hidden: true },
      { name: "区域", refersTo: "'一'!$A$1:$B$2", hidden: false, scope: "一" },
    ]);
  });

  test("everything but the date system where Excel lets nothing be computed, as in a workbook that is only shown", async () => {
    const subject = ExcelSubject.over(bookOf([["指标", 1]]), "1.17");
    subject.host.failWhen(({ className }) => className === "FunctionResult", "AccessDenied");
    const { snapshot } = await expectRead(subject);
    expect(snapshot).toEqual(subject.host.snapshot());
    expect(subject.host.counters.trips).toBe(3);
  });

  test("formulas, errors, booleans, formats, and text that begins with =", async () => {
    const book = bookOf([["a", true, 0.5, 7]]);
    const { cells } = book.sheetNamed("表");
    Object.assign(cells.ensure(1, 0), { value: "#DIV/0!", error: "#DIV/0!", formula: "=1/0" });
    Object.assign(cells.ensure(1, 1), { value: "#N/A", error: "#N/A" });
    Object.assign(cells.ensure(1, 2), { value: "#N/A" });
    Object.assign(cells.ensure(1, 3), { value: "=1+1", quotePrefix: true });
    Object.assign(cells.ensure(1, 4), { value: "", formula: '=""' });
    cells.setFeature({ top: 0, left: 2, bottom: 0, right: 2 }, "numberFormat", "0%");
    const { snapshot } = await expectRead(ExcelSubject.over(book, "1.17"));
    const [sheet] = snapshot.sheets;
    expect(cellAt(sheet!, 0, 1)).toEqual({ value: true, text: "TRUE" });
    expect(cellAt(sheet!, 0, 2)).toEqual({ value: 0.5, text: "50%", format: "0%" });
    expect(cellAt(sheet!, 1, 0)).toEqual({ value: null, text: "#DIV/0!", formula: "1/0", error: "#DIV/0!" });
    expect(cellAt(sheet!, 1, 1)).toEqual({ value: null, text: "#N/A", error: "#N/A" });
    expect(cellAt(sheet!, 1, 2)).toEqual({ value: "#N/A", text: "#N/A" });
    expect(cellAt(sheet!, 1, 3)).toEqual({ value: "=1+1", text: "=1+1" });
    expect(cellAt(sheet!, 1, 4)).toEqual({ value: "", text: "", formula: '""' });
  });

  test("control characters and halves of pairs do not come through, nor does HTML mean anything", async () => {
    const book = bookOf([["a\u0007b\uD800", "<img src=x onerror=alert(1)>", "一\r\n二"]]);
    const { snapshot } = await expectRead(ExcelSubject.over(book, "1.17"));
    expect(snapshot.sheets[0]?.rows[0]).toEqual([
      { value: "ab", text: "ab" },
      { value: "<img src=x onerror=alert(1)>", text: "<img src=x onerror=alert(1)>" },
      { value: "一\r\n二", text: "一\n二" },
    ]);
  });

  test("hidden rows, also beside a hidden column, and none where none are hidden", async () => {
    const book = new WorkbookModel(["滤", "全藏", "显"]);
    for (const sheet of book.sheets)
      fill(
        sheet,
        Array.from({ length: 12 }, (_, row) => [row, row]),
      );
    for (const row of [2, 3, 7, 11]) book.sheetNamed("滤").hiddenRows.add(row);
    book.sheetNamed("滤").hiddenColumns.add(0);
    for (let row = 0; row < 12; row += 1) book.sheetNamed("全藏").hiddenRows.add(row);
    const { snapshot } = await expectRead(ExcelSubject.over(book, "1.9"));
    const all = Array.from({ length: 12 }, (_, row) => row);
    expect(snapshot.sheets.map(({ hiddenRows }) => hiddenRows)).toEqual([[2, 3, 7, 11], all, []]);
  });

  test("merged areas, as many as there are, where Excel can tell them", async () => {
    const book = bookOf(formRows(900, 4));
    const { merges } = book.sheetNamed("表");
    for (let row = 0; row < 880; row += 2) {
      merges.push(
        { top: row, left: 0, bottom: row + 1, right: 0 },
        { top: row, left: 2, bottom: row, right: 3 },
      );
    }
    merges.push({ top: 880, left: 0, bottom: 899, right: 3 });
    const { snapshot } = await expectRead(ExcelSubject.over(book, "1.13"));
    const sorted = [...merges].sort((one, other) => one.top - other.top || one.left - other.left);
    expect(snapshot.sheets[0]?.merges).toEqual(sorted);
    const { snapshot: older } = await expectRead(ExcelSubject.over(book, "1.12"));
    expect(older.sheets[0]?.merges).toEqual([]);
  });

  test("the sheets of Jiyan's, but not its ledger", async () => {
    const book = new WorkbookModel(["表", "绩效自评报告", "校验结果", "_jiyan"]);
    for (const sheet of book.sheets) fill(sheet, [[sheet.name]]);
    const mark = (role: OwnedSheetRole, sheet: string) => {
      const hidden = { comment: "", visible: false };
      book.names.push({ name: OWNERSHIP_MARKERS[role], formula: `='${sheet}'!$A$1`, ...hidden });
      const own = { name: OWN_SHEET_MARK, formula: `=${ownSheetMark(role)}` };
      book.sheetNamed(sheet).names.push({ ...own, ...hidden });
    };
    mark("report", "绩效自评报告");
    mark("findings", "校验结果");
    mark("ledger", "_jiyan");
    const { snapshot } = await expectRead(ExcelSubject.over(book, "1.17"));
    expect(snapshot.sheets.map(({ rows }) => rows.length)).toEqual([1, 1, 1, 0]);
  });
});

describe("reading sheets anew", () => {
  test("takes the sheets asked for, and says which are gone", async () => {
    const book = new WorkbookModel(["一", "二", "三"]);
    for (const sheet of book.sheets) fill(sheet, [[sheet.name, 1]]);
    const subject = ExcelSubject.over(book, "1.17");
    const { sink } = await readInto(subject);
    book.sheetNamed("二").cells.ensure(4, 0).value = "新";
    book.sheetNamed("二").merges.push({ top: 4, left: 0, bottom: 4, right: 1 });
    book.sheetNamed("三").name = "四";
    subject.host.counters.reset();
    const reread = await subject.workbook.reread(
      [
        { index: 1, name: "二" },
        { index: 2, name: "三" },
      ],
      sink,
    );
    expect(reread).toEqual({ ok: true, value: { missing: ["三"], skipped: [] } });
    const [, second, third] = sink.snapshot().sheets;
    expect(second).toEqual(subject.host.snapshot().sheets[1]);
    expect(third?.name).toBe("三");
    expect(subject.host.counters.trips).toBe(2);
    expect(subject.host.liveReferences).toBe(0);
  });
});
