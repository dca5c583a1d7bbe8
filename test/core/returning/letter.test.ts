import type { DocumentTable, ReportDocument } from "../../../src/core/document";
import { assessWorkbook, type Assessment } from "../../../src/core/engine";
import {
  layLetter,
  noticeOf,
  recheck,
  statesOf,
  USUAL_DEMANDS,
  type AgainWords,
  type Change,
  type ReturnLetter,
} from "../../../src/core/returning";
import { projectForm, workbookOf, type Cells } from "../../support/evaluation-builder";

function assessed(...forms: readonly Cells[]): Assessment {
  const found = assessWorkbook(
    workbookOf(...forms.map((changes, index) => projectForm(changes, `表${index + 1}`))),
  );
  if (!found.ok) throw new Error(found.error.kind);
  return found.value;
}

/** A letter about forms, one sheet each, as they were handed in. */
function letterOf(forms: readonly Cells[], changes: Partial<ReturnLetter> = {}): ReturnLetter {
  return {
    ...{ locale: "zh-CN", engineVersion: "0", file: "自评表.xlsx", again: null },
    ...{ from: "云山县财政局", date: "2026年3月1日", deadline: "2026年3月31日" },
    notice: noticeOf(assessed(...forms), USUAL_DEMANDS, "zh-CN"),
    ...changes,
  };
}

function blocksOf({ sections }: ReportDocument) {
  return sections.flatMap(({ blocks }) => blocks);
}

function textOf(letter: ReportDocument): readonly string[] {
  return blocksOf(letter).flatMap((block) =>
    block.kind === "paragraph"
      ? [block.stretches.flatMap(({ runs }) => runs.map(({ text }) => text)).join("")]
      : [],
  );
}

/** A table in rows of texts, its heading first. */
function textsOf({ header, rows }: DocumentTable): readonly (readonly string[])[] {
  return [header, ...rows.map((cells) => cells.map(({ runs }) => runs.map(({ text }) => text).join("")))];
}

function tablesOf(letter: ReportDocument): readonly DocumentTable[] {
  return blocksOf(letter).flatMap((block) => (block.kind === "table" ? [block] : []));
}

/** The rate and the points of the money do not fit its amounts. */
const FAULTY: Cells = { G6: "100%", H6: 10 };

test.each<readonly [kind: "version" | "label-removed", at: string | null, last: string, lists: string]>([
  ["label-removed", "表1!A11", "请在随附的工作簿中改正，保留原文件名。", "逐条列出填报内容的问题"],
  [
    "version",
    null,
    "请在本次下发的工作簿中重新填写，保留下发时的文件名，不要增删行、列或改动公式。",
    "逐条列出填报内容的问题",
  ],
])("a letter about the template says which workbook to work in: %s", (kind, at, last, lists) => {
  const unit = {
    id: "1",
    code: null,
    name: "甲局",
    file: "甲局.xlsx",
    sha256: "",
    projects: [],
    prefilled: {},
  };
  const issue = { kind, unit, file: "a.xlsx", at, expected: "指标", found: "" };
  const notice = noticeOf(assessed({ I12: null }), USUAL_DEMANDS, "zh-CN", { unit, issues: [issue] });
  const text = textOf(
    layLetter(letterOf([{}], { notice: { ...notice, others: { error: 0, warning: 1, info: 0 } } })),
  );
  expect(text[1]).toBe("甲局：");
  expect(text).toContain(last);
  expect(text.join("")).toContain(lists);
});

test("the first letter says what is to be fixed, where, how and by when", () => {
  const letter = letterOf([{ ...FAULTY, E12: null }]);
  const laid = layLetter(letter);
  expect(laid.draft).toBeNull();
  expect(laid.title).toBe("关于退回云山县公路养护中心2022年度绩效自评材料的意见");
  const text = textOf(laid);
  expect(text.slice(1, 4)).toEqual([
    "云山县公路养护中心：",
    expect.stringContaining("“农村公路养护”）收悉。经审核，有4处需要改正，现予退回，请于2026年3月31日前"),
    "一、需要改正的内容",
  ]);
  expect(text).toContain("二、报送要求");
  const [items, ...others] = tablesOf(laid);
  expect(others).toEqual([]);
  const [head, ...rows] = items ? textsOf(items) : [];
  expect(head).toEqual([
    "序号",
    expect.any(String),
    expect.any(String),
    expect.any(String),
    expect.any(String),
  ]);
  const { notice } = letter;
  expect(rows.map(([number, , what, expected, how]) => [number, what, expected, how])).toEqual(
    notice.items.map(({ what, expected, how }, index) => [String(index + 1), what, expected ?? "", how]),
  );
  expect(rows[0]?.[1]).toContain("G6");
  expect(new Set(notice.items.map(({ expected }) => expected === null))).toEqual(new Set([true, false]));
  expect(items?.widths.reduce((sum, width) => sum + width, 0)).toBeCloseTo(1);
});

test("what concerns no cell has no place, what concerns one has its address", () => {
  const letter = letterOf([{ E12: null }]);
  const [item] = letter.notice.items;
  const [cell] = item?.at ?? [];
  expect(cell).toBeDefined();
  const places = (at: ReturnLetter["notice"]["items"][number]["at"]) => {
    const items = letter.notice.items.map((one) => ({ ...one, at }));
    const [table] = tablesOf(layLetter({ ...letter, notice: { ...letter.notice, items } }));
    return table ? textsOf(table).map((row) => row[1]) : [];
  };
  expect(places([]).slice(1)).toEqual([""]);
  expect(places(cell ? [cell] : []).slice(1)).toEqual(["表1!E12"]);
});

