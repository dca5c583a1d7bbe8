import { WorkbookModel } from "../../excel-host";
import { ExcelSubject } from "./support/subject";

function over(version = "1.17"): ExcelSubject {
  const book = new WorkbookModel(["一", "二", "深藏"]);
  book.sheetNamed("深藏").visibility = "very-hidden";
  return ExcelSubject.over(book, version);
}

const cell = (sheet: string) => ({ sheet, row: 13, column: 4 });

test("a cell is brought to the front in one request", async () => {
  const subject = over();
  expect(await subject.workbook.select(cell("二"))).toEqual({ ok: true, value: undefined });
  const { workbook } = subject.host;
  expect([workbook.activeSheet.name, workbook.selection]).toEqual([
    "二",
    { top: 13, left: 4, bottom: 13, right: 4 },
  ]);
  expect(subject.host.counters.trips).toBe(1);
  expect(subject.host.liveReferences).toBe(0);
});

test("a sheet is brought to the front", async () => {
  const subject = over();
  expect(await subject.workbook.showSheet("二")).toMatchObject({ ok: true });
  expect(subject.host.workbook.activeSheet.name).toBe("二");
});

test("a sheet that is gone and one that is hidden are told", async () => {
  const { workbook } = over();
  expect(await workbook.select(cell("三"))).toMatchObject({ error: { code: "not-found" } });
  expect(await workbook.select(cell("深藏"))).toEqual({
    ok: false,
    error: { code: "hidden-sheet", params: { sheet: "深藏" } },
  });
  expect(await workbook.showSheet("深藏")).toMatchObject({ error: { code: "hidden-sheet" } });
});

test.each(["GeneralException", "InvalidSelection", "InactiveWorkbook"])(
  "after %s it is tried once more",
  async (code) => {
    const subject = over();
    subject.host.failWhen(({ member }) => member === "select", code);
    expect(await subject.workbook.select(cell("二"))).toMatchObject({ ok: true });
    for (let time = 0; time < 2; time += 1) subject.host.failWhen(({ member }) => member === "select", code);
    expect(await subject.workbook.select(cell("一"))).toMatchObject({ ok: false });
  },
);
