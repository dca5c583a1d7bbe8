import type { Locale } from "../../../src/core/common/locale";
import { runEngine } from "../../../src/core/engine";
import { narrate, plainText } from "../../../src/core/narrative";
import { readEvaluations } from "../../../src/core/reading";
import { bindSeries } from "../../../src/core/scoring";
import { lines } from "../../support/form-builder";
import { workbook } from "../../support/snapshot-builder";
import { outlineNamed, packNamed } from "./support/pipeline";
import { flawsOf } from "./support/provenance";
import { toldOf } from "./support/told";

const HEADS = {
  "zh-CN": ["某公司2024年度经营指标完成情况表", "指标 | 单位 | 目标值 | 实际值 | 指标方向"],
  en: ["KPI scorecard 2024", "KPI | Unit | Target 2024 | Actual 2024 | Polarity"],
} as const;

/** The report on one indicator with its values by part of the year. */
function report(locale: Locale, indicator: string, name: string, parts: readonly string[]): string {
  const snapshot = workbook([
    { name: "KPI", rows: lines(...HEADS[locale], indicator, "Other | x | 10 | 10 | Higher") },
    { name: "Parts", rows: lines(`2024 ${name}`, `Period | ${name}`, ...parts) },
  ]);
  const { evaluations } = readEvaluations(snapshot);
  const pack = packNamed(locale === "en" ? "kpi" : "kpi-zh");
  const told = narrate({
    evaluations,
    scorecards: evaluations.map((evaluation) => toldOf(evaluation, pack)),
    findings: [],
    series: bindSeries(evaluations),
    pack,
    outline: outlineNamed(locale === "en" ? "kpi-en" : "kpi-zh"),
    locale,
  });
  expect(flawsOf(told, pack, snapshot)).toEqual([]);
  return plainText(told);
}

function quarters(...values: readonly (string | number)[]): readonly string[] {
  return values.map((value, index) => `Q${index + 1} | ${value}`);
}

const MARGIN = "毛利率 | % | ≥32.0% | 30.8% | 正向";
const PROFIT = "利润总额 | 万元 | ≥4200 | 3986 | 正向";
const DAYS = "存货周转天数 | 天 | 55 | 61 | 负向";
const TURNOVER = "Staff turnover | % | ≤10.0% | 12.0% | Lower";
const ORDERS = "New orders | orders | ≥500 | 400 | Higher";

