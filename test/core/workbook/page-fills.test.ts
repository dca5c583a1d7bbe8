import { pageFills } from "../../../src/core/workbook/page-fills";

const rows = (...heights: readonly number[]) => heights.map((height) => ({ height, keepWithNext: false }));

describe("how full pages are", () => {
  it.each([
    ["of an empty sheet", rows(), []],
    ["of one page", rows(40, 20), [[0, 0.6]]],
    [
      "where a row has no room",
      rows(60, 60, 30),
      [
        [0, 0.6],
        [1, 0.9],
      ],
    ],
    [
      "where a row is higher than a page",
      rows(120, 50),
      [
        [0, 1.2],
        [1, 0.5],
      ],
    ],
  ])("%s", (_, sheet, pages) => {
    expect(pageFills(sheet, { height: 100 }, 1).map(({ start, fill }) => [start, fill])).toEqual(pages);
  });

  it("counts what each page repeats", () => {
    const room = { height: 100, titleRows: { first: 0, last: 0 } };
    expect(pageFills(rows(10, 80, 80, 10), room, 1).map(({ fill }) => fill)).toEqual([0.9, 1]);
  });

  it("knows pages that are begun by hand", () => {
    const sheet = [...rows(90), { height: 9, keepWithNext: true }, ...rows(50)];
    expect(pageFills(sheet, { height: 100 }, 1).map(({ start }) => start)).toEqual([0, 1]);
    expect(pageFills(sheet, { height: 100 }, 2).map(({ fill }) => fill)).toEqual([0.45, 0.295]);
  });
});
