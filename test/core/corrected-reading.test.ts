import { correctedReading, type Said } from "../../src/core/corrected-reading";
import type { ColumnRole, Evaluation, EvaluationKind } from "../../src/core/evaluation/evaluation";
import { sayableRoles } from "../../src/core/evaluation/sayable-roles";
import { formSignature, readEvaluations } from "../../src/core/reading";
import { parseSaidColumns } from "../../src/core/said-columns";
import { columnName } from "../../src/core/workbook/a1";
import { line, lines } from "../support/form-builder";
import { workbookOf, type CellInput, type SheetInput } from "../support/snapshot-builder";

function said(...texts: readonly string[]): Said {
  const columns = parseSaidColumns(texts);
  if (!columns.ok) throw new Error(columns.error.kind);
  return { columns: columns.value };
}

function formOf(rows: SheetInput["rows"], ...texts: readonly string[]): Evaluation {
  const { reading, problems, refused } = correctedReading(workbookOf(rows), {}, said(...texts));
  expect([problems, refused]).toEqual([[], []]);
  const [form] = reading.evaluations;
  if (!form) throw new Error("no form was read");
  return form;
}

/** A value in a column whose heading nobody understands. */
const VALUE = "1234";
const STRANGE = "某某栏";

/** A form with a strange column at its right; what is needed beside it for the role to say something comes before. */
function formWithStrangeColumn(kind: EvaluationKind, role: ColumnRole): readonly (readonly CellInput[])[] {
  if (kind === "work-summary") {
    const heads = ["部分", "事项", "工作概述", "指标", "完成值"].filter(
      (head) => !meant(role).includes(head),
    );
    const values: Record<string, CellInput> = {
      部分: "一、会议",
      事项: "党组会议",
      工作概述: "召开会议",
      指标: "会议次数",
      完成值: 11,
    };
    return [
      [...heads, STRANGE],
      [...heads.map((head) => values[head]), VALUE],
    ];
  }
  const project = role === "project-info" || role === "project";
  const heads = [
    ...(role === "project-info" ? ["项目名称"] : []),
    "一级指标",
    "二级指标",
    "三级指标",
    "指标值",
    "完成值",
  ].filter((head) => !meant(role).includes(head));
  const values: Record<string, CellInput> = {
    项目名称: "防洪工程",
    一级指标: "产出指标",
    二级指标: "数量指标",
    三级指标: "新建里程",
    指标值: "≥300公里",
    完成值: "312公里",
  };
  const row = heads.map((head) => values[head]);
  // What tells of a project stands left of its levels.
  return project
    ? [
        [STRANGE, ...heads],
        [VALUE, ...row],
      ]
    : [
        [...heads, STRANGE],
        [...row, VALUE],
      ];
}

/** The heading that has the role of itself, so that the strange column can take its place. */
function meant(role: ColumnRole): readonly string[] {
  const heads: Partial<Record<ColumnRole, readonly string[]>> = {
    level1: ["一级指标"],
    level2: ["二级指标"],
    target: ["指标值"],
    actual: ["完成值"],
    summary: ["工作概述"],
  };
  return heads[role] ?? [];
}

/** Whether a form took something from a cell, beside its list of what nobody read. */
function tookFrom(form: Evaluation, text: string): boolean {
  return JSON.stringify({ ...form, unread: [], setAside: [], mapping: [] }).includes(text);
}

describe.each<readonly [kind: EvaluationKind]>([["project"], ["work-summary"]])(
  "in a form of kind %s a column is read as what it is said to be:",
  (kind) => {
    // Points of levels and the change of a value are told by their cells, which no reading repeats as text.
    const roles = sayableRoles(kind).filter((role) => role !== "ignored" && role !== "name");
    test.each(roles)("%s", (role) => {
      const rows = formWithStrangeColumn(kind, role);
      const column = rows[0]?.indexOf(STRANGE) ?? -1;
      const before = correctedReading(workbookOf(rows)).reading.evaluations[0];
      // Beside the name of a project any column tells of the project by itself.
      const unread = before?.unread.map(({ text }) => text).includes(VALUE);
      expect(unread).toBe(role !== "project-info");
      const form = formOf(rows, `${columnName(column)}=${role}`);
      expect(form.mapping.find((entry) => entry.column === column)?.role).toBe(role);
      expect(form.unread.map(({ text }) => text)).not.toContain(VALUE);
      const place = { sheet: "自评表", row: 1, column };
      expect(tookFrom(form, VALUE) || form.indicators.some(({ cells }) => isSame(cells[role], place))).toBe(
        true,
      );
    });
  },
);

function isSame(one: object | undefined, other: object): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

test("the names of rows are read from the column that is said to hold them", () => {
  const rows = lines("一级指标 | 指标名称 | 指标值 | 完成值 | 某某栏", "产出 | 01 | 5 | 6 | 新建里程");
  expect(formOf(rows, "E=name").indicators.map(({ name }) => name.text)).toEqual(["新建里程"]);
  const work = lines("部分 | 事项 | 工作概述 | 某某栏 | 完成值", "一 | 会议 | 召开会议 | 会议次数 | 11");
  expect(formOf(work, "D=name").workItems[0]?.facts[0]?.name.text).toBe("会议次数");
});

