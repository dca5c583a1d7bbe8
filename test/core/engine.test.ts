import { readFileSync } from "node:fs";
import { join } from "node:path";
import { annotate, assessWorkbook, runEngine } from "../../src/core/engine";
import type { WorkbookSnapshot } from "../../src/core/workbook/snapshot";
import { readWorkbook } from "../../src/hosts/file/reading";
import { workbook as workbookFrom } from "../support/snapshot-builder";

async function form(name: string): Promise<WorkbookSnapshot> {
  const read = await readWorkbook(readFileSync(join(__dirname, "../fixtures/forms", `${name}.xlsx`)));
  if (!read.ok) throw new Error(read.error.code);
  return read.value;
}

const OPTIONS = { locale: "zh-CN", engineVersion: "0.0.0" } as const;
const EMPTY: WorkbookSnapshot = { sheets: [], names: [], date1904: false, structureProtected: false };

test("the whole flow gives reading, points, findings, report and plan, the same each time", async () => {
  const workbook = await form("26-lingling-linye-bumen-2021");
  const first = runEngine(workbook, OPTIONS);
  const second = runEngine(workbook, OPTIONS);
  expect(JSON.stringify(first)).toBe(JSON.stringify(second));
  if (!first.ok) throw new Error(first.error.kind);
  const { reading, scorecards, pack, outline, plan, summary, findings } = first.value;
  expect(scorecards.map((card) => card.evaluation)).toEqual(reading.evaluations.map(({ id }) => id));
  expect(pack.id).toBe("mof-2020");
  expect(outline.kinds[0]).toBe("department");
  expect(plan.sheets.map((sheet) => sheet.role).sort()).toEqual([
    "baseline",
    "findings",
    "ledger",
    "report",
    "tables",
  ]);
  expect(summary.total).toBe(findings.length);
});

test("pack and outline can be chosen", async () => {
  const workbook = await form("01-tianchang-shuili-2022");
  const result = runEngine(workbook, {
    ...OPTIONS,
    packId: "hubei-2020",
    outlineId: "hunan-seven",
    locale: "en",
  });
  if (!result.ok) throw new Error(result.error.kind);
  expect([result.value.pack.id, result.value.report.outline]).toEqual(["hubei-2020", "hunan-seven"]);
});

test("what cannot be done is a value", async () => {
  const workbook = await form("01-tianchang-shuili-2022");
  expect(runEngine(workbook, { ...OPTIONS, packId: "x" })).toMatchObject({ error: { kind: "unknown-pack" } });
  expect(runEngine(workbook, { ...OPTIONS, outlineId: "x" })).toMatchObject({
    error: { kind: "unknown-outline", id: "x" },
  });
  expect(runEngine(EMPTY, OPTIONS)).toEqual({
    ok: false,
    error: { kind: "no-evaluation", blank: false, tables: [], said: [] },
  });
});

test.each(["zh-CN", "en"] as const)("the findings sheet alone, in %s", async (locale) => {
  const assessed = assessWorkbook(await form("03-zhongjiang-shuili-2022"));
  if (!assessed.ok) throw new Error(assessed.error.kind);
  const { plan } = annotate(assessed.value, locale);
  expect(plan.sheets.map((sheet) => sheet.role)).toEqual(["findings", "baseline"]);
});

describe("a form that states no result", () => {
  const HEAD = ["三级指标", "年度指标值", "实际完成值", "分值", "得分"];
  const formOf = (...rows: readonly (readonly (string | number | null)[])[]) =>
    workbookFrom([{ name: "自评表", rows: [["项目支出绩效自评表"], HEAD, ...rows] }]);

  test.each<[string, readonly (readonly (string | number | null)[])[]]>([
    [
      "with targets",
      [
        ["养护里程", "≥300公里", null, 50],
        ["验收合格率", "≥95%", null, 50],
      ],
    ],
    [
      "with targets and points",
      [
        ["养护里程", "≥300公里", null, 50, 50],
        ["验收合格率", "≥95%", null, 50, 50],
      ],
    ],
  ])("%s gives no report, but says where to begin", (_what, rows) => {
    expect(runEngine(formOf(...rows), OPTIONS)).toEqual({
      ok: false,
      error: { kind: "no-results", at: { sheet: "自评表", row: 2, column: 2 } },
    });
  });

  test("beside one result gives a report", () => {
    const rows = [
      ["养护里程", "≥300公里", "312公里", 50, 50],
      ["验收合格率", "≥95%", null, 50],
    ];
    expect(runEngine(formOf(...rows), OPTIONS).ok).toBe(true);
  });

  test("but points in a form that asks for points alone has results", () => {
    const rows = [
      ["评价指标", "分值", "得分"],
      ["预算编制", 50, 48],
      ["制度执行", 50, 50],
    ];
    const book = workbookFrom([{ name: "评分表", rows: [["部门整体支出绩效评价评分表"], ...rows] }]);
    const reported = runEngine(book, OPTIONS);
    expect(reported.ok ? "report" : reported.error.kind).toBe("report");
  });
});
