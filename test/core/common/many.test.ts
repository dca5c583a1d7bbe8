import { append, largestOf, smallestOf } from "../../../src/core/common/many";

/** Far more items than a call may have arguments. */
const MANY = Array.from({ length: 300_000 }, (_, index) => index - 1_000);

test("lists of any length are appended, in order", () => {
  const list = [7];
  append(list, MANY);
  expect([list.length, list[0], list[1], list.at(-1)]).toEqual([300_001, 7, -1_000, 298_999]);
});

test.each([
  ["many", MANY, 298_999, -1_000],
  ["one", [3], 3, 3],
  ["none", [], -Infinity, Infinity],
  ["what is no number", [Number.NaN, 2], 2, 2],
])("the largest and the smallest of %s", (_, values, largest, smallest) => {
  expect([largestOf(values), smallestOf(values)]).toEqual([largest, smallest]);
});

test.each([
  ["a bound that is passed", [5, 20], 20, 5],
  ["a bound that holds", [12], 12, 12],
  ["no number", [], 10, 15],
])("bounds: %s", (_, values, largest, smallest) => {
  expect([largestOf(values, 10), smallestOf(values, 15)]).toEqual([largest, smallest]);
});
