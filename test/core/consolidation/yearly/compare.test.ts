import { plantedYears, type PlantedCell } from "../../../../scripts/bench/planted-years.cjs";
import {
  compareYears,
  consolidatedForms,
  extractOf,
  formerOf,
  indicatorRows,
  subjectOfYear,
  TABLES,
  yearForms,
  yearlyRows,
  YEARLY_FLAGS,
  type Extract,
  type YearForm,
} from "../../../../src/core/consolidation";
import { consolidationTranslator } from "../../../../src/core/consolidation/messages";
import { matchIndicators } from "../../../../src/core/consolidation/yearly/match";
import { assessWorkbook } from "../../../../src/core/engine";
import { CLEAN_PROJECT, sheetOf, workbookOf, type Cells } from "../../../support/evaluation-builder";
import { columnName } from "../../../../src/core/workbook/a1";

const say = consolidationTranslator("zh-CN");

function extractOfRows(rows: readonly (readonly PlantedCell[])[]): Extract {
  const cells: Record<string, PlantedCell> = {};
  rows.forEach((row, at) => {
    row.forEach((value, column) => {
      if (value !== null) cells[`${columnName(column)}${at + 1}`] = value;
    });
  });
  return assessedOf(cells);
}

function assessedOf(cells: Cells): Extract {
  const assessed = assessWorkbook(workbookOf(sheetOf("项目自评表", cells)));
  if (!assessed.ok) throw new Error(assessed.error.kind);
  return extractOf(assessed.value, "zh-CN");
}

function theForm(file: string, extract: Extract): YearForm {
  const [form] = yearForms(file, extract);
  if (!form) throw new Error("no form");
  return form;
}

const sorted = (found: readonly (readonly [string, string | null])[]) =>
  found.map(([flag, name]) => `${flag} ${name ?? ""}`).sort();

test("every planted fault is found, and no other", () => {
  let planted = 0;
  for (let number = 1; number <= 28; number += 1) {
    const { unit, last, now, expected } = plantedYears(number);
    const [before, after] = [
      theForm("上年.xlsx", extractOfRows(last)),
      theForm("本年.xlsx", extractOfRows(now)),
    ];
    expect(subjectOfYear(before)).toBe(subjectOfYear(after));
    const found = compareYears(after, formerOf(after, [before]));
    expect([unit, ...sorted(found.map(({ flag, name }) => [flag, name]))]).toEqual([
      unit,
      ...sorted(expected),
    ]);
    planted += expected.length;
  }
  expect(planted).toBeGreaterThan(40);
});

interface Row {
  readonly name: string;
  readonly target?: string;
  readonly actual?: string;
  readonly weight?: string;
  readonly reason?: string;
  readonly level2?: string;
}

let year = 2024;

function formOf(rows: readonly Row[], more: Partial<YearForm> = {}): YearForm {
  const said = (text: string | undefined) => (text === undefined ? null : { text, file: "f", at: "表!A1" });
  return {
    kind: "project",
    unit: "甲局",
    name: "养护",
    year: String(year),
    place: { text: "养护", file: "f", at: "表!A1" },
    indicators: rows.map((row) => ({
      level1: null,
      level2: row.level2 ?? null,
      name: { text: row.name, file: "f", at: "表!A1" },
      target: said(row.target),
      actual: said(row.actual),
      weight: said(row.weight),
      reason: said(row.reason),
    })),
    spent: null,
    ...more,
  };
}

function flagsOf(last: Row, now: Row): readonly string[] {
  year = 2024;
  const form = formOf([now]);
  return compareYears(form, { last: formOf([last], { year: "2023" }), plan: null }).map(({ flag }) => flag);
}

