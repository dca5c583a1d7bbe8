import type { CellEdit } from "../../../src/core/workbook/plan";
import { WorkbookModel } from "../../excel-host";
import { inOwnTime } from "./support/own-time";
import { ExcelSubject } from "./support/subject";

function book(): WorkbookModel {
  const model = new WorkbookModel(["表"]);
  const { cells } = model.sheetNamed("表");
  cells.ensure(0, 0).value = "指标";
  cells.ensure(1, 0).value = 8.05;
  // The test host does not calculate: an entered formula comes to 0.
  Object.assign(cells.ensure(2, 0), { value: 0, formula: "=SUM(A2:A2)" });
  Object.assign(cells.ensure(3, 0), { value: "95%", quotePrefix: true });
  Object.assign(cells.ensure(4, 0), { value: "#N/A", error: "#N/A" });
  cells.setFeature(area(1), "numberFormat", "0.00");
  return model;
}

const area = (row: number) => ({ top: row, left: 0, bottom: row, right: 0 });
const edit = (row: number, value: CellEdit["value"]): CellEdit => ({
  at: { sheet: "表", row, column: 0 },
  value,
});

function over(model = book()): ExcelSubject {
  return ExcelSubject.over(model, "1.17");
}

describe("edits", () => {
  test("are taken back, formula, text, number, error and empty cell alike", async () => {
    const subject = over();
    const before = subject.host.snapshot();
    const quoted = subject.host.workbook.sheetNamed("表").cells.at(3, 0)?.quotePrefix;
    const edited = await subject.workbook.edit([
      edit(0, "=1+1"),
      edit(1, 9),
      edit(2, "12"),
      edit(3, null),
      edit(4, "有"),
      edit(7, "新"),
    ]);
    if (!edited.ok) throw new Error(edited.error.code);
    expect(subject.host.snapshot()).not.toEqual(before);
    expect(subject.host.counters.trips).toBe(2);

    const undone = await subject.workbook.undoEdits(structuredClone(edited.value));
    expect(undone).toEqual({ ok: true, value: [] });
    expect(subject.host.snapshot()).toEqual(before);
    expect(subject.host.workbook.sheetNamed("表").cells.at(3, 0)?.quotePrefix).toBe(quoted);
    expect(subject.host.workbook.enableEvents).toBe(true);
    expect(subject.host.liveReferences).toBe(0);
  });

  test("are not taken back where somebody changed the cell since", async () => {
    const subject = over();
    const edited = await subject.workbook.edit([edit(0, "甲"), edit(1, 9)]);
    if (!edited.ok) throw new Error(edited.error.code);
    subject.host.type("表!A2", 9.5);
    const undone = await subject.workbook.undoEdits(edited.value);
    expect(undone).toEqual({ ok: true, value: [{ sheet: "表", row: 1, column: 0 }] });
    const { cells } = subject.host.workbook.sheetNamed("表");
    expect([cells.at(0, 0)?.value, cells.at(1, 0)?.value]).toEqual(["指标", 9.5]);
  });

  test("leave a cell in the text format as it is, without an apostrophe in it", async () => {
    const model = book();
    model.sheetNamed("表").cells.setFeature(area(0), "numberFormat", "@");
    const subject = over(model);
    const edited = await subject.workbook.edit([edit(0, "=2021-12-31")]);
    if (!edited.ok) throw new Error(edited.error.code);
    expect(model.sheetNamed("表").cells.at(0, 0)?.value).toBe("=2021-12-31");
    await subject.workbook.undoEdits(edited.value);
    expect(model.sheetNamed("表").cells.at(0, 0)?.value).toBe("指标");
  });

  test("of no cells ask nothing", async () => {
    const subject = over();
    expect(await subject.workbook.undoEdits([])).toEqual({ ok: true, value: [] });
    expect(subject.host.counters.trips).toBeLessThanOrEqual(1);
  });

  test("of many cells go out together", async () => {
    const subject = over();
    const edits = Array.from({ length: 400 }, (_, row) => edit(row + 10, `第${row}项`));
    expect(await subject.workbook.edit(edits)).toMatchObject({ ok: true });
    expect(subject.host.counters.trips).toBe(2);
    expect(subject.host.counters.largestRequest).toBeLessThan(2_000_000);
    expect(subject.host.liveReferences).toBe(0);
  });
});

