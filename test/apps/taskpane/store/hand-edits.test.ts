import { readWorkbook } from "../../../../src/hosts/file/reading";
import { LOOK_TIME_MS, QUIET_TIME_MS } from "../../../../src/apps/taskpane/store/refreshing";
import { OWNED_SHEET_NAMES } from "../../../../src/core/workbook/ownership";
import type { CellEdit } from "../../../../src/core/workbook/plan";
import { sheetNamed } from "../../../../src/core/workbook/snapshot";
import { valueOf } from "../session/support";
import { openPane, type TestPane } from "./support";

const SHEET = "整体支出自评表";
const REPORT = "绩效自评报告";
const TYPED: CellEdit = { at: { sheet: REPORT, row: 3, column: 0 }, value: "我改写的一段。" };
const DATA: CellEdit = { at: { sheet: SHEET, row: 19, column: 5 }, value: "每亩280" };

async function workbookOf({ session }: TestPane) {
  return valueOf(await readWorkbook((await session.fileBytes()).bytes));
}

async function textAt(pane: TestPane, sheet: string): Promise<string | undefined> {
  return sheetNamed(await workbookOf(pane), sheet)?.rows[3]?.[0]?.text;
}

async function typedInto(locale: "zh-CN" | "en" = "zh-CN"): Promise<TestPane> {
  const pane = await openPane({ file: "form 26", locale });
  await pane.actions.generateReport();
  const at = { ...TYPED.at, sheet: OWNED_SHEET_NAMES[locale].report };
  valueOf(await pane.session.writeFile({ edits: [{ ...TYPED, at }] }));
  return pane;
}

describe("what a person changed by hand", () => {
  test("is asked about before anything is written; cancelled, all stays as it is", async () => {
    const pane = await typedInto();
    const before = (await pane.session.fileBytes()).bytes;
    await pane.actions.generateReport();
    expect(pane.now()).toMatchObject({
      question: { what: "report", count: 1, sheets: [REPORT] },
      done: null,
    });
    expect(pane.now().question?.edits[0]).toMatch(/^绩效自评报告!A4：.*“我改写的一段。”$/);
    expect((await pane.session.fileBytes()).bytes).toEqual(before);
    expect(await pane.actions.answer("cancel")).toBe(false);
    expect(pane.now().question).toBeNull();
    expect((await pane.session.fileBytes()).bytes).toEqual(before);
  });

  test("stays on a sheet of another name, and the new report is written", async () => {
    const pane = await typedInto("en");
    const report = OWNED_SHEET_NAMES.en.report;
    await pane.actions.generateReport();
    expect(await pane.actions.answer("keep")).toBe(true);
    expect(pane.now().done).toMatchObject({
      what: "report",
      notes: expect.arrayContaining([`The former sheet stays as “${report}(old 1)”.`]) as unknown,
    });
    expect(await textAt(pane, `${report}(old 1)`)).toBe(TYPED.value);
    expect(await textAt(pane, report)).not.toBe(TYPED.value);
    await pane.actions.generateReport();
    expect(pane.now()).toMatchObject({ question: null, done: { what: "report" } });
  });

  test("goes where that is the answer, and nothing else than what was asked about", async () => {
    const pane = await typedInto();
    await pane.actions.generateReport();
    const later: CellEdit = { at: { sheet: REPORT, row: 60, column: 0 }, value: "后来又写的。" };
    valueOf(await pane.session.writeFile({ edits: [later] }));
    await pane.actions.answer("replace");
    expect(pane.now()).toMatchObject({ question: { count: 2 }, done: null });
    expect(await pane.actions.answer("replace")).toBe(true);
    expect(pane.now()).toMatchObject({ question: null, done: { what: "report" } });
    expect((await workbookOf(pane)).sheets.some(({ name }) => name.includes("旧"))).toBe(false);
  });

  test("is no question where another sheet is written", async () => {
    const pane = await typedInto();
    expect(await pane.actions.writeFindings()).toBe(true);
    expect(pane.now()).toMatchObject({ question: null, done: { what: "findings" } });
    expect(await textAt(pane, REPORT)).toBe(TYPED.value);
  });
});

describe("a report that is older than its data", () => {
  test("is told after a fix, with the cells, and no more once it is made again", async () => {
    const pane = await openPane({ file: "form 26" });
    expect(pane.now().report).toMatchObject({ state: "no-report" });
    await pane.actions.generateReport();
    expect(pane.now().report).toMatchObject({ state: "current", count: 0 });
    valueOf(await pane.session.writeFile({ edits: [DATA] }));
    await pane.actions.recheck();
    expect(pane.now().report).toEqual({
      state: "outdated",
      count: 1,
      changes: [{ at: DATA.at, gone: false, text: `${SHEET}!F20：由“每亩300”改为“每亩280”` }],
    });
    await pane.actions.generateReport();
    expect(pane.now().report).toMatchObject({ state: "current" });
  });

  test("is told within a second of an edit, before the checks are done again", async () => {
    jest.useFakeTimers({ doNotFake: ["nextTick", "queueMicrotask", "setImmediate", "performance"] });
    try {
      const pane = await openPane({ file: "form 26", watched: true });
      await pane.actions.generateReport();
      const { revision } = pane.now();
      await pane.editOutside([DATA]);
      expect(pane.now().report).toMatchObject({ state: "current" });
      expect(LOOK_TIME_MS).toBeLessThan(1_000);
      jest.advanceTimersByTime(LOOK_TIME_MS);
      await until(() => pane.now().report?.state === "outdated");
      expect(pane.now()).toMatchObject({ revision, stale: true, report: { count: 1 } });
      jest.advanceTimersByTime(QUIET_TIME_MS);
      await until(() => pane.now().revision > revision);
      expect(pane.now()).toMatchObject({ stale: false, report: { state: "outdated", count: 1 } });
    } finally {
      jest.useRealTimers();
    }
  });
});

async function until(holds: () => boolean): Promise<void> {
  for (let turn = 0; turn < 20_000 && !holds(); turn += 1)
    await new Promise((resolve) => setImmediate(resolve));
  expect(holds()).toBe(true);
}
