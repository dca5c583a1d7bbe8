import { line, readRows } from "../../support/form-builder";

/** Rows of a table without a column of units: name, value of the actual, unit, unit and scale as read. */
function rowsOf(...above: readonly string[]) {
  const rows = [
    "指标 | 年度目标 | 实际完成",
    "营业收入 | 185000 | 192360",
    "资产负债率（%） | 65 | 63.8",
    "周转率（次） | 5.5 | 5.1",
    "职工人数 | 300 | 310",
    "品牌排名 | 5 | 4",
  ];
  const { evaluations } = readRows([...above, ...rows].map((row) => line(row)));
  return evaluations[0]?.indicators.map(({ cleanName, actual }) => [
    cleanName,
    actual?.value,
    actual?.unit,
    actual?.scale,
  ]);
}

test("a unit in brackets behind a name is that of its numbers, and no part of the name", () => {
  expect(rowsOf("2023年经营指标完成情况")).toEqual([
    ["营业收入", "192360", undefined, undefined],
    ["资产负债率", "0.638", "%", undefined],
    ["周转率", "5.1", "次", undefined],
    ["职工人数", "310", undefined, undefined],
    ["品牌排名", "4", undefined, undefined],
  ]);
});

test("a unit of money that the table states once is that of its sums alone", () => {
  expect(rowsOf("2023年经营指标完成情况", "单位：万元")).toEqual([
    ["营业收入", "1923600000", "元", "10000"],
    ["资产负债率", "0.638", "%", undefined],
    ["周转率", "5.1", "次", undefined],
    ["职工人数", "310", undefined, undefined],
    ["品牌排名", "4", undefined, undefined],
  ]);
});

test("a unit that is none leaves the numbers as they are", () => {
  const rows = [
    "2023年指标完成情况",
    "指标 | 年度目标 | 实际完成",
    "产量（含外协） | 300 | 310",
    "次品数 | 5 | 4",
  ];
  const { evaluations } = readRows(rows.map((row) => line(row)));
  expect(evaluations[0]?.indicators[0]).toMatchObject({
    cleanName: "产量(含外协)",
    actual: { value: "310" },
  });
});
