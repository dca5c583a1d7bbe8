import ExcelJS from "exceljs";
import { strToU8, unzipSync, zipSync } from "fflate";
import { failureCode, onFirstSheet, openSheets } from "../support";

/** A file of two sheets, the first with a name of the workbook. */
async function file(): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  book.addWorksheet("模板").getCell("B2").value = "指标";
  book.addWorksheet("说明").getCell("A1").value = "看这里";
  book.definedNames.add("'模板'!$B$2", "表头");
  return new Uint8Array(await book.xlsx.writeBuffer());
}

const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString("base64");

describe("insertWorksheetsFromBase64", () => {
  it("puts sheets where they are wanted, under free names", async () => {
    const { excel, workbook } = openSheets("一", "模板");
    const content = base64(await file());
    const ids = await onFirstSheet(excel, (_, context) => [
      context.workbook.insertWorksheetsFromBase64(content, { positionType: "After", relativeTo: "一" }),
      context.workbook.insertWorksheetsFromBase64(content, { sheetNamesToInsert: ["说明"] }),
    ]);
    expect(workbook.sheets.map(({ name }) => name)).toEqual(["一", "模板 (2)", "说明", "模板", "说明 (2)"]);
    expect(workbook.sheetNamed("模板 (2)").cells.at(1, 1)?.value).toBe("指标");
    expect(ids[0]?.value).toEqual([workbook.sheetNamed("模板 (2)").id, workbook.sheetNamed("说明").id]);
    expect(ids[1]?.value).toHaveLength(1);
    expect(workbook.names.map(({ name }) => name)).toEqual(["表头"]);
  });

  it("refuses charts, pivot tables and comments", async () => {
    const { excel, workbook } = openSheets();
    const withChart = zipSync({ ...unzipSync(await file()), "xl/charts/chart1.xml": strToU8("<c/>") });
    const run = onFirstSheet(excel, (_, context) => {
      context.workbook.insertWorksheetsFromBase64(base64(withChart));
    });
    expect(await failureCode(run)).toBe("UnsupportedFeature");
    expect(workbook.sheets).toHaveLength(1);
  });

  it.each([
    ["no file", "bm8gZmlsZQ==", {}, "InvalidArgument"],
    ["a sheet that the file lacks", undefined, { sheetNamesToInsert: ["none"] }, "ItemNotFound"],
    ["a place that is not there", undefined, { positionType: "Before", relativeTo: "none" }, "ItemNotFound"],
  ] as const)("refuses %s", async (_, content, options, code) => {
    const { excel } = openSheets();
    const bytes = content ?? base64(await file());
    const run = onFirstSheet(excel, (_sheet, context) => {
      context.workbook.insertWorksheetsFromBase64(bytes, options as Excel.InsertWorksheetOptions);
    });
    expect(await failureCode(run)).toBe(code);
  });
});

describe("createWorkbook", () => {
  it("opens a file beside the workbook", async () => {
    const { excel, workbook } = openSheets();
    const bytes = await file();
    await excel.createWorkbook(base64(bytes));
    await excel.createWorkbook();
    expect(workbook.opened.map((opened) => opened && Buffer.from(opened).equals(bytes))).toEqual([
      true,
      undefined,
    ]);
    expect(await failureCode(excel.createWorkbook("bm8gZmlsZQ=="))).toBe("InvalidArgument");
  });
});
