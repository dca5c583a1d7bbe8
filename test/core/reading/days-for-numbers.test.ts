import { areDatesForNumbers } from "../../../src/core/reading/days-for-numbers";
import { createGrid } from "../../../src/core/reading/grid";
import { sheet } from "../../support/snapshot-builder";

const day = { value: 45720, text: "3月4日", format: 'm"月"d"日"' };
const dayOfYear = { value: 45720, text: "2025/3/4", format: "yyyy/m/d" };

test.each([
  ["覆盖卫生室数量", day, day, true],
  ["村民满意度（抽样200份）", day, day, true],
  ["配送完成时间", day, day, false],
  ["工程进度", day, day, false],
  ["覆盖卫生室数量", dayOfYear, dayOfYear, false],
  ["覆盖卫生室数量", "3项", day, false],
  ["覆盖卫生室数量", day, 4, false],
])("%s", (name, target, actual, expected) => {
  const grid = createGrid(sheet({ rows: [[target, actual]] }));
  const places = { target: grid.ref(0, 0), actual: grid.ref(0, 1) };
  expect(areDatesForNumbers(name, grid, places)).toBe(expected);
});
