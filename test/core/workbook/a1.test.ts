import fc from "fast-check";
import {
  columnIndex,
  columnName,
  formatAbsoluteReference,
  formatAddress,
  formatCellRef,
  formatRange,
  MAX_COLUMNS,
  MAX_ROWS,
  parseAddress,
  parseCellRef,
  parseRange,
  quoteSheetName,
} from "../../../src/core/workbook/a1";

const rows = fc.integer({ min: 0, max: MAX_ROWS - 1 });
const columns = fc.integer({ min: 0, max: MAX_COLUMNS - 1 });

describe("A1 references", () => {
  it.each([
    [0, "A"],
    [25, "Z"],
    [26, "AA"],
    [701, "ZZ"],
    [702, "AAA"],
    [MAX_COLUMNS - 1, "XFD"],
  ])("column %i is %s", (index, name) => {
    expect(columnName(index)).toBe(name);
    expect(columnIndex(name)).toBe(index);
  });

  it("formats and parses every address", () => {
    fc.assert(
      fc.property(rows, columns, (row, column) => {
        expect(parseAddress(formatAddress({ row, column }))).toEqual({ row, column });
      }),
    );
  });

  it.each(["", "A0", "1A", "A1048577", "XFE1", "AAAA1", "A1:B2", "Sheet!A1", "甲1"])(
    "%p is no address",
    (text) => {
      expect(parseAddress(text)).toBeUndefined();
    },
  );

  it("accepts absolute and lower-case addresses", () => {
    expect(parseAddress("$b$3")).toEqual({ row: 2, column: 1 });
  });

  it("keeps sheet names with an exclamation mark apart from the address", () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), rows, columns, (sheet, row, column) => {
        expect(parseCellRef(formatCellRef({ sheet, row, column }))).toEqual({ sheet, row, column });
      }),
    );
  });

  it.each(["A1", "!A1", "表!", "表!甲"])("%p is no cell reference", (text) => {
    expect(parseCellRef(text)).toBeUndefined();
  });

  it("normalises ranges given by any two corners", () => {
    expect(parseRange("C3:A1")).toEqual({ top: 0, left: 0, bottom: 2, right: 2 });
    expect(parseRange("B2")).toEqual({ top: 1, left: 1, bottom: 1, right: 1 });
    expect(parseRange("A1:")).toBeUndefined();
    expect(parseRange("x:A1")).toBeUndefined();
  });

  it("writes ranges, and a single cell without a colon", () => {
    expect(formatRange({ top: 0, left: 0, bottom: 2, right: 2 })).toBe("A1:C3");
    expect(formatRange({ top: 1, left: 1, bottom: 1, right: 1 })).toBe("B2");
  });

  it("quotes sheet names for formulas", () => {
    expect(quoteSheetName("it's")).toBe("'it''s'");
    expect(formatAbsoluteReference({ sheet: "项目 表", top: 0, left: 0, bottom: 1, right: 1 })).toBe(
      "'项目 表'!$A$1:$B$2",
    );
    expect(formatAbsoluteReference({ sheet: "表", top: 4, left: 2, bottom: 4, right: 2 })).toBe("'表'!$C$5");
  });
});
