import { drawnRange } from "../../../../src/apps/taskpane/grid/drawn-range";

const RANGE = { startIndex: 10, endIndex: 12, overscan: 1, count: 100 };

test("what is in view is drawn, with a little beyond it", () => {
  expect(drawnRange(RANGE, 11, [])).toEqual([9, 10, 11, 12, 13]);
});

test("so are the current position and the ends of merged areas that reach into view", () => {
  const merged = [
    { first: 3, last: 10 },
    { first: 12, last: 40 },
    { first: 2, last: 50 },
    { first: 0, last: 8 },
    { first: 90, last: 95 },
  ];
  expect(drawnRange(RANGE, 70, merged)).toEqual([2, 3, 9, 10, 11, 12, 13, 40, 50, 70]);
});

test("nothing beyond the end is drawn", () => {
  const range = { startIndex: 0, endIndex: 1, overscan: 5, count: 2 };
  expect(drawnRange(range, 7, [{ first: 1, last: 9 }])).toEqual([0, 1]);
});
