import { lines, readRows } from "../../support/form-builder";

const HEADER = "类别 | 考核指标 | 权重 | 目标值 | 实际完成值 | 计分 | 加减分因素 | 考核计分";

function scoresOf(...rows: readonly string[]): readonly (string | undefined)[] | undefined {
  return readRows(lines(HEADER, ...rows)).evaluations[0]?.indicators.map(({ score }) => score?.raw);
}

test("the points that the others add up to are the score", () => {
  expect(
    scoresOf(
      "效益 | 净利润（万元） | 60 | 8800 | 9120 | 60 | 1.8 | 61.8",
      "运营 | 漏损率（%） | 40 | 15 | 14.7 | 40 | - | 40",
    ),
  ).toEqual(["61.8", "40"]);
});

test("points that do not add up are two persons'", () => {
  expect(
    scoresOf(
      "效益 | 净利润（万元） | 60 | 8800 | 9120 | 60 | 1.8 | 55",
      "运营 | 漏损率（%） | 40 | 15 | 14.7 | 40 | - | 38",
    ),
  ).toEqual(["60", "40"]);
});
