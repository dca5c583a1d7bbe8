import ExcelJS from "exceljs";
import { LocalSession } from "../../../../src/apps/taskpane/session/engine-session";
import { valueOf } from "../session/support";
import { openPane, paneOver } from "./support";

test("a pane starts with the forms, their findings and the first form chosen", async () => {
  const pane = await paneOver({ file: "form 26", tab: "check" });
  expect(pane.now().phase).toEqual({ kind: "loading" });
  expect(await pane.actions.start()).toBe(true);
  const { phase, tab, overview, form, findings, revision, job, failure } = pane.now();
  expect(phase).toEqual({ kind: "ready" });
  expect({ tab, revision, job, failure }).toEqual({ tab: "check", revision: 1, job: null, failure: null });
  expect(form).toBe(overview?.forms[0]?.id);
  expect(findings.total).toBe(overview?.summary.total);
  expect(findings.total).toBeGreaterThan(0);
});

test("progress names the steps that are really taken", async () => {
  const pane = await paneOver({ file: "form 05" });
  const steps = new Set<string>();
  pane.state.subscribe(({ job }) => job?.progress && steps.add(`${job.kind} ${job.progress.step}`));
  await pane.actions.start();
  expect([...steps]).toEqual(["load read", "load check"]);
});

test("a blank form is a state of its own", async () => {
  const made = valueOf(await new LocalSession().template({ kind: "project", packId: "mof-2020" }));
  const pane = await paneOver({ file: new File([new Uint8Array(made.bytes)], made.fileName) });
  expect(await pane.actions.start()).toBe(false);
  const { phase, overview, failure } = pane.now();
  expect(phase).toMatchObject({ kind: "trouble", trouble: { code: "blank-form" } });
  expect({ overview, failure }).toEqual({ overview: null, failure: null });
});

test("so is a workbook without any form", async () => {
  const workbook = new ExcelJS.Workbook();
  workbook.addWorksheet("通讯录").addRow(["姓名", "电话"]);
  const pane = await paneOver({
    file: new File([new Uint8Array(await workbook.xlsx.writeBuffer())], "通讯录.xlsx"),
  });
  await pane.actions.start();
  expect(pane.now().phase).toMatchObject({ kind: "trouble", trouble: { code: "no-form" } });
});

test("a file that is no workbook is told in words", async () => {
  const pane = await paneOver({ file: new File(["name,score"], "table.csv") });
  await pane.actions.start();
  const { phase } = pane.now();
  expect(phase).toMatchObject({ kind: "trouble", trouble: { code: "file" } });
  expect(JSON.stringify(phase)).toContain("不是Excel工作簿");
});

test("a start that failed can be tried again", async () => {
  const pane = await paneOver({ file: "form 26" });
  pane.failNext("load", { code: "no-answer", params: {} });
  expect(await pane.actions.start()).toBe(false);
  expect(pane.now().phase).toMatchObject({ kind: "trouble", trouble: { code: "no-answer" } });
  expect(await pane.actions.start()).toBe(true);
  expect(pane.now().phase).toEqual({ kind: "ready" });
});

test("a second start while one runs is not taken", async () => {
  const pane = await paneOver({ file: "form 26" });
  const results = await Promise.all([pane.actions.start(), pane.actions.start()]);
  expect(results).toEqual([true, false]);
  expect(pane.now().revision).toBe(1);
});

test("the other language is spoken by the pane and by the engine", async () => {
  const pane = await openPane({ file: "form 26" });
  const before = pane.now().findings.portions.get(0)?.[0]?.message;
  await pane.actions.setLocale("en");
  const { locale, messages, findings, revision } = pane.now();
  expect({ locale, revision }).toEqual({ locale: "en", revision: 2 });
  expect(messages("pane.tab.check")).toBe("Check");
  expect(findings.portions.get(0)?.[0]?.message).toMatch(/^[A-Z]/);
  expect(findings.portions.get(0)?.[0]?.message).not.toBe(before);
  expect(pane.chosenLocales).toEqual(["en"]);
});
