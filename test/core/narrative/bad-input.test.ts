import fc from "fast-check";
import { LOCALES } from "../../../src/core/common/locale";
import { assessWorkbook, reportOn } from "../../../src/core/engine";
import { OUTLINES, plainText } from "../../../src/core/narrative";
import type { SheetSnapshot, WorkbookSnapshot } from "../../../src/core/workbook/snapshot";
import {
  CLEAN_PROJECT,
  projectForm,
  sheetOf,
  workbookOf,
  type Cells,
} from "../../support/evaluation-builder";
import { runs } from "../../support/runs";
import { flawsOf } from "./support/provenance";

/** What is said instead of a report where there is nothing to report on. */
const SENTENCES = ["no-evaluation", "no-results", "empty-report", "not-reportable"];

/** What became of a workbook: the reports in every outline and language, or the sentences instead. */
function outcomesOf(workbook: WorkbookSnapshot, outlines = OUTLINES) {
  const assessed = assessWorkbook(workbook);
  return outlines.flatMap(({ id }) =>
    LOCALES.map((locale) => {
      if (!assessed.ok) return { said: assessed.error.kind, flaws: [], text: "", slots: 0 };
      const result = reportOn(assessed.value, { outlineId: id, locale, engineVersion: "0" });
      if (!result.ok) return { said: result.error.kind, flaws: [], text: "", slots: 0 };
      const { report, slots } = result.value;
      return {
        said: "report",
        flaws: flawsOf(report, assessed.value.pack, workbook),
        text: plainText(report),
        slots: slots.length,
      };
    }),
  );
}

/** Expects a true report or a sentence in every outline and language. @returns the reports' texts */
function expectTrue(workbook: WorkbookSnapshot, outlines = OUTLINES): readonly string[] {
  const outcomes = outcomesOf(workbook, outlines);
  expect(outcomes.flatMap(({ flaws }) => flaws)).toEqual([]);
  expect([...SENTENCES, "report"]).toEqual(expect.arrayContaining(outcomes.map(({ said }) => said)));
  return outcomes.flatMap(({ said, text }) => (said === "report" ? [text] : []));
}

const ROWS = [12, 13, 14, 15, 16, 17, 18];
const [FIRST_OUTLINE] = OUTLINES;
const TWO = OUTLINES.slice(0, 2);

/** What the clean form has in a cell, as text. */
function cleanText(address: string): string {
  const input = CLEAN_PROJECT[address];
  return typeof input === "string" || typeof input === "number" ? String(input) : "";
}

/** Cells of every row, by a function of its place. */
function inRows(cells: (row: number, index: number) => Cells): Cells {
  return Object.assign({}, ...ROWS.map(cells)) as Cells;
}

/** The clean form with as many indicators. */
function formOf(count: number): SheetSnapshot {
  const head = Object.entries(CLEAN_PROJECT).filter(([address]) => Number(/\d+/.exec(address)?.[0]) < 12);
  const rows = Array.from({ length: count }, (_, index): Cells => {
    const row = 12 + index;
    const missed = index % 7 === 3;
    return {
      [`B${row}`]: "产出指标",
      [`C${row}`]: "数量指标",
      [`D${row}`]: `第${index + 1}段养护里程`,
      [`E${row}`]: `≥${100 + index}公里`,
      [`F${row}`]: `${100 + index - (missed ? 5 : 0)}公里`,
      [`G${row}`]: 1,
      [`H${row}`]: missed ? 0.9 : 1,
      [`I${row}`]: missed ? `第${index + 1}段汛期停工` : null,
    };
  });
  return sheetOf("项目自评表", Object.assign({}, Object.fromEntries(head), ...rows) as Cells);
}

