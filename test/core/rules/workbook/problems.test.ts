import { KNOWN_IDS } from "../../../../src/core/engine";
import { packById, type RulePack } from "../../../../src/core/rules";
import {
  isPackWorkbook,
  packFromSheets,
  packSheetMessage,
  packSheets,
  packTranslator,
} from "../../../../src/core/rules/workbook";
import { PACK_FIELDS } from "../../../../src/core/rules/workbook/fields";
import { PACK_TABLES } from "../../../../src/core/rules/workbook/tables";
import { formatCellRef } from "../../../../src/core/workbook/a1";
import type { SheetSnapshot, WorkbookSnapshot } from "../../../../src/core/workbook/snapshot";
import { changeSheet, putCell, textCell } from "../../../support/mutations";
import { snapshotOf } from "../../../support/readable-sheets";
import { cell, percent, type CellInput } from "../../../support/snapshot-builder";

const t = packTranslator("zh-CN");

function packOf(id: string): RulePack {
  const found = packById(id);
  if (!found.ok) throw new Error(id);
  return found.value;
}

const EXPORTED = snapshotOf(packSheets(packOf("execution-capped"), t));

/** What is wrong, as `cell: sentence`. */
function told(workbook: WorkbookSnapshot): readonly string[] {
  const read = packFromSheets(workbook, KNOWN_IDS);
  return (read.ok ? read.value.doubts : read.error).map((problem) => {
    const { id, params } = packSheetMessage(problem, "、");
    return `${formatCellRef(problem.at)}: ${t(id, params)}`;
  });
}

/** The row of a sheet whose first cell says so. */
function rowOf({ rows }: SheetSnapshot, first: string): number {
  return rows.findIndex((cells) => cells?.[0]?.text === first);
}

/** The exported workbook with the value of a field changed. */
function withField(name: string, value: CellInput): WorkbookSnapshot {
  return changeSheet(EXPORTED, "基本", (sheet) => putCell(sheet, rowOf(sheet, name), 1, cell(value)));
}

/** With a cell of a table changed: row and column below the headings, which stand in the third row. */
function withCell(sheet: string, row: number, column: number, text: string): WorkbookSnapshot {
  return changeSheet(EXPORTED, sheet, (one) =>
    putCell(one, row + 3, column, text === "" ? undefined : textCell(text)),
  );
}

function withoutSheet(name: string): WorkbookSnapshot {
  return { ...EXPORTED, sheets: EXPORTED.sheets.filter((sheet) => sheet.name !== name) };
}

test("an exported pack has nothing wrong, whatever is added beside it", () => {
  expect(told(EXPORTED)).toEqual([]);
  const noted = changeSheet(EXPORTED, "评价等级", (sheet) =>
    putCell(putCell(sheet, 2, 5, textCell("备注")), 3, 5, textCell("县里定的")),
  );
  expect(
    told({ ...noted, sheets: [...noted.sheets, { ...noted.sheets[0], name: "备忘" } as SheetSnapshot] }),
  ).toEqual([]);
});

test("a workbook of something else is none of a pack", () => {
  expect(isPackWorkbook(EXPORTED)).toBe(true);
  expect(isPackWorkbook(snapshotOf([]))).toBe(false);
});

