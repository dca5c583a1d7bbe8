import {
  compareReturns,
  driftIssues,
  misnamedFiles,
  extractOf,
  headOf,
  returnedWorkbook,
  returnRows,
  returnsOf,
  type Arrival,
  type Head,
} from "../../../src/core/consolidation";
import { consolidationTranslator } from "../../../src/core/consolidation/messages";
import type { Manifest, ManifestUnit } from "../../../src/core/distribution";
import { assessWorkbook } from "../../../src/core/engine";
import { CLEAN_PROJECT, sheetOf, workbookOf } from "../../support/evaluation-builder";

const unit = (id: string, name: string, projects: ManifestUnit["projects"] = []): ManifestUnit => ({
  ...{ id, name, file: `${name}.xlsx`, code: `00${id}`, prefilled: {}, sha256: `sent ${id}` },
  projects,
});

const TEMPLATE: Manifest["template"] = {
  ...{
    kind: "department",
    pack: { id: "mof-2020", version: "1" },
    version: "1",
    id: "department/mof-2020/1",
  },
  sheets: [
    { part: "department", name: "整体表", texts: { A1: "自评表" }, formulas: {}, replaceable: {} },
    { part: "project", name: "项目", texts: { A1: "项目表" }, formulas: {}, replaceable: {} },
  ],
};
const MANIFEST: Manifest = {
  ...{ format: 1, id: "d", locale: "zh-CN", year: "2025", deadline: "2026-03-31" },
  template: TEMPLATE,
  units: [unit("1", "甲局", [{ name: "修路", sheet: "项目1 修路" }]), unit("2", "乙局"), unit("3", "丙局")],
};

function extracted(): Head {
  const assessed = assessWorkbook(workbookOf(sheetOf("整体表", CLEAN_PROJECT)));
  if (!assessed.ok) throw new Error(assessed.error.kind);
  return headOf("x", "x", extractOf(assessed.value, "zh-CN"));
}

/** A head whose forms are of a year. */
function of(head: Head, year: string): Head {
  return { ...head, forms: head.forms.map((form) => ({ ...form, year: { text: year, at: "整体表!A2" } })) };
}

const HEAD = of(extracted(), "2025");

function arrival(
  file: string,
  of: string | null,
  more: Partial<Arrival> & { readonly head?: Head } = {},
): Arrival {
  const distributed = of === null ? null : { distribution: "d", template: TEMPLATE.id, unit: of };
  const head: Head = { ...HEAD, file, filled: true, distributed };
  return { head, file, name: `${file}.xlsx`, day: "2026-03-30", ...more };
}

const told = (arrivals: readonly Arrival[], manifest = MANIFEST) =>
  returnsOf(manifest, arrivals).issues.map(({ kind, unit: of, file, expected, found }) =>
    [kind, of?.name ?? "-", file ?? "-", expected, found].join(" ").trim(),
  );

test("who is missing is told, and nothing of who handed in on time", () => {
  expect(told([arrival("a", "1"), arrival("b", "2")])).toEqual(["missing 丙局 -"]);
  const { asked, distributed } = returnsOf(MANIFEST, [arrival("a", "1"), arrival("b", "2")]);
  expect(asked.map(({ name, projects, onTime }) => [name, projects, onTime])).toEqual([
    ["甲局", 1, true],
    ["乙局", 0, true],
    ["丙局", 0, null],
  ]);
  expect(distributed.map(({ unit: of }) => of.name)).toEqual(["甲局", "乙局"]);
});

test("late is who has nothing that came in time; without a deadline nobody is", () => {
  const late = { day: "2026-04-01" };
  const others = [arrival("b", "2"), arrival("c", "3")];
  expect(told([arrival("a", "1", late), ...others])).toEqual(["late 甲局 a 2026-03-31 2026-04-01"]);
  expect(told([arrival("a", "1", late), arrival("a2", "1"), ...others])).toEqual(["double 甲局 a2 a"]);
  expect(told([arrival("a", "1", late), ...others], { ...MANIFEST, deadline: null })).toEqual([]);
});