describe("what is the same is not told", () => {
  test.each<readonly [what: string, last: Row, now: Row, flags: readonly string[]]>([
    [
      "a target in full width, with blanks",
      { name: "a", target: "≥ 95%" },
      { name: "a", target: "≧９５％" },
      [],
    ],
    [
      "a target by its year's end",
      { name: "a", target: "2023年12月底前" },
      { name: "a", target: "2024年12月底前" },
      [],
    ],
    ["a target that was not set before", { name: "a" }, { name: "a", target: "≥1" }, []],
    ["a weight printed otherwise", { name: "a", weight: "10" }, { name: "a", weight: "10.0分" }, []],
    ["a weight in words", { name: "a", weight: "十分" }, { name: "a", weight: "12" }, []],
    ["a short reason", { name: "a", reason: "疫情影响" }, { name: "a", reason: "疫情影响" }, []],
    ["no reason twice", { name: "a", reason: "无" }, { name: "a", reason: "无" }, []],
    [
      "all of it twice",
      { name: "a", target: "≥95%", actual: "100%" },
      { name: "a", target: "≥95%", actual: "100%" },
      [],
    ],
    [
      "nothing twice",
      { name: "a", target: "≤3起", actual: "0" },
      { name: "a", target: "≤3起", actual: "0" },
      [],
    ],
    [
      "as much as was aimed at",
      { name: "a", target: "≥300人", actual: "300人" },
      { name: "a", target: "≥300人", actual: "300人" },
      [],
    ],
    ["words twice", { name: "a", actual: "有所提高" }, { name: "a", actual: "有所提高" }, []],
    ["a name with other marks", { name: "“三公”经费变动率" }, { name: "三公经费变动率指标" }, []],
  ])("%s", (_, last, now, flags) => {
    expect(flagsOf(last, now)).toEqual(flags);
  });
});

describe("what differs is", () => {
  test.each<readonly [what: string, last: Row, now: Row, flags: readonly string[]]>([
    ["a target", { name: "a", target: "≥95%" }, { name: "a", target: "≥90%" }, ["target"]],
    ["a weight", { name: "a", weight: "10" }, { name: "a", weight: "12" }, ["weight"]],
    [
      "a reason of last year, its year changed",
      { name: "a", reason: "2022年汛期停工，工期顺延" },
      { name: "a", reason: "2023年汛期停工，工期顺延" },
      ["reason"],
    ],
    [
      "a result of last year",
      { name: "a", target: "≥90%", actual: "93.2%" },
      { name: "a", target: "≥90%", actual: "９３.２％" },
      ["figure"],
    ],
    [
      "a result of last year without a target",
      { name: "a", actual: "93.2%" },
      { name: "a", actual: "93.2%" },
      ["figure"],
    ],
    ["a name that is alike", { name: "受益行政村数量" }, { name: "受益行政村个数量" }, ["proposal"]],
    ["another name", { name: "培训人次" }, { name: "修建道路里程" }, ["added", "gone"]],
  ])("%s", (_, last, now, flags) => {
    expect(flagsOf(last, now)).toEqual(flags);
  });
});

describe("indicators of two years", () => {
  const names = (now: readonly Row[], last: readonly Row[]) =>
    matchIndicators(formOf(now).indicators, formOf(last).indicators);

  test("of one name are told apart by their level, else by their order", () => {
    const { pairs } = names(
      [
        { name: "完成率", level2: "时效", target: "1" },
        { name: "完成率", level2: "质量", target: "2" },
      ],
      [
        { name: "完成率", level2: "质量", target: "3" },
        { name: "完成率", level2: "时效", target: "4" },
      ],
    );
    expect(pairs.map(({ now, last }) => [now.target?.text, last.target?.text])).toEqual([
      ["1", "4"],
      ["2", "3"],
    ]);
  });

  test("that were moved to another level are still the same", () => {
    expect(names([{ name: "满意度", level2: "甲" }], [{ name: "满意度", level2: "乙" }]).pairs).toHaveLength(
      1,
    );
  });

  test("are not proposed where two names are as near", () => {
    const { proposals, added, gone } = names(
      [{ name: "资产管理合规性" }],
      [{ name: "资产管理完全性" }, { name: "资产管理规范性" }],
    );
    expect(proposals).toEqual([]);
    expect([added.length, gone.length]).toEqual([1, 2]);
  });
});