test.each<[name: string, workbook: WorkbookSnapshot, sentences: readonly (string | RegExp)[]]>([
  [
    "a number in words",
    withField("预算执行分值", textCell("十五")),
    [/^基本!B8: “预算执行分值”应填写数字，现为“十五”。写法如：10、90。$/],
  ],
  ["points in per cent", withField("预算执行分值", percent(0.1)), [/“预算执行分值”应填写分数，现为百分数/]],
  [
    "a share without its sign",
    withField("预警差距", textCell("5")),
    [/“预警差距”是比例，现为“5”，像是漏写了百分号。如果是百分数，请写成5%。/],
  ],
  [
    "a choice that there is none",
    withField("取整方式", textCell("进一")),
    [/“取整方式”不能填写“进一”。可填：四舍五入、截断。/],
  ],
  ["a field without its value", withField("总分", undefined), [/“总分”没有填写。/]],
  [
    "a total of nothing",
    withField("总分", textCell("0")),
    [/“总分”不能填写“0”。应为：100。/, /超过总分/, /超过总分/],
  ],
  [
    "an outline that there is none",
    withField("项目自评提纲", textCell("自定")),
    [/没有名为“自定”的报告提纲。可选：/],
  ],
  [
    "an id that is none",
    withField("标识", textCell("我的规则")),
    [/^基本!B4: “标识”这里的内容不成规则（我的规则）/],
  ],
  [
    "a field of one's own",
    changeSheet(EXPORTED, "基本", (sheet) => putCell(sheet, 50, 0, textCell("颜色"))),
    [/^基本!A51: “颜色”不是规则包的项目。/],
  ],
  [
    "a field that was deleted",
    changeSheet(EXPORTED, "基本", (sheet) => ({
      ...sheet,
      rows: sheet.rows.filter((_, row) => row !== rowOf(sheet, "总分")),
    })),
    [/缺少“总分”一行/],
  ],
  [
    "a field twice",
    changeSheet(EXPORTED, "基本", (sheet) => putCell(sheet, 50, 0, textCell("版本"))),
    [/^基本!A51: “版本”重复填写。/],
  ],
  ["a sheet that was deleted", withoutSheet("评价等级"), [/缺少工作表“评价等级”。/]],
  [
    "a heading that was changed",
    changeSheet(EXPORTED, "评价等级", (sheet) => putCell(sheet, 2, 1, textCell("分数线"))),
    [/^评价等级!A1: 工作表“评价等级”中没有找到表头。请恢复表头一行：评价等级、下限。/],
  ],
  [
    "a heading too many",
    changeSheet(EXPORTED, "评价等级", (sheet) => putCell(sheet, 2, 3, textCell("颜色"))),
    [/^评价等级!D3: 没有名为“颜色”的栏目。请改正表头，可用的有：评价等级、下限；/],
  ],
  [
    "a column that was deleted",
    changeSheet(EXPORTED, "定性档次", (sheet) => putCell(sheet, 2, 2, undefined)),
    [/^定性档次!A3: 缺少“下限”一栏。/],
  ],
  [
    "grades out of order",
    withCell("评价等级", 1, 1, "95"),
    [/^评价等级!A5: “评价等级”应当从高到低填写，“95”的位置不对。/],
  ],
  ["grades that do not reach 0", withCell("评价等级", 3, 1, "10"), [/“评价等级”最低一档的下限是10，应为0/]],
  ["a grade above the total", withCell("评价等级", 0, 1, "120"), [/“评价等级”中的120超过总分100。/]],
  ["limits out of order", withCell("总分上限", 1, 0, "90%"), [/^总分上限!.*应当从低到高填写/]],
  ["a row without its name", withCell("评价等级", 0, 0, ""), [/^评价等级!A4: “评价等级”没有填写。/]],
  [
    "a second level of nothing",
    withCell("二级指标", 0, 0, "产出类"),
    [/^二级指标!A4: “一级指标”表中没有“产出类”。.*可填：产出指标、效益指标、满意度指标。$/],
  ],
  [
    "a level twice",
    withCell("一级指标", 1, 0, "产出指标"),
    [
      /^一级指标!A5: “产出指标”在“一级指标”中重复。/,
      /没有“效益指标”/,
      /没有“效益指标”/,
      /没有“效益指标”/,
      /没有“效益指标”/,
    ],
  ],
  [
    "a common indicator of nothing",
    withCommon(),
    [/^共性指标!B4: “二级指标”表中，所属一级指标下没有“数量类”。/],
  ],
  ["bands of a rule that there is none", withBand("9"), [/^扣分分档!A4: “扣分标准”表中没有序号9。/]],
  ["bands that share a bound", withBands(), [/^分档!A4: .*不成规则.*从高到低/]],
  ["a group without levels", withGroup(), [/^按级别分档!B4: 第1组没有写明用于哪些级别。/]],
  [
    "an order in words",
    withField("自动选用的次序", textCell("先")),
    [/“自动选用的次序”应填写数字，现为“先”/],
  ],
  [
    "kinds of forms that there are none of",
    withField("自动选用的表种", textCell("部门整体支出、别的")),
    [/“自动选用的表种”不能填写“[^”]*”。可填：/],
  ],
  [
    "a bound in words",
    withRow("扣分标准", ["1", "三公经费变动率", "不高于界限得满分", "很多", "5%", "1"]),
    [/^扣分标准!D4: “界限”应填写数字，现为“很多”。/],
  ],
  ["a check that there is none", withSeverity("B99"), [/没有编号为“B99”的校验规则。/]],
  ["a word that reports cannot say", withWord("达到3次"), [/“整词”不能填写“达到3次”：应为2至12个汉字的词/]],
])("%s is told with its cell and what to do", (_, workbook, sentences) => {
  const found = told(workbook);
  expect(found).toHaveLength(sentences.length);
  sentences.forEach((sentence, index) => {
    expect(found[index]).toMatch(sentence);
  });
});

