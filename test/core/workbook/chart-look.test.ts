import fc from "fast-check";
import {
  hasGrid,
  hasGroup,
  labelColor,
  labelPlace,
  majorUnit,
  markerOf,
} from "../../../src/core/workbook/chart-look";
import type { ChartGroup, ChartSeries, PlannedChart } from "../../../src/core/workbook/plan";

const cells = { sheet: "报告", top: 0, left: 0, bottom: 3, right: 0 };

function series(more: Partial<ChartSeries> = {}): ChartSeries {
  return { name: cells, categories: cells, values: cells, color: "1F4E79", dataLabels: true, ...more };
}

function group(type: ChartGroup["type"], more: Partial<ChartGroup> = {}): ChartGroup {
  return { type, axis: "primary", series: [series()], ...more };
}

function chart(...groups: readonly ChartGroup[]): PlannedChart {
  return {
    id: "c",
    title: "",
    altText: "",
    anchor: { top: 0, left: 0, bottom: 9, right: 9 },
    groups,
    legend: "none",
    axes: {},
  };
}

test.each([
  ["values that are told by their labels need no lines, which would cross these", [series()], false],
  ["values without labels are read off lines", [series(), series({ dataLabels: false })], true],
  ["a bound beside them is a line itself", [series(), series({ dataLabels: false, reference: true })], false],
])("%s", (_, all, grid) => {
  expect(hasGrid(all)).toBe(grid);
});

describe("labels do not stand in each other's way", () => {
  const column = group("column");
  const stacked = group("column", { stacking: "stacked" });
  const line = group("line");
  const quiet = group("line", { series: [series({ dataLabels: false })] });
  test.each([
    ["columns alone", chart(column), column, "end"],
    ["stacked columns", chart(stacked), stacked, "inside"],
    ["bars side by side", chart(group("bar", { stacking: "clustered" })), group("bar"), "end"],
    ["a line alone", chart(line), line, "end"],
    ["columns crossed by a line with labels", chart(column, line), column, "foot"],
    ["stacked columns crossed by a line", chart(stacked, line), stacked, "foot"],
    ["columns crossed by a line without labels", chart(column, quiet), column, "end"],
  ] as const)("%s", (_, whole, one, place) => {
    expect(labelPlace(whole, one)).toBe(place);
  });
});

describe("labels can be read on their ground", () => {
  const white = "FFFFFF";
  const dark = series({ color: "1F4E79" });
  const light = series({ color: "BDD7EE" });
  test.each([
    ["on a dark column", dark, group("column"), "inside", true],
    ["on a dark bar", dark, group("bar"), "inside", true],
    ["on a light column", light, group("column"), "inside", false],
    ["above a dark column", dark, group("column"), "end", false],
    ["at the foot of a dark column", dark, group("column"), "foot", false],
    ["at a dark line", dark, group("line"), "inside", false],
    ["on a patterned column", series({ dashed: true }), group("column"), "inside", false],
  ] as const)("%s", (_, one, whole, place, isWhite) => {
    expect(labelColor(one, whole, place) === white).toBe(isWhite);
  });
});

test("neighbouring lines have different markers, a reference line none", () => {
  for (let index = 0; index < 20; index += 1) {
    expect(markerOf(series(), index)).not.toBe(markerOf(series(), index + 1));
    expect(markerOf(series(), index)).not.toBe("none");
    expect(markerOf(series({ reference: true }), index)).toBe("none");
  }
});

describe("grid lines", () => {
  test.each([
    [0, 120, 20],
    [0, 1.2, 0.2],
    [0, 100, 20],
    [0, 10, 2],
    [0, 5, 1],
    [0, 8, 2],
    [-50, 50, 20],
    [0, 45, 10],
    [0, 0.03, 0.005],
  ])("from %d to %d stand every %d", (min, max, step) => {
    expect(majorUnit({ min, max })).toBe(step);
  });

  test.each([{ min: 0 }, { max: 5 }, {}, { min: 5, max: 5 }, { min: 5, max: 0 }])(
    "%j has no step",
    (axis) => {
      expect(majorUnit(axis)).toBeUndefined();
    },
  );

  test("are a few, at 1, 2 or 5 times a power of ten", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -1_000_000, max: 1_000_000 }),
        fc.integer({ min: 1, max: 1_000_000 }),
        fc.integer({ min: -4, max: 4 }),
        (start, length, power) => {
          const step = majorUnit({ min: start * 10 ** power, max: (start + length) * 10 ** power })!;
          expect(step.toExponential()).toMatch(/^[125]e/);
          const lines = (length * 10 ** power) / step;
          expect(lines).toBeGreaterThan(2.99);
          expect(lines).toBeLessThan(7.51);
        },
      ),
    );
  });
});

test("a chart knows the groups it has", () => {
  const both = chart(group("column"), group("line"));
  expect([hasGroup(both, "column"), hasGroup(both, "line"), hasGroup(both, "radar")]).toEqual([
    true,
    true,
    false,
  ]);
});
