import type { Cells } from "../../../support/evaluation-builder";
import { projectReport } from "../support/project-report";

const ONLY_TWO: Cells = Object.fromEntries(
  [12, 13, 14, 15, 18].flatMap((row) =>
    ["C", "D", "E", "F", "G", "H", "I"].map((column) => [`${column}${row}`, null]),
  ),
);

test.each<[what: string, cells: Cells, told: string]>([
  ["two of a group that reached their targets", {}, ": both indicators reached their targets."],
  [
    "two of a group that missed them",
    { F16: "30个", F17: "50公里" },
    ": both indicators missed their targets.",
  ],
  ["two that are all", ONLY_TWO, "Both indicators reached their targets."],
  [
    "three of a group",
    { F14: "100%", H14: 10, C12: null, D12: null, E12: null, F12: null, G12: null, H12: null },
    "all three indicators",
  ],
])("%s", (_what, cells, told) => {
  const text = projectReport(cells, "en");
  expect(text).toContain(told);
  expect(text).not.toMatch(/\ball two\b/iu);
});
