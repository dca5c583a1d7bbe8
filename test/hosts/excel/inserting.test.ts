import { packById } from "../../../src/core/rules";
import { buildTemplate } from "../../../src/hosts/file/templates";
import { connectExcel } from "../../../src/hosts/excel";
import { connect, ExcelHost, WorkbookModel } from "../../excel-host";
import { ExcelSubject } from "./support/subject";
import { workbookBytes } from "../file/writing/support/files";

async function template(): Promise<string> {
  const pack = packById("mof-2020");
  if (!pack.ok) throw new Error("no pack");
  const bytes = await buildTemplate({ kind: "project", pack: pack.value, locale: "zh-CN" });
  return Buffer.from(bytes).toString("base64");
}

test("the sheets of a template come behind those of the workbook, the first visible one in front", async () => {
  const subject = ExcelSubject.over(new WorkbookModel(["表"]), "1.13");
  const inserted = await subject.workbook.insertTemplate(await template());
  const names = subject.host.workbook.sheets.map(({ name }) => name);
  expect(inserted).toEqual({ ok: true, value: { how: "inserted", sheets: names.slice(1) } });
  expect(names.length).toBeGreaterThan(2);
  expect(subject.host.workbook.activeSheet.name).toBe(names[1]);
  expect(subject.host.counters.trips).toBe(2);
  expect(subject.host.liveReferences).toBe(0);
});

test("an Excel that cannot insert opens a workbook of its own", async () => {
  const subject = ExcelSubject.over(new WorkbookModel(["表"]), "1.12");
  expect(await subject.workbook.insertTemplate(await template())).toEqual({
    ok: true,
    value: { how: "new-workbook" },
  });
  expect(subject.host.workbook.sheets).toHaveLength(1);
  expect(subject.host.workbook.opened).toHaveLength(1);
});

test("so does one that refuses what is in the file", async () => {
  const subject = ExcelSubject.over(new WorkbookModel(["表"]), "1.17");
  subject.host.failWhen(({ member }) => member === "insertWorksheetsFromBase64", "UnsupportedFeature");
  expect(await subject.workbook.insertTemplate(await template())).toMatchObject({
    value: { how: "new-workbook" },
  });
});

test("a locked workbook is told", async () => {
  const subject = ExcelSubject.over(new WorkbookModel(["表"]), "1.17");
  subject.host.workbook.structureProtection = { password: undefined };
  expect(await subject.workbook.insertTemplate(await template())).toMatchObject({
    ok: false,
    error: { code: "protected-workbook" },
  });
});

test("names that are taken are told as Excel made them", async () => {
  const bytes = await workbookBytes((workbook) => {
    workbook.addWorksheet("表").addRow(["a"]);
  });
  const host = new ExcelHost({ workbook: new WorkbookModel(["表"]), requirements: { ExcelApi: "1.17" } });
  const { Excel } = connect(host);
  const workbook = connectExcel({
    excel: Excel,
    isSetSupported: (set, version) => host.isSetSupported(set, version),
  });
  const inserted = await workbook.insertTemplate(Buffer.from(bytes).toString("base64"));
  expect(inserted).toMatchObject({ value: { sheets: ["表 (2)"] } });
});
