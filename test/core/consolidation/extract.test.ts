import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import * as v from "valibot";
import { extractOf, extractSchema, type Extract } from "../../../src/core/consolidation";
import { UNIT_MARKER } from "../../../src/core/distribution";
import { assessWorkbook } from "../../../src/core/engine";
import { parseCellRef } from "../../../src/core/workbook/a1";
import type { DefinedName, WorkbookSnapshot } from "../../../src/core/workbook/snapshot";
import { TEMPLATE_MARKER } from "../../../src/core/workbook/template-marker";
import { readWorkbook } from "../../../src/hosts/file/reading";
import { CLEAN_PROJECT, sheetOf, workbookOf, type Cells } from "../../support/evaluation-builder";

const FORMS = join(__dirname, "../../fixtures/forms");
const NAMES = readdirSync(FORMS).filter((name) => name.endsWith(".xlsx"));

function extract(workbook: WorkbookSnapshot): Extract {
  const assessed = assessWorkbook(workbook);
  if (!assessed.ok) throw new Error(assessed.error.kind);
  return extractOf(assessed.value, "zh-CN");
}

/** Everything in an extract that names its cell. */
function sourced(value: unknown): readonly { readonly text: string; readonly at: string }[] {
  if (typeof value !== "object" || value === null) return [];
  const own = "at" in value && "text" in value ? [value as { text: string; at: string }] : [];
  return [...own, ...Object.values(value).flatMap(sourced)];
}

function shownAt({ sheets }: WorkbookSnapshot, at: string): string | undefined {
  const ref = parseCellRef(at);
  const sheet = sheets.find(({ name }) => name === ref?.sheet);
  return ref && sheet?.rows[ref.row]?.[ref.column]?.text;
}

describe.each(NAMES)("the extract of %s", (name) => {
  test("keeps the published format, also through JSON, and every value is what its cell shows", async () => {
    const read = await readWorkbook(readFileSync(join(FORMS, name)));
    if (!read.ok) throw new Error(read.error.code);
    const made = extract(read.value);
    expect(v.parse(extractSchema, JSON.parse(JSON.stringify(made)))).toEqual(made);
    const bare = (text: string): string => text.replace(/\s/g, "");
    const values = sourced(made).filter(({ text }) => text !== "");
    expect(values.length).toBeGreaterThan(0);
    for (const { text, at } of values) expect(bare(shownAt(read.value, at) ?? "")).toContain(bare(text));
  });
});

const project = (more: Cells): Cells => ({ ...CLEAN_PROJECT, ...more });

describe("a form", () => {
  test("is told with unit, project, year, money, points and findings", () => {
    const { forms, findings, pack } = extract(workbookOf(sheetOf("自评表", project({ F14: "80%" }))));
    expect(forms).toMatchObject([
      {
        name: "农村公路养护",
        at: "自评表!A1",
        unit: { text: "云山县公路养护中心", at: "自评表!F4" },
        project: { text: "农村公路养护", at: "自评表!C3" },
        year: { text: "2022" },
        budget: { unit: "万元" },
      },
    ]);
    expect(forms[0]?.indicators).toHaveLength(7);
    expect(pack.id).toBe("mof-2020");
    expect(findings.every(({ form }) => form === forms[0]?.id)).toBe(true);
  });

  test("without an implementing unit belongs to the department, without either to nobody", () => {
    const [byDepartment] = extract(workbookOf(sheetOf("表", project({ F4: null })))).forms;
    expect(byDepartment?.unit).toEqual({ text: "云山县交通运输局", at: "表!C4" });
    const [nobody] = extract(workbookOf(sheetOf("表", project({ C4: null, F4: null })))).forms;
    expect(nobody?.unit).toBeNull();
  });

  test("that was copied to another sheet is there once, and so are its findings", () => {
    const faulty = project({ F12: null });
    const once = extract(workbookOf(sheetOf("表", faulty)));
    const twice = extract(workbookOf(sheetOf("表", faulty), sheetOf("备份", faulty)));
    expect(twice.forms).toEqual(once.forms);
    expect(twice.findings.every(({ form }) => form.startsWith("表#"))).toBe(true);
  });
});

test("a form without a title is found at its corner", () => {
  const [form] = extract(workbookOf(sheetOf("表", project({ A1: null, A2: null })))).forms;
  expect(form).toMatchObject({ at: "表!A3", year: null, name: "农村公路养护" });
});

test("a form that nobody scored has neither points nor outcomes", () => {
  const assessed = assessWorkbook(workbookOf(sheetOf("表", CLEAN_PROJECT)));
  if (!assessed.ok) throw new Error(assessed.error.kind);
  const [scored] = extractOf(assessed.value, "zh-CN").forms;
  expect(scored?.levels.length).toBeGreaterThan(0);
  const [form] = extractOf({ ...assessed.value, scorecards: [] }, "zh-CN").forms;
  expect(form).toMatchObject({
    total: null,
    grade: null,
    told: null,
    levels: [],
    printed: { value: "99.35" },
  });
  expect(new Set(form?.indicators.map(({ outcome, points }) => `${outcome} ${points}`))).toEqual(
    new Set(["unjudged null"]),
  );
});

describe("a workbook that was distributed", () => {
  const mark = (refersTo: string, scope?: string): DefinedName => ({
    ...{ name: UNIT_MARKER, refersTo, hidden: true },
    ...(scope !== undefined && { scope }),
  });
  const distributed = (names: readonly DefinedName[], cells: Cells = {}) =>
    extract({ ...workbookOf(sheetOf("表", project(cells))), names }).distributed;

  test.each<readonly [what: string, names: readonly DefinedName[], unit: string | undefined]>([
    ["is of the unit of its mark", [mark('"2024/甲"')], "甲"],
    ["is of the unit of a sheet's mark, where it has none itself", [mark('"2024/乙"', "表")], "乙"],
    ["is of its own unit, not of that of a sheet", [mark('"2024/乙"', "表"), mark('"2024/甲"')], "甲"],
    ["is nobody's with a mark that is none", [mark("表!$A$1")], undefined],
    ["is nobody's without a mark", [], undefined],
  ])("%s", (_, names, unit) => {
    expect(distributed(names)?.unit).toBe(unit);
  });

  test("is told with its template, its words and its formulas, each cell as one of the two", () => {
    const template = { name: TEMPLATE_MARKER, refersTo: '"project/mof-2020/1.0.0"', hidden: true };
    const cells = {
      H19: { value: 99.35, text: "99.35", formula: "SUM(H12:H18)" },
      K1: { text: "" },
      K2: null,
    };
    const made = distributed([mark('"2024/甲"'), template], cells);
    expect(made).toMatchObject({ distribution: "2024", unit: "甲", template: "project/mof-2020/1.0.0" });
    const [layout] = made?.layout ?? [];
    expect(layout).toMatchObject({ sheet: "表", formulas: { H19: "SUM(H12:H18)" } });
    expect(layout?.texts).toMatchObject({ A1: "项目支出绩效自评表", E12: "≥300公里" });
    for (const address of ["H19", "K1", "K2"]) expect(layout?.texts).not.toHaveProperty(address);
    expect(distributed([mark('"2024/甲"')])?.template).toBeNull();
  });
});
