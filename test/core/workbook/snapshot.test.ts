import { cellAt, cellOf, sheetNamed, type WorkbookSnapshot } from "../../../src/core/workbook/snapshot";

const workbook: WorkbookSnapshot = {
  sheets: [
    {
      name: "Data",
      visibility: "visible",
      rows: [undefined, [undefined, { value: 1, text: "1" }]],
      merges: [],
      protected: false,
      hiddenRows: [],
      hiddenColumns: [],
    },
  ],
  names: [],
  date1904: false,
  structureProtected: false,
};

describe("snapshot look-ups", () => {
  it("finds sheets without regard to case, as Excel does", () => {
    expect(sheetNamed(workbook, "DATA")?.name).toBe("Data");
    expect(sheetNamed(workbook, "other")).toBeUndefined();
  });

  it("finds cells and answers nothing for empty ones", () => {
    expect(cellOf(workbook, { sheet: "data", row: 1, column: 1 })?.value).toBe(1);
    expect(cellOf(workbook, { sheet: "none", row: 1, column: 1 })).toBeUndefined();
    expect(cellAt(workbook.sheets[0]!, 0, 0)).toBeUndefined();
  });
});
