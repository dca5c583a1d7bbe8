import { readFileSync } from "node:fs";
import { runEngine } from "../../../src/core/engine";
import { describeDataChange, describeHandEdit, reportStateOf, stateOf } from "../../../src/core/keeping";
import { createTranslator } from "../../../src/core/messages/catalogue";
import en from "../../../src/core/messages/keeping.en.json";
import zh from "../../../src/core/messages/keeping.zh-CN.json";
import type { WorkbookSnapshot } from "../../../src/core/workbook/snapshot";
import { readWorkbook } from "../../../src/hosts/file/reading";
import { applyPlan } from "../../../src/hosts/file/writing";
import { goldenFile } from "../../support/golden-reports";
import { changeSheet, putCell, textCell } from "../../support/mutations";

const FORM = "整体支出自评表";
const REPORT = "绩效自评报告";
const BASELINE = "_jiyan_baseline";
const say = createTranslator("zh-CN", zh);
const english = createTranslator("en", en);

async function snapshotOf(bytes: Uint8Array): Promise<WorkbookSnapshot> {
  const read = await readWorkbook(bytes);
  if (!read.ok) throw new Error(read.error.code);
  return read.value;
}

let blank: WorkbookSnapshot;
let reported: WorkbookSnapshot;

beforeAll(async () => {
  const bytes = readFileSync(goldenFile("department"));
  blank = await snapshotOf(bytes);
  const result = runEngine(blank, { locale: "zh-CN", engineVersion: "0" });
  if (!result.ok) throw new Error(result.error.kind);
  const applied = await applyPlan(bytes, result.value.plan);
  if (!applied.ok) throw new Error("not written");
  reported = await snapshotOf(applied.value.bytes);
});

/** What stands in a cell of the form instead. */
function typed(address: readonly [row: number, column: number], text: string | null): WorkbookSnapshot {
  const cell = text === null ? undefined : textCell(text);
  return changeSheet(reported, FORM, (sheet) => putCell(sheet, ...address, cell));
}

function without(name: string): WorkbookSnapshot {
  return { ...reported, sheets: reported.sheets.filter((sheet) => sheet.name !== name) };
}

test("a workbook without a report", () => {
  expect(stateOf(blank)).toEqual({ state: "no-report", report: null, changes: [], edits: [] });
});

test("a report that was just written says what the data say, and nobody changed it", () => {
  expect(stateOf(reported)).toEqual({ state: "current", report: REPORT, changes: [], edits: [] });
});

test.each([
  ["another value", [16, 5] as const, "46处", `${FORM}!F17：由“45处”改为“46处”`],
  ["a value that is gone", [16, 5] as const, null, `${FORM}!F17：原为“45处”，现为空白`],
])("%s makes it out of date", (_name, place, text, words) => {
  const { state, changes } = reportStateOf(typed(place, text));
  expect([state, changes.map((change) => describeDataChange(change, say))]).toEqual(["outdated", [words]]);
});

test("a sheet that is gone, or called otherwise, is told once", () => {
  const { state, changes } = reportStateOf(without(FORM));
  expect(state).toBe("outdated");
  expect(changes.map((change) => describeDataChange(change, say))).toEqual([`工作表“${FORM}”已删除或改名`]);
});

test("a cell that was blank and cited is told as filled", () => {
  const change = { at: { sheet: FORM, row: 4, column: 2 }, was: "", now: "340.00" };
  expect(describeDataChange(change, say)).toBe(`${FORM}!C5：原为空白，现为“340.00”`);
});

test("where nothing is known of what it was written from, that is said", () => {
  const { state, edits } = stateOf(without(BASELINE));
  expect(state).toBe("unknown");
  expect(edits.map((edit) => describeHandEdit(edit, say))).toContain(
    `“${REPORT}”：没有写入时的记录，看不出哪些内容是手工改的`,
  );
});

test("words written into the report are told with what stood there, in both languages", () => {
  const edited = changeSheet(reported, REPORT, (sheet) => {
    const row = sheet.rows.findIndex((cells) => cells?.[0]?.text.includes("全年预算") === true);
    return putCell(sheet, row, 0, textCell("我的话"));
  });
  const { state, edits } = stateOf(edited);
  expect([state, edits.map(({ kind }) => kind)]).toEqual(["current", ["changed"]]);
  const [edit] = edits;
  if (!edit) throw new Error("no edit");
  expect(describeHandEdit(edit, say)).toMatch(/^绩效自评报告!A\d+：“2024年.*”改成了“我的话”$/u);
  expect(describeHandEdit(edit, english)).toContain("我的话");
});

test.each([
  ["hidden", "3", "隐藏了3行"],
  ["hidden", "B", "隐藏了B列"],
] as const)("%s %s", (kind, now, words) => {
  expect(describeHandEdit({ kind, sheet: REPORT, at: null, was: "", now }, say)).toContain(words);
});
