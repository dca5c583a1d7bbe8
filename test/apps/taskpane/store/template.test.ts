import ExcelJS from "exceljs";
import { packOfTemplate } from "../../../../src/core/workbook/template-marker";
import {
  createTemplateStore,
  mistakesOf,
  templateChoiceOf,
  type TemplateFields,
} from "../../../../src/apps/taskpane/store/template";
import { snapshotOf, valueOf } from "../session/support";
import { tabTools, WorkerLostError } from "./tab-tools";

async function open(file: Parameters<typeof tabTools>[0]["file"] = "form 26") {
  const tools = await tabTools({ file });
  const template = createTemplateStore(tools);
  await template.load("zh-CN", null);
  return { tools, template, now: () => template.state.getState() };
}

describe("a template", () => {
  test("can be asked for where the workbook holds no form", async () => {
    const workbook = new ExcelJS.Workbook();
    workbook.addWorksheet("Sheet1").addRow(["通讯录"]);
    const bytes = new Uint8Array(await workbook.xlsx.writeBuffer());
    const { tools, now } = await open(new File([bytes], "通讯录.xlsx"));
    expect(tools.pane.now().phase.kind).toBe("trouble");
    expect(templateChoiceOf(now())).toEqual({ kind: "project", packId: "mof-2020", rows: 3 });
  });

  test("is what was chosen", async () => {
    const { tools, template, now } = await open();
    template.set({ kind: "department", packId: "hubei-2020", rows: "5", year: " 2025 " });
    const choice = templateChoiceOf(now())!;
    expect(choice).toEqual({ kind: "department", packId: "hubei-2020", rows: 5, year: "2025" });
    const { bytes } = valueOf(await tools.pane.session.template(choice));
    const workbook = await snapshotOf(bytes);
    expect(packOfTemplate(workbook)).toBe("hubei-2020");
  });

  test.each<[TemplateFields, readonly string[]]>([
    [{ rows: "0" }, ["rows"]],
    [{ rows: "21" }, ["rows"]],
    [{ rows: "2.5" }, ["rows"]],
    [{ rows: "" }, ["rows"]],
    [{ rows: "20", year: "1999" }, ["year"]],
    [{ year: "二〇二五" }, ["year"]],
    [{ rows: "x", year: "25" }, ["rows", "year"]],
    [{ rows: "20", year: "2099" }, []],
    [{ kind: "work-summary", rows: "x" }, []],
  ])("%j: mistakes %j", async (fields, mistakes) => {
    const { template, now } = await open();
    template.set(fields);
    expect(mistakesOf(now())).toEqual(mistakes);
    expect(templateChoiceOf(now()) === null).toBe(mistakes.length > 0);
  });

  test("begins with the kind of the form at hand, once", async () => {
    const template = createTemplateStore(await tabTools({ file: "form 26" }));
    await template.load("zh-CN", "department");
    expect(template.state.getState().kind).toBe("department");
    template.set({ kind: "work-summary" });
    await template.load("en", "department");
    expect(template.state.getState().kind).toBe("work-summary");
  });

  test("a work summary has no rows under second-level indicators", async () => {
    const { template, now } = await open();
    template.set({ kind: "work-summary" });
    expect(templateChoiceOf(now())).toEqual({ kind: "work-summary", packId: "mof-2020" });
  });

  test("packs are fetched once for each language, and again after a fault", async () => {
    const { tools, template, now } = await open();
    await template.load("zh-CN", null);
    expect(tools.asked).toEqual(["packs"]);
    tools.failNext("packs");
    await template.load("en", null);
    expect(tools.faults).toEqual([expect.any(WorkerLostError)]);
    await template.load("en", null);
    expect(now().packs.map(({ id }) => id)).toContain("common-2013");
  });
});
