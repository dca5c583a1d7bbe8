import { TargetIndex, targetForms, type TargetForm } from "../../../src/core/distribution";
import {
  blanks,
  departmentForm,
  evaluationsOf,
  projectForm,
  workbookOf,
  type Cells,
} from "../../support/evaluation-builder";
import { workbook, workbookOf as workbookOfRows } from "../../support/snapshot-builder";

const FORM: TargetForm = { unit: "甲局", project: null, year: "2024", goals: null, rows: [] };

/** The targets of the clean project form with some cells changed. */
function projectTargets(changes: Cells): TargetForm | undefined {
  return targetForms(evaluationsOf(workbookOf(projectForm(changes))))[0];
}

/** The first of them in short: operator, number or text, unit. */
function firstTarget(changes: Cells): readonly unknown[] {
  const [row] = projectTargets(changes)?.rows ?? [];
  return [row?.operator, row?.target, row?.unit];
}

describe("what a cell says is parted for the columns of a template", () => {
  test.each([
    ["≥300公里", ["≥", "300", "公里"]],
    ["＞=300 公里", ["≥", "300", "公里"]],
    ["大于等于20次", ["≥", "20", "次"]],
    ["≤1.2万亩", ["≤", "1.2", "万亩"]],
    ["≥1,200.50万元", ["≥", "1200.50", "万元"]],
    ["=100%", ["=", "100", "%"]],
    ["≥0", ["≥", "0", null]],
  ])("%s, with an operator that the column has", (E12, expected) => {
    expect(firstTarget({ E12 })).toEqual(expected);
  });

  test.each([
    ["300公里", [null, "300", "公里"]],
    [100, [null, "100", null]],
    [">300公里", [null, "300", "公里"]],
    ["<5%", [null, "5", "%"]],
  ])("%s, whose operator is left to the person", (E12, expected) => {
    expect(firstTarget({ E12 })).toEqual(expected);
  });

  test.each(["完成路面整治", "6月底前完成", "300-400公里", "逐步提升"])(
    "%s, which is described as it stands",
    (E12) => {
      expect(firstTarget({ E12 })).toEqual(["qualitative", E12, null]);
    },
  );

  test.each([
    ["万亩", "≥1.2", ["≥", "1.2", "万亩"]],
    ["亿元", "≤3", ["≤", "3", "亿元"]],
    ["公里", 300, [null, "300", "公里"]],
    ["％", "≥95", ["≥", "95", "%"]],
    ["公里", "≥1.5万公里", ["≥", "1.5", "万公里"]],
    ["", "≥300", ["≥", "300", null]],
  ])("with a column of units that says %j: %s", (J12, E12, expected) => {
    expect(firstTarget({ J11: "计量单位", J12, E12 })).toEqual(expected);
  });
});

test("an indicator keeps its levels, name and weight; what its row leaves blank is left blank", () => {
  expect(projectTargets({})?.rows[0]).toEqual({
    level1: "产出指标",
    level2: "数量指标",
    name: "养护公路里程",
    operator: "≥",
    target: "300",
    unit: "公里",
    weight: "15",
  });
  expect(projectTargets(blanks(["B", "C", "G"], [12]))?.rows[0]).toEqual({
    level1: null,
    level2: null,
    name: "养护公路里程",
    operator: "≥",
    target: "300",
    unit: "公里",
    weight: null,
  });
});

test("rows that say no target or no name are left out, and forms of nothing else", () => {
  const names = (changes: Cells) => projectTargets(changes)?.rows.map(({ name }) => name);
  expect(names({ E12: null })).toEqual(names({})?.slice(1));
  expect(names(blanks(["A", "B", "C", "D"], [12]))).toEqual(names({})?.slice(1));
  expect(projectTargets(blanks(["E"], [12, 13, 14, 15, 16, 17, 18]))).toBeUndefined();
});

