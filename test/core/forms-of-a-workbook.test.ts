import {
  assessWorkbook,
  eachForm,
  labelOf,
  ofForm,
  ofYear,
  reportOn,
  type Assessment,
} from "../../src/core/engine";
import type { WorkbookSnapshot } from "../../src/core/workbook/snapshot";
import { projectForm, workbookOf, type Cells } from "../support/evaluation-builder";
import { goldenWorkbook } from "../support/golden-reports";

const OPTIONS = { locale: "zh-CN", engineVersion: "0" } as const;

function assessed(workbook: WorkbookSnapshot): Assessment {
  const assessment = assessWorkbook(workbook);
  if (!assessment.ok) throw new Error(assessment.error.kind);
  return assessment.value;
}

let department: Assessment;

beforeAll(async () => {
  department = assessed(await goldenWorkbook("department"));
});

describe("one form of several", () => {
  test("has its own points and findings, and what base data tell of its year", () => {
    const one = ofForm(department, "3");
    if (!one.ok) throw new Error(one.error.kind);
    const { reading, scorecards, findings, base } = one.value;
    const [form] = reading.evaluations;
    expect([reading.evaluations.length, scorecards.length, form?.kind]).toEqual([1, 1, "project"]);
    expect(findings.every(({ evaluation }) => evaluation === form?.id)).toBe(true);
    expect(base).toEqual(department.base);
  });

  test("makes a report of its own", () => {
    const alone = reportOn(department, { ...OPTIONS, form: "3" });
    const whole = reportOn(department, OPTIONS);
    if (!alone.ok || !whole.ok) throw new Error("no report");
    expect(alone.value.evaluations.map(({ kind }) => kind)).toEqual(["project"]);
    expect(whole.value.evaluations.length).toBeGreaterThan(1);
  });

  test.each([
    ["a name that nothing has", "水库管理局", { kind: "unknown-form", several: false }],
    ["a name of two", "项目", { kind: "unknown-form", several: true }],
    ["base data", "基础数据表", { kind: "not-reportable" }],
  ])("%s makes none", (_name, form, error) => {
    expect(reportOn(department, { ...OPTIONS, form })).toMatchObject({ ok: false, error });
  });

  test("is called by its number among all", () => {
    const { evaluations } = department.reading;
    expect(evaluations.map((form) => labelOf(form, evaluations).number)).toEqual([1, 2, 3, 4]);
  });
});

describe("each form on which a report can be written", () => {
  test("leaves out base data", () => {
    const each = eachForm(department);
    expect(each.ok && each.value.map(({ label }) => label.kind)).toEqual([
      "department",
      "project",
      "project",
    ]);
  });

  test("leaves out copies", () => {
    const each = eachForm(assessed(workbookOf(projectForm(), projectForm({}, "复制"))));
    expect(each.ok && each.value).toHaveLength(1);
  });
});

describe("forms of two years", () => {
  const of = (year: string, sheet: string, more: Cells = {}) =>
    projectForm({ A2: `（${year}年度）`, ...more }, sheet);
  const two = assessed(workbookOf(of("2023", "上年", { C3: "甲" }), of("2024", "今年", { C3: "乙" })));

  test("the latest is reported on, another one where it is asked for", () => {
    const years = [undefined, "2023", "2024"].map((year) => {
      const chosen = ofYear(two, year);
      return chosen.ok && chosen.value.reading.evaluations.map(({ sheet }) => sheet);
    });
    expect(years).toEqual([["今年"], ["上年"], ["今年"]]);
  });

  test("a year that no form has is told with those there are", () => {
    for (const found of [ofYear(two, "2020"), ofForm(two, "1", "2020"), eachForm(two, "2020")]) {
      expect(found).toMatchObject({ ok: false, error: { kind: "unknown-year", known: ["2024", "2023"] } });
    }
  });

  test("a form of the other year is none of those meant", () => {
    expect(ofForm(two, "甲", "2024")).toMatchObject({ ok: false, error: { kind: "unknown-form" } });
    expect(ofForm(two, "甲")).toMatchObject({ ok: true });
    const each = eachForm(two, "2023");
    expect(each.ok && each.value.map(({ label }) => label.sheet)).toEqual(["上年"]);
  });
});