test("a workbook without results, of another version, of another distribution, or that could not be read", () => {
  const others = [arrival("b", "2"), arrival("c", "3")];
  const blank = arrival("a", "1");
  const head = blank.head;
  if (!head) throw new Error("no head");
  expect(told([{ ...blank, head: { ...head, filled: false } }, ...others])).toEqual(["blank 甲局 a"]);
  const former = {
    ...head,
    distributed: { distribution: "d", template: "department/mof-2020/0", unit: "1" },
  };
  expect(told([{ ...blank, head: former }, ...others])).toEqual([
    "version 甲局 a department/mof-2020/1 department/mof-2020/0",
  ]);
  const ofLastYear = {
    ...of(head, "2024"),
    distributed: { distribution: "c", template: TEMPLATE.id, unit: "1" },
  };
  expect(told([{ ...blank, name: "甲局.xlsx", head: ofLastYear }, ...others])).toEqual([
    `version 甲局 a department/mof-2020/1 2025 department/mof-2020/1 2024`,
  ]);
  // A program that dropped the template's mark and kept that of the distribution changed no template.
  const halfMarked = { ...head, distributed: { distribution: "d", template: null, unit: "1" } };
  expect(told([{ ...blank, head: halfMarked }, ...others])).toEqual([]);
  const unmarked = { ...blank, name: "甲局.xlsx", head: { ...head, distributed: null } };
  expect(told([unmarked, ...others])).toEqual(["unmarked 甲局 a"]);
  const untouched: Arrival = { ...blank, name: "甲局.xlsx", head: null, blank: true };
  expect(told([untouched, ...others])).toEqual(["blank 甲局 a"]);
  const unread: Arrival = { ...blank, name: "甲局.xlsx", head: null };
  expect(returnsOf(MANIFEST, [unread, ...others]).distributed.map(({ unit: of }) => of.name)).toEqual([
    "乙局",
    "丙局",
  ]);
  expect(told([arrival("a", "1"), ...others, { ...unread, file: "z", name: "别的.xlsx" }])).toEqual([
    "stranger - z",
  ]);
});

test("a form of another year in the workbook of this one is told", () => {
  const sent = arrival("a", "1");
  const others = [arrival("b", "2"), arrival("c", "3")];
  const old = { ...sent, head: sent.head && of(sent.head, "2024") };
  expect(told([old, ...others])).toEqual(["year 甲局 a 2025 2024"]);
  expect(told([old, ...others], { ...MANIFEST, year: null })).toEqual([]);
});

test("a label that says the other year is not told again as a label that was changed", async () => {
  const sent = arrival("a", "1");
  const old = { ...sent, head: sent.head && of(sent.head, "2024") };
  const [whole] = TEMPLATE.sheets;
  const texts = { A1: "自评表", A2: "（2025年度）" };
  const manifest = {
    ...MANIFEST,
    units: MANIFEST.units.slice(0, 1),
    template: { ...TEMPLATE, sheets: [{ ...whole!, texts }] },
  };
  const layout = [{ sheet: "整体表", texts: { ...texts, A2: "（2024年度）" }, formulas: {} }];
  const { issues } = await compareReturns(manifest, [old], () => Promise.resolve(layout));
  expect(issues.map(({ kind }) => kind)).toEqual(["year"]);
  expect(returnedWorkbook(manifest, old, layout)?.issues.map(({ kind }) => kind)).toEqual(["year"]);
});

describe("one workbook beside what was distributed", () => {
  const layout = [
    { sheet: "整体表", texts: { A1: "自评表" }, formulas: {} },
    { sheet: "项目1 修路", texts: { A1: "项目" }, formulas: {} },
  ];
  const kindsOf = (one: Arrival, sheets = layout) =>
    returnedWorkbook(MANIFEST, one, sheets)?.issues.map(({ kind }) => kind);
  const unmarked = { ...arrival("a", null), name: "甲局.xlsx" };

  test("tells its unit and what was done to the template", () => {
    expect(returnedWorkbook(MANIFEST, arrival("a", "1"), layout)?.unit.name).toBe("甲局");
    expect(kindsOf(arrival("a", "1"))).toEqual(["label-renamed"]);
  });

  test("that lost its mark is the template by its words, else another one", () => {
    expect(kindsOf(unmarked)).toEqual(["label-renamed"]);
    const other = [{ sheet: "自制", texts: { A1: "我局工作" }, formulas: {} }];
    expect(kindsOf(unmarked, other)).toEqual(["version"]);
  });

  test("of another version has nothing told of its cells", () => {
    const { head } = arrival("a", "1");
    if (!head) throw new Error("no head");
    const old = { ...head, distributed: { distribution: "c", template: "department/mof-2020/0", unit: "1" } };
    expect(kindsOf({ ...arrival("a", "1"), name: "甲局.xlsx", head: old })).toEqual(["version"]);
  });

  test("of nobody who was asked, or that cannot be used, is none", () => {
    expect(returnedWorkbook(MANIFEST, { ...unmarked, name: "别的.xlsx" }, layout)).toBeNull();
    expect(returnedWorkbook(MANIFEST, { ...unmarked, head: null }, layout)).toBeNull();
  });

  test.each([
    ["another unit's name is told", "乙局", ["unit-renamed", "label-renamed"]],
    ["a new name of its own is not", "甲局（本级）", ["label-renamed"]],
  ])("%s", (_, name, kinds) => {
    const { head } = arrival("a", "1");
    const [form] = HEAD.forms;
    if (!head || !form) throw new Error("no head");
    const forms = [{ ...form, kind: "department" as const, unit: { text: name, at: "整体表!C3" } }];
    expect(kindsOf({ ...arrival("a", "1"), head: { ...head, forms } })).toEqual(kinds);
  });
});

