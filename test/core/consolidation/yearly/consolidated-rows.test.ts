import { consolidatedForms, TABLES } from "../../../../src/core/consolidation";
import { consolidationTranslator } from "../../../../src/core/consolidation/messages";
import type { Locale } from "../../../../src/core/common/locale";
import { workbook, type CellInput } from "../../../support/snapshot-builder";

const NAMES = [
  ...(["unit", "form", "year", "level1", "level2"] as const),
  ...(["indicator", "target", "actual", "weight", "reason"] as const),
];
type Row = Readonly<Partial<Record<(typeof NAMES)[number], CellInput>>>;

/** A table of indicators with these columns, in this order. */
function tableOf(locale: Locale, rows: readonly Row[], names: readonly (typeof NAMES)[number][] = NAMES) {
  const say = consolidationTranslator(locale);
  const headings = names.map((name) => say(`consolidation.column.${name}`));
  const cells = rows.map((row) => ["", ...names.map((name) => row[name])]);
  return workbook([
    { name: say(`consolidation.sheet.${TABLES.indicators.id}`), rows: [["", ...headings], ...cells] },
  ]);
}

const formsOf = (rows: readonly Row[], locale: Locale = "zh-CN") =>
  consolidatedForms("上年.xlsx", tableOf(locale, rows));

/** Forms as `unit/form/year: indicators`. */
const told = (rows: readonly Row[], locale?: Locale) =>
  formsOf(rows, locale)?.map(
    ({ unit, name, year, indicators }) =>
      `${String(unit)}/${name}/${String(year)}: ${indicators.map((one) => one.name.text).join("、")}`,
  );

describe("rows below each other are of one form", () => {
  const row = { unit: "甲局", form: "养护", year: "2023", indicator: "里程" };
  test.each<readonly [what: string, second: Row, forms: readonly string[]]>([
    ["where unit, form and year are the same", { ...row, indicator: "率" }, ["甲局/养护/2023: 里程、率"]],
    ["not of two units", { ...row, unit: "乙局" }, ["甲局/养护/2023: 里程", "乙局/养护/2023: 里程"]],
    ["not of two forms", { ...row, form: "绿化" }, ["甲局/养护/2023: 里程", "甲局/绿化/2023: 里程"]],
    ["not of two years", { ...row, year: 2022 }, ["甲局/养护/2023: 里程", "甲局/养护/2022: 里程"]],
    ["not where the second names none", { indicator: "率" }, ["甲局/养护/2023: 里程", "null//null: 率"]],
    ["and a row without an indicator is passed over", { unit: "乙局" }, ["甲局/养护/2023: 里程"]],
  ])("%s", (_, second, forms) => {
    expect(told([row, second])).toEqual(forms);
  });

  test("also where none says whose it is: its place is then its first indicator", () => {
    const forms = formsOf([{ indicator: "里程" }, { indicator: "率", level1: "产出", level2: "质量" }]);
    expect(forms).toHaveLength(1);
    expect(forms?.[0]).toMatchObject({
      ...{ kind: null, unit: null, name: "", year: null, spent: null },
      place: { text: "里程", file: "上年.xlsx", at: expect.stringMatching(/!G2$/) as unknown },
    });
    expect(forms?.[0]?.indicators).toMatchObject([
      { level1: null, level2: null, target: null, actual: null, weight: null, reason: null },
      { level1: "产出", level2: "质量" },
    ]);
  });
});

test("each value is told with its cell, in either language", () => {
  const row: Row = { unit: "甲局", form: "养护", year: "2023", indicator: "里程", target: "≥3", weight: 10 };
  for (const locale of ["zh-CN", "en"] as const) {
    const [form] = formsOf([row], locale) ?? [];
    expect(form?.place.at).toMatch(/!C2$/);
    expect(form?.indicators[0]?.target).toMatchObject({ text: "≥3", file: "上年.xlsx" });
    expect(form?.indicators[0]?.target?.at).toMatch(/!H2$/);
    expect(form?.indicators[0]?.weight).toMatchObject({ text: "10" });
  }
});

describe("a workbook is no consolidated one", () => {
  test.each(NAMES)("without the column %s", (name) => {
    const names = NAMES.filter((one) => one !== name);
    expect(consolidatedForms("x", tableOf("zh-CN", [{ indicator: "里程" }], names))).toBeNull();
  });

  test("without sheets, or with none of the name", () => {
    expect(consolidatedForms("x", workbook([]))).toBeNull();
    const other = { ...tableOf("zh-CN", [{ indicator: "里程" }]) };
    expect(
      consolidatedForms("x", { ...other, sheets: other.sheets.map((one) => ({ ...one, name: "表" })) }),
    ).toBeNull();
  });

  test("and one without rows has no form", () => {
    expect(formsOf([])).toEqual([]);
  });
});
