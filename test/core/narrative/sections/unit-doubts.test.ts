import type { Cells } from "../../../support/evaluation-builder";
import { projectReport } from "../support/project-report";

const doubtsIn = (cells: Cells, locale: "zh-CN" | "en" = "zh-CN") =>
  projectReport(cells, locale).match(/【请核实：[^】]*单位】|\[To check: no unit[^\]]*\]/gu);

test.each<[what: string, cells: Cells, doubts: readonly string[] | null]>([
  [
    "numbers of nothing",
    { D12: "养护能力", E12: 100, F12: 100, D13: "长期使用性", E13: 80, F13: 80 },
    ["【请核实：养护能力、长期使用性（E12、E13）未写计量单位】"],
  ],
  [
    "a sum for each without its money",
    { D15: "养护补助", E15: "每公里300", F15: "每公里300" },
    ["【请核实：养护补助（E15）未写计量单位】"],
  ],
  ["a number whose name gives the unit", { D12: "养护人数", E12: 100, F12: 100 }, null],
  ["a number with its unit", {}, null],
  ["a blank result, which is asked for itself", { D12: "养护能力", E12: 100, F12: null }, null],
])("%s", (_what, cells, doubts) => {
  expect(doubtsIn(cells)).toEqual(doubts);
});

test("English asks for the unit, too", () => {
  expect(doubtsIn({ D12: "Capacity", E12: 100, F12: 100 }, "en")).toEqual([
    "[To check: no unit is given for Capacity (E12)]",
  ]);
});