describe("names that say nothing", () => {
  const nonsense = [
    "",
    " ",
    "5",
    "3.5%",
    "（备注）",
    "【】",
    "<b>养护</b>",
    "<script>alert(1)</script>",
    "=1+1",
    "长".repeat(60),
  ];
  const odd = [
    "——",
    "\u0000",
    "\u202e倒",
    "𠮷".repeat(30),
    "完成完成完成",
    "率",
    "100%",
    "公里≥5",
    "\n\n",
    "&amp;",
    "'; DROP",
    "valueOf",
    "constructor",
    "{count}",
    "【请填写：甲】",
  ];

  test.each([...nonsense, ...odd])("all rows are called %j", (name) => {
    expectTrue(workbookOf(projectForm(inRows((row) => ({ [`D${row}`]: name })))), TWO);
  });

  // Nothing of a cell may become a pattern: not what ends one, nor what is too long for one.
  test.each([
    ["with a backslash at its end", "A\\"],
    ["of brackets", "[(*"],
    ["of 30,000 letters", "1".repeat(30_000)],
  ])("all levels have a name %s", (_what, name) => {
    expectTrue(workbookOf(projectForm(inRows((row) => ({ [`B${row}`]: name, [`C${row}`]: name })))), TWO);
  });

  test("each row another, in any order, beside any values", () => {
    const text = fc.oneof(
      fc.constantFrom(...nonsense, ...odd),
      fc.string({ unit: "grapheme", maxLength: 60 }),
    );
    fc.assert(
      fc.property(fc.array(text, { minLength: 7, maxLength: 7 }), fc.boolean(), (names, asActual) => {
        const cells = inRows((row, index) => ({
          [`D${row}`]: names[index] ?? "",
          ...(asActual ? { [`F${row}`]: names[index] ?? "" } : {}),
        }));
        expectTrue(workbookOf(projectForm(cells)), FIRST_OUTLINE ? [FIRST_OUTLINE] : []);
      }),
      { numRuns: runs(20) },
    );
  });
});

describe("how many there are", () => {
  test("a form without any indicator", () => {
    const texts = expectTrue(
      workbookOf(
        projectForm(
          inRows((row) => Object.fromEntries(Array.from("BCDEFGHI", (column) => [`${column}${row}`, null]))),
        ),
      ),
    );
    for (const text of texts) expect(text).not.toMatch(/\b0项|0 indicators/u);
  });

  test.each([1, 300])("a form of %d", (count) => {
    const texts = expectTrue(workbookOf(formOf(count)), TWO);
    expect(texts.length).toBe(TWO.length * LOCALES.length);
    // A report is read: it does not grow with the form.
    for (const text of texts) expect(text.length).toBeLessThan(12_000);
  });

  test("thirty forms in a workbook are told in one report, none of them twice", () => {
    const forms = Array.from({ length: 30 }, (_, index) =>
      projectForm({ C3: `第${index + 1}号桥改造`, F12: `${290 + index}公里` }, `表${index + 1}`),
    );
    const texts = expectTrue(workbookOf(...forms), TWO);
    expect(texts.length).toBeGreaterThan(0);
    for (const text of texts) expect(text).toMatch(/30(?:个|项| projects)/u);
  });
});

