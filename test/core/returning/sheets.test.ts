import { assessWorkbook, type Assessment } from "../../../src/core/engine";
import {
  letterSheets,
  listSheets,
  noticeOf,
  recheck,
  returningTranslator,
  statesOf,
  USUAL_DEMANDS,
  type Listed,
  type ReturnLetter,
} from "../../../src/core/returning";
import { placeOf } from "../../../src/core/returning/words";
import { formatCellRef, type CellRef } from "../../../src/core/workbook/a1";
import type { ReadableSheet } from "../../../src/core/workbook/readable-sheet";
import { projectForm, workbookOf, type Cells } from "../../support/evaluation-builder";

function assessed(changes: Cells): Assessment {
  const found = assessWorkbook(workbookOf(projectForm(changes, "表")));
  if (!found.ok) throw new Error(found.error.kind);
  return found.value;
}

/** The rate and the points of the money do not fit its amounts, a target is missing and another cannot be measured. */
const FAULTY: Cells = { G6: "100%", H6: 10, E12: null, E13: "高" };
const LATER: Cells = { ...FAULTY, G6: "95.5%", C3: "别的项目", J11: "备注", H14: 99 };

const [first, later] = [assessed(FAULTY), assessed(LATER)];
const NOTICE = noticeOf(first, USUAL_DEMANDS, "zh-CN");
const AGAIN = recheck(first, later, USUAL_DEMANDS, "zh-CN");
const CLEAN = noticeOf(assessed({}), USUAL_DEMANDS, "zh-CN");
const T = returningTranslator("zh-CN");

const linkTo = (at: CellRef | null) => (at === null ? "a.xlsx" : `a.xlsx#${formatCellRef(at)}`);

/** The texts of a column, links by their texts. */
function column(sheet: ReadableSheet | undefined, head: string): readonly unknown[] {
  const index = sheet?.columns.findIndex((one) => one.head === head) ?? -1;
  return (sheet?.rows ?? []).map((row) => {
    const cell = row[index];
    return typeof cell === "object" && cell !== null ? cell.text : cell;
  });
}

/** Every row has a cell for every column. */
function expectWhole(sheets: readonly ReadableSheet[]): void {
  for (const { columns, rows } of sheets) for (const row of rows) expect(row).toHaveLength(columns.length);
}

describe("the workbook of a letter", () => {
  const letter: ReturnLetter = {
    ...{ locale: "zh-CN", engineVersion: "0", file: "a.xlsx", notice: NOTICE, again: null },
    ...{ from: null, date: null, deadline: "2026年3月31日" },
  };

  test("has a row for each thing to fix, which leads to its cell, and room for what was done", () => {
    const sheets = letterSheets(letter, linkTo);
    expectWhole(sheets);
    expect(sheets).toHaveLength(1);
    const [items] = sheets;
    expect(items?.notes.join("")).toContain("改正期限：2026年3月31日。");
    expect(column(items, "问题")).toEqual(NOTICE.items.map(({ what }) => what));
    expect(column(items, "应为")).toEqual(NOTICE.items.map(({ expected }) => expected));
    expect(column(items, "应为")).toContain(null);
    expect(column(items, "改正情况")).toEqual(NOTICE.items.map(() => null));
    const [item] = NOTICE.items;
    expect(items?.rows[0]?.[1]).toEqual({
      text: placeOf(item?.at ?? [], T),
      link: `a.xlsx#${item?.at[0] ? formatCellRef(item.at[0]) : ""}`,
    });
  });

  test("leads to the workbook where a thing concerns no cell, and nowhere where there is no way", () => {
    const items = NOTICE.items.slice(0, 1).map((item) => ({ ...item, at: [] }));
    const nowhere = { ...letter, notice: { ...NOTICE, items }, deadline: null };
    expect(letterSheets(nowhere, linkTo)[0]?.rows[0]?.[1]).toEqual({ text: "", link: "a.xlsx" });
    expect(letterSheets(nowhere, () => null)[0]?.rows[0]?.[1]).toBe("");
    expect(letterSheets(nowhere, linkTo)[0]?.notes.join("")).not.toContain("期限");
  });

  test("that came again says the state of each, and has a sheet of what was changed unasked", () => {
    const again = { states: statesOf(AGAIN), fixed: 1, unasked: AGAIN.unasked };
    const sheets = letterSheets({ ...letter, notice: AGAIN.notice, again }, linkTo);
    expectWhole(sheets);
    const [items, changes] = sheets;
    expect(new Set(column(items, "情况"))).toEqual(new Set(["仍未改正", "新出现"]));
    expect(column(changes, "位置")).toEqual(["表!J11", "表!C3"]);
    expect(column(changes, "原为")).toEqual([null, "农村公路养护"]);
    expect(column(changes, "现为")).toEqual(["备注", "别的项目"]);
    const asked = { ...letter, notice: AGAIN.notice, again: { ...again, unasked: [] } };
    expect(letterSheets(asked, linkTo)).toHaveLength(1);
  });
});