describe("what a series says of a miss", () => {
  test.each<[string, Locale, string, string, readonly string[], string]>([
    [
      "less in every quarter",
      "zh-CN",
      PROFIT,
      "利润总额（万元）",
      quarters(1120, 1050, 930, 886),
      "分季度看，由一季度的1120万元逐季减少至四季度的886万元",
    ],
    [
      "a rate, lower in every quarter",
      "zh-CN",
      MARGIN,
      "毛利率",
      quarters("32.5%", "31.9%", "30.0%", "29.1%"),
      "分季度看，由一季度的32.5%逐季下降至四季度的29.1%",
    ],
    [
      "a turn that stays",
      "zh-CN",
      MARGIN,
      "毛利率",
      quarters("32.1%", "31.9%", "29.6%", "29.7%"),
      "分季度看，由二季度的31.9%下降至三季度的29.6%",
    ],
    [
      "a turn that goes on",
      "zh-CN",
      MARGIN,
      "毛利率",
      quarters("32.1%", "32.3%", "30.6%", "29.7%"),
      "分季度看，由二季度的32.3%逐季下降至四季度的29.7%",
    ],
    [
      "more is worse",
      "zh-CN",
      DAYS,
      "存货周转天数（天）",
      quarters(52, 53, 68, 67),
      "分季度看，由二季度的53天增加至三季度的68天",
    ],
    [
      "one quarter stands out",
      "zh-CN",
      MARGIN,
      "毛利率",
      quarters("32.1%", "27.0%", "32.0%", "31.9%"),
      "分季度看，二季度最低，为27.0%",
    ],
    [
      "halves",
      "zh-CN",
      MARGIN,
      "毛利率",
      ["上半年 | 32.0%", "下半年 | 29.6%"],
      "分期看，由上半年的32.0%下降至下半年的29.6%",
    ],
    [
      "months",
      "en",
      TURNOVER,
      "Staff turnover",
      ["Jan | 9.0%", "Feb | 9.5%", "Mar | 9.2%", "Apr | 14.0%", "May | 13.8%", "Jun | 14.1%"],
      "It rose from 9.2% in March to 14.0% in April",
    ],
    [
      "in plural, quarter by quarter",
      "en",
      ORDERS,
      "New orders (orders)",
      quarters(120, 110, 95, 75),
      "They fell quarter by quarter, from 120 in the first quarter to 75 in the fourth",
    ],
    [
      "the worst of all",
      "en",
      TURNOVER,
      "Staff turnover",
      quarters("10.0%", "18.0%", "9.9%", "10.1%"),
      "It was highest in the second quarter, at 18.0%",
    ],
  ])("%s", (_, locale, indicator, name, parts, sentence) => {
    expect(report(locale, indicator, name, parts)).toContain(sentence);
  });

  test.each<[string, Locale, string, string, readonly string[]]>([
    ["flat", "zh-CN", MARGIN, "毛利率", quarters("30.8%", "30.9%", "30.7%", "30.8%")],
    ["up and down", "zh-CN", MARGIN, "毛利率", quarters("32.0%", "30.0%", "31.9%", "30.1%")],
    ["better and better", "zh-CN", MARGIN, "毛利率", quarters("28.0%", "29.0%", "31.0%", "33.0%")],
    ["a gap", "zh-CN", MARGIN, "毛利率", quarters("32.0%", "–", "30.0%", "29.0%")],
    ["one value", "zh-CN", MARGIN, "毛利率", ["Q1 | 32.0%", "Q2 | –"]],
    [
      "a target that was reached",
      "zh-CN",
      "毛利率 | % | ≥30.0% | 30.8% | 正向",
      "毛利率",
      quarters("33%", "32%", "30%", "28%"),
    ],
    ["no direction", "zh-CN", "研发投入 | 万元 | 100 | 70 | -", "研发投入（万元）", quarters(30, 20, 12, 8)],
    ["a contradiction to the year", "zh-CN", PROFIT, "利润总额（万元）", quarters(1120, 1050, 930, 700)],
    ["another unit", "zh-CN", PROFIT, "利润总额", quarters(112, 105, 93, 88)],
    [
      "single events",
      "en",
      "Lost-time accidents | accidents | 0 | 4 | Lower",
      "Lost-time accidents",
      quarters(0, 1, 1, 2),
    ],
  ])("nothing: %s", (_, locale, indicator, name, parts) => {
    const text = report(locale, indicator, name, parts);
    expect(text).not.toMatch(/分(?:季度|月|期)看|quarter/u);
    expect(text).not.toContain("<2024年分");
  });
});

