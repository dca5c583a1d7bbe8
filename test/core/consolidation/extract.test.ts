import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import * as v from "valibot";
import { extractOf, extractSchema, type Extract } from "../../../src/core/consolidation";
import { assessWorkbook } from "../../../src/core/engine";
import { parseCellRef } from "../../../src/core/workbook/a1";
import type { WorkbookSnapshot } from "../../../src/core/workbook/snapshot";
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
