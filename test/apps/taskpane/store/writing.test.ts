import { readWorkbook } from "../../../../src/hosts/file/reading";
import { readStatements } from "../../../../src/hosts/word";
import { bytesOf, valueOf } from "../session/support";
import { openPane, type TestPane } from "./support";

async function sheetsOf(bytes: Uint8Array): Promise<readonly string[]> {
  return valueOf(await readWorkbook(bytes)).sheets.map(({ name }) => name);
}

async function sheetsNow({ session }: TestPane): Promise<readonly string[]> {
  return sheetsOf((await session.fileBytes()).bytes);
}

test("the main job checks, writes the report and says where it is", async () => {
  const pane = await openPane({ file: "form 26" });
  const steps = new Set<string>();
  pane.state.subscribe(({ job }) => job?.progress && steps.add(job.progress.step));
  expect(await pane.actions.generateReport()).toBe(true);
  expect(pane.now().done).toMatchObject({ what: "report", sheets: ["绩效自评报告", "校验结果"] });
  expect(await sheetsNow(pane)).toEqual(expect.arrayContaining(["绩效自评报告", "校验结果", "_jiyan"]));
  expect([...steps]).toEqual(["write-sheets", "finish"]);
  expect(pane.page.file.unsaved).toBe(true);
});

test("a second run writes the same sheets once more and adds none", async () => {
  const pane = await openPane({ file: "form 26" });
  await pane.actions.generateReport();
  const first = await sheetsNow(pane);
  expect(await pane.actions.generateReport()).toBe(true);
  expect(await sheetsNow(pane)).toEqual(first);
});

test("the report has the outline and leaves out the sections that were chosen", async () => {
  const pane = await openPane({ file: "form 26" });
  const outline = pane.now().overview?.outlines.find(({ id }) => id === "hunan-seven");
  const [section] = outline?.sections ?? [];
  pane.actions.chooseOutline("hunan-seven");
  pane.actions.includeSection(section?.id ?? "", false);
  await pane.actions.generateReport();
  const workbook = valueOf(await readWorkbook((await pane.session.fileBytes()).bytes));
  const rows = workbook.sheets.find(({ name }) => name === "绩效自评报告")?.rows ?? [];
  const text = rows.map((row) => row?.[0]?.text ?? "").join("\n");
  expect(text).toContain(outline?.sections.find(({ id }) => id === "scores")?.heading ?? "部门");
  expect(text).not.toContain(section?.heading);
});

test("without any section there is no report, and the person is told", async () => {
  const pane = await openPane({ file: "form 26" });
  const { overview } = pane.now();
  const outline = overview?.outlines.find(({ id }) => id === overview.outline);
  for (const { id } of outline?.sections ?? []) pane.actions.includeSection(id, false);
  expect(await pane.actions.generateReport()).toBe(false);
  expect(pane.now()).toMatchObject({ failure: { trouble: { code: "empty-report" } }, done: null });
  expect(await sheetsNow(pane)).toEqual(await sheetsOf(bytesOf("form 26")));
});

test("a write that failed midway is told with what was written, and is repaired by trying again", async () => {
  const pane = await openPane({ file: "form 26" });
  pane.failNext("write", { code: "connection-lost", params: {}, written: ["绩效自评报告"] });
  expect(await pane.actions.generateReport()).toBe(false);
  const { failure } = pane.now();
  expect(failure).toMatchObject({ job: "report", trouble: { written: ["绩效自评报告"] } });
  await failure?.retry?.();
  expect(pane.now()).toMatchObject({ failure: null, done: { what: "report" } });
});

test("a report that was written but not checked after is told as written", async () => {
  const pane = await openPane({ file: "form 26" });
  pane.failNext("refresh", { code: "no-answer", params: {} });
  expect(await pane.actions.generateReport()).toBe(true);
  expect(pane.now()).toMatchObject({ done: { what: "report" }, failure: { job: "assess" } });
});

