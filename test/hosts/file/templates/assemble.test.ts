import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import ExcelJS from "exceljs";
import { formatUnitMark, UNIT_MARKER, unitMarks, type TargetForm } from "../../../../src/core/distribution";
import { PACKS, type RulePack } from "../../../../src/core/rules";
import { parseCellRef } from "../../../../src/core/workbook/a1";
import { cellOf, type WorkbookSnapshot } from "../../../../src/core/workbook/snapshot";
import { templateId, templateMarks } from "../../../../src/core/workbook/template-marker";
import { readWorkbook } from "../../../../src/hosts/file/reading";
import {
  assembleWorkbook,
  composeTemplate,
  fillUnit,
  openTemplate,
  rowsNeeded,
  templateTranslator,
  type OpenTemplate,
  type TemplateRequest,
  type UnitFacts,
} from "../../../../src/hosts/file/templates";
import { sheetNames } from "../../../../src/hosts/file/templates/sheet-names";
import { describeWithShared, shared } from "../../../support/shared";

const SAY = templateTranslator("zh-CN");
const MARK = formatUnitMark({ distribution: "9a8b", unit: "3f1c" });
const NO_MONEY = { initial: null, adjusted: null, executed: null, lines: {} };
const UNIT: UnitFacts = { code: "007001", name: "青岚县<水利>局", amounts: NO_MONEY, projects: [] };
const PROJECTS = [
  { name: "农村饮水安全", initial: "100" },
  { name: "河道[一期]/整治：'含*堤防'加固与生态修复及沿线道路提升改造工程", initial: null },
];

function packOf(id: string): RulePack {
  const pack = PACKS.find((candidate) => candidate.id === id);
  if (!pack) throw new Error(id);
  return pack;
}

async function opened(request: Partial<TemplateRequest> = {}): Promise<OpenTemplate> {
  const whole = { kind: "department", pack: packOf("mof-2020"), locale: "zh-CN", ...request } as const;
  return openTemplate(await composeTemplate(whole));
}

async function made(template: OpenTemplate, facts: UnitFacts, mark: string | null = MARK) {
  const filled = fillUnit(template, facts, SAY);
  const bytes = assembleWorkbook(template, { sheets: filled.sheets, mark });
  const read = await readWorkbook(bytes);
  if (!read.ok) throw new Error(read.error.code);
  return { ...filled, bytes, workbook: read.value };
}

function textAt(workbook: WorkbookSnapshot, at: string): string | undefined {
  const ref = parseCellRef(at);
  return ref && cellOf(workbook, ref)?.text;
}

/** Names have no order that means anything. */
function inOrder(read: Awaited<ReturnType<typeof readWorkbook>>) {
  if (!read.ok) throw new Error(read.error.code);
  const names = read.value.names.map((name) => JSON.stringify(name));
  return { ...read.value, names: names.sort() };
}

test("without facts a workbook says what its template says, cell by cell", async () => {
  const template = await opened();
  const blank = await readWorkbook(template.bytes);
  const { sheets } = template;
  const bytes = assembleWorkbook(template, {
    sheets: sheets.map((sheet) => ({ sheet, name: sheet.name, contents: new Map() })),
    mark: null,
  });
  expect(inOrder(await readWorkbook(bytes))).toEqual(inOrder(blank));
});

test("a unit's workbook carries its name, code, money and marks, and tells what was filled in", async () => {
  const amounts = { ...NO_MONEY, initial: "1234.56", adjusted: "1300" };
  const { workbook, prefilled } = await made(await opened(), { ...UNIT, amounts });
  expect(Object.values(prefilled)).toEqual(["青岚县<水利>局", "007001", "1234.56", "1300"]);
  const shown = Object.keys(prefilled).map((at) => textAt(workbook, at));
  expect(shown).toEqual(["青岚县<水利>局", "007001", "1,234.56", "1,300.00"]);
  const marks = { distribution: "9a8b", unit: "3f1c" };
  expect(unitMarks(workbook)).toEqual([
    { ...marks, sheet: "部门整体支出自评表" },
    { ...marks, sheet: null },
  ]);
});

test("the marks of unit and template outlive a program that keeps names of cells alone", async () => {
  const template = await opened();
  const filled = fillUnit(template, UNIT, SAY);
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(
    Buffer.from(assembleWorkbook(template, { sheets: filled.sheets, mark: MARK })) as never,
  );
  const read = await readWorkbook(new Uint8Array(await workbook.xlsx.writeBuffer()));
  if (!read.ok) throw new Error(read.error.code);
  expect(read.value.names.map(({ name }) => name)).not.toContain(UNIT_MARKER);
  expect(unitMarks(read.value)).toEqual([{ distribution: "9a8b", unit: "3f1c", sheet: null }]);
  expect(templateId(read.value)).toBe(template.id);
});

