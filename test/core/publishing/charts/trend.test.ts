import { trendChart } from "../../../../src/core/publishing/charts/trend";
import type { ClaimSpan, NumberCell, TextCell, TrendTable } from "../../../../src/core/narrative/report";
import { chartBlock, claim, numberCell, textCell, words } from "../support/reports";

const [PERIOD, ACTUAL, TARGET] = ["Period", "Actual", "Target"].map((header) => ({
  header,
  align: "left" as const,
}));

function tableOf(values: readonly number[], target: number | null): TrendTable {
  const rows = values.map((value, index) => [
    textCell(claim(`Q${String(index + 1)}`, "B3", "1", "1")) as TextCell<ClaimSpan>,
    numberCell(String(value), "C3") as NumberCell,
    ...(target === null ? [] : [numberCell(String(target), "D3") as NumberCell]),
  ]);
  return {
    kind: "table",
    id: "trend",
    caption: [words("Course")],
    columns: [PERIOD, ACTUAL, ...(target === null ? [] : [TARGET])],
    rows,
  } as unknown as TrendTable;
}

describe("labels of a line", () => {
  it.each<[what: string, values: readonly number[], target: number | null, below: readonly number[]]>([
    ["stand below where it leaves upwards, above where it levels off", [1, 4, 5, 5], null, [0]],
    ["stand below where it has come down steeply", [32.1, 31.9, 29.6, 29.7], 32, [2]],
    ["stand below in a valley, above on a top", [5, 1, 5, 1], null, [1, 3]],
    ["stand below where the target lies close above", [10, 10, 10.1, 13], 10.4, [0, 1, 2]],
    ["stand above where the target is far", [10, 10, 10, 12], 30, [2]],
    ["stand above a level line", [3, 3, 3], null, []],
  ])("%s", (_, values, target, below) => {
    const design = trendChart({ ...chartBlock("trend"), drawn: "line" }, tableOf(values, target));
    expect(design.series[0]?.labelsBelow).toEqual(below);
  });

  it("have room below", () => {
    const axisOf = (values: readonly number[]) =>
      trendChart({ ...chartBlock("trend"), drawn: "line" }, tableOf(values, null)).axes.value;
    expect(axisOf([32.1, 31.9, 29.6, 29.7])).toMatchObject({ min: 28, max: 33 });
    expect(axisOf([32.1, 31.9, 29.6])).toMatchObject({ min: 28, max: 33 });
  });

  it("of columns stand at their ends", () => {
    const design = trendChart({ ...chartBlock("trend"), drawn: "column" }, tableOf([1, 4], null));
    expect(design.series[0]).not.toHaveProperty("labelsBelow");
  });
});