test("a template that failed is made when it is tried again", async () => {
  const pane = await openPane({ file: "form 26" });
  pane.failNext("template", { code: "protected-workbook", params: {} });
  expect(await pane.actions.makeTemplate({ kind: "project", packId: "mof-2020" })).toBe(false);
  expect(pane.now().failure).toMatchObject({ job: "template", trouble: { code: "protected-workbook" } });
  await pane.now().failure?.retry?.();
  expect(pane.now()).toMatchObject({ failure: null, done: { what: "template" } });
});

test("two presses of the main button are one report", async () => {
  const pane = await openPane({ file: "form 26" });
  const results = await Promise.all([pane.actions.generateReport(), pane.actions.generateReport()]);
  expect(results).toEqual([true, false]);
});

test("findings are written as a sheet of their own", async () => {
  const pane = await openPane({ file: "form 26" });
  expect(await pane.actions.writeFindings()).toBe(true);
  expect(pane.now().done).toMatchObject({ what: "findings", sheets: ["校验结果"] });
  expect(await sheetsNow(pane)).toContain("校验结果");
});

test("the workbook is handed out as a file with all that was written", async () => {
  const pane = await openPane({ file: "form 26" });
  await pane.actions.generateReport();
  expect(await pane.actions.download()).toBe(true);
  expect(pane.delivered.map(({ name }) => name)).toEqual(["form 26-自评报告.xlsx"]);
  expect(await sheetsOf(pane.delivered[0]?.bytes ?? new Uint8Array())).toContain("绩效自评报告");
  expect(pane.now().notices).toMatchObject([{ text: "已交由浏览器下载：form 26-自评报告.xlsx。" }]);
  expect(pane.page.file.unsaved).toBe(false);
});

test("a template is handed out, and the person is told its name", async () => {
  const pane = await openPane({ file: "form 26" });
  expect(await pane.actions.makeTemplate({ kind: "project", packId: "mof-2020" })).toBe(true);
  const { done } = pane.now();
  expect(done).toMatchObject({ what: "template", how: "downloaded" });
  expect(pane.delivered.map(({ name }) => name)).toEqual(done && "names" in done ? done.names : []);
});

test("a cell or sheet that is gone is told, and does not stop a job", async () => {
  const pane = await openPane({ file: "form 26" });
  const running = pane.actions.recheck();
  await pane.actions.selectCell({ sheet: "没有这张表", row: 0, column: 0 });
  expect(pane.now().failure).toMatchObject({ job: "show", trouble: { code: "not-found" } });
  expect(await running).toBe(true);
  await pane.actions.showSheet("也没有");
  expect(pane.now().failure).toMatchObject({ job: "show", trouble: { params: { sheet: "也没有" } } });
  pane.actions.dismissFailure();
  expect(pane.now().failure).toBeNull();
});

test("the report is handed out as a Word document, with the outline chosen and what was edited meanwhile", async () => {
  const pane = await openPane({ file: "form 26" });
  pane.actions.chooseOutline("hunan-seven");
  expect(await pane.actions.writeDocument()).toBe(true);
  const [{ bytes, name } = { bytes: new Uint8Array(), name: "" }] = pane.delivered;
  expect(name).toBe("零陵区林业局2021年度部门整体支出绩效自评报告.docx");
  expect(pane.now().notices.map(({ text }) => text)).toEqual([`已交由浏览器下载：${name}。`]);
  const statements = valueOf(await readStatements(bytes));
  const view = valueOf(await pane.session.report({ outlineId: "hunan-seven" }));
  const headings = view.blocks.flatMap((block) =>
    block.kind === "heading" ? [block.number + block.spans.map(({ text }) => text).join("")] : [],
  );
  expect(statements.filter(({ kind }) => kind === "heading").map(({ now }) => now)).toEqual(headings);
  expect(pane.page.file.unsaved).toBe(false);
});

test("without any section there is no document either", async () => {
  const pane = await openPane({ file: "form 26" });
  const { overview } = pane.now();
  const outline = overview?.outlines.find(({ id }) => id === overview.outline);
  for (const { id } of outline?.sections ?? []) pane.actions.includeSection(id, false);
  expect(await pane.actions.writeDocument()).toBe(false);
  expect(pane.now().failure?.trouble.code).toBe("empty-report");
  expect(pane.delivered).toEqual([]);
});