/** A row below the headings of a table that has none. */
function withRow(name: string, texts: readonly string[]): WorkbookSnapshot {
  return changeSheet(EXPORTED, name, (sheet) =>
    texts.reduce((one, text, column) => (text === "" ? one : putCell(one, 3, column, textCell(text))), sheet),
  );
}

function withCommon(): WorkbookSnapshot {
  return withRow("共性指标", ["产出指标", "数量类", "完成率", ""]);
}

function withBand(number: string): WorkbookSnapshot {
  return withRow("扣分分档", [number, "", "5"]);
}

function withBands(): WorkbookSnapshot {
  const first = withRow("分档", ["正向指标", "80%", "1"]);
  return changeSheet(first, "分档", (sheet) =>
    ["正向指标", "80%", "0.5"].reduce((one, text, column) => putCell(one, 4, column, textCell(text)), sheet),
  );
}

function withGroup(): WorkbookSnapshot {
  return withRow("按级别分档", ["1", "", "80%", "1"]);
}

function withSeverity(id: string): WorkbookSnapshot {
  return withRow("校验级别", [id, "错误"]);
}

function withWord(word: string): WorkbookSnapshot {
  return withRow("整词", [word]);
}

test.each<[name: string, workbook: WorkbookSnapshot, sentence: RegExp]>([
  [
    "points that do not make the total",
    withField("预算执行分值", textCell("15")),
    /各一级指标与预算执行的分值合计105，总分是100。请核对。/,
  ],
  [
    "bands without rows",
    withField("预算执行计分方法", textCell("分档")),
    /“预算执行计分方法”选了分档，“分档”表中却没有相应的行。/,
  ],
])("%s is a doubt, and the pack counts all the same", (_, workbook, sentence) => {
  const read = packFromSheets(workbook, KNOWN_IDS);
  expect(read.ok).toBe(true);
  expect(told(workbook)).toEqual([expect.stringMatching(sentence)]);
});

test("what people type is understood: per cent, thousands, wide digits, 分, words of the pack, other orders", () => {
  let changed = withField("超额完成比例", percent(1.5));
  const put = (name: string, text: string) => {
    changed = changeSheet(changed, "基本", (sheet) => putCell(sheet, rowOf(sheet, name), 1, textCell(text)));
  };
  put("预算执行分值", "１０分");
  put("取整方式", "truncate");
  put("执行率低于此值须说明", "85％");
  changed = changeSheet(changed, "评价等级", (sheet) => ({
    ...sheet,
    rows: sheet.rows.map((row, index) => (index < 2 ? row : [row?.[1], row?.[0]])),
  }));
  const read = packFromSheets(changed, KNOWN_IDS);
  expect(read.ok && read.value.pack).toMatchObject({
    budget: { points: "10", explainBelow: "0.85" },
    scoring: { overshoot: { ratio: "1.5" }, rounding: { mode: "truncate" } },
    grades: packOf("execution-capped").grades,
  });
});