describe("the table and the chart of a series", () => {
  test("stand behind the paragraph that tells it, with the target of a rate", () => {
    const text = report("zh-CN", MARGIN, "毛利率", quarters("32.1%", "31.9%", "29.6%", "29.7%"));
    expect(text).toContain(
      [
        "[2024年分季度毛利率（%）]",
        "时期 | 实际完成值 | 年度指标值",
        "一季度 | 32.1 | 32.0",
        "二季度 | 31.9 | 32.0",
        "三季度 | 29.6 | 32.0",
        "四季度 | 29.7 | 32.0",
        "",
        "<2024年分季度毛利率（%）>",
      ].join("\n"),
    );
  });

  test("in English the target of the year is called that", () => {
    const margin = "Gross margin | % | ≥32.0% | 30.8% | Higher";
    const text = report("en", margin, "Gross margin", quarters("32.1%", "31.9%", "29.6%", "29.7%"));
    expect(text).toContain("Period | Actual | Target for the year\nQ1 | 32.1 | 32.0\n");
  });

  test("targets of the parts are theirs, not the year's", () => {
    const head =
      "指标 | 单位 | 目标值 | 实际值 | 指标方向 | 一季度目标 | 一季度实际 | 二季度目标 | 二季度实际 | 三季度目标 | 三季度实际";
    const row = "毛利率 | % | ≥32.0% | 30.8% | 正向 | 32.0% | 32.1% | 31.5% | 31.0% | 31.0% | 29.6%";
    const run = runEngine(
      workbook([{ name: "KPI", rows: lines(HEADS["zh-CN"][0], head, row, "其他 | 个 | 10 | 10 | 正向") }]),
      { locale: "zh-CN", engineVersion: "0" },
    );
    if (!run.ok) throw new Error(run.error.kind);
    expect(plainText(run.value.report)).toContain("时期 | 实际完成值 | 目标值\n一季度 | 32.1 | 32.0\n");
  });

  test("a sum has no target in its quarters, and two parts make no chart", () => {
    const sums = report("zh-CN", PROFIT, "利润总额（万元）", quarters(1120, 1050, 930, 886));
    expect(sums).toContain("[2024年分季度利润总额（万元）]\n时期 | 实际完成值\n一季度 | 1120\n");
    const halves = report("zh-CN", MARGIN, "毛利率", ["上半年 | 32.0%", "下半年 | 29.6%"]);
    expect(halves).not.toContain("<2024年分");
  });
});

describe("the parts of a result that the headline tells", () => {
  const SALES = "营业收入 | 万元 | ≥52000 | 53480 | 正向";
  const REVENUE = "Revenue | £m | ≥48.0 | 49.6 | Higher";

  test.each<[string, Locale, string, string, readonly string[], string]>([
    [
      "quarters",
      "zh-CN",
      SALES,
      "营业收入（万元）",
      quarters(12860, 13120, 13450, 14050),
      "分季度看，一季度12860万元、二季度13120万元、三季度13450万元、四季度14050万元。",
    ],
    [
      "halves",
      "zh-CN",
      SALES,
      "营业收入（万元）",
      ["上半年 | 25980", "下半年 | 27500"],
      "上半年25980万元、下半年27500万元。",
    ],
  ])("%s are told with their values", (_what, locale, indicator, name, parts, told) => {
    expect(report(locale, indicator, name, parts)).toContain(told);
  });

  test("an English headline leaves them to the table", () => {
    const text = report("en", REVENUE, "Revenue (£m)", quarters(12.1, 12.6, 12.3, 12.6));
    expect(text).toContain("Revenue was £49.6m");
    expect(text).not.toContain("quarter");
  });

  test.each<[string, readonly string[]]>([
    ["do not make the year", quarters(12860, 13120, 13450, 99)],
    ["leave a part out", quarters(12860, 13120, 13450)],
    [
      "are months",
      Array.from({ length: 12 }, (_, index) => `${index + 1}月 | ${4456 + (index === 0 ? 8 : 0)}`),
    ],
  ])("parts that %s are not", (_what, parts) => {
    expect(report("zh-CN", SALES, "营业收入（万元）", parts)).not.toContain("看，");
  });
});

test.each<[string, readonly string[], string]>([
  [
    "its targets of every part",
    ["Q1 | 12.1 | 12.0", "Q2 | 11.6 | 12.2", "Q3 | 11.3 | 12.4", "Q4 | 11.0 | 12.5"],
    "Q1 | 12.1 | 12\nQ2 | 11.6 | 12.2\nQ3 | 11.3 | 12.4\nQ4 | 11 | 12.5\n",
  ],
  [
    "no target where one part has none",
    ["Q1 | 12.1 | 12.0", "Q2 | 11.6 | 12.2", "Q3 | 11.3 | –", "Q4 | 11.0 | 12.5"],
    "Q1 | 12.1\nQ2 | 11.6\nQ3 | 11.3\nQ4 | 11\n",
  ],
])("the table of a course shows %s", (_what, parts, table) => {
  const indicator = "Revenue | £m | ≥49.1 | 46.0 | Higher";
  expect(report("en", indicator, "Revenue (£m) | Target (£m)", parts)).toContain(table);
});
