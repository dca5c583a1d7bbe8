import type { CellRange } from "../../../src/core/workbook/a1";
import { isEmpty, type CellModel } from "../model/cells";
import { withFeature } from "../model/format";
import type { SheetModel } from "../model/sheet";
import { ApiError, invalidArgument } from "../protocol/errors";
import { columnCount, intersection, rowCount } from "../model/areas";
import { readTyped } from "./typed-text";

/** Longest text that a cell holds. [doc] */
const MAX_TEXT = 32_767;
/** Longest formula. [doc] */
const MAX_FORMULA = 8192;

/**
 * Applies a value or a table of values to the cells of an area. A plain value goes into every cell [doc]; a table must
 * have the size of the area [capture]; `null` in a table leaves the cell as it is [doc].
 */
export function spread(
  area: CellRange,
  values: unknown,
  put: (row: number, column: number, value: unknown) => void,
): void {
  const table = tableOf(area, values);
  for (let row = area.top; row <= area.bottom; row += 1) {
    for (let column = area.left; column <= area.right; column += 1) {
      const value = table ? table[row - area.top]?.[column - area.left] : values;
      if (value !== null && value !== undefined) put(row, column, value);
    }
  }
}

const WRONG_SIZE =
  "The number of rows or columns in the input array doesn't match the size or dimensions of the range.";

function tableOf(area: CellRange, values: unknown): readonly (readonly unknown[])[] | undefined {
  if (!Array.isArray(values)) return undefined;
  const rows: unknown[] = values;
  const table = rows.map((row) => {
    if (!Array.isArray(row)) throw invalidArgument(WRONG_SIZE);
    return row as readonly unknown[];
  });
  checkSize(area, table.length, table[0]?.length ?? 0);
  if (table.some((row) => row.length !== table[0]?.length)) throw invalidArgument(WRONG_SIZE);
  return table;
}

/** Refuses a size that is not the area's. [capture] */
export function checkSize(area: CellRange, rows: number, columns: number): void {
  if (rows !== rowCount(area) || columns !== columnCount(area)) throw invalidArgument(WRONG_SIZE);
}

/** Enters a value into a cell as if it were typed. */
export function enter(sheet: SheetModel, row: number, column: number, value: unknown): void {
  if (typeof value !== "string" && typeof value !== "number" && typeof value !== "boolean") {
    throw invalidArgument();
  }
  // [belief] What is written into the covered cells of a merged area is dropped.
  const merge = sheet.mergeAt(row, column);
  if (merge && (merge.top !== row || merge.left !== column)) return;
  const cell = sheet.cells.ensure(row, column);
  clearContents(cell);
  if (typeof value === "string") enterText(cell, value);
  // [belief] In a cell formatted as text a number becomes text too, as it does when it is typed.
  else cell.value = cell.format.numberFormat === "@" && typeof value === "number" ? String(value) : value;
}

function enterText(cell: CellModel, text: string): void {
  if (text.length > MAX_TEXT) throw invalidArgument();
  // [belief] In a cell formatted as text everything is text, formulas too.
  if (cell.format.numberFormat === "@") {
    cell.value = text;
  } else if (text.startsWith("=") && text.length > 1) {
    if (text.length > MAX_FORMULA) throw invalidArgument();
    cell.formula = text;
    // The host does not calculate: a formula shows 0 until a test gives it a value.
    cell.value = 0;
  } else if (text.startsWith("'")) {
    cell.value = text.slice(1);
    cell.quotePrefix = true;
  } else {
    const typed = readTyped(text);
    cell.value = typed.value;
    if (typed.error !== undefined) cell.error = typed.error;
    if (typed.numberFormat !== undefined && cell.format.numberFormat === "General") {
      cell.format = withFeature(cell.format, "numberFormat", typed.numberFormat);
    }
  }
}

/** Empties a cell; its looks and link stay. */
export function clearContents(cell: CellModel): void {
  cell.value = "";
  delete cell.formula;
  delete cell.error;
  delete cell.quotePrefix;
}

/** The kind of a cell's value, in the words of `Excel.RangeValueType`. */
export function valueType(cell: CellModel | undefined): string {
  if (!cell || (isEmpty(cell) && cell.formula === undefined)) return "Empty";
  if (cell.error !== undefined) return "Error";
  if (typeof cell.value === "number") return "Double";
  return typeof cell.value === "boolean" ? "Boolean" : "String";
}

/** Refuses to write over a filtered list whose rows are partly hidden. [doc: code; belief: when] */
export function requireUnfiltered(sheet: SheetModel, area: CellRange): void {
  const filtered = sheet.filter && intersection(sheet.filter, area);
  if (!filtered || rowCount(filtered) < 2) return;
  for (const row of sheet.hiddenRows) {
    if (row >= filtered.top && row <= filtered.bottom) throw new ApiError("FilteredRangeConflict");
  }
}
