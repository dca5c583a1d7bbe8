import { listGridOf } from "../../../src/core/distribution/sheet-grid";
import { sheet } from "../../support/snapshot-builder";

describe("a sheet as a list", () => {
  test("keeps what its cells show, and whether a formula or an error stands there", () => {
    const rows = [
      ["单位名称", "预算"],
      [undefined, { value: 12, text: "12.00", formula: "=6*2" }],
      ["水利局", { value: null, text: "#N/A", error: "#N/A" as const }],
    ];
    expect(listGridOf(sheet({ rows }))).toEqual([
      [{ text: "单位名称" }, { text: "预算" }],
      [undefined, { text: "12.00", formula: true }],
      [{ text: "水利局" }, { text: "#N/A", error: true }],
    ]);
  });

  test("repeats a unit over the rows of its projects, but no cell that is merged across columns", () => {
    const rows = [["水利局", "项目一", "说明", ""], ["", "项目二", "", ""], []];
    const grid = listGridOf(sheet({ rows, merges: ["A1:A3", "C1:D2"] }));
    expect(grid[1]?.[0]).toEqual({ text: "水利局" });
    expect(grid[2]?.[0]).toEqual({ text: "水利局" });
    expect(grid[1]?.[2]).toBeUndefined();
    expect(grid[0]?.[3]).toBeUndefined();
  });

  test("has rows that nobody filled, and merges below the last row end there", () => {
    const made = sheet({ rows: [["水利局"]], merges: ["A2:A5"] });
    const sparse = { ...made, rows: [undefined, ...made.rows] as typeof made.rows };
    expect(listGridOf(sparse)).toEqual([[], [{ text: "水利局" }]]);
  });
});
