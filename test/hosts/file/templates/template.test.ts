import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type exceljs from "exceljs";
import { LOCALES, type Locale } from "../../../../src/core/common/locale";
import { assessWorkbook } from "../../../../src/core/engine";
import { PACKS, type RulePack } from "../../../../src/core/rules";
import { readEvaluations } from "../../../../src/core/reading";
import type { WorkbookSnapshot } from "../../../../src/core/workbook/snapshot";
import { readWorkbook } from "../../../../src/hosts/file/reading";
import { TEMPLATE_MARKER } from "../../../../src/core/workbook/template-marker";
import { finishPackage } from "../../../../src/hosts/file/templates/finish-package";
import {
  buildTemplate,
  TEMPLATE_KINDS,
  TEMPLATE_VERSION,
  type TemplateKind,
} from "../../../../src/hosts/file/templates";
import { templateTranslator } from "../../../../src/hosts/file/templates/messages";
import { describeWithShared, shared } from "../../../support/shared";
import { fillIndicators, formSheet, indicatorRows, loadWorkbook } from "./filled";

const CASES = PACKS.flatMap((pack) =>
  TEMPLATE_KINDS.flatMap((kind) => LOCALES.map((locale) => [kind, pack.id, locale, pack] as const)),
);

/** Kinds without indicators, and the sheets of each kind behind the guide and the choices. */
const WITHOUT_INDICATORS: ReadonlySet<TemplateKind> = new Set(["work-summary", "base-data"]);
const SHEETS: Readonly<Record<TemplateKind, readonly string[]>> = {
  project: ["project", "materials"],
  department: ["department", "materials"],
  "department-set": ["department", "base-data", "project", "materials"],
  "base-data": ["base-data"],
  goals: ["goals"],
  "project-goals": ["project-goals"],
  scorecard: ["scorecard"],
  kpi: ["kpi"],
  "work-summary": ["work-summary"],
};

async function snapshot(bytes: Uint8Array): Promise<WorkbookSnapshot> {
  const read = await readWorkbook(bytes);
  if (!read.ok) throw new Error(read.error.code);
  return read.value;
}

function packOf(id: string): RulePack {
  const pack = PACKS.find((candidate) => candidate.id === id);
  if (!pack) throw new Error(id);
  return pack;
}

/** Names and points of the indicators that a pack gives. */
function givenIn({ levels }: RulePack): readonly (readonly [string, string | null])[] {
  return levels.flatMap(({ level2 }) =>
    level2.flatMap(({ indicators = [] }) => indicators.map(({ name, points }) => [name, points] as const)),
  );
}

