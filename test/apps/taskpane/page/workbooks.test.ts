import { loadTranslator } from "../../../../src/apps/taskpane/messages/translator";
import { createWorkbooks, type Workbooks } from "../../../../src/apps/taskpane/page/workbooks";
import { LocalSession } from "../../../../src/apps/taskpane/session/engine-session";
import { createMemory } from "../../../../src/apps/taskpane/workbench/remembered";
import { bytesOf, type FileName } from "../session/support";

async function workbooks(): Promise<Workbooks> {
  return createWorkbooks(new LocalSession(), {
    messages: await loadTranslator("zh-CN"),
    languages: { load: loadTranslator, remember: () => undefined },
    memory: createMemory(null),
    tab: "check",
  });
}

function fileOf(name: FileName): File {
  return new File([bytesOf(name)], `${name}.xlsx`);
}

function openForm({ state }: Workbooks): string | undefined {
  return state.getState().open?.store.state.getState().overview?.forms[0]?.sheet;
}

test("a file that is opened has a pane of its own", async () => {
  const page = await workbooks();
  expect(page.state.getState()).toMatchObject({ open: null, problem: null });
  const opening = page.openFile(fileOf("form 26"));
  expect(page.state.getState().open).toMatchObject({ name: "form 26.xlsx", ready: false });
  await opening;
  const { open } = page.state.getState();
  expect(open).toMatchObject({ name: "form 26.xlsx", ready: true });
  expect(open?.store.state.getState()).toMatchObject({ phase: { kind: "ready" }, tab: "check" });
});

test("another file takes its place", async () => {
  const page = await workbooks();
  await page.openFile(fileOf("form 26"));
  const first = page.state.getState().open;
  await page.openFile(fileOf("form 07"));
  const second = page.state.getState().open;
  expect(second?.number).not.toBe(first?.number);
  expect(second?.name).toBe("form 07.xlsx");
});

test("a file that is refused leaves the open workbook, which goes on", async () => {
  const page = await workbooks();
  await page.openFile(fileOf("form 26"));
  const { open } = page.state.getState();
  await page.openFile(new File(["no workbook"], "信.docx"));
  expect(page.state.getState()).toMatchObject({
    open,
    problem: { kind: "file", name: "信.docx", trouble: { code: "file" } },
  });
  expect(openForm(page)).toBe("整体支出自评表");
  expect(await open?.store.actions.generateReport()).toBe(true);
  page.dismissProblem();
  expect(page.state.getState().problem).toBeNull();
});

test("a file that is refused first leaves the welcome", async () => {
  const page = await workbooks();
  await page.openFile(new File([], "空.xlsx"));
  expect(page.state.getState()).toMatchObject({ open: null, problem: { name: "空.xlsx" } });
});

test("a workbook without a filled form is open: the pane has a way on", async () => {
  const page = await workbooks();
  const made = await new LocalSession().template({ kind: "project", packId: "mof-2020" });
  if (!made.ok) throw new Error("a template");
  await page.openFile(new File([new Uint8Array(made.value.bytes)], "空表.xlsx"));
  expect(page.state.getState()).toMatchObject({ open: { ready: true }, problem: null });
});

test("a second file while one is being opened is not taken", async () => {
  const page = await workbooks();
  await Promise.all([page.openFile(fileOf("form 26")), page.openFile(fileOf("form 07"))]);
  expect(page.state.getState().open?.name).toBe("form 26.xlsx");
});

test("the language goes with the person from the welcome into the pane and back", async () => {
  const page = await workbooks();
  await page.setLocale("en");
  await page.openFile(fileOf("form 26"));
  const pane = page.state.getState().open?.store;
  expect(pane?.state.getState().locale).toBe("en");
  await pane?.actions.setLocale("zh-CN");
  expect(page.state.getState().messages.locale).toBe("zh-CN");
});

test("what was written and not kept is known", async () => {
  const page = await workbooks();
  expect(page.hasUnsaved()).toBe(false);
  await page.openFile(fileOf("form 26"));
  expect(page.hasUnsaved()).toBe(false);
  await page.state.getState().open?.store.actions.writeFindings();
  expect(page.hasUnsaved()).toBe(true);
});

test("where there is room for one only, a cell that is shown brings its sheet to the front", async () => {
  const page = await workbooks();
  await page.openFile(fileOf("form 26"));
  const pane = page.state.getState().open?.store;
  await pane?.actions.selectCell({ sheet: "没有这张表", row: 0, column: 0 });
  expect(page.state.getState().view).toBe("pane");
  await pane?.actions.selectCell({ sheet: "整体支出自评表", row: 3, column: 6 });
  expect(page.state.getState().view).toBe("grid");
  page.show("pane");
  await pane?.actions.showSheet("整体支出自评表");
  expect(page.state.getState().view).toBe("grid");
  await page.openFile(fileOf("form 07"));
  expect(page.state.getState().view).toBe("pane");
});