describe("the covering list", () => {
  const listed = (changes: Partial<Listed>): Listed => ({
    ...{ file: "a.xlsx", outcome: "returned", notice: NOTICE, recheck: null, linkTo, letter: "letter.docx" },
    ...changes,
  });
  const passed = listed({ file: "b.xlsx", outcome: "accepted", notice: CLEAN, letter: null });
  const unread = [{ file: "c.xlsx", problem: "加密" }];

  test("of the first time parts what goes back from what passes, and names files that nobody could read", () => {
    const sheets = listSheets({ listed: [listed({}), passed], unread, deadline: "3月31日", again: false }, T);
    expectWhole(sheets);
    const [main, items, accepted, failed] = sheets;
    expect(sheets.map(({ name }) => name)).toEqual(["退回清单", "问题明细", "无需退回", "未能读取"]);
    expect(main?.notes).toEqual(["共3个工作簿：退回1个，无需退回1个，未能读取1个。改正期限：3月31日。"]);
    expect(column(main, "需要改正")).toEqual([NOTICE.items.length]);
    expect(column(main, "其他问题")).toEqual([1]);
    expect(column(main, "期限")).toEqual(["3月31日"]);
    expect(main?.rows[0]?.at(-1)).toEqual({ text: "退回意见", link: "letter.docx" });
    expect(column(items, "规则")).toEqual(NOTICE.items.map(({ rule }) => rule));
    expect(column(accepted, "文件")).toEqual(["b.xlsx"]);
    expect(failed?.rows).toEqual([[1, "c.xlsx", "加密"]]);
  });

  test("of a second time counts what became of each, and tells all changes", () => {
    const again = listed({ outcome: "again", notice: AGAIN.notice, recheck: AGAIN });
    const missing = listed({ file: "d.xlsx", outcome: "missing", letter: null, linkTo: () => null });
    const sheets = listSheets(
      { listed: [again, passed, missing], unread: [], deadline: null, again: true },
      T,
    );
    expectWhole(sheets);
    const [main, items, changes] = sheets;
    const count = (state: string) => AGAIN.items.filter((one) => one.state === state).length;
    expect(main?.notes).toEqual([
      "退回过3个工作簿：通过1个，再次退回1个，请核实变动0个，未改动0个，未重新报送1个，未能读取0个。",
    ]);
    expect(column(main, "结论")).toEqual(["再次退回", "通过", "未重新报送"]);
    expect(column(main, "已改正")).toEqual([count("fixed"), null, null]);
    expect(column(main, "未要求的变动")).toEqual([AGAIN.unasked.length, null, null]);
    expect(column(items, "情况")).toEqual([
      ...AGAIN.items.map(({ state }) => T(`returning.state.${state}`)),
      ...NOTICE.items.map(() => "仍未改正"),
    ]);
    expect(column(changes, "位置")).toEqual(["表!J11", "表!C3"]);
  });

  test("has a blank cell where no form says its year, and each name once", () => {
    const form = { name: "修路", kind: "project" as const, unit: null, year: null };
    const notice = { ...CLEAN, unit: null, forms: [form, form, { ...form, name: "架桥" }] };
    const list = { listed: [listed({ notice })], unread: [], deadline: null, again: false };
    const [main] = listSheets(list, T);
    expect(column(main, "项目或表名")).toEqual(["修路\n架桥"]);
    expect(column(main, "年度")).toEqual([null]);
    expect(column(main, "单位")).toEqual([null]);
  });

  test("leads to the cells of the first 65,000 rows, as many as Excel opens", () => {
    const [item] = NOTICE.items;
    const items = Array.from({ length: 65_001 }, () => item).filter((one) => one !== undefined);
    const list = {
      listed: [listed({ notice: { ...NOTICE, items } })],
      unread: [],
      deadline: null,
      again: false,
    };
    const places = listSheets(list, T)[1]?.rows.map((row) => typeof row[3]) ?? [];
    expect(places.slice(-2)).toEqual(["object", "string"]);
  });
});