test("findings that are no reason to return are counted, and there is no column for what no rule expects", () => {
  const letter = letterOf([{ E12: null, E13: "高" }]);
  const { items, others } = letter.notice;
  expect([items.map(({ expected }) => expected), others.warning]).toEqual([[null], 1]);
  const laid = layLetter(letter);
  expect(textOf(laid).join("\n")).toContain("其中另有1条不作为退回理由");
  expect(tablesOf(laid)[0]?.header).toHaveLength(4);
  expect(textOf(layLetter(letterOf([FAULTY]))).join("\n")).not.toContain("不作为退回理由");
});

test.each<[what: string, change: Partial<ReturnLetter>, slots: number]>([
  ["who sends it", { from: null }, 1],
  ["its day", { date: null }, 1],
  ["the deadline", { deadline: null }, 1],
  ["any of these", { from: null, date: null, deadline: null }, 3],
])("a letter that does not say %s has it open, and is a draft", (_, change, slots) => {
  const laid = layLetter(letterOf([FAULTY], change));
  expect(laid.draft).not.toBeNull();
  expect(
    textOf(laid)
      .join("\n")
      .match(/【[^】]+】/gu),
  ).toHaveLength(slots);
});

test("a workbook that names no unit is sent back to an open addressee", () => {
  const laid = layLetter(letterOf([{ ...FAULTY, C4: null, F4: null }]));
  expect(laid.draft).not.toBeNull();
  expect(laid.title).toBe("关于退回2022年度绩效自评材料的意见");
  expect(textOf(laid)[1]).toMatch(/^【.+】：$/u);
});

test("the title has a year where all forms are of one", () => {
  const titled = (...years: readonly (string | null)[]) =>
    layLetter(letterOf(years.map((A2, index) => ({ ...FAULTY, A2, C3: `项目${index + 1}` })))).title;
  expect(titled("（2022年度）", "（2022年度）")).toContain("2022年度");
  expect(titled("（2022年度）", "（2023年度）")).not.toMatch(/\d/);
  expect(titled(null)).not.toMatch(/\d/);
});

test("three forms are named, of more the number", () => {
  const opening = (count: number) =>
    textOf(
      layLetter(
        letterOf(Array.from({ length: count }, (_, index) => ({ ...FAULTY, C3: `项目${index + 1}` }))),
      ),
    )[2];
  expect(opening(3)).toContain("“项目3”）");
  expect(opening(4)).toContain("“项目3”等4份表）");
  expect(opening(4)).not.toContain("项目4");
});

describe("the letter about a workbook that came again", () => {
  const [first, later] = [assessed(FAULTY), assessed({ ...FAULTY, G6: "95.5%", C3: "别的项目", H12: 99 })];
  const found = recheck(first, later, USUAL_DEMANDS, "zh-CN");
  const fixed = found.items.filter(({ state }) => state === "fixed").length;
  const again: AgainWords = { states: statesOf(found), fixed, unasked: found.unasked };
  const letter = { ...letterOf([FAULTY]), notice: found.notice, again };

  test("says what is fixed, open and new", () => {
    const laid = layLetter(letter);
    const counts = (["open", "new"] as const).map(
      (state) => again.states.filter((one) => one === state).length,
    );
    expect(Math.min(fixed, ...counts)).toBeGreaterThan(0);
    expect(laid.title).toContain("再次退回");
    expect(textOf(laid)[2]).toContain(
      `已改正${fixed}处，仍未改正${String(counts[0])}处，新出现${String(counts[1])}处`,
    );
    const [items] = tablesOf(laid);
    const states = items ? textsOf(items).map((row) => row[2]) : [];
    expect(new Set(states.slice(1)).size).toBe(2);
    expect(states).toHaveLength(again.states.length + 1);
  });

  test("and what was changed unasked, with both texts, and asks why", () => {
    const laid = layLetter(letter);
    const [, changes] = tablesOf(laid);
    expect(changes && textsOf(changes)).toContainEqual([
      "1",
      "表1!C3",
      expect.any(String),
      "农村公路养护",
      "别的项目",
    ]);
    expect(textOf(laid)).toEqual(
      expect.arrayContaining([
        "二、未要求改正而有变动的内容",
        "三、报送要求",
        expect.stringContaining("逐条说明依据"),
      ]),
    );
  });

  test("but speaks of no changes where there are none", () => {
    const laid = layLetter({ ...letter, again: { ...again, unasked: [] } });
    expect(tablesOf(laid)).toHaveLength(1);
    expect(textOf(laid)).toContain("二、报送要求");
  });

  test("of many changes it names thirty and counts the others", () => {
    const change = (row: number): Change => ({
      kind: "changed",
      at: { sheet: "表1", row, column: 0 },
      was: "长".repeat(500),
      now: "新",
    });
    const unasked = Array.from({ length: 32 }, (_, row) => change(row));
    const laid = layLetter({ ...letter, again: { ...again, unasked } });
    const [, changes] = tablesOf(laid);
    expect(changes?.rows).toHaveLength(30);
    expect(changes && textsOf(changes)[1]?.[3]?.length).toBeLessThan(130);
    expect(textOf(laid)).toContain("其余2处见随附的表格。");
  });
});