describe("the forms that one is compared with", () => {
  const of = (more: Partial<YearForm>) => formOf([{ name: "a", target: "≥1" }], more);

  test("are the latest before its year, and the goals of its year", () => {
    const form = of({ year: "2024" });
    const [old, latest, own] = [of({ year: "2022" }), of({ year: "2023" }), of({ year: "2024" })];
    const goals = of({ kind: "goals", year: "2024" });
    const former = formerOf(form, [old, latest, own, goals, of({ kind: "goals", year: "2023" })]);
    expect(former.last).toBe(latest);
    expect(former.plan).toBe(goals);
  });

  test("base data are held against base data, and nothing else is", () => {
    const [form, base] = [of({ year: "2024" }), of({ kind: "base-data", year: "2024" })];
    const former = [of({ year: "2023" }), of({ kind: "base-data", year: "2023" })];
    expect(formerOf(form, [...former].reverse()).last).toBe(former[0]);
    expect(formerOf(base, former).last).toBe(former[1]);
  });

  test("a target that is not the one set for the year is told", () => {
    const plan = formOf([{ name: "a", target: "≥100人" }], { kind: "goals" });
    const found = compareYears(formOf([{ name: "a", target: "≥80人" }]), { last: null, plan });
    expect(found.map(({ flag, now, last }) => [flag, now?.text, last?.text])).toEqual([
      ["target-in-year", "≥80人", "≥100人"],
    ]);
  });

  test("are none where all are later, and goals have no goals", () => {
    const [later, goals] = [of({ year: "2025" }), of({ kind: "goals", year: "2024" })];
    expect(formerOf(of({ year: "2024" }), [later])).toEqual({ last: null, plan: null });
    expect(formerOf(goals, [goals, of({ kind: "goals", year: "2023" })]).plan).toBeNull();
  });

  test("may be of no year, where none of a year is there", () => {
    const form = of({ year: "2024" });
    const [undated, another, dated] = [of({ year: null }), of({ year: null }), of({ year: "2022" })];
    expect(formerOf(form, [undated, dated]).last).toBe(dated);
    expect(formerOf(form, [dated, undated]).last).toBe(dated);
    expect(formerOf(form, [undated, another]).last).toBe(undated);
    expect(formerOf(of({ year: null }), [dated]).last).toBe(dated);
  });

  test("a target that is the one set for the year is not told", () => {
    const plan = formOf([{ name: "a", target: "≥100人" }], { kind: "goals" });
    expect(compareYears(formOf([{ name: "a", target: "≥ 100 人" }]), { last: null, plan })).toEqual([]);
  });

  test("nobody's form has none", () => {
    expect(subjectOfYear({ unit: null, name: "养护" })).toBeNull();
  });
});

test("a consolidated workbook gives the same forms as the workbooks that it was made of", () => {
  const extracts = [1, 2].map((number) => extractOfRows(plantedYears(number).last));
  const rows = extracts.flatMap((extract, at) => indicatorRows(`${at}.xlsx`, extract, say));
  const { columns } = TABLES.indicators;
  const cells: Record<string, string | number> = {};
  columns.forEach(({ name }, column) => {
    cells[`${columnName(column)}1`] = say(`consolidation.column.${name}`);
  });
  rows.forEach((row, at) => {
    row.forEach((cell, column) => {
      if (cell.kind === "text") cells[`${columnName(column)}${at + 2}`] = cell.text;
      if (cell.kind === "number") cells[`${columnName(column)}${at + 2}`] = Number(cell.value);
    });
  });
  const read = consolidatedForms("上年汇总.xlsx", workbookOf(sheetOf("汇总表", cells)));
  const texts = (forms: readonly YearForm[] | null) =>
    forms?.map(({ unit, name, year: of, indicators }) => [
      unit,
      name,
      of,
      indicators.map(({ level1, name: indicator, target, actual, weight, reason }) =>
        [level1, indicator.text, target?.text, actual?.text, weight?.text, reason?.text ?? ""].join("|"),
      ),
    ]);
  expect(texts(read)).toEqual(texts(extracts.flatMap((extract) => yearForms("", extract))));
  expect(read?.[0]?.indicators[0]?.target).toEqual({
    text: "≥300公里",
    file: "上年汇总.xlsx",
    at: "汇总表!G2",
  });
  expect(consolidatedForms("x", workbookOf(sheetOf("汇总表", { A1: "别的" })))).toBeNull();
});

