import { summarise } from "../../../src/core/checking";
import { annotate, assessWorkbook, type Assessment } from "../../../src/core/engine";
import type { Finding } from "../../../src/core/evaluation/finding";
import { baselineOf, findingId, keptFindings, withReasons } from "../../../src/core/keeping";
import { publishKept } from "../../../src/core/publishing";
import type { WorkbookPlan } from "../../../src/core/workbook/plan";
import type { WorkbookSnapshot } from "../../../src/core/workbook/snapshot";
import { projectForm, workbookOf, type Cells } from "../../support/evaluation-builder";
import { sheetOf, workbookWith } from "./support";

const AT = { sheet: "自评表", row: 13, column: 4 };
const FINDING: Finding = {
  rule: "W01",
  severity: "warning",
  params: { name: "培训人次", share: "50" },
  at: [AT],
  evaluation: "自评表#1",
};

/** The workbook after a plan of hidden records was carried out. */
function carriedOut(workbook: WorkbookSnapshot, { sheets }: WorkbookPlan): WorkbookSnapshot {
  const [sheet] = sheets;
  if (!sheet) throw new Error("the plan has a sheet");
  const values = sheet.rows.map(({ cells }) => cells.map((cell) => cell?.value ?? null));
  const marked = workbookWith([], { baseline: sheet.name });
  const others = workbook.sheets.filter(({ name }) => name !== sheet.name);
  return {
    ...workbook,
    sheets: [...others, sheetOf(sheet.name, values, { visibility: sheet.visibility })],
    names: marked.names,
  };
}

function assess(workbook: WorkbookSnapshot): Assessment {
  const assessed = assessWorkbook(workbook);
  if (!assessed.ok) throw new Error(assessed.error.kind);
  return assessed.value;
}

test.each<readonly [what: string, change: Partial<Finding>]>([
  ["its rule", { rule: "W02" }],
  ["its variant", { variant: "other" }],
  ["its cells", { at: [{ ...AT, row: 14 }] }],
  ["what it says", { params: { name: "培训人次", share: "60" } }],
])("a finding is another one by %s", (_, change) => {
  expect(findingId({ ...FINDING, ...change })).not.toBe(findingId(FINDING));
});

test("a finding is the same whatever the order of its values and its severity", () => {
  const again: Finding = { ...FINDING, severity: "info", params: { share: "50", name: "培训人次" } };
  expect(findingId(again)).toBe(findingId(FINDING));
});

describe("a finding kept with a reason", () => {
  const EXCEEDED: Cells = { F12: "500" };
  const workbook = workbookOf(projectForm(EXCEEDED));
  const before = assess(workbook);
  const warning = before.findings.find(({ severity }) => severity === "warning")!;
  const reason = "受政策影响，已报财政部门备案";
  const kept = carriedOut(workbook, publishKept(workbook, findingId(warning), reason, "zh-CN"));

  it("has the reason from then on, and is counted apart", () => {
    const { findings, summary } = assess(kept);
    expect(findings.find((finding) => findingId(finding) === findingId(warning))?.kept).toBe(reason);
    expect(summary).toEqual({
      ...before.summary,
      warning: before.summary.warning - 1,
      total: before.summary.total - 1,
      kept: 1,
    });
  });

  it("stands last on the findings sheet, with its reason in a column of its own", () => {
    const assessment = assess(kept);
    const { rows } = annotate(assessment, "zh-CN").plan.sheets[0]!;
    const texts = rows.map(({ cells }) => cells.map((cell) => cell?.value ?? ""));
    expect(texts[2]).toContain("保留理由");
    expect(texts.at(-1)).toContain(reason);
    expect(texts[1]?.[0]).toMatch(/已说明理由保留 1$/);
    const widths = (one: Assessment) => annotate(one, "zh-CN").plan.sheets[0]!.columnWidths;
    const sum = (all: readonly number[]) => all.reduce((total, width) => total + width, 0);
    expect(sum(widths(assessment))).toBe(sum(widths(before)));
  });

  it("stays remembered when findings are written, and goes when that is asked for", () => {
    const { plan } = annotate(assess(kept), "zh-CN");
    const baseline = plan.sheets.find(({ role }) => role === "baseline")!;
    const written = carriedOut(kept, { ...plan, sheets: [baseline] });
    expect(keptFindings(written)).toEqual([{ id: findingId(warning), reason }]);
    expect(baselineOf(written)).toMatchObject({
      value: { written: { findings: expect.any(Array) as unknown } },
    });
    const again = carriedOut(written, publishKept(written, findingId(warning), null, "zh-CN"));
    expect(keptFindings(again)).toEqual([]);
    expect(assess(again).summary).toEqual(before.summary);
  });

  it("comes back when its cells say something else", () => {
    const changed = assess({
      ...kept,
      sheets: kept.sheets.map((sheet, index) =>
        index === 0 ? workbookOf(projectForm({ F12: "600" })).sheets[0]! : sheet,
      ),
    });
    expect(changed.summary).toEqual(before.summary);
  });

  it("never hides an error", () => {
    const error: Finding = { ...FINDING, severity: "error" };
    const remembered = carriedOut(workbook, publishKept(workbook, findingId(error), reason, "zh-CN"));
    expect(summarise(withReasons([error], remembered))).toMatchObject({ error: 1, kept: 0 });
  });
});
