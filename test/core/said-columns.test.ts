import { LOCALES } from "../../src/core/common/locale";
import type { ColumnCorrection } from "../../src/core/evaluation/evaluation";
import { readEvaluations } from "../../src/core/reading";
import { SAYABLE_ROLES, sayableRoles } from "../../src/core/evaluation/sayable-roles";
import rolesEn from "../../src/core/messages/roles.en.json";
import rolesZh from "../../src/core/messages/roles.zh-CN.json";
import { createTranslator } from "../../src/core/messages/catalogue";
import {
  nameOfColumn,
  parseSaidColumns,
  placeSaidColumns,
  saysTable,
  typedRole,
} from "../../src/core/said-columns";
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

describe("what is said of columns makes a table of a sheet without a form", () => {
  const LIST: SheetInput = { name: "清单", rows: [["甲", "5", "6"]] };

  /** Says columns of sheets without a form, beside the forms of others. */
  function tables(texts: readonly string[], formless: readonly string[], ...sheets: readonly SheetInput[]) {
    const book = workbook([...sheets, LIST]);
    const said = parseSaidColumns(texts);
    if (!said.ok) throw new Error(said.error.kind);
    return placeSaidColumns(said.value, book, readEvaluations(book).evaluations, formless);
  }

  const WHOLE = [
    { column: 0, role: "name" },
    { column: 1, role: "target" },
  ];

  test("the only one there is, or the one named", () => {
    expect(tables(["A=name", "B=target"], ["清单"])).toEqual({
      corrections: {},
      tables: { 清单: WHOLE },
      problems: [],
    });
    expect(tables(["a!A=name", "A!B=target"], ["清单", "A"])).toMatchObject({
      tables: { A: WHOLE },
      problems: [],
    });
    const beside = tables(["清单!A=name", "清单!B=target", "自评表!D=rule"], ["清单"], FORM);
    expect(beside).toEqual({
      corrections: { "自评表#1": [{ column: 3, role: "rule" }] },
      tables: { 清单: WHOLE },
      problems: [],
    });
  });

  test("not where it is open which is meant", () => {
    expect(tables(["A=name", "B=target"], ["清单", "另一清单"]).tables).toEqual({});
    expect(tables(["A=name", "B=target"], ["清单"], FORM).tables).toEqual({});
  });

  test.each<readonly [texts: readonly string[], problem: object]>([
    [["B=target"], { kind: "not-enough", missing: "name", sheet: "清单", text: "B=target" }],
    [["A=name", "C=weight"], { kind: "not-enough", missing: "target", sheet: "清单", text: "A=name" }],
    [["A=name", "B=target", "C=target"], { kind: "role-twice", text: "C=target", other: "B=target" }],
    [["A=name", "B=target", "B=actual"], { kind: "column-twice", text: "B=actual", other: "B=target" }],
  ])("%j tells what does not fit", (texts, problem) => {
    expect(tables(texts, ["清单"]).problems).toEqual([problem]);
  });

  test.each<readonly [said: readonly ColumnCorrection[], problem: object | null]>([
    [
      [
        { column: 0, role: "name" },
        { column: 1, role: "target" },
      ],
      null,
    ],
    [
      [
        { column: 3, role: "actual" },
        { column: 1, role: "name" },
      ],
      null,
    ],
    [
      [
        { column: 0, role: "name" },
        { column: 1, role: "ignored" },
        { column: 2, role: "ignored" },
        { column: 3, role: "target" },
      ],
      null,
    ],
    [[], { kind: "not-enough", missing: "name" }],
    [[{ column: 0, role: "name" }], { kind: "not-enough", missing: "target" }],
    [
      [
        { column: 0, role: "name" },
        { column: 1, role: "target" },
        { column: 2, role: "target" },
      ],
      { kind: "role-twice", role: "target", columns: [1, 2] },
    ],
  ])("%j is told before it is tried", (said, problem) => {
    expect(saysTable(said)).toEqual(problem);
  });
});

test("a conflict in several forms of a sheet is told once", () => {
  const rows = [...FORM.rows, [], ["另一项目支出绩效自评表（2023年度）"], ...FORM.rows];
  const { corrections, problems } = place(["D=rule", "C=rule"], { ...FORM, rows });
  expect(problems).toEqual([{ kind: "role-twice", text: "C=rule", other: "D=rule" }]);
  expect(Object.values(corrections)).toEqual([[{ column: 3, role: "rule" }], [{ column: 3, role: "rule" }]]);
});

test("a role is typed as it is known in each language, and read back", () => {
  for (const locale of LOCALES) {
    for (const role of SAYABLE_ROLES) {
      const typed = typedRole(role, createTranslator(locale, locale === "en" ? rolesEn : rolesZh));
      expect(/^[a-z][a-z\d-]*$/.test(typed)).toBe(locale === "en");
      expect(parseSaidColumns([`A=${typed}`])).toMatchObject({ ok: true, value: [{ role }] });
    }
  }
});

test("base data have no columns to speak of", () => {
  expect(sayableRoles("base-data")).toEqual([]);
});

test("a column is named with its sheet where forms are on several", () => {
  expect([nameOfColumn("自评表", 5, 1), nameOfColumn("自评表", 5, 2)]).toEqual(["F", "自评表!F"]);
});