test("a column that is not used is told no more", () => {
  const rows = lines("指标名称 | 指标值 | 完成值 | 某某栏", "甲 | 5 | 6 | 7", "乙 | 5 | 6 | 8");
  expect(formOf(rows).unread).toHaveLength(3);
  expect(formOf(rows, "D=ignored").unread).toEqual([]);
});

describe("what would leave nothing to read", () => {
  const rows = lines("指标名称 | 指标值 | 完成值 | 得分", "甲 | 5 | 6 | 1");
  test.each([["A=ignored"], ["A=reason"]])("is refused, and the form stays: %s", (text) => {
    const { reading, refused, options } = correctedReading(workbookOf(rows), {}, said(text));
    expect(refused).toEqual(["自评表#1"]);
    expect(reading).toEqual(readEvaluations(workbookOf(rows)));
    expect(options).toEqual({});
  });

  test("of a work summary too", () => {
    const work = lines("事项 | 工作概述", "会议 | 召开会议");
    expect(correctedReading(workbookOf(work), {}, said("A=evidence")).refused).toEqual(["自评表#1"]);
  });
});

describe("signatures are those before anything was said", () => {
  test("where the kind of the form changes with it", () => {
    const rows = [
      ["项目支出绩效目标申报表（2023年度）"],
      ...lines("一级指标 | 二级指标 | 三级指标 | 指标值 | 某某栏", "产出指标 | 数量指标 | 里程 | 5 | 6"),
    ];
    const book = workbookOf(rows);
    const plain = correctedReading(book);
    expect(plain.reading.evaluations[0]?.kind).toBe("goals");
    const signature = plain.signatures.get("自评表#1") ?? "";
    const bySignature = { [signature]: [{ column: 4, role: "actual" as const }] };
    const corrected = correctedReading(book, {}, { bySignature });
    expect(corrected.reading.evaluations[0]?.indicators[0]?.actual?.raw).toBe("6");
    expect(corrected.signatures.get("自评表#1")).toBe(signature);
  });

  test("where one form becomes several", () => {
    const rows = lines(
      "某某栏 | 一级指标 | 二级指标 | 三级指标 | 指标值 | 完成值",
      "防洪工程 | 产出指标 | 数量指标 | 里程 | 5 | 6",
      "道路工程 | 产出指标 | 数量指标 | 里程 | 7 | 8",
    );
    const book = workbookOf(rows);
    const signature = readEvaluations(book).evaluations.map(formSignature)[0] ?? "";
    const { reading, signatures } = correctedReading(book, {}, said("A=project"));
    expect(reading.evaluations).toHaveLength(2);
    expect([...signatures.values()]).toEqual([signature, signature]);
  });
});

test("what was said of other forms is left alone", () => {
  const book = workbookOf([line("指标名称 | 指标值 | 完成值"), line("甲 | 5 | 6")]);
  const bySignature = { "project:A=别的表": [{ column: 1, role: "actual" as const }] };
  expect(correctedReading(book, {}, { bySignature }).options).toEqual({});
});

describe("a sheet whose headings are all unknown", () => {
  const ROWS = lines(
    "Zeile | Wert A | Wert B | Bemerkung",
    "Umsatz | 100 | 110 | gut",
    "Fehler | 5 | 3 | besser",
  );

  test.each<[string, SheetInput["rows"], readonly string[]]>([
    ["read by what is said", ROWS, ["A=name", "B=target", "C=actual"]],
    ["under a title", [line("Bericht"), ...ROWS], ["A=name", "B=target", "C=actual", "D=reason"]],
    ["with the sheet named", ROWS, ["自评表!A=name", "自评表!B=target", "自评表!C=actual"]],
    ["with results only", ROWS, ["A=name", "C=actual"]],
  ])("%s", (_, rows, texts) => {
    const form = formOf(rows, ...texts);
    expect(form.indicators.map(({ cleanName, actual }) => [cleanName, actual?.value])).toEqual([
      ["Umsatz", "110"],
      ["Fehler", "3"],
    ]);
  });

  test("columns that were not said are listed as unread", () => {
    const form = formOf(ROWS, "A=name", "B=target", "C=actual");
    expect(form.unread.map(({ text }) => text)).toEqual(["Bemerkung", "gut", "besser"]);
  });

  test.each<[readonly string[], "name" | "target"]>([
    [["B=target"], "name"],
    [["A=name"], "target"],
    [["A=name", "D=reason"], "target"],
  ])("%p is not enough", (texts, missing) => {
    const { reading, problems } = correctedReading(workbookOf(ROWS), {}, said(...texts));
    expect(reading.evaluations).toEqual([]);
    expect(problems).toMatchObject([{ kind: "not-enough", sheet: "自评表", missing }]);
  });

  test("nothing is read where no row heads the columns", () => {
    const { reading, problems } = correctedReading(
      workbookOf(ROWS),
      {},
      said("A=name", "B=target", "J=actual"),
    );
    expect([reading.evaluations, problems]).toEqual([[], []]);
  });
});
