import { lines, readRows } from "../../support/form-builder";

/** `name target/actual completion` of each row, and how many parts of the year it has. */
function told(header: string, title = "西岭热力有限公司2024年经营指标完成情况"): readonly string[] {
  const cells = header
    .split("|")
    .slice(2)
    .map((_, index) => String(420 - index * 7));
  return readRows(lines(title, header, `供热量 | 万吉焦 | ${cells.join(" | ")}`)).evaluations.flatMap(
    ({ indicators }) =>
      indicators.map(
        ({ target, actual, completion, series }) =>
          `${target?.raw ?? "-"}/${actual?.raw ?? "-"} ${completion?.raw ?? "-"} ${series.length}`,
      ),
  );
}

describe("target and result of the part of the year that a table reports on", () => {
  test.each([
    ["指标名称 | 单位 | 上半年预算 | 1月 | 2月 | 1-6月累计 | 完成预算%", "420/399 392 2"],
    ["指标名称 | 单位 | 上半年预算 | 1-6月累计 | 完成上半年预算%", "420/413 406 0"],
    ["指标名称 | 单位 | 一季度预算 | 一季度实际 | 完成率(%)", "420/413 406 0"],
    ["Measure | Unit | Q1 budget | Q1 actual | Variance", "420/413 - 0"],
    ["Measure | Unit | H1 target | Jan–Jun actual", "420/413 - 0"],
    ["指标名称 | 单位 | 全年预算 | 上半年预算 | 1-6月累计", "413/406 - 0"],
    ["指标名称 | 单位 | 年度预算 | 1-9月预算 | 1-9月实际", "413/406 - 0"],
    ["Measure | Unit | Q3 target | Q3 actual | Q2 actual | Full-year target", "420/413 - 0"],
    ["指标名称 | 单位 | 三季度目标 | 三季度完成 | 二季度完成", "420/413 - 0"],
  ])("%s", (header, expected) => {
    expect(told(header)).toEqual([expected]);
  });

  test.each([
    [
      "of two parts: their course",
      "Measure | Unit | Q1 budget | Q1 actual | Q2 budget | Q2 actual",
      "-/- - 2",
    ],
    [
      "beside the whole year: its own",
      "指标名称 | 单位 | 全年目标 | 一季度目标 | 一季度完成 | 全年完成",
      "420/399 - 1",
    ],
  ])("%s", (_, header, expected) => {
    expect(told(header)).toEqual([expected]);
  });
});