test("each finding has a row with both places and words in both languages", () => {
  const { last, now } = plantedYears(6);
  const form = theForm("本年.xlsx", extractOfRows(now));
  const found = compareYears(form, formerOf(form, [theForm("上年.xlsx", extractOfRows(last))]));
  const rows = yearlyRows(found, say);
  expect(rows.length).toBe(found.length);
  expect(rows.every((row) => row.length === TABLES.yearly.columns.length)).toBe(true);
  for (const locale of ["zh-CN", "en"] as const) {
    const words = YEARLY_FLAGS.map((flag) => consolidationTranslator(locale)(`consolidation.yearly.${flag}`));
    expect(new Set(words).size).toBe(YEARLY_FLAGS.length);
  }
});

test("a form says of its year what its cells say, and nothing where they say nothing", () => {
  const [full] = yearForms("a.xlsx", assessedOf(CLEAN_PROJECT));
  expect(full).toMatchObject({
    ...{ kind: "project", unit: "云山县公路养护中心", name: "农村公路养护", year: "2022" },
    place: { text: "农村公路养护", file: "a.xlsx", at: "项目自评表!A1" },
    spent: { text: "95.5", file: "a.xlsx", at: "项目自评表!E6" },
  });
  const money = Object.fromEntries(
    ["C", "D", "E", "F", "G", "H"].flatMap((one) => [6, 7, 8].map((row) => [`${one}${row}`, null])),
  );
  const [bare] = yearForms(
    "a.xlsx",
    assessedOf({ ...CLEAN_PROJECT, ...money, A2: null, C4: null, F4: null }),
  );
  expect(bare).toMatchObject({ unit: null, year: null, spent: null });
  expect(bare?.indicators.map(({ reason }) => reason?.at ?? null)).toContain("项目自评表!I14");
});

describe("targets in other words", () => {
  test.each<readonly [last: string, now: string, isSame: boolean]>([
    ["95", "≥95%", true],
    ["≥95%", "不低于95%", true],
    ["≥95%", "95%以上", true],
    ["≥95%", "95％及以上", true],
    ["1,200人次", "≥1200人次", true],
    ["≥1.2万亩", "12000亩", true],
    ["≤5万元", "5万元以内", true],
    ["达到100%", "=100%", true],
    ["≥95%", "≥93%", false],
    ["≥95%", "≤95%", false],
    ["≥95%", ">95%", false],
    ["不低于95%", "不高于95%", false],
    ["5万元", "5元", false],
    ["≥1.2万亩", "≥1.2亩", false],
    ["6月底前", "9月底前", false],
    ["6月底前", "6月中旬前", false],
    ["20-30项", "20项", false],
    ["有效提升", "明显提升", false],
    // Numbers that look like years are none.
    ["≥2000亩", "≥2050亩", false],
    ["12000亩", "12010亩", false],
    ["2023-12-31", "2024-12-31", true],
    ["2023.6.30前", "2024.6.30前", true],
  ])("%s and %s", (last, now, isSame) => {
    expect(flagsOf({ name: "a", target: last }, { name: "a", target: now })).toEqual(
      isSame ? [] : ["target"],
    );
    expect(flagsOf({ name: "a", target: now }, { name: "a", target: last })).toEqual(
      isSame ? [] : ["target"],
    );
  });
});

describe("reasons that were copied in other marks", () => {
  const before = "2023年汛期较长，2.5公里顺延；已排入次年一季度";
  test.each<readonly [now: string, isCopied: boolean]>([
    ["2024年汛期较长；2.5公里顺延，已排入次年一季度。", true],
    ["原因：2024年汛期较长，2.5公里顺延。\n已排入次年一季度。", true],
    ["偏差原因分析：汛期较长、2.5公里顺延、已排入次年一季度", true],
    ["2024年度汛期较长， 2.5 公里顺延（已排入次年一季度）", true],
    ["2024年汛期较长，25公里顺延；已排入次年一季度", false],
    ["2024年汛期较长，3公里顺延；已排入次年一季度", false],
    ["2024年汛期较长，2.5公里顺延；已排入次年二季度", false],
    ["2024年资金到位较晚，2.5公里顺延；已排入次年一季度", false],
  ])("%s", (now, isCopied) => {
    expect(flagsOf({ name: "a", reason: before }, { name: "a", reason: now })).toEqual(
      isCopied ? ["reason"] : [],
    );
  });
});
