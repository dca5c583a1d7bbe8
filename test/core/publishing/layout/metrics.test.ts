import { lineCapacity, textWidth, widthNeeded } from "../../../../src/core/publishing/layout/metrics";

describe("estimates of text width", () => {
  it.each([
    ["预算", 4],
    ["4753.66", 7],
    ["（一）", 6],
    ["≥95%", 5],
    ["𠮷", 2],
    ["①", 2],
    ["", 0],
  ])("takes %j for %i half-widths", (text, width) => {
    expect(textWidth(text)).toBe(width);
  });

  it("asks for a column that holds what it was measured for", () => {
    for (const [width, size] of [
      [7, 10.5],
      [12, 10.5],
      [40, 14],
    ] as const) {
      expect(lineCapacity(widthNeeded(width, size), size)).toBeGreaterThanOrEqual(width);
    }
  });
});
