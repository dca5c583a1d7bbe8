import { assessWorkbook } from "../../../src/core/engine";
import { parseSaidColumns } from "../../../src/core/said-columns";
import { formSignature, readEvaluations } from "../../../src/core/reading";
import type { ColumnCorrection } from "../../../src/core/evaluation/evaluation";
import type { SheetSnapshot } from "../../../src/core/workbook/snapshot";
import { departmentForm, projectForm, workbookOf } from "../../support/evaluation-builder";
import { workbook, workbookOf as sheetOf } from "../../support/snapshot-builder";

const ROWS = [
  ["指标名称", "指标值", "完成值", "得分", "说明"],
  ["甲", 5, 6, 1, "好"],
];

describe("columns that the person corrected", () => {
  test("a role that is given to another column leaves the one that was recognised", () => {
    const mappings = { "自评表#1": [{ column: 4, role: "actual" }] } as const;
    const [evaluation] = readEvaluations(sheetOf(ROWS), { mappings }).evaluations;
    expect(evaluation?.mapping.map(({ role }) => role)).toEqual([
      "name",
      "target",
      "ignored",
      "score",
      "actual",
    ]);
    expect(evaluation?.indicators[0]?.actual?.raw).toBe("好");
  });

  test.each<[string, readonly ColumnCorrection[], string]>([
    ["the column of two values as one", [{ column: 1, role: "actual" }], "- ≥95%/96%"],
    ["another column as one of the two", [{ column: 3, role: "actual" }], "≥95%/96% 97%"],
    ["another column as the first", [{ column: 3, role: "target" }], "97% ≥95%/96%"],
    [
      "other columns as both",
      [
        { column: 2, role: "target" },
        { column: 3, role: "actual" },
      ],
      "98% 97%",
    ],
  ])("%s", (_, said, wanted) => {
    const rows = [
      ["指标名称", "目标值/完成值", "甲", "乙"],
      ["合格率", "≥95%/96%", "98%", "97%"],
    ];
    const [evaluation] = readEvaluations(sheetOf(rows), { mappings: { "自评表#1": said } }).evaluations;
    const [indicator] = evaluation?.indicators ?? [];
    expect(`${indicator?.target?.raw ?? "-"} ${indicator?.actual?.raw ?? "-"}`).toBe(wanted);
  });

  function assess(...texts: readonly string[]) {
    const said = parseSaidColumns(texts);
    if (!said.ok) throw new Error(said.error.kind);
    const form = { name: "甲表", rows: ROWS };
    const assessed = assessWorkbook(workbook([form, { name: "乙表", rows: ROWS }]), undefined, {
      columns: said.value,
    });
    if (!assessed.ok) throw new Error(assessed.error.kind);
    return assessed.value;
  }

  test("reach the assessment", () => {
    const { reading, refusedMappings, readingOptions } = assess("甲表!E=rule");
    expect(reading.evaluations.map(({ indicators }) => indicators[0]?.rule?.text)).toEqual(["好", undefined]);
    expect(refusedMappings).toEqual([]);
    expect(readingOptions.mappings).toEqual({ "甲表#1": [{ column: 4, role: "rule" }] });
  });

  test("are refused where they would make the form unreadable, and only there", () => {
    const { reading, refusedMappings } = assess(
      ...["A", "B", "C", "D", "E"].map((letter) => `甲表!${letter}=ignored`),
      "乙表!E=rule",
    );
    expect(refusedMappings).toEqual(["甲表#1"]);
    expect(reading.evaluations.map(({ id }) => id)).toEqual(["甲表#1", "乙表#1"]);
    expect(reading.evaluations[0]?.mapping[0]?.role).toBe("name");
    expect(reading.evaluations[1]?.indicators[0]?.rule?.text).toBe("好");
  });

  test("of forms that are not there are passed over, and told", () => {
    const { reading, readingOptions, saidProblems } = assess("丙表!A=ignored");
    expect(readingOptions).toEqual({});
    expect(reading.evaluations).toHaveLength(2);
    expect(saidProblems.map(({ kind }) => kind)).toEqual(["no-form"]);
  });

  test("hold under a pack with header words of its own too", () => {
    const rows = [
      ["Indicator", "Target", "Actual", "Weight", "Score", "Remarks"],
      ["Users", 5, 6, 50, 50, "late"],
    ];
    const columns = [{ sheet: null, column: 5, role: "rule", text: "F=rule" }] as const;
    const assessed = assessWorkbook(sheetOf(rows), "kpi", { columns });
    if (!assessed.ok) throw new Error(assessed.error.kind);
    expect(assessed.value.reading.evaluations[0]?.indicators[0]?.rule?.text).toBe("late");
    expect(Object.keys(assessed.value.readingOptions)).toContain("mappings");
  });
});

describe("the signature of a form", () => {
  const signature = (...sheets: readonly SheetSnapshot[]) =>
    readEvaluations(workbookOf(...sheets)).evaluations.map(formSignature);

  test("is that of its kind and headers, whatever stands in it and wherever", () => {
    const [first] = signature(projectForm());
    expect(signature(projectForm({ C3: "另一项目", F12: "1公里" }, "另一张表"))).toEqual([first]);
    expect(first).toMatch(/^project:A=绩效指标\|B=一级指标\|C=二级指标\|/);
  });

  test("tells kinds, headers and columns apart", () => {
    const [first] = signature(projectForm());
    const others = [
      ...signature(departmentForm()),
      ...signature(projectForm({ I11: "备注" })),
      ...signature(projectForm({ I11: null, J11: "偏差原因分析及改进措施" })),
    ];
    expect(new Set([first, ...others]).size).toBe(4);
  });

  test("stays when columns are corrected, those without a header included", () => {
    const read = (said: readonly ColumnCorrection[]) =>
      readEvaluations(sheetOf(ROWS), { mappings: { "自评表#1": said } }).evaluations.map(formSignature);
    const corrections = [
      { column: 4, role: "actual" },
      { column: 7, role: "rule" },
    ] as const;
    expect(read(corrections)).toEqual(read([]));
  });
});