test.each<[what: string, changes: Cells, expected: Partial<TargetForm>]>([
  ["the implementing unit", {}, { unit: "云山县公路养护中心", project: "农村公路养护", year: "2022" }],
  ["the department where that is blank", { F4: null }, { unit: "云山县交通运输局" }],
  ["nobody where both are", { F4: null, C4: "  " }, { unit: null, project: "农村公路养护" }],
  ["no year and no project", { A2: null, C3: null }, { year: null, project: null }],
  ["no goals", blanks(["A", "B", "F"], [9, 10]), { goals: null }],
])("a form says whose it is: %s", (_, changes, expected) => {
  expect(projectTargets(changes)).toMatchObject(expected);
});

test("goals that were declared count, what a unit reports beside its targets does not", () => {
  const declared = workbookOfRows(
    [
      ["项目绩效目标申报表"],
      ["（2025年度）"],
      ["项目名称", "架桥"],
      ["实施单位", "甲局"],
      ["年度目标", "建桥2座"],
      ["一级指标", "二级指标", "三级指标", "指标值", "分值"],
      ["产出指标", "数量指标", "架桥", "≥2座", 50],
      ["效益指标", "社会效益指标", "受益人口", "≥300人", 40],
    ],
    [],
    "目标表",
  );
  const facts = {
    name: "履职情况",
    rows: [
      ["部分", "事项", "工作概述", "指标", "完成值", "单位"],
      ["交通", "修路", "修好公路", "里程", 300, "公里"],
    ],
  };
  const evaluations = evaluationsOf(workbook([...declared.sheets, facts, departmentForm()]));
  expect(evaluations.map(({ kind }) => kind)).toEqual(["goals", "work-summary", "department"]);
  expect(targetForms(evaluations)).toMatchObject([
    {
      unit: "甲局",
      project: "架桥",
      year: "2025",
      goals: "建桥2座",
      rows: [{ target: "2" }, { target: "300" }],
    },
    { unit: "云山县交通运输局", project: null, year: "2022" },
  ]);
});

test("of several years the latest counts, names are compared without blanks and width", () => {
  const latest = { ...FORM, unit: "甲 局（本级）", year: "2025" };
  const index = new TargetIndex([{ ...FORM, unit: "甲局(本级)" }, latest]);
  expect(index.ofUnit("甲局（本级）")).toBe(latest);
});

test("a form without a year comes after those with one, and of two of one year the first counts", () => {
  const undated = { ...FORM, year: null };
  const [first, second] = [{ ...FORM }, { ...FORM }];
  expect(new TargetIndex([undated, first, second]).ofUnit("甲局")).toBe(first);
  expect(new TargetIndex([first, second, undated]).ofUnit("甲局")).toBe(first);
  expect(new TargetIndex([undated]).ofUnit("甲局")).toBe(undated);
});

test("a form of nobody is found by no name and stays unused", () => {
  const nobody = { ...FORM, unit: null };
  const index = new TargetIndex([nobody]);
  expect(index.ofUnit("")).toBeUndefined();
  expect(index.unused()).toEqual([nobody]);
});

test("projects are found by unit and name, or by name where the form names no unit", () => {
  const own = { ...FORM, project: "修路" };
  const other = { ...FORM, unit: "乙局", project: "修路" };
  const nobody = { ...FORM, unit: null, project: "架桥" };
  const index = new TargetIndex([own, other, nobody]);
  expect(index.ofProject("乙局", "修路")).toBe(other);
  expect(index.ofProject("丙局", "架桥")).toBe(nobody);
  expect(index.ofProject("丙局", "修路")).toBeUndefined();
  expect(index.unused()).toEqual([own]);
});

test("goals in rows of their own go into the next template together", () => {
  const rows = [
    ["项目支出绩效自评表（2024年度）"],
    ["项目名称", "公路养护"],
    ["实施单位", "甲局"],
    ["年度总体目标", "序号", "预期目标", "实际完成情况"],
    ["", 1, "养护300公里", "养护300公里"],
    ["", 2, "建成道班2个", "建成道班2个"],
    ["一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分"],
    ["产出指标", "数量指标", "养护里程", "≥300公里", "300公里", 100, 100],
  ];
  expect(targetForms(evaluationsOf(workbookOfRows(rows)))[0]?.goals).toBe("养护300公里\n建成道班2个");
});