describe("what became of it", () => {
  test("all was met", () => {
    const met = inRows((row) => ({
      [`F${row}`]: cleanText(`E${row}`).replace(/^[≥≤=]/u, ""),
      [`H${row}`]: CLEAN_PROJECT[`G${row}`] ?? null,
      [`I${row}`]: null,
    }));
    const texts = expectTrue(workbookOf(projectForm({ ...met, H19: 99.55 })));
    for (const text of texts) expect(text).not.toMatch(/未完成\d|fell short|missed the target/u);
  });

  test("all was missed", () => {
    const missed = inRows((row) => ({
      [`F${row}`]: row === 15 ? "150万元" : cleanText(`E${row}`).replace(/^[≥=]?\d+/u, "1"),
      [`H${row}`]: 0,
      [`I${row}`]: "汛期停工",
    }));
    const texts = expectTrue(workbookOf(projectForm({ ...missed, H19: 9.55 })));
    for (const text of texts) expect(text).not.toMatch(/全部完成|均已完成|reached their targets/u);
  });

  test("nothing was reported: a sentence, and no report", () => {
    const open = inRows((row) => ({ [`F${row}`]: null, [`H${row}`]: null, [`I${row}`]: null }));
    const none = { ...open, E6: null, G6: null, H6: null, E7: null, E8: null, F10: null, H19: null };
    const said = outcomesOf(workbookOf(projectForm(none))).map((outcome) => outcome.said);
    expect(new Set(said)).toEqual(new Set(["no-results"]));
  });

  test.each([0, 84, 100, 120, "九十九", "99.35分左右"])(
    "the printed total is %s, and the rows make 99.35",
    (total) => {
      const texts = expectTrue(workbookOf(projectForm({ H19: total })));
      const contradicted = typeof total === "number";
      // Which of the two holds a person must say; neither is told as the result.
      for (const text of texts.filter(() => contradicted))
        expect(text).not.toMatch(/自评得分\d|gives [\d.]+ points/u);
    },
  );
});

describe("long and strange texts of the person's own", () => {
  test("reasons of 5,000 characters", () => {
    const long = "因汛期持续时间较长，".repeat(500);
    const lost = inRows((row) => ({ [`H${row}`]: 1, [`I${row}`]: `${long}第${row}行` }));
    expectTrue(workbookOf(projectForm(lost)), TWO);
  });

  /** What a person may write, and a piece of it that the report must have. */
  const WRITTEN: readonly (readonly [what: string, text: string, told: string])[] = [
    ["a table", "单位\t编制\t在职\n机关\t20\t18\n中心\t30\t29", "机关"],
    ["a table with bars", "| 单位 | 人数 |\n|---|---|\n| 机关 | 18 |", "机关"],
    ["line breaks", "第一段。\r\n\r\n第二段。\n第三段", "第二段"],
    ["figures", "全年完成300公里，比上年增长12.5%，超额完成任务。", "比上年增长12.5%"],
    ["a formula", "=SUM(A1:A9)", "SUM(A1:A9)"],
    ["markup", "<p>养护<br/>公路</p>", "公路"],
    ["a slot", "【请填写：单位职责】", "【请填写"],
    ["5,000 characters", "负责全县农村公路养护。".repeat(460), "负责全县农村公路养护"],
  ];

  test.each(WRITTEN)("what was asked for is answered by %s", (_what, text, told) => {
    const materials: Cells = {
      ...{ A1: "需要填写的内容", B1: "填写内容" },
      ...{ A2: "项目背景、立项依据和主要内容", B2: text },
      ...{ A3: "主要经验及做法", B3: text, A4: "存在的问题及原因分析", B4: text },
      ...{ A5: "下一步改进措施", B5: text, A6: "绩效自评结果的应用和公开安排", B6: text },
    };
    const texts = expectTrue(workbookOf(projectForm(), sheetOf("报告素材", materials)), TWO);
    expect(texts.filter((report) => report.includes(told)).length).toBeGreaterThan(0);
  });
});

test.each<[string, SheetSnapshot["rows"]]>([
  ["that is empty", []],
  ["of something else", [[{ value: "工资表", text: "工资表" }]]],
  [
    "of version 1",
    [
      ["record", "id", "piece"],
      ["meta", "format", "1"],
    ].map((row) => row.map((text) => ({ value: text, text }))),
  ],
  [
    "that is damaged",
    [
      ["record", "id"],
      ["figure", "x"],
      ["nodes", "["],
    ].map((row) => row.map((text) => ({ value: text, text }))),
  ],
])("a hidden ledger %s does not stop the next report", (_what, rows) => {
  const ledger: SheetSnapshot = { ...sheetOf("_jiyan", {}), visibility: "very-hidden", rows };
  expect(expectTrue(workbookOf(projectForm(), ledger), TWO).length).toBeGreaterThan(0);
});
