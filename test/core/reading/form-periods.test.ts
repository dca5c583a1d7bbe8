import { lines, readRows } from "../../support/form-builder";

const LEVELS = "一级指标 | 二级指标 | 三级指标 | 年度指标值";

test("results of quarters in an official form are the quarters' values", () => {
  const [form] = readRows(
    lines(
      `${LEVELS} | 一季度完成 | 二季度完成 | 三季度完成 | 四季度完成 | 全年完成值`,
      "产出指标 | 数量指标 | 建成数 | ≥24个 | 3个 | 5个 | 7个 | 10个 | 25个",
      "产出指标 | 质量指标 | 合格率 | ≥98% | 100% | 98.5% | 98% | 97% | 97.8%",
    ),
  ).evaluations;
  expect(form?.indicators[0]?.series.map(({ period, actual }) => [period.number, actual?.raw])).toEqual([
    [1, "3个"],
    [2, "5个"],
    [3, "7个"],
    [4, "10个"],
  ]);
  expect(form?.indicators.map(({ actual }) => actual?.raw)).toEqual(["25个", "97.8%"]);
});

test("one part of the year alone is no series", () => {
  const [form] = readRows(
    lines(
      `${LEVELS} | 上半年完成值 | 全年完成值`,
      "产出指标 | 数量指标 | 建成数 | ≥24个 | 8个 | 25个",
      "产出指标 | 质量指标 | 合格率 | ≥98% | 100% | 97.8%",
    ),
  ).evaluations;
  expect(form?.indicators.map(({ series, actual }) => [series.length, actual?.raw])).toEqual([
    [0, "25个"],
    [0, "97.8%"],
  ]);
});