describe("cells that cannot be edited", () => {
  const cases: readonly (readonly [string, (model: WorkbookModel) => void, object])[] = [
    [
      "a locked cell of a protected sheet",
      (model) => {
        model.sheetNamed("表").protection = { options: {}, password: undefined };
      },
      { code: "protected-sheet", params: { sheet: "表", cell: "表!A1" } },
    ],
    [
      "a cell within a merged area",
      (model) => model.sheetNamed("表").merges.push({ top: 0, left: 0, bottom: 1, right: 0 }),
      { code: "merged-range", params: { sheet: "表", cell: "表!A2" } },
    ],
    [
      "a cell that another one's result is shown in",
      (model) => model.sheetNamed("表").spills.push({ anchor: area(0), area: { ...area(0), bottom: 3 } }),
      { code: "array-range", params: { sheet: "表", cell: "表!A2" } },
    ],
    [
      "a part of an array formula, with the cells before it given back",
      (model) => model.sheetNamed("表").arrays.push({ ...area(1), bottom: 2 }),
      { code: "array-range", params: { sheet: "表", cell: "表!A2" } },
    ],
    [
      "a cell of a sheet that is gone",
      (model) => {
        model.sheetNamed("表").name = "改名";
      },
      { code: "not-found", params: { sheet: "表", cell: "表!A1" } },
    ],
    [
      "a cell with a pivot table over it, with the cells before it given back",
      (model) => model.sheetNamed("表").pivotTables.push({ name: "透视", area: area(1) }),
      { code: "pivot-range", params: { sheet: "表", cell: "表!A2" } },
    ],
  ];
  test.each(cases)("%s", async (_, change, trouble) => {
    const subject = over();
    change(subject.host.workbook);
    const before = subject.host.snapshot();
    const edited = await subject.workbook.edit([edit(0, "先"), edit(1, 9), edit(3, "后")]);
    expect(edited).toMatchObject({ ok: false, error: trouble });
    expect(edited).not.toHaveProperty("error.written");
    expect(subject.host.snapshot()).toEqual(before);
    expect(subject.host.workbook.enableEvents).toBe(true);
    expect(subject.host.liveReferences).toBe(0);
  });

  test("an unlocked cell of a protected sheet is edited", async () => {
    const subject = over();
    const sheet = subject.host.workbook.sheetNamed("表");
    sheet.cells.setFeature(area(1), "locked", false);
    sheet.protection = { options: {}, password: undefined };
    expect(await subject.workbook.edit([edit(1, 9)])).toMatchObject({ ok: true });
    expect(sheet.cells.at(1, 0)?.value).toBe(9);
  });

  test("the first cell of a merged area is edited", async () => {
    const subject = over();
    subject.host.workbook.sheetNamed("表").merges.push({ top: 0, left: 0, bottom: 1, right: 1 });
    expect(await subject.workbook.edit([edit(0, "新")])).toMatchObject({ ok: true });
  });
});

describe("a connection that is lost", () => {
  test("before the edits leaves the cells as they were", async () => {
    const subject = ExcelSubject.over(book(), "1.17");
    const before = subject.host.snapshot();
    subject.host.dropConnectionAt(1);
    expect(await inOwnTime(() => subject.workbook.edit([edit(0, "新")]))).toMatchObject({
      error: { code: "no-answer" },
    });
    expect(subject.host.snapshot()).toEqual(before);
  });

  test("at the edits themselves says that they may have been made", async () => {
    const subject = ExcelSubject.over(book(), "1.17");
    subject.host.dropConnectionAt(2, "lost-answer");
    expect(await inOwnTime(() => subject.workbook.edit([edit(0, "新")]))).toMatchObject({
      error: { code: "no-answer", unconfirmed: ["表"] },
    });
    expect(subject.host.workbook.sheetNamed("表").cells.at(0, 0)?.value).toBe("新");
  });

  test("while cells get their contents back names the sheet", async () => {
    const subject = ExcelSubject.over(book(), "1.17");
    subject.host.workbook.sheetNamed("表").arrays.push({ ...area(1), bottom: 2 });
    subject.host.dropConnectionAt(3);
    expect(await inOwnTime(() => subject.workbook.edit([edit(0, "先"), edit(1, 9)]))).toMatchObject({
      error: { code: "array-range", written: ["表"] },
    });
  });
});

test("edits of a plan are made before its sheets, and can be taken back", async () => {
  const subject = over();
  const applied = await subject.workbook.apply({
    frame: { sheets: [], edits: [edit(1, 9)], styles: {} },
    rows: () => Promise.resolve([]),
  });
  if (!applied.ok) throw new Error(applied.error.code);
  expect(applied.value).toMatchObject({ sheets: [], notices: [] });
  await subject.workbook.undoEdits(applied.value.edited);
  expect(subject.host.workbook.sheetNamed("表").cells.at(1, 0)?.value).toBe(8.05);
});