test("a unit that wrote another one's name is told by whose workbook it is", () => {
  const [form] = HEAD.forms;
  if (!form) throw new Error("no form");
  const naming = (text: string) => ({
    ...{ ...HEAD, filled: true, distributed: { distribution: "d", template: TEMPLATE.id, unit: "1" } },
    forms: [{ ...form, kind: "department" as const, unit: { text, at: "整体表!C3" } }],
  });
  const sent = (text: string): Arrival => ({ ...arrival("a", "1"), head: naming(text) });
  const others = [arrival("b", "2"), arrival("c", "3")];
  expect(told([sent("甲 局"), ...others])).toEqual([]);
  expect(told([sent("乙局"), ...others])).toEqual(["unit-renamed 甲局 a 甲局 乙局"]);
  const misnamed = (text: string) => [...misnamedFiles(returnsOf(MANIFEST, [sent(text), ...others]))];
  expect(misnamed("乙局")).toEqual([["a", "甲局"]]);
  // A name of nobody else's is the unit's own, in other words.
  expect(misnamed("甲局（本级）")).toEqual([]);
});

test("a sheet under another name is the one that was sent, and so are formulas that name it", () => {
  const [first] = MANIFEST.units;
  if (!first) throw new Error("no unit");
  const words = { A1: "自评表", A3: "单位名称", A4: "项目资金", B4: "年初预算数" };
  const template = { ...TEMPLATE.sheets[0], texts: words } as (typeof TEMPLATE.sheets)[number];
  const other = { ...TEMPLATE.sheets[1], formulas: { B2: "整体表!B5" } } as (typeof TEMPLATE.sheets)[number];
  const manifest = { ...MANIFEST, template: { ...TEMPLATE, sheets: [template, other] } };
  const ofProject = (formula: string) => {
    return { sheet: "项目1 修路", texts: { A1: "项目表" }, formulas: { B2: formula } };
  };
  const whole = { sheet: "整体表(终稿)", texts: { ...words, B4: "预算数", C3: "甲局" }, formulas: {} };
  expect(driftIssues(manifest, first, "a", [whole, ofProject("'整体表(终稿)'!B5")])).toMatchObject([
    { kind: "sheet-renamed", expected: "整体表", found: "整体表(终稿)" },
    { kind: "label-renamed", at: "整体表(终稿)!B4", expected: "年初预算数", found: "预算数" },
  ]);
  const another = { sheet: "情况说明", texts: { A1: "说明" }, formulas: {} };
  expect(driftIssues(manifest, first, "a", [another, ofProject("整体表!B5")])).toMatchObject([
    { kind: "sheet-removed", expected: "整体表" },
  ]);
});

test("a sheet that is gone is told, one that was changed cell by cell, and a sheet of a project by its own template", () => {
  const [first] = MANIFEST.units;
  if (!first) throw new Error("no unit");
  const whole = { sheet: "整体表", texts: { A1: "自评表" }, formulas: {} };
  const ofProject = { sheet: "项目1 修路", texts: { A1: "项目表" }, formulas: {} };
  expect(driftIssues(MANIFEST, first, "a", [whole, ofProject])).toEqual([]);
  expect(driftIssues(MANIFEST, first, "a", [whole])).toMatchObject([
    { kind: "sheet-removed", expected: "项目1 修路", at: null },
  ]);
  const renamed = { ...ofProject, texts: { A1: "我的表" } };
  const [changed] = driftIssues(MANIFEST, first, "a", [whole, renamed]);
  expect(changed).toMatchObject({ file: "a", at: "项目1 修路!A1", expected: "项目表" });
  const alone = { ...MANIFEST, template: { ...TEMPLATE, sheets: TEMPLATE.sheets.slice(0, 1) } };
  expect(driftIssues(alone, first, "a", [whole])).toEqual([]);
});

test("an amount filled in for the unit in place of a formula is no change to the template", () => {
  const [first] = MANIFEST.units;
  const [department] = TEMPLATE.sheets;
  const formulas = { D6: "SUM(D7:D10)", E6: "SUM(E7:E10)" };
  const manifest = { ...MANIFEST, template: { ...TEMPLATE, sheets: [{ ...department!, formulas }] } };
  const sent = { ...first!, projects: [], prefilled: { "整体表!D6": "1234.56" } };
  const texts = { A1: "自评表", D6: "1,234.56", E6: "1300" };
  const issues = driftIssues(manifest, sent, "甲局.xlsx", [{ sheet: "整体表", texts, formulas: {} }]);
  expect(issues.map(({ kind, at }) => [kind, at])).toEqual([["formula-replaced", "整体表!E6"]]);
});

test("rows tell the kind in words, the unit where there is one, and lead to the file", () => {
  const { issues } = returnsOf(MANIFEST, [arrival("a", "1"), { ...arrival("z", null), name: "z.xlsx" }]);
  const rows = returnRows(issues, consolidationTranslator("zh-CN"));
  expect(rows).toHaveLength(issues.length);
  expect(rows.map((row) => row[5]?.kind)).toEqual(
    issues.map(({ file }) => (file === null ? "blank" : "source")),
  );
  expect(JSON.stringify(rows)).not.toContain("consolidation.return");
});
