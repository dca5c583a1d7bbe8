import { correctedReading, type CorrectedReading } from "../../src/core/corrected-reading";
import { unreadSentences } from "../../src/core/checking";
import { LOCALES } from "../../src/core/common/locale";
import { findingsTranslator } from "../../src/core/engine";
import { formSignature, unreadBlocks } from "../../src/core/reading";
import { nameOfRow, parseSaidRows } from "../../src/core/said-rows";
import { lines, told } from "../support/form-builder";
import { workbook, type SheetInput } from "../support/snapshot-builder";

describe("what is said of a row is written as", () => {
  test.each<readonly [text: string, sheet: string | null, row: number, role: string]>([
    ["5=target", null, 4, "target"],
    [" 5 = Target ", null, 4, "target"],
    ["12＝年度指标值", null, 11, "target"],
    ["指标表!5=actual", "指标表", 4, "actual"],
    ["指标表！5=实际完成值", "指标表", 4, "actual"],
    ["'2023 年=表'!3=weight", "2023 年=表", 2, "weight"],
    ["'5=不使用'", null, 4, "ignored"],
  ])("%s", (text, sheet, row, role) => {
    expect(parseSaidRows([text])).toEqual({ ok: true, value: [{ sheet, row, role, text }] });
  });

  test.each<readonly [text: string, kind: string]>([
    ["target", "row-malformed"],
    ["F=target", "row-malformed"],
    ["0=target", "row-malformed"],
    ["1048577=target", "row-malformed"],
    ["5=", "row-malformed"],
    ["5=nonsense", "row-unknown-role"],
    ["5=summary", "row-unknown-role"],
    ["5=period-target", "row-unknown-role"],
  ])("not as %s", (text, kind) => {
    expect(parseSaidRows([text])).toMatchObject({ ok: false, error: { kind, text } });
  });

  test("what unread rows are named by", () => {
    expect([nameOfRow("甲", 4, 1), nameOfRow("甲", 4, 2)]).toEqual(["5", "甲!5"]);
  });
});

function readWith(sheets: readonly SheetInput[], ...texts: readonly string[]): CorrectedReading {
  const said = parseSaidRows(texts);
  if (!said.ok) throw new Error(said.error.kind);
  return correctedReading(workbook(sheets), {}, { rows: said.value });
}

const sheet = (name: string, ...rows: readonly string[]): SheetInput => ({ name, rows: lines(...rows) });
const formsIn = ({ reading }: CorrectedReading): readonly (readonly string[])[] =>
  reading.evaluations.map(told);

/** Indicators side by side, with labels that nobody knows. */
const SIDEWAYS = sheet(
  "横表",
  "2024年考核 | - | - | -",
  "我们看的东西 | 接通率 | 投诉次数 | 满意度",
  "甲栏 | ≥95% | ≤10次 | ≥90%",
  "乙栏 | 96% | 8次 | 88%",
);
/** Two rows for each indicator, with labels that nobody knows. */
const PAIRS = sheet(
  "双行",
  "指标 | 口径 | 2024年",
  "营收 | 甲项 | 100",
  "- | 乙项 | 98",
  "利润 | 甲项 | 20",
  "- | 乙项 | 22",
  "客户数 | 甲项 | 50",
  "- | 乙项 | 51",
);

