import fc from "fast-check";
import { isSameSheet } from "../../../src/core/workbook/same-sheet";
import type { Cell, SheetSnapshot } from "../../../src/core/workbook/snapshot";
import { sheet } from "../../support/snapshot-builder";

const SHEET = sheet({
  name: "表",
  rows: [
    ["指标", "目标值"],
    [null, 5],
    ["合计", { value: 5, formula: "B2" }],
  ],
});

function withCell(change: Partial<Cell>): SheetSnapshot {
  return {
    ...SHEET,
    rows: SHEET.rows.map((row, at) =>
      at === 2 ? row?.map((cell, column) => (cell && column === 1 ? { ...cell, ...change } : cell)) : row,
    ),
  };
}

test("a sheet is the same as a copy of it, also where blank cells are stored and not", () => {
  expect(isSameSheet(SHEET, structuredClone(SHEET))).toBe(true);
  expect(isSameSheet(SHEET, { ...SHEET })).toBe(true);
  const padded = { ...SHEET, rows: [...SHEET.rows.map((row) => [...(row ?? []), undefined]), [], undefined] };
  expect(isSameSheet(SHEET, padded as SheetSnapshot)).toBe(true);
});

test.each<[string, Partial<Cell>]>([
  ["value", { value: 6 }],
  ["text", { text: "5.0" }],
  ["formula", { formula: "B1" }],
  ["format", { format: "0%" }],
  ["error", { error: "#REF!" }],
  ["line through it", { struck: true }],
])("another %s of a cell makes it another", (_what, change) => {
  expect(isSameSheet(SHEET, withCell(change))).toBe(false);
});

test("cells that came or went, a frame and a name count", () => {
  expect(isSameSheet(SHEET, { ...SHEET, rows: SHEET.rows.slice(0, 2) })).toBe(false);
  expect(isSameSheet({ ...SHEET, rows: SHEET.rows.slice(0, 2) }, SHEET)).toBe(false);
  expect(isSameSheet(SHEET, { ...SHEET, hiddenRows: [1] })).toBe(false);
  expect(isSameSheet(SHEET, { ...SHEET, name: "表2" })).toBe(false);
});

test("two sheets are the same exactly when what is stored of them is", () => {
  const value = fc.constantFrom<string | number | null>("甲", "乙", 1, null);
  const rows = fc.array(fc.array(value, { minLength: 2, maxLength: 2 }), { minLength: 2, maxLength: 2 });
  fc.assert(
    fc.property(rows, rows, (one, other) => {
      expect(isSameSheet(sheet({ rows: one }), sheet({ rows: other }))).toBe(
        JSON.stringify(one) === JSON.stringify(other),
      );
    }),
  );
});
