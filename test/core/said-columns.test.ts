import { readEvaluations } from "../../src/core/reading";
import { SAYABLE_ROLES, sayableRoles } from "../../src/core/evaluation/sayable-roles";
import rolesEn from "../../src/core/messages/roles.en.json";
import rolesZh from "../../src/core/messages/roles.zh-CN.json";
import { nameOfColumn, parseSaidColumns, placeSaidColumns } from "../../src/core/said-columns";
import { lines } from "../support/form-builder";
import { workbook, type SheetInput } from "../support/snapshot-builder";

describe("what is said of a column is written as", () => {
  test.each<readonly [text: string, sheet: string | null, column: number, role: string]>([
    ["F=target", null, 5, "target"],
    ["f = Target", null, 5, "target"],
    ["AA＝年度指标值", null, 26, "target"],
    ["自评表!F=target", "自评表", 5, "target"],
    ["自评表！F=实际完成值", "自评表", 5, "actual"],
    ["'2023 年=表'!C=weight", "2023 年=表", 2, "weight"],
    ["'it''s'!C=weight", "it's", 2, "weight"],
    ["Is it!now!C=weight", "Is it!now", 2, "weight"],
    ["'自评表!F=target'", "自评表", 5, "target"],
    ["B=不使用", null, 1, "ignored"],
    ["B=Points available", null, 1, "weight"],
  ])("%s", (text, sheet, column, role) => {
    expect(parseSaidColumns([text])).toEqual({ ok: true, value: [{ sheet, column, role, text }] });
  });

  test.each<readonly [text: string, kind: string]>([
    ["target", "malformed"],
    ["F:target", "malformed"],
    ["F=", "malformed"],
    ["=target", "malformed"],
    ["6=target", "malformed"],
    ["!F=target", "malformed"],
    ["XFE=target", "malformed"],
    ["ABCD=target", "malformed"],
    ["F=goal", "unknown-role"],
    ["F=period-target", "unknown-role"],
  ])("but not as %s", (text, kind) => {
    expect(parseSaidColumns(["A=name", text])).toMatchObject({ ok: false, error: { kind, text } });
  });

  test("every role by its id and by its name in both languages, and no name means two", () => {
    const names = SAYABLE_ROLES.flatMap((role) =>
      [role, rolesZh[`role.${role}`], rolesEn[`role.${role}`]].map((name) => [name, role] as const),
    );
    for (const [name, role] of names) {
      expect(parseSaidColumns([`A=${name}`])).toMatchObject({ ok: true, value: [{ role }] });
    }
  });
});

const FORM: SheetInput = {
  name: "自评表",
  rows: lines("一级指标 | 指标名称 | 指标值 | 约定 | 完成值 | 得分", "产出 | 甲 | 5 | 五 | 6 | 10"),
};
const WORK: SheetInput = {
  name: "履职情况",
  rows: lines("部分 | 事项 | 工作概述", "一、会议 | 党组会议 | 召开党组会议11次"),
};

function place(texts: readonly string[], ...sheets: readonly SheetInput[]) {
  const book = workbook(sheets);
  const said = parseSaidColumns(texts);
  if (!said.ok) throw new Error(said.error.kind);
  return placeSaidColumns(said.value, book, readEvaluations(book).evaluations);
}

describe("what is said of columns is laid on the forms", () => {
  test("of the only sheet that has some, or of the sheet named, in any case", () => {
    expect(place(["D=rule"], FORM)).toEqual({
      corrections: { "自评表#1": [{ column: 3, role: "rule" }] },
      tables: {},
      problems: [],
    });
    const both = place(["自评表!D=rule", "履职情况!C=evidence"], FORM, WORK);
    expect(both.problems).toEqual([]);
    expect(Object.keys(both.corrections)).toEqual(["自评表#1", "履职情况#1"]);
    expect(place(["kpi!B=rule"], { ...FORM, name: "KPI" }).problems).toEqual([]);
  });

  test("of every form on the sheet that has the column", () => {
    const rows = [
      ...FORM.rows,
      [],
      ["另一项目支出绩效自评表（2023年度）"],
      ...FORM.rows.map((row) => row.slice(0, 5)),
    ];
    const { corrections } = place(["D=rule", "F=ignored"], { ...FORM, rows });
    expect(Object.values(corrections).map((columns) => columns.map(({ column }) => column))).toEqual([
      [3, 5],
      [3],
    ]);
  });

  test("of a column beside the table that has no heading", () => {
    const rows = FORM.rows.map((row, index) => (index === 0 ? row : [...row, "因天气延期"]));
    expect(place(["G=reason"], { ...FORM, rows }).corrections).toEqual({
      "自评表#1": [{ column: 6, role: "reason" }],
    });
  });

  test.each<readonly [texts: readonly string[], sheets: readonly SheetInput[], problem: object]>([
    [["D=rule"], [FORM, WORK], { kind: "sheet-needed", sheets: ["自评表", "履职情况"] }],
    [["通讯录!D=rule"], [FORM], { kind: "no-form", sheet: "通讯录", sheets: ["自评表"] }],
    [["H=rule"], [FORM], { kind: "no-column", column: 7, columns: [0, 1, 2, 3, 4, 5] }],
    [["C=weight"], [WORK], { kind: "not-of-kind", role: "weight", form: "work-summary" }],
    [["A=evidence"], [FORM], { kind: "not-of-kind", role: "evidence" }],
    [["D=rule", "D=target"], [FORM], { kind: "column-twice", text: "D=target", other: "D=rule" }],
    [["D=rule", "自评表!C=rule"], [FORM], { kind: "role-twice", text: "自评表!C=rule", other: "D=rule" }],
  ])("%j tells what does not fit", (texts, sheets, problem) => {
    expect(place(texts, ...sheets).problems).toEqual([expect.objectContaining(problem)]);
  });

  test("saying the same twice, or of two columns that they are not used, is no problem", () => {
    expect(place(["D=rule", "D=rule", "E=ignored", "F=不使用"], FORM).problems).toEqual([]);
  });

  test("where nothing is a form, that is no fault of what was said", () => {
    expect(place(["D=rule"], { rows: [["通讯录"]] })).toEqual({
      corrections: {},
      tables: {},
      problems: [],
    });
  });
});

test("base data have no columns to speak of", () => {
  expect(sayableRoles("base-data")).toEqual([]);
});

test("a column is named with its sheet where forms are on several", () => {
  expect([nameOfColumn("自评表", 5, 1), nameOfColumn("自评表", 5, 2)]).toEqual(["F", "自评表!F"]);
});