describe("a blank template", () => {
  test.each(CASES)("%s of %s in %s is read without an invented row", async (kind, _id, locale, pack) => {
    const workbook = await snapshot(await buildTemplate({ kind, pack, locale }));
    const { evaluations } = readEvaluations(workbook);
    // The names that the pack gives are read as unfilled indicators; units clear those that they do not take.
    const read = evaluations.flatMap(({ indicators }) => indicators);
    const given = WITHOUT_INDICATORS.has(kind) ? [] : givenIn(pack);
    const forms = kind === "department-set" ? [...given, ...given] : given;
    expect(read.map(({ name, weight }) => [name.text, weight?.value ?? null])).toEqual(forms);
    expect(read.filter(({ actual, score }) => actual !== null || score !== null)).toEqual([]);
    expect(evaluations.flatMap((evaluation) => evaluation.workItems)).toEqual([]);
    const marker = workbook.names.find((name) => name.name === TEMPLATE_MARKER);
    expect(marker).toMatchObject({ refersTo: `"${kind}/${pack.id}/${TEMPLATE_VERSION}"`, hidden: true });
    const say = templateTranslator(locale);
    expect(workbook.sheets.map(({ name, visibility }) => [name, visibility])).toEqual([
      [say("sheet.guide"), "visible"],
      [say("sheet.lists"), "hidden"],
      ...SHEETS[kind].map((id) => [say(`sheet.${id}`), "visible"]),
    ]);
  });

  test("is told apart from a workbook without a form", async () => {
    const bytes = await buildTemplate({ kind: "project", pack: packOf("mof-2020"), locale: "zh-CN" });
    const assessed = assessWorkbook(await snapshot(bytes));
    expect(assessed).toEqual({
      ok: false,
      error: { kind: "no-evaluation", blank: true, tables: [], said: [] },
    });
  });

  test("is checked by the pack that it was made with, unless another one is asked for", async () => {
    const workbook = await loadWorkbook(
      await buildTemplate({ kind: "project", pack: packOf("execution-capped"), locale: "zh-CN" }),
    );
    const entry = { name: "渠道长度", operator: "≥", target: 12, unit: "公里", actual: 12, weight: 50 };
    fillIndicators(formSheet(workbook, "project"), [[0, entry]]);
    const bytes = new Uint8Array(await workbook.xlsx.writeBuffer());
    const filled = await snapshot(await finishPackage(bytes, "project/execution-capped/1.0.0", [2]));
    const packUsed = (id?: string): string | undefined => {
      const assessed = assessWorkbook(filled, id);
      return assessed.ok ? assessed.value.pack.id : undefined;
    };
    expect(packUsed()).toBe("execution-capped");
    expect(packUsed("hubei-2020")).toBe("hubei-2020");
    const foreign = await snapshot(await finishPackage(bytes, "project/of-another-year/1.0.0", [2]));
    expect(assessWorkbook(foreign)).toMatchObject({ ok: true, value: { pack: { id: "mof-2020" } } });
  });

  test("of common indicators names them with direction, threshold, points and the rule in words", async () => {
    const request = { kind: "department", pack: packOf("common-2013"), locale: "zh-CN" } as const;
    const sheet = formSheet(await loadWorkbook(await buildTemplate(request)), "department");
    const row = indicatorRows(sheet).find((each) => each.getCell("D").value === "在职人员控制率");
    expect(["E", "F", "G", "I"].map((column) => row?.getCell(column).value)).toEqual(["≤", 100, "%", 5]);
    const rule = row?.getCell("D").dataValidation;
    expect(rule?.prompt).toBe("不超过100%得满分；每超过1%扣0.5分，扣完为止。");
  });

  test("of a department is known as one once a row is filled in", async () => {
    const workbook = await loadWorkbook(
      await buildTemplate({ kind: "department", pack: packOf("mof-2020"), locale: "zh-CN", year: "2025" }),
    );
    const sheet = formSheet(workbook, "department");
    sheet.getCell("C3").value = "某县水利局";
    fillIndicators(sheet, [
      [0, { name: "渠道长度", operator: "≥", target: 12, unit: "公里", actual: 12, weight: 50 }],
    ]);
    const filled = await snapshot(new Uint8Array(await workbook.xlsx.writeBuffer()));
    const [evaluation, ...others] = readEvaluations(filled).evaluations;
    expect(others).toEqual([]);
    expect(evaluation).toMatchObject({
      kind: "department",
      year: { text: "2025" },
      title: { text: "部门整体支出绩效自评表" },
      budget: { unit: "万元", weight: { value: "10" } },
      indicators: [
        {
          cleanName: "渠道长度",
          level1: { name: "产出指标", points: "50" },
          level2: { name: "数量指标" },
          target: { comparator: "≥", value: "12", unit: "公里" },
          actual: { value: "12" },
          weight: { value: "50" },
        },
      ],
    });
    expect(evaluation?.info.find((pair) => pair.role === "department")?.value.text).toBe("某县水利局");
    expect(evaluation?.budget?.lines.map((line) => [line.view, line.cleanLabel])).toEqual([
      ["total", "年度资金总额"],
      ["income", "一般公共预算"],
      ["income", "政府性基金拨款"],
      ["income", "纳入专户管理的非税收入拨款"],
      ["income", "其他资金"],
      ["expenditure", "基本支出"],
      ["expenditure", "项目支出"],
    ]);
  });

  test("of work done gives back its items, a following row belonging to the item above", async () => {
    const workbook = await loadWorkbook(
      await buildTemplate({ kind: "work-summary", pack: packOf("mof-2020"), locale: "zh-CN", year: "2021" }),
    );
    const sheet = formSheet(workbook, "work-summary");
    sheet.getCell("B3").value = "某区人大办";
    sheet.getRow(5).values = [
      "聚焦监督重点",
      "助推发展",
      "听取专项报告",
      "听取报告",
      11,
      "项",
      9,
      "会议纪要",
    ];
    sheet.getRow(6).values = [null, null, null, "执法检查", 3, "次"];
    const filled = await snapshot(new Uint8Array(await workbook.xlsx.writeBuffer()));
    const [evaluation] = readEvaluations(filled).evaluations;
    expect(evaluation).toMatchObject({
      kind: "work-summary",
      year: { text: "2021" },
      workItems: [
        {
          section: { text: "聚焦监督重点" },
          title: { text: "助推发展" },
          facts: [
            { name: { text: "听取报告" }, value: { value: "11" }, prior: { value: "9" } },
            { name: { text: "执法检查" }, value: { value: "3" }, prior: null },
          ],
        },
      ],
    });
  });

  test("is the same bytes each time", async () => {
    const request = { kind: "project", pack: packOf("hubei-2020"), locale: "zh-CN" } as const;
    expect(Buffer.from(await buildTemplate(request)).equals(await buildTemplate(request))).toBe(true);
  });

  test("has as many rows under each level 2 as asked for", async () => {
    const request = { kind: "project", pack: packOf("mof-2020"), locale: "zh-CN", rows: 5 } as const;
    const workbook = await loadWorkbook(await buildTemplate(request));
    expect(indicatorRows(formSheet(workbook, "project"))).toHaveLength(9 * 5);
  });

  test.each(["project", "department", "work-summary"] as const)(
    "of a %s is protected without a password, with open input cells, and prints on A4",
    async (kind) => {
      const bytes = await buildTemplate({ kind, pack: packOf("mof-2020"), locale: "zh-CN" });
      const workbook = await loadWorkbook(bytes);
      const sheet = formSheet(workbook, kind);
      const { sheetProtection } = sheet as unknown as {
        readonly sheetProtection: { readonly sheet: boolean; readonly hashValue?: string };
      };
      expect(sheetProtection).toMatchObject({ sheet: true });
      expect(sheetProtection.hashValue).toBeUndefined();
      expect(sheet.pageSetup).toMatchObject({ paperSize: 9, fitToPage: true, fitToHeight: 0 });
      // An absent protection means locked.
      expect(sheet.getCell("A1").style.protection?.locked).toBeUndefined();
      const input = kind === "work-summary" ? sheet.getCell("C6") : indicatorRows(sheet)[0]?.getCell("F");
      expect(input?.style.protection?.locked).toBe(false);
    },
  );

  test.each([...LOCALES])(
    "keeps its input messages within what Excel shows, in %s",
    async (locale: Locale) => {
      for (const kind of TEMPLATE_KINDS) {
        const workbook = await loadWorkbook(await buildTemplate({ kind, pack: packOf("mof-2020"), locale }));
        workbook.eachSheet((sheet) => {
          sheet.eachRow((row) => {
            row.eachCell((cell) => {
              const rule = cell.dataValidation as exceljs.DataValidation | undefined;
              expect((rule?.promptTitle ?? "").length).toBeLessThanOrEqual(32);
              expect((rule?.errorTitle ?? "").length).toBeLessThanOrEqual(32);
              expect((rule?.prompt ?? "").length).toBeLessThanOrEqual(255);
              expect((rule?.error ?? "").length).toBeLessThanOrEqual(225);
            });
          });
        });
      }
    },
  );

  test("uses no function that WPS or old Excel lacks", async () => {
    const known = new Set(
      "CELL,LEFT,IFERROR,SUMPRODUCT,IF,AND,OR,NOT,ISNUMBER,ISTEXT,ROUND,ROUNDDOWN,SUM,COUNT,MIN,MAX,ABS,FALSE".split(
        ",",
      ),
    );
    const made = [
      ...PACKS.map((pack) => ({ kind: "project", pack }) as const),
      ...TEMPLATE_KINDS.map((kind) => ({ kind, pack: packOf("common-2013") })),
    ];
    for (const request of made) {
      const workbook = await loadWorkbook(await buildTemplate({ ...request, locale: "zh-CN" }));
      workbook.eachSheet((sheet) => {
        sheet.eachRow((row) => {
          row.eachCell((cell) => {
            const formula = (cell.formula as string | undefined) ?? "";
            const functions = [...formula.replace(/"[^"]*"/g, "").matchAll(/([A-Z]+)\(/g)].map(
              (match) => match[1] ?? "",
            );
            expect(functions.filter((name) => !known.has(name))).toEqual([]);
            expect(formula.length).toBeLessThan(8192);
          });
        });
      });
    }
  });
});

describeWithShared("the package of a template", () => {
  test("is valid for every pack and kind", async () => {
    const folder = mkdtempSync(join(tmpdir(), "jiyan-templates-"));
    try {
      const files = await Promise.all(
        CASES.filter(([, , locale]) => locale === "zh-CN").map(async ([kind, id, locale, pack]) => {
          const path = join(folder, `${kind}-${id}.xlsx`);
          writeFileSync(path, await buildTemplate({ kind, pack, locale }));
          return path;
        }),
      );
      const report = execFileSync("/usr/bin/python3", [shared("tools", "check-ooxml.py"), ...files], {
        encoding: "utf8",
      });
      expect(report.split("\n").filter((line) => line !== "" && !line.startsWith("OK"))).toEqual([]);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
