import fc from "fast-check";
import { formatAddress, MAX_COLUMNS, MAX_ROWS } from "../../../../src/core/workbook/a1";
import {
  columnOfReference,
  rowOfNumber,
  serialOfIsoDate,
} from "../../../../src/hosts/file/reading/cell-place";

/** The column of a reference that stands within other bytes. */
function columnOf(reference: string): number {
  const bytes = Buffer.from(`A1 ${reference}A1`);
  return columnOfReference(bytes, 3, bytes.length - 2);
}

describe("cell places", () => {
  it("knows the column of every reference", () => {
    fc.assert(
      fc.property(fc.nat(MAX_ROWS - 1), fc.nat(MAX_COLUMNS - 1), (row, column) => {
        const reference = formatAddress({ row, column });
        expect(columnOf(reference)).toBe(column);
        expect(columnOf(reference.toLowerCase())).toBe(column);
      }),
    );
  });

  it.each(["XFE1", "AAAA1", "1", "A", "", "中1"])("%j has no column", (reference) => {
    expect(columnOf(reference)).toBe(-1);
  });

  it.each([
    ["1", 0],
    ["1048576", 1_048_575],
    ["0", -1],
    ["1048577", -1],
    ["1.5", -1],
    ["x", -1],
  ])("row number %s is index %d", (text, row) => {
    expect(rowOfNumber(text)).toBe(row);
  });

  it.each([
    ["2021-12-31", false, 44561],
    ["2021-12-31T12:00:00", false, 44561.5],
    ["2021-12-31T12:00:00.000Z", false, 44561.5],
    ["2021-12-31T06:00", true, 43099.25],
    ["2021-13-31", false, undefined],
    ["31.12.2021", false, undefined],
  ])("%s is serial %d", (text, date1904, serial) => {
    expect(serialOfIsoDate(text, date1904)).toBe(serial);
  });
});
