import { differenceOf, shareOf } from "../../../../src/apps/taskpane/score/points";

test.each([
  ["5", "5.96", "+0.96"],
  ["10", "8.05", "−1.95"],
  ["0.1", "0.3", "+0.2"],
  ["5", "5.00", null],
  ["", "5", null],
  ["五", "5", null],
  [null, "5", null],
  ["5", undefined, null],
])("from %s to %s the difference is %s", (from, to, difference) => {
  expect(differenceOf(from, to)).toBe(difference);
});

test("a bar is never longer than its frame", () => {
  expect(shareOf({ points: "8", max: "10" })).toBe(0.8);
  expect(shareOf({ points: "12", max: "10" })).toBe(1);
  expect(shareOf({ points: "-1", max: "10" })).toBe(0);
  expect(shareOf({ points: "0", max: "0" })).toBe(0);
});