test("a workbook without a single sheet of a pack lacks each of them, and nothing else is said", () => {
  const found = told(snapshotOf([]));
  expect(found).toHaveLength(PACK_TABLES.length + 1);
  for (const sentence of found) expect(sentence).toMatch(/缺少工作表“[^”]+”。/);
});

test("a kind of target whose method was deleted is told", () => {
  const deleted = changeSheet(EXPORTED, "计分方法", (sheet) => ({
    ...sheet,
    rows: sheet.rows.filter((_, row) => row !== rowOf(sheet, "反向指标")),
  }));
  expect(told(deleted)).toEqual([expect.stringMatching(/不成规则/)]);
});

test("verbs come back as those of any place and those in front alone, words in their order", () => {
  const pack = packOf("execution-capped");
  const lexicon = { ...pack.lexicon, verbs: ["清淤", "疏浚"], frontVerbs: ["新建"], nouns: ["河长制"] };
  const read = packFromSheets(snapshotOf(packSheets({ ...pack, lexicon }, t)), KNOWN_IDS);
  expect(read.ok && read.value.pack.lexicon).toEqual(lexicon);
});

test("groups of levels come back in the order of their first rows, also where their rows are mixed", () => {
  const rows = [
    ["2", "质量", "90%", "1"],
    ["1", "数量", "80%", "1"],
    ["2", "", "60%", "0.5"],
  ];
  const mixed = changeSheet(EXPORTED, "按级别分档", (sheet) =>
    rows.reduce(
      (all, row, at) =>
        row.reduce(
          (one, text, column) => putCell(one, at + 3, column, text === "" ? undefined : textCell(text)),
          all,
        ),
      sheet,
    ),
  );
  const read = packFromSheets(mixed, KNOWN_IDS);
  expect(read.ok && read.value.pack.scoring.levelBands).toEqual([
    {
      levels: ["质量"],
      bands: [
        { min: "0.9", share: "1" },
        { min: "0.6", share: "0.5" },
      ],
    },
    { levels: ["数量"], bands: [{ min: "0.8", share: "1" }] },
  ]);
});

test("a column that may be empty may be missing, and rows that were never filled are passed over", () => {
  const changed = changeSheet(EXPORTED, "一级指标", (sheet) => ({
    ...sheet,
    rows: [
      undefined,
      ...sheet.rows.map((row) => row?.filter((_, column) => sheet.rows[2]?.[column]?.text !== "别名")),
    ],
  }));
  const read = packFromSheets(changed, KNOWN_IDS);
  const { levels } = packOf("execution-capped");
  expect(read.ok && read.value.pack.levels).toEqual(levels.map((level) => ({ ...level, aliases: [] })));
});

test("fields that may be empty may be missing", () => {
  const optional = new Set(PACK_FIELDS.filter(({ empty }) => empty !== undefined).map(({ name }) => name));
  const only = (keep: (name: string) => boolean) =>
    changeSheet(EXPORTED, "基本", (sheet) => ({
      ...sheet,
      rows: sheet.rows.filter((row) => keep(row?.[0]?.text ?? "")),
    }));
  const emptied = changeSheet(EXPORTED, "基本", (sheet) => ({
    ...sheet,
    rows: sheet.rows.map((row) => (optional.has(row?.[0]?.text ?? "") ? row?.slice(0, 1) : row)),
  }));
  const missing = packFromSheets(
    only((name) => !optional.has(name)),
    KNOWN_IDS,
  );
  expect(missing.ok).toBe(true);
  expect(missing).toMatchObject({ value: { pack: packIn(emptied) } });
});

function packIn(workbook: WorkbookSnapshot): RulePack {
  const read = packFromSheets(workbook, KNOWN_IDS);
  if (!read.ok) throw new Error(read.error.map(({ kind, field }) => `${kind} ${field}`).join());
  return read.value.pack;
}