describe("a table whose meanings run down its rows", () => {
  test("is read with what is said of its rows where no label is known", () => {
    expect(formsIn(readWith([SIDEWAYS]))).toEqual([]);
    expect(formsIn(readWith([SIDEWAYS], "2=name", "3=target", "4=actual"))).toEqual([
      ["接通率 ≥95% 96% - -", "投诉次数 ≤10次 8次 - -", "满意度 ≥90% 88% - -"],
    ]);
  });

  test("needs what is said of one indicator's rows only", () => {
    expect(formsIn(readWith([PAIRS]))).toEqual([]);
    const read = readWith([PAIRS], "2=target", "3=actual");
    expect(formsIn(read)).toEqual([["营收 100 98 - -", "利润 20 22 - -", "客户数 50 51 - -"]]);
    expect(read.problems).toEqual([]);
    expect(readWith([PAIRS], "4=target", "7=actual").problems).toEqual([]);
  });

  test("is read with the word of the person before that of its labels", () => {
    const table = sheet(
      "横表",
      "指标名称 | 接通率 | 投诉次数 | 满意度",
      "目标值 | 96% | 8次 | 88%",
      "实际完成值 | ≥95% | ≤10次 | ≥90%",
    );
    const said = readWith([table], "2=actual", "3=target");
    expect(formsIn(said)).toEqual([["接通率 ≥95% 96% - -", "投诉次数 ≤10次 8次 - -", "满意度 ≥90% 88% - -"]]);
    expect(said.reading.evaluations[0]?.rows?.map(({ row, role }) => `${row + 1} ${role}`)).toEqual([
      "1 name",
      "2 actual",
      "3 target",
    ]);
  });

  test("stays as it was where a row of no use is passed over, whose cells are then not unread", () => {
    const rows = [
      "营收 | 目标 | 100",
      "- | 实际 | 98",
      "- | 丙项 | 7",
      "利润 | 目标 | 20",
      "- | 实际 | 22",
      "- | 丙项 | 8",
    ];
    const table = sheet("三行", "指标 | 口径 | 2024年", ...rows);
    const before = readWith([table]);
    expect(before.reading.evaluations[0]?.unread.map(({ text }) => text)).toEqual(["丙项", "7", "丙项", "8"]);
    const after = readWith([table], "4=ignored");
    expect(formsIn(after)).toEqual(formsIn(before));
    expect(after.reading.evaluations[0]?.unread).toEqual([]);
  });

  const UNKNOWN = sheet(
    "横表",
    "指标名称 | 接通率 | 投诉次数 | 满意度",
    "目标值 | ≥95% | ≤10次 | ≥90%",
    "某某栏 | 1 | 2 | 3",
    "实际完成值 | 96% | 8次 | 88%",
  );

  test("is read around a label that nobody knows, and the row is named with how to say what it is", () => {
    const [form] = readWith([UNKNOWN]).reading.evaluations;
    if (form === undefined) throw new Error("no form was read");
    expect(told(form)).toEqual(["接通率 ≥95% 96% - -", "投诉次数 ≤10次 8次 - -", "满意度 ≥90% 88% - -"]);
    const blocks = unreadBlocks(form);
    expect(blocks.map(({ kind, cells, header }) => [kind, header?.text, cells.length])).toEqual([
      ["label", "某某栏", 4],
    ]);
    for (const locale of LOCALES) {
      const [text = "", ...more] = unreadSentences(form, 2, findingsTranslator(locale), "terminal");
      expect(more).toEqual([]);
      expect(text).toContain("--row '横表!3=");
      expect(text).toContain("某某栏");
    }
    const said = readWith([UNKNOWN], "3=weight");
    expect(formsIn(said)).toEqual([["接通率 ≥95% 96% 1 -", "投诉次数 ≤10次 8次 2 -", "满意度 ≥90% 88% 3 -"]]);
    expect(said.reading.evaluations[0]?.unread).toEqual([]);
  });

  test("is known again by its labels, whatever they are taken for", () => {
    const [form] = readWith([UNKNOWN]).reading.evaluations;
    if (form === undefined) throw new Error("no form was read");
    const signature = formSignature(form);
    const again = correctedReading(
      workbook([UNKNOWN]),
      {},
      { bySignature: { [signature]: [{ column: 2, role: "weight" }] } },
    );
    expect(again.refused).toEqual([]);
    expect(formsIn(again)[0]?.[0]).toBe("接通率 ≥95% 96% 1 -");
    expect(again.signatures.get(again.reading.evaluations[0]?.id ?? "")).toBe(signature);
    const nothing = [{ column: 0, role: "ignored" }] as const;
    const refused = correctedReading(workbook([UNKNOWN]), {}, { bySignature: { [signature]: nothing } });
    expect(refused.refused).toEqual([form.id]);
    expect(formsIn(refused)).toEqual([told(form)]);
  });
});

describe("what does not fit is told", () => {
  test.each<readonly [kind: string, texts: readonly string[], sheets: readonly SheetInput[]]>([
    ["row-role-twice", ["2=name", "3=target", "4=target"], [SIDEWAYS]],
    ["row-twice", ["2=name", "3=target", "3=actual"], [SIDEWAYS]],
    ["row-empty", ["9=target"], [SIDEWAYS]],
    ["row-no-sheet", ["别的!3=target"], [SIDEWAYS]],
    ["row-sheet-needed", ["3=target"], [SIDEWAYS, PAIRS]],
    ["row-no-table", ["3=target", "4=actual"], [SIDEWAYS]],
    ["row-no-table", ["2=name", "3=weight"], [SIDEWAYS]],
  ])("%s", (kind, texts, sheets) => {
    const { problems } = readWith(sheets, ...texts);
    expect(problems.map((problem) => problem.kind)).toContain(kind);
  });

  test("of an upright form no row has a meaning", () => {
    const upright = sheet(
      "自评表",
      "一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分",
      "产出指标 | 数量指标 | 新建里程 | ≥300公里 | 312公里 | 10 | 10",
    );
    const { problems, reading } = readWith([upright], "2=target");
    expect(problems.map(({ kind }) => kind)).toEqual(["row-no-table"]);
    expect(reading.evaluations.map(told)).toEqual([["新建里程 ≥300公里 312公里 10 10"]]);
  });
});
