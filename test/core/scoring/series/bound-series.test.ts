import fc from "fast-check";
import { readEvaluations } from "../../../../src/core/reading";
import { bindSeries, conflictOf } from "../../../../src/core/scoring";
import { lines } from "../../../support/form-builder";
import { workbook } from "../../../support/snapshot-builder";

function boundIn(kpis: readonly string[], quarters: readonly string[]): readonly string[] {
  const { evaluations } = readEvaluations(
    workbook([
      { name: "KPI", rows: lines(...kpis) },
      { name: "Quarters", rows: lines(...quarters) },
    ]),
  );
  const indicators = new Map(evaluations.flatMap((form) => form.indicators.map((one) => [one.id, one])));
  return bindSeries(evaluations).map((series) => {
    const indicator = indicators.get(series.indicator);
    const conflict = indicator && conflictOf(series, indicator);
    const values = series.values.map(({ quantity }) => quantity.raw).join(" ");
    return [
      `${indicator?.cleanName} = ${series.measure.cleanName} ${values}`,
      series.nature ?? "unclear",
      ...(series.sameUnit ? [] : ["unit unclear"]),
      ...(conflict ? [`${conflict.kind} conflict`] : []),
    ].join(", ");
  });
}

const HEAD = "指标 | 单位 | 目标值 | 实际值";

describe("which series are of which indicator", () => {
  test.each<[string, readonly string[], readonly string[], readonly string[]]>([
    [
      "the same name, the unit in the heading",
      [HEAD, "营业收入 | 万元 | ≥50 | 54", "毛利率 | % | ≥32% | 30%"],
      [
        "季度 | 营业收入（万元） | 毛利率",
        "一季度 | 12 | 32%",
        "二季度 | 13 | 31%",
        "三季度 | 14 | 29%",
        "四季度 | 15 | 28%",
      ],
      ["营业收入 = 营业收入 12 13 14 15, sum", "毛利率 = 毛利率 32% 31% 29% 28%, level"],
    ],
    [
      "a word for the whole in front",
      [HEAD, "综合毛利率 | % | ≥32% | 30%"],
      ["季度 | 毛利率", "一季度 | 32%", "二季度 | 31%"],
      ["综合毛利率 = 毛利率 32% 31%, level"],
    ],
    [
      "two indicators of the name",
      [HEAD, "毛利率 | % | ≥32% | 30%", "毛利率 | % | ≥20% | 30%"],
      ["季度 | 毛利率", "一季度 | 32%", "二季度 | 31%"],
      [],
    ],
    [
      "another thing whose name ends alike",
      [HEAD, "产品毛利率 | % | ≥32% | 30%", "净利润 | 万元 | 5 | 6"],
      ["季度 | 毛利率 | 利润", "一季度 | 32% | 1", "二季度 | 31% | 2"],
      [],
    ],
    [
      "a gap, and words for a number",
      [HEAD, "产量 | 吨 | 5 | 6", "销量 | 吨 | 5 | 6"],
      [
        "季度 | 产量（吨） | 销量（吨）",
        "一季度 | 1 | 2",
        "二季度 | 停产 | 2",
        "三季度 | 2 | -",
        "四季度 | 2 | 2",
      ],
      [],
    ],
    [
      "counted so far",
      [HEAD, "累计收入 | 万元 | 50 | 54"],
      ["季度 | 累计收入", "一季度 | 12", "二季度 | 54"],
      [],
    ],
    [
      "another unit",
      [HEAD, "营业收入 | 万元 | ≥50 | 54"],
      ["季度 | 营业收入（元）", "一季度 | 12", "二季度 | 13", "三季度 | 14", "四季度 | 15"],
      ["营业收入 = 营业收入 12 13 14 15, sum, sum conflict"],
    ],
    [
      "no unit, and no agreement that could stand for one",
      [HEAD, "面积 | 亩 | ≥50 | 54"],
      ["季度 | 面积", "一季度 | 12", "二季度 | 13"],
      ["面积 = 面积 12 13, unclear, unit unclear"],
    ],
    [
      "the sum is not the result",
      [HEAD, "营业收入 | 万元 | ≥50 | 60"],
      ["季度 | 营业收入（万元）", "一季度 | 12", "二季度 | 13", "三季度 | 14", "四季度 | 15"],
      ["营业收入 = 营业收入 12 13 14 15, sum, sum conflict"],
    ],
    [
      "a balance that is not the last one",
      [HEAD, "期末在职人数 | 人 | 50 | 54"],
      ["季度 | 期末在职人数（人）", "一季度 | 51", "二季度 | 52", "三季度 | 55", "四季度 | 53"],
      ["期末在职人数 = 期末在职人数 51 52 55 53, level, last conflict"],
    ],
    [
      "the table's own year",
      [HEAD, "毛利率 | % | ≥32% | 30.5%", "营业收入 | 万元 | ≥50 | 54"],
      ["季度 | 毛利率 | 营业收入（万元）", "上半年 | 32% | 20", "下半年 | 29% | 30", "全年 | 31.0% | 54"],
      ["毛利率 = 毛利率 32% 29%, level, year conflict", "营业收入 = 营业收入 20 30, sum, total conflict"],
    ],
  ])("%s", (_, kpis, quarters, expected) => {
    expect(boundIn(["2024年经营指标", ...kpis], ["2024年分季度", ...quarters])).toEqual(expected);
  });

  test("a year of its own", () => {
    expect(
      boundIn(
        ["2024年经营指标", HEAD, "毛利率 | % | ≥32% | 30%"],
        ["2023年分季度", "季度 | 毛利率", "一季度 | 32%", "二季度 | 31%"],
      ),
    ).toEqual([]);
  });
});

test("parts that make the year never contradict it, however they are rounded; a slip of a whole unit does", () => {
  const parts = fc.array(fc.integer({ min: 1000, max: 9999 }), { minLength: 4, maxLength: 4 });
  fc.assert(
    fc.property(parts, fc.integer({ min: 0, max: 2 }), fc.boolean(), (cents, places, slips) => {
      const sum = cents.reduce((total, cent) => total + cent, 0);
      const shown = (hundredths: number): string => (hundredths / 100).toFixed(places);
      const year = shown(sum + (slips ? 500 : 0));
      const told = boundIn(
        ["2024年经营指标", HEAD, `营业收入 | 万元 | ≥50 | ${year}`],
        [
          "季度 | 营业收入（万元）",
          ...cents.map((cent, index) => `${["一", "二", "三", "四"][index] ?? ""}季度 | ${shown(cent)}`),
        ],
      );
      expect(told).toHaveLength(1);
      expect(told[0]?.endsWith("conflict")).toBe(slips);
    }),
    { numRuns: 100 },
  );
});