test("amounts of lines leave the total to its formula", async () => {
  const template = await opened();
  const amounts = {
    ...NO_MONEY,
    initial: "30",
    lines: { 一般公共预算: "10", 其他资金: "20", 基本支出: "5" },
  };
  const { prefilled, workbook } = await made(template, { ...UNIT, amounts });
  const money = Object.entries(prefilled).slice(2);
  expect(money.map(([, text]) => text)).toEqual(["10", "20", "5"]);
  const total = template.sheets.find(({ part }) => part === "department")?.places?.total?.initial ?? "";
  const at = parseCellRef(`部门整体支出自评表!${total}`);
  expect(at && cellOf(workbook, at)?.formula).toMatch(/^IF\(COUNT/);
});

test("projects are sheets of their own, with marks, print settings and rules of their own", async () => {
  const template = await opened({ withProjects: true });
  const { workbook, projects, prefilled } = await made(template, { ...UNIT, projects: PROJECTS });
  const names = workbook.sheets.map(({ name }) => name);
  expect(names.slice(2)).toEqual(["部门整体支出自评表", ...projects.map(({ sheet }) => sheet), "报告素材"]);
  for (const [index, { sheet }] of projects.entries()) {
    expect(sheet.length).toBeLessThanOrEqual(31);
    expect(textAt(workbook, `${sheet}!C3`)).toBe(PROJECTS[index]?.name);
    const scoped = workbook.names.filter(({ scope }) => scope === sheet);
    expect(scoped.map(({ name }) => name).sort()).toEqual([
      "_jiyan_template",
      "_jiyan_unit",
      "_xlnm.Print_Area",
      "_xlnm.Print_Titles",
    ]);
    const area = scoped.find(({ name }) => name === "_xlnm.Print_Area")?.refersTo;
    expect(area).toContain(`'${sheet.replace(/'/g, "''")}'!`);
  }
  expect(prefilled[`${projects[0]?.sheet ?? ""}!D7`]).toBe("100");
  expect(templateMarks(workbook).map(({ sheet }) => sheet)).toEqual([
    "部门整体支出自评表",
    ...projects.map(({ sheet }) => sheet),
    null,
  ]);
});

test("a unit without projects has no form for one beside its own", async () => {
  const { workbook } = await made(await opened({ withProjects: true }), UNIT);
  expect(workbook.sheets.map(({ name }) => name)).not.toContain("项目自评表");
  const alone = await made(await opened({ kind: "project" }), UNIT);
  expect(alone.workbook.sheets.map(({ name }) => name)).toContain("项目自评表");
});

const TARGETS: TargetForm = {
  unit: UNIT.name,
  project: null,
  year: "2025",
  goals: "建成渠道12公里。",
  rows: [
    {
      level1: "产出指标",
      level2: "数量指标",
      name: "渠道长度",
      operator: "≥",
      target: "12",
      unit: "公里",
      weight: "20",
    },
    {
      level1: "产出指标",
      level2: "数量指标",
      name: "验收",
      operator: "qualitative",
      target: "全部通过",
      unit: null,
      weight: "30",
    },
    {
      level1: "产出指标",
      level2: "质量指标",
      name: "合格率",
      operator: null,
      target: ">95%",
      unit: null,
      weight: null,
    },
    {
      level1: "别的指标",
      level2: "别的",
      name: "放不下",
      operator: "=",
      target: "1",
      unit: "项",
      weight: "1",
    },
  ],
};

test("targets go into the rows of their levels; those without a row are named", async () => {
  const { workbook, unplaced, prefilled } = await made(await opened(), { ...UNIT, targets: TARGETS });
  expect(unplaced).toEqual(["放不下"]);
  const row = (number: number) =>
    ["D", "E", "F", "G", "I"].map(
      (column) => textAt(workbook, `部门整体支出自评表!${column}${number}`) ?? "",
    );
  expect([16, 17, 18, 19].map(row)).toEqual([
    ["渠道长度", "≥", "12", "公里", "20"],
    ["验收", "定性", "全部通过", "", "30"],
    ["", "", "", "", ""],
    ["合格率", "", ">95%", "", ""],
  ]);
  expect(Object.values(prefilled)).toContain("建成渠道12公里。");
  expect(rowsNeeded([TARGETS])).toBe(2);
});

test("an indicator of the pack's own takes its row, levels that a pack leaves open are filled in", async () => {
  const given = {
    ...TARGETS,
    rows: [{ ...TARGETS.rows[0]!, level1: "投入", level2: "预算配置", name: "在职人员控制率" }],
  };
  const common = await made(await opened({ pack: packOf("common-2013") }), { ...UNIT, targets: given });
  expect(common.unplaced).toEqual([]);
  const open = await made(await opened({ pack: packOf("kpi-zh") }), { ...UNIT, targets: given });
  expect(Object.values(open.prefilled)).toEqual(
    expect.arrayContaining(["投入", "预算配置", "在职人员控制率"]),
  );
});

test("the same facts give the same bytes", async () => {
  const [one, other] = [await opened(), await opened()];
  expect(Buffer.from((await made(one, UNIT)).bytes).equals((await made(other, UNIT)).bytes)).toBe(true);
});

test.each([
  [
    ["甲", "甲", "甲"],
    ["甲", "甲(2)", "甲(3)"],
  ],
  [["[a]/b:c*?\\"], ["a b c"]],
  [["'甲'"], ["甲"]],
  [["填表说明"], ["填表说明(2)"]],
  [
    ["长".repeat(40), "长".repeat(41)],
    [`${"长".repeat(30)}…`, `${"长".repeat(27)}…(2)`],
  ],
])("sheets of %j are named %j", (titles, names) => {
  expect(sheetNames(titles, ["填表说明"])).toEqual(names);
});

describeWithShared("the package of a unit's workbook", () => {
  test("is valid with and without projects", async () => {
    const folder = mkdtempSync(join(tmpdir(), "jiyan-units-"));
    try {
      const template = await opened({ withProjects: true });
      const files = await Promise.all(
        [UNIT, { ...UNIT, projects: PROJECTS, targets: TARGETS }].map(async (facts, index) => {
          const file = join(folder, `${index}.xlsx`);
          writeFileSync(file, (await made(template, facts)).bytes);
          return file;
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
