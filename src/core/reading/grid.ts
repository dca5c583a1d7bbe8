import { largestOf } from "../common/many";
import type { CellRange, CellRef } from "../workbook/a1";
import type { Cell, SheetSnapshot, SnapshotRow } from "../workbook/snapshot";

/** Columns beyond this belong to no form; hostile sheets with thousands of wide merges stay cheap. */
export const WIDEST_FORM = 256;

/** A non-empty cell with the columns that it covers. */
export interface Slot {
  readonly row: number;
  readonly column: number;
  /** Last column that the cell covers when merged. */
  readonly right: number;
  /** Last row that the cell covers when merged. */
  readonly bottom: number;
  readonly cell: Cell;
  /** Text as printed. */
  readonly text: string;
}

/** A sheet with its merged areas resolved. Positions are zero-based. */
export interface Grid {
  readonly name: string;
  readonly rowCount: number;
  /** Columns of the longest row. */
  readonly columnCount: number;
  /** The cells that stand in a row themselves, merged areas not resolved. */
  row(row: number): SnapshotRow | undefined;
  ref(row: number, column: number): CellRef;
  /** The merged area over a position, if any. */
  merge(row: number, column: number): CellRange | undefined;
  /** The cell seen at a position: for merged areas the one at their top left. */
  cell(row: number, column: number): Cell | undefined;
  /** Where the cell seen at a position stands. */
  home(row: number, column: number): CellRef;
  /** Printed text seen at a position, empty where there is none. */
  text(row: number, column: number): string;
  /** Non-empty cells that begin in a row, left to right. */
  slots(row: number): readonly Slot[];
}

/** Makes a grid of a sheet. Linear in rows plus merges; nothing is scanned per look-up but the merges of a column. */
export function createGrid(sheet: SheetSnapshot): Grid {
  const merges = indexMerges(sheet.merges);
  const name = sheet.name;
  const merge = (row: number, column: number): CellRange | undefined => find(merges[column], row);
  const own = (row: number, column: number): Cell | undefined => sheet.rows[row]?.[column];
  const cell = (row: number, column: number): Cell | undefined => {
    const area = merge(row, column);
    return area === undefined ? own(row, column) : own(area.top, area.left);
  };
  return {
    name,
    rowCount: sheet.rows.length,
    columnCount: largestOf(
      sheet.rows.map((row) => row?.length ?? 0),
      1,
    ),
    row: (row) => sheet.rows[row],
    ref: (row, column) => ({ sheet: name, row, column }),
    merge,
    cell,
    home: (row, column) => {
      const area = merge(row, column);
      return area === undefined
        ? { sheet: name, row, column }
        : { sheet: name, row: area.top, column: area.left };
    },
    text: (row, column) => cell(row, column)?.text ?? "",
    slots: (row) => slotsOf(sheet, row, merge),
  };
}

function slotsOf(
  sheet: SheetSnapshot,
  row: number,
  merge: (row: number, column: number) => CellRange | undefined,
): readonly Slot[] {
  const found: Slot[] = [];
  const cells = sheet.rows[row];
  if (cells === undefined) return found;
  const width = Math.min(cells.length, WIDEST_FORM);
  for (let column = 0; column < width; column += 1) {
    const cell = cells[column];
    if (cell === undefined || isEmpty(cell)) continue;
    const area = merge(row, column);
    if (area !== undefined && (area.top !== row || area.left !== column)) continue;
    found.push({
      row,
      column,
      right: area?.right ?? column,
      bottom: area?.bottom ?? row,
      cell,
      text: cell.text,
    });
  }
  return found;
}

const NOT_BLANK = /\S/;

/**
 * Whether a cell shows nothing. A formula without a result counts as content: its place is in use. One whose result
 * is an empty text (`IF(…,"",…)` of a form not yet filled in) shows nothing.
 */
export function isEmpty(cell: Cell | undefined): boolean {
  if (cell === undefined) return true;
  return !NOT_BLANK.test(cell.text) && (cell.formula === undefined || cell.value === "");
}

/** Merged areas by column, each list in order of rows. */
function indexMerges(merges: readonly CellRange[]): readonly (readonly CellRange[] | undefined)[] {
  const columns: CellRange[][] = [];
  const ordered = [...merges].sort((one, other) => one.top - other.top);
  for (const area of ordered) {
    for (let column = area.left; column <= Math.min(area.right, WIDEST_FORM - 1); column += 1) {
      (columns[column] ??= []).push(area);
    }
  }
  return columns;
}

/** Binary search for the area that covers a row. */
function find(areas: readonly CellRange[] | undefined, row: number): CellRange | undefined {
  if (areas === undefined) return undefined;
  let low = 0;
  let high = areas.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const area = areas[middle];
    if (area === undefined || area.top > row) high = middle - 1;
    else if (area.bottom < row) low = middle + 1;
    else return area;
  }
  return undefined;
}
