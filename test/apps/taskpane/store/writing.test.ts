import { unzipSync } from "fflate";
import { createMemory } from "../../../../src/apps/taskpane/workbench/remembered";
import { readWorkbook } from "../../../../src/hosts/file/reading";
import { readStatements } from "../../../../src/hosts/word";
import { templateFile } from "../../../hosts/word/support/templates";
import { bytesOf, valueOf } from "../session/support";
import { MapStorage, openPane, typedFile, type TestPane } from "./support";

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
  expect(pane.now().done).toMatchObject({
    what: "report",
    sheets: ["绩效自评报告", "绩效自评附表", "校验结果"],
  });
  expect(await sheetsNow(pane)).toEqual(expect.arrayContaining(["绩效自评报告", "校验结果", "_jiyan"]));
  expect([...steps]).toEqual(["check", "write-sheets", "finish"]);
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

describe("of several forms", () => {
  const rows = (project: string, done = "310公里") => [
    ["项目支出绩效自评表"],
    ["项目名称", project],
    ["一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分"],
    ["产出指标", "数量指标", `${project}里程`, "≥300公里", done, 60, 60],
    ["效益指标", "社会效益指标", "受益村庄", "≥40个", "42个", 40, 40],
  ];
  const open = async () =>
    openPane({ file: await typedFile({ 养护: rows("公路养护"), 改造: rows("危桥改造") }) });
  const reportText = async (pane: Awaited<ReturnType<typeof open>>) => {
    const workbook = valueOf(await readWorkbook((await pane.session.fileBytes()).bytes));
    const sheet = workbook.sheets.find(({ name }) => name === "绩效自评报告");
    return (sheet?.rows ?? []).map((row) => row?.[0]?.text ?? "").join("\n");
  };

  test("the report is about all, or about the one that was chosen", async () => {
    const pane = await open();
    await pane.actions.generateReport();
    expect(await reportText(pane)).toMatch(/公路养护[^]*危桥改造/);
    const [, second] = pane.now().overview?.forms ?? [];
    expect(second).toMatchObject({ name: "危桥改造", outline: pane.now().overview?.outline });
    pane.actions.chooseReportForm(second?.id);
    expect(pane.actions.reportChoice().form).toBe(second?.id);
    await pane.actions.generateReport();
    const text = await reportText(pane);
    expect(text).toContain("危桥改造");
    expect(text).not.toContain("公路养护");
  });

  test("a document each leaves the report that is shown the one chosen, also where it fails in the middle", async () => {
    const pane = await open();
    await pane.session.report(pane.actions.reportChoice());
    const shown = valueOf(await pane.session.reportText());
    expect(shown).toMatch(/公路养护[^]*危桥改造/);
    expect(await pane.actions.writeEachDocument()).toBe(true);
    expect(pane.delivered).toHaveLength(2);
    expect(valueOf(await pane.session.reportText())).toBe(shown);
    pane.failNext("document", { code: "out-of-memory", params: {} });
    expect(await pane.actions.writeEachDocument()).toBe(false);
    expect(pane.now().failure?.trouble.code).toBe("out-of-memory");
    expect(valueOf(await pane.session.reportText())).toBe(shown);
  });

  test("copies of a form get no document of their own, which is told; documents of one title have names of their own", async () => {
    const copied = rows("公路养护");
    const pane = await openPane({
      file: await typedFile({ 一: copied, 二: copied, 三: rows("公路养护", "320公里") }),
    });
    expect(pane.now().overview?.forms.map(({ copy }) => copy)).toEqual([false, true, false]);
    expect(await pane.actions.writeEachDocument()).toBe(true);
    const [first, second, ...more] = pane.delivered.map(({ name }) => name);
    expect(more).toEqual([]);
    expect(second).toBe(first?.replace(".docx", "(2).docx"));
    expect(pane.now().notices.map(({ text }) => text)).toContain(
      "另有1张表与前面的表内容相同，没有另写报告。",
    );
  });

  test("a form that is gone is no choice any more", async () => {
    const pane = await open();
    pane.actions.chooseReportForm("删掉的表#1");
    expect(pane.actions.reportChoice().form).toBeUndefined();
    expect(await pane.actions.generateReport()).toBe(true);
    expect(await reportText(pane)).toContain("公路养护");
  });

  test("sections that are left out for one form are not remembered for all", async () => {
    const storage = new MapStorage();
    const file = await typedFile({ 养护: rows("公路养护"), 改造: rows("危桥改造") });
    const pane = await openPane({ file, storage });
    pane.actions.chooseReportForm(pane.now().overview?.forms[0]?.id);
    pane.actions.chooseOutline("hunan-seven");
    const tomorrow = await openPane({ file, storage });
    expect(tomorrow.actions.reportChoice()).toEqual({ form: undefined, outlineId: undefined, without: [] });
  });
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

test("the words of the letter go into the document; number and day are not remembered", async () => {
  const pane = await openPane({ file: "form 26" });
  pane.actions.setLetter({ issuer: "林业局文件", number: "林〔2025〕3号" });
  pane.actions.setLetter({ printedOn: "2025年3月14日" });
  expect(await pane.actions.writeDocument()).toBe(true);
  const text = new TextDecoder().decode(
    unzipSync(pane.delivered[0]?.bytes ?? new Uint8Array())["word/document.xml"],
  );
  for (const words of ["林业局文件", "林〔2025〕3号", "2025年3月14日印发"])
    expect(text).toContain(`>${words}<`);
  const signature = pane.now().overview?.forms[0]?.signature ?? "";
  expect(createMemory(pane.storage).recallChoice(signature).letter).toEqual({ issuer: "林业局文件" });
  pane.actions.setLetter({ issuer: "" });
  expect(createMemory(pane.storage).recallChoice(signature).letter).toBeUndefined();
});

test("a template that is chosen takes the report in, until none is wanted", async () => {
  const pane = await openPane({ file: "form 26" });
  pane.actions.chooseWordTemplate({ name: "坏.docx", bytes: new Uint8Array([1, 2, 3]) });
  expect(await pane.actions.writeDocument()).toBe(false);
  expect(pane.now().failure?.trouble).toMatchObject({ code: "file" });
  pane.actions.chooseWordTemplate({ name: "本局.docx", bytes: templateFile() });
  expect(await pane.actions.writeDocument()).toBe(true);
  expect(pane.now().notices.map(({ intent }) => intent)).toContain("info");
  pane.actions.chooseWordTemplate(null);
  expect(await pane.actions.writeDocument()).toBe(true);
  expect(pane.delivered).toHaveLength(2);
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

test("after a check that was stopped a report is made of all that stands in the workbook", async () => {
  const pane = await openPane({ file: "form 26" });
  const checking = pane.actions.recheck();
  pane.actions.stopJob();
  expect(await checking).toBe(false);
  expect(pane.now()).toMatchObject({ job: null, failure: { trouble: { code: "cancelled" } } });
  expect(await pane.actions.generateReport()).toBe(true);
  expect(pane.now()).toMatchObject({ failure: null, done: { what: "report" } });
  expect(pane.now().revision).toBeGreaterThan(1);
});

test("a report that is stopped leaves the file as it was", async () => {
  const pane = await openPane({ file: "form 26" });
  const before = Buffer.from((await pane.session.fileBytes()).bytes);
  const writing = pane.actions.generateReport();
  pane.actions.stopJob();
  expect(await writing).toBe(false);
  expect(pane.now()).toMatchObject({ done: null, failure: { trouble: { code: "cancelled" } } });
  expect(Buffer.from((await pane.session.fileBytes()).bytes).equals(before)).toBe(true);
  await pane.now().failure?.retry?.();
  expect(pane.now()).toMatchObject({ failure: null, done: { what: "report" } });
});
