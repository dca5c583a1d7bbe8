import { readFileSync } from "node:fs";
import { join } from "node:path";
import { assessWorkbook, reportOn, type Reported } from "../../../src/core/engine";
import { outlineById, OUTLINES, plainText, withoutSections, type Outline } from "../../../src/core/narrative";
import { readWorkbook } from "../../../src/hosts/file/reading";

const OPTIONS = { locale: "zh-CN", engineVersion: "0.0.0", outlineId: "hunan-seven" } as const;

function outline(id: string): Outline {
  const found = outlineById(id);
  if (!found) throw new Error(id);
  return found;
}

function idsOf({ sections }: Pick<Outline, "sections">): readonly string[] {
  return sections.flatMap((section) => [section.id, ...idsOf(section)]);
}

describe("an outline without sections", () => {
  const seven = outline("hunan-seven");

  test("a section goes with all that stands in it", () => {
    const left = withoutSections(seven, ["performance"]);
    expect(left && idsOf(left)).not.toEqual(expect.arrayContaining(["performance"]));
    expect(idsOf(left ?? seven).filter((id) => ["score", "levels", "year-on-year"].includes(id))).toEqual([]);
    expect(left && idsOf(left).length).toBe(idsOf(seven).length - 5);
  });

  test("a section that held only what is left out goes too", () => {
    const left = withoutSections(seven, ["basic-expenditure", "project-expenditure"]);
    expect(left && idsOf(left)).not.toContain("management");
  });

  test("a section that says something itself stays without its inner ones", () => {
    const inner = { ...seven.sections[0]!, id: "inner", sections: [] };
    const made = { ...seven, sections: [{ ...seven.sections[0]!, sections: [inner] }] };
    expect(idsOf(withoutSections(made, ["inner"]) ?? seven)).toEqual(["opening"]);
  });

  test("nothing left out and unknown ids change nothing", () => {
    for (const whole of OUTLINES) expect(withoutSections(whole, ["gone"])).toEqual(whole);
  });

  test("no outline is left without any section", () => {
    for (const whole of OUTLINES) expect(withoutSections(whole, idsOf(whole))).toBeNull();
  });
});

describe("a report without sections", () => {
  async function report(without: readonly string[]): Promise<ReturnType<typeof reportOn>> {
    const file = join(__dirname, "../../fixtures/forms/26-lingling-linye-bumen-2021.xlsx");
    const workbook = await readWorkbook(readFileSync(file));
    const assessed = workbook.ok ? assessWorkbook(workbook.value) : undefined;
    if (!assessed?.ok) throw new Error("unreadable");
    return reportOn(assessed.value, { ...OPTIONS, without });
  }
  function told(result: ReturnType<typeof reportOn>): Reported {
    if (!result.ok) throw new Error(result.error.kind);
    return result.value;
  }

  test("does not tell what was left out, nor that its chart is missing", async () => {
    const whole = told(await report([]));
    const less = told(await report(["profile-budget", "levels", "problems"]));
    const charts = (one: Reported) =>
      one.report.blocks.filter(({ kind }) => kind === "chart").map(({ id }) => id);
    expect(charts(whole)).toContain("completion");
    expect(charts(less)).not.toContain("completion");
    expect(plainText(less.report)).not.toContain("部门整体支出规模");
    expect(plainText(less.report)).not.toContain("预算执行图");
    expect(less.report.omissions.filter(({ id }) => id === "budget" || id === "lost-points")).toEqual([]);
    expect(less.plan.sheets.find(({ role }) => role === "report")?.charts).toHaveLength(charts(less).length);
  });

  test("is refused where nothing would be told", async () => {
    const all = outline("hunan-seven").sections.map(({ id }) => id);
    expect(await report(all)).toEqual({ ok: false, error: { kind: "empty-report" } });
    // Last year's figures are told only where there are any, and this form has none.
    const others = idsOf(outline("hunan-seven")).filter(
      (id) => !["performance", "year-on-year"].includes(id),
    );
    expect(await report(others)).toEqual({ ok: false, error: { kind: "empty-report" } });
  });
});
