import {
  areaPlace,
  cellAfterKey,
  columnWidth,
  mergeAt,
  rowHeight,
  SIZE,
  standInFor,
} from "../../../../src/apps/taskpane/grid/geometry";
import type { GridRow, GridSheet } from "../../../../src/apps/taskpane/session/api";
import { parseAddress, parseRange } from "../../../../src/core/workbook/a1";

const SHEET: GridSheet = {
  name: "自评表",
  hidden: false,
  rows: 40,
  columns: 6,
  widths: [100, 10, 9000, 100, 100, 100],
  merges: ["B2:D2", "A5:A9"].map((text) => parseRange(text)!),
};
const ONE_LINE = SIZE.line + SIZE.padding;

function row(...texts: readonly (string | null)[]): GridRow {
  return { cells: texts.map((text) => (text === null ? null : { text, number: false })) };
}

describe("widths and heights", () => {
  test("columns are neither too narrow to read nor wider than the view", () => {
    expect([0, 1, 2, 7].map((column) => columnWidth(SHEET, column))).toEqual([100, 40, 360, SIZE.column]);
  });

  test("a row is as high as its longest text needs", () => {
    expect(rowHeight(SHEET, 0, row("短"))).toBe(ONE_LINE);
    // 24 characters of 12 pixels on lines of 92.
    expect(rowHeight(SHEET, 0, row("森".repeat(24)))).toBe(4 * SIZE.line + SIZE.padding);
    expect(rowHeight(SHEET, 0, row("1\n2\n3"))).toBe(3 * SIZE.line + SIZE.padding);
    expect(rowHeight(SHEET, 0, row(null, null, "森".repeat(24)))).toBe(ONE_LINE);
    expect(rowHeight(SHEET, 0, row())).toBe(ONE_LINE);
  });

  test("no text makes a row higher than eight lines", () => {
    expect(rowHeight(SHEET, 0, row("森".repeat(5000)))).toBe(8 * SIZE.line + SIZE.padding);
    expect(rowHeight(SHEET, 0, row("\n".repeat(5000)))).toBe(8 * SIZE.line + SIZE.padding);
  });

  test("a text in a merged area has the room of the area", () => {
    expect(rowHeight(SHEET, 1, row(null, "森".repeat(40)))).toBe(ONE_LINE);
    expect(rowHeight(SHEET, 4, row("森".repeat(40)))).toBe(ONE_LINE);
  });
});

describe("cells", () => {
  test("a cell in a merged area is stood in for by its first cell", () => {
    const standIn = (address: string) => standInFor(SHEET, parseAddress(address)!);
    expect(standIn("C2")).toEqual(parseAddress("B2"));
    expect(standIn("A9")).toEqual(parseAddress("A5"));
    expect(standIn("E2")).toEqual(parseAddress("E2"));
    expect(standIn("ZZ9000")).toEqual(parseAddress("F40"));
    expect(standInFor(undefined, { row: 3, column: 3 })).toEqual({ row: 0, column: 0 });
    expect(mergeAt(SHEET.merges, parseAddress("E2")!)).toBeUndefined();
  });

  test.each([
    ["ArrowDown", "C3", "C4"],
    ["ArrowUp", "C3", "C2"],
    ["ArrowLeft", "C3", "B3"],
    ["ArrowRight", "C3", "D3"],
    ["ArrowRight", "B2", "E2"],
    ["ArrowDown", "A5", "A10"],
    ["PageDown", "C3", "C13"],
    ["PageUp", "C23", "C13"],
    ["Home", "C3", "A3"],
    ["End", "C3", "F3"],
    ["Control+Home", "C3", "A1"],
    ["Control+End", "C3", "F40"],
  ])("%s leads from %s to %s", (keys, from, to) => {
    const key = keys.replace("Control+", "");
    const pressed = { key, ctrlKey: key !== keys };
    expect(cellAfterKey(pressed, SHEET, parseAddress(from)!, 10)).toEqual(parseAddress(to));
  });

  test("other keys lead nowhere", () => {
    expect(cellAfterKey({ key: "a", ctrlKey: false }, SHEET, { row: 0, column: 0 }, 10)).toBeNull();
  });
});

describe("a sheet that is shown as it will look", () => {
  const LOOK = { gridLines: false, heights: [40, 300, 20], cells: [], charts: [] };
  const sheet: GridSheet = { ...SHEET, look: LOOK };

  test("has the widths and heights of the sheet, whatever its texts are", () => {
    expect([0, 1, 2, 7].map((column) => columnWidth(sheet, column))).toEqual([100, 10, 9000, SIZE.column]);
    expect([0, 1, 3].map((at) => rowHeight(sheet, at, row("森".repeat(500))))).toEqual([40, 300, ONE_LINE]);
  });

  test("has a place for a chart over the cells that it covers", () => {
    expect(areaPlace(sheet, parseRange("B2:C3")!)).toEqual({
      top: SIZE.header + 40,
      left: SIZE.rowHeader + 100,
      height: 320,
      width: 9010,
    });
  });
});
