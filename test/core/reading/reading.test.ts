import { OWN_SHEET_MARK, OWNERSHIP_MARKERS, ownSheetMark } from "../../../src/core/workbook/ownership";
import { readEvaluations } from "../../../src/core/reading";
import { sheet, workbook, workbookOf, type SheetInput } from "../../support/snapshot-builder";

const FORM: SheetInput["rows"] = [
  ["指标名称", "指标值", "完成值", "分值", "得分"],
  ["甲", "≥5个", "6", 10, 9],
];

test("sheets that hold no form are left out with the reason", () => {
  const { evaluations, skipped } = readEvaluations(
    workbook(
      [
        { name: "填表说明", rows: FORM },
        {
          name: "规则",
          rows: [
            ["一级指标", "分值"],
            ["产出", 50],
          ],
        },
        {
          name: "下拉列表",
          rows: [
            ["一级指标", "二级指标", "单位"],
            ["产出", "数量", "个"],
          ],
        },
        { name: "Sheet2", rows: [["", ""], ["填报说明"], ["一、如实填写"]] },
        {
          name: "汇总",
          rows: [
            ["单位", "项目名称", "自评得分"],
            ["a", "b", 5],
          ],
        },
        { name: "空表", rows: [] },
        { name: "我的报告", rows: FORM },
        { name: "空白自评表", rows: [["项目绩效自评表"], ["指标名称", "指标值", "得分"]] },
        { name: "自评表", rows: FORM },
      ],
      {
        names: [
          { name: OWNERSHIP_MARKERS.report, refersTo: "'我的报告'!$A$1", hidden: true },
          { name: OWN_SHEET_MARK, refersTo: ownSheetMark("report"), hidden: true, scope: "我的报告" },
        ],
      },
    ),
  );
  expect(evaluations.map(({ id }) => id)).toEqual(["自评表#1"]);
  expect(skipped.map(({ at, reason, text }) => [at.sheet, reason, text])).toEqual([
    ["填表说明", "instruction-sheet", "指标名称"],
    ["规则", "instruction-sheet", "一级指标"],
    ["下拉列表", "no-form-found", "一级指标"],
    ["Sheet2", "instruction-sheet", "填报说明"],
    ["汇总", "no-form-found", "单位"],
    ["空表", "no-form-found", ""],
    ["我的报告", "owned-sheet", "指标名称"],
    ["空白自评表", "unrecognised-table", "项目绩效自评表"],
  ]);
});

test("header words of a rule pack", () => {
  const rows = [
    ["绩效考核点", "期望", "完成值", "得分"],
    ["甲", 5, 6, 1],
  ];
  expect(readEvaluations(workbookOf(rows)).evaluations).toEqual([]);
  const headers = { name: ["绩效考核点"], target: ["期望"] };
  expect(readEvaluations(workbookOf(rows), { headers }).evaluations[0]?.indicators[0]).toMatchObject({
    cleanName: "甲",
    target: { value: "5" },
  });
});

test("level names of a rule pack", () => {
  const rows = [
    ["一级指标", "二级指标", "三级指标", "得分"],
    ["(60分)", "治理成效", "甲", 5],
  ];
  const levels = [{ name: "治理指标", aliases: [], level2: [{ name: "治理成效", aliases: [] }] }];
  const [evaluation] = readEvaluations(workbookOf(rows), { levels }).evaluations;
  expect(evaluation?.indicators[0]?.level1?.name).toBe("治理指标");
});

test("columns that the person corrected", () => {
  const rows = [
    ["指标名称", "指标值", "完成值", "得分", "说明"],
    ["甲", 5, 6, 1, "好", "另记"],
  ];
  const mappings = {
    "自评表#1": [
      { column: 1, header: "指标值", role: "actual" as const },
      { column: 2, header: "完成值", role: "target" as const },
      { column: 5, header: "", role: "rule" as const },
    ],
  };
  const [evaluation] = readEvaluations(workbookOf(rows), { mappings }).evaluations;
  expect(evaluation?.indicators[0]).toMatchObject({
    target: { raw: "6" },
    actual: { raw: "5" },
    reason: { text: "好" },
    rule: { text: "另记" },
  });
  expect(evaluation?.mapping).toHaveLength(6);
});

test("English forms", () => {
  const [evaluation] = readEvaluations(
    workbookOf([
      ["KPI report 2024"],
      ["Category", "Indicator", "Target", "Actual", "Weight", "Score", "Comments"],
      ["Growth", "Revenue", 100, 120, 50, 50],
      ["", "Users", ">=10k", "12k", 50, 40, "late"],
      ["Total", "", "", "", 100, 90],
    ]),
  ).evaluations;
  expect(evaluation).toMatchObject({ title: { text: "KPI report 2024" }, total: { score: { value: "90" } } });
  expect(
    evaluation?.indicators.map(({ level1, cleanName, target }) => [
      level1?.name,
      cleanName,
      target?.comparator,
    ]),
  ).toEqual([
    ["Growth", "Revenue", null],
    ["Growth", "Users", "≥"],
  ]);
});

test("errors, formulas without results and endless texts are read as they are", () => {
  const [evaluation] = readEvaluations(
    workbookOf([
      ["指标名称", "指标值", "完成值", "分值", "得分", "偏差原因"],
      [
        "甲",
        { value: null, text: "#DIV/0!", error: "#DIV/0!" },
        { value: null, text: "", formula: "B2*2" },
        { value: null, text: "#REF!", error: "#REF!" },
        { value: null, text: "", formula: "SUM(A1)" },
        "因".repeat(100_000),
      ],
      ["乙".repeat(100_000), "1", "1", 1, 1],
    ]),
  ).evaluations;
  expect(evaluation?.indicators[0]).toMatchObject({
    target: { raw: "", notes: ["cell-error"] },
    actual: { raw: "", notes: ["no-cached-value"] },
    weight: { raw: "", value: null },
    score: { raw: "", value: null },
  });
  expect(evaluation?.indicators).toHaveLength(2);
});

test("overlapping and giant merged areas", () => {
  const giant = { top: 0, left: 0, bottom: 1_048_575, right: 16_383 };
  expect(readEvaluations(workbookOf(FORM, [giant, giant, "A2:C9"])).skipped).toHaveLength(1);
  const beside = { top: 0, left: 5, bottom: 1_048_575, right: 16_383 };
  expect(readEvaluations(workbookOf(FORM, [beside])).evaluations).toHaveLength(1);
});

test("a thousand sheets", () => {
  const sheets = Array.from({ length: 1000 }, (_unused, index) => sheet({ name: `表${index}`, rows: FORM }));
  const { evaluations } = readEvaluations(workbook(sheets));
  expect(new Set(evaluations.map(({ id }) => id)).size).toBe(1000);
});

test("a long table is read row by row", () => {
  const body = Array.from({ length: 5000 }, (_unused, index) => [`指标${index}完成数`, "≥5个", "6", 1, 1]);
  const [evaluation] = readEvaluations(workbookOf([FORM[0] ?? [], ...body])).evaluations;
  expect(evaluation?.indicators).toHaveLength(5000);
});
