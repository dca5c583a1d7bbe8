import type { CellRange } from "../../../src/core/workbook/a1";
import type { CellErrorCode } from "../../../src/core/workbook/snapshot";
import { cellCount, columnCount, isEntireColumns, isEntireRows, rowCount } from "./areas";
import { type CellFormat, NORMAL_FORMAT, withFeature } from "./format";

/** Areas up to so many cells are looked at cell by cell. */
const EXACT_CELLS = 100_000;

export interface LinkModel {
  address?: string;
  documentReference?: string;
  screenTip?: string;
  textToDisplay?: string;
}

/** A cell that was ever written to. `value` is `""` for an empty one. */
export interface CellModel {
  value: string | number | boolean;
  /** With its leading `=`. */
  formula?: string;
  error?: CellErrorCode;
  /** Text that was entered with a leading apostrophe. */
  quotePrefix?: boolean;
  format: CellFormat;
  /** Parts of its text with fonts of their own. */
  textRuns?: readonly { readonly text: string; readonly fontName: string }[];
  /** Name of the cell's style; absent for Normal. */
  style?: string;
  link?: LinkModel;
}

/** The cells of a sheet: those written to, and how the others look by their row or column. */
export class CellGrid {
  private readonly rows = new Map<number, Map<number, CellModel>>();
  private readonly rowFormats = new Map<number, CellFormat>();
  private readonly columnFormats = new Map<number, CellFormat>();
  private sheetFormat = NORMAL_FORMAT;

  /** The cell, or `undefined` where nothing was ever written. */
  at(row: number, column: number): CellModel | undefined {
    return this.rows.get(row)?.get(column);
  }

  /** The cell, made where there is none. */
  ensure(row: number, column: number): CellModel {
    let cells = this.rows.get(row);
    if (!cells) this.rows.set(row, (cells = new Map<number, CellModel>()));
    let cell = cells.get(column);
    if (!cell) cells.set(column, (cell = { value: "", format: this.formatAt(row, column) }));
    return cell;
  }

  /** How a cell looks, written to or not. */
  formatAt(row: number, column: number): CellFormat {
    return (
      this.at(row, column)?.format ??
      this.rowFormats.get(row) ??
      this.columnFormats.get(column) ??
      this.sheetFormat
    );
  }

  /** The different looks in an area. Large areas may name looks that every cell has its own instead of. */
  formats(area: CellRange): readonly CellFormat[] {
    const formats = new Set<CellFormat>();
    if (cellCount(area) <= EXACT_CELLS) {
      for (let row = area.top; row <= area.bottom; row += 1) {
        for (let column = area.left; column <= area.right; column += 1)
          formats.add(this.formatAt(row, column));
      }
      return [...formats];
    }
    for (const { cell } of this.within(area)) formats.add(cell.format);
    const rows = [...this.rowFormats].filter(([row]) => row >= area.top && row <= area.bottom);
    const columns = [...this.columnFormats].filter(([column]) => column >= area.left && column <= area.right);
    for (const [, format] of [...rows, ...columns]) formats.add(format);
    if (columns.length < columnCount(area) && rows.length < rowCount(area)) formats.add(this.sheetFormat);
    return [...formats];
  }

  /** The cells of an area that were written to, row by row. */
  *within(area: CellRange): IterableIterator<{ row: number; column: number; cell: CellModel }> {
    for (const [row, cells] of entriesBetween(this.rows, area.top, area.bottom)) {
      for (const [column, cell] of entriesBetween(cells, area.left, area.right)) yield { row, column, cell };
    }
  }

  /**
   * Changes one feature of the looks of an area. Entire rows and columns keep their looks as such, so that they hold
   * for cells written later.
   */
  setFeature<K extends keyof CellFormat>(area: CellRange, feature: K, value: CellFormat[K]): void {
    const change = (format: CellFormat) => withFeature(format, feature, value);
    this.reformat(area, change);
  }

  /** Gives an area the Normal looks. */
  clearFormats(area: CellRange): void {
    this.reformat(area, () => NORMAL_FORMAT);
    for (const { cell } of this.within(area)) delete cell.style;
  }

  /** Changes the looks of an area. */
  reformat(area: CellRange, toChanged: (format: CellFormat) => CellFormat): void {
    const change = remembered(toChanged);
    const entireRows = isEntireRows(area);
    const entireColumns = isEntireColumns(area);
    if (entireRows && entireColumns) {
      this.sheetFormat = change(this.sheetFormat);
      for (const [row, format] of this.rowFormats) this.rowFormats.set(row, change(format));
      for (const [column, format] of this.columnFormats) this.columnFormats.set(column, change(format));
    } else if (entireRows) {
      for (let row = area.top; row <= area.bottom; row += 1) this.reformatRow(row, change);
    } else if (entireColumns) {
      for (let column = area.left; column <= area.right; column += 1) this.reformatColumn(column, change);
    } else {
      for (let row = area.top; row <= area.bottom; row += 1) {
        for (let column = area.left; column <= area.right; column += 1) this.ensure(row, column);
      }
    }
    for (const { cell } of this.within(area)) cell.format = change(cell.format);
  }

  private reformatRow(row: number, change: (format: CellFormat) => CellFormat): void {
    // Where a column has its own looks, the crossing is a cell of its own.
    for (const column of this.columnFormats.keys()) this.ensure(row, column);
    this.rowFormats.set(row, change(this.rowFormats.get(row) ?? this.sheetFormat));
  }

  private reformatColumn(column: number, change: (format: CellFormat) => CellFormat): void {
    for (const row of this.rowFormats.keys()) this.ensure(row, column);
    this.columnFormats.set(column, change(this.columnFormats.get(column) ?? this.sheetFormat));
  }

  /**
   * The area that is in use, or `undefined` for an empty sheet.
   *
   * @param valuesOnly leave out cells that only look different
   */
  used(valuesOnly: boolean): CellRange | undefined {
    let used: { top: number; left: number; bottom: number; right: number } | undefined;
    for (const [row, cells] of this.rows) {
      for (const [column, cell] of cells) {
        if (isEmpty(cell) && (valuesOnly || cell.format === NORMAL_FORMAT)) continue;
        used ??= { top: row, left: column, bottom: row, right: column };
        used.top = Math.min(used.top, row);
        used.left = Math.min(used.left, column);
        used.bottom = Math.max(used.bottom, row);
        used.right = Math.max(used.right, column);
      }
    }
    return used;
  }

  /**
   * Moves the cells of an area by rows and columns, overwriting what is there. Used for inserting and deleting cells.
   */
  move(area: CellRange, rows: number, columns: number): void {
    const moved = [...this.within(area)];
    for (const { row, column } of moved) this.rows.get(row)?.delete(column);
    for (const { row, column, cell } of moved) {
      Object.assign(this.ensure(row + rows, column + columns), cell);
    }
  }

  /** Forgets the cells of an area. */
  remove(area: CellRange): void {
    for (const { row, column } of [...this.within(area)]) this.rows.get(row)?.delete(column);
  }
}

/** Whether the cell has neither value nor formula. */
export function isEmpty(cell: CellModel): boolean {
  return cell.value === "" && cell.formula === undefined && cell.error === undefined;
}

/** Entries with keys between two bounds, both included, in order. Looks up the fewer: the keys there are, or the bounds. */
function* entriesBetween<V>(
  map: ReadonlyMap<number, V>,
  first: number,
  last: number,
): IterableIterator<[number, V]> {
  const keys =
    last - first < map.size
      ? Array.from({ length: last - first + 1 }, (_, index) => first + index)
      : [...map.keys()].filter((key) => key >= first && key <= last).sort((a, b) => a - b);
  for (const key of keys) {
    const value = map.get(key);
    if (value !== undefined) yield [key, value];
  }
}

/** A change of looks that is worked out once for each look: the cells of an area have few of them. */
function remembered(change: (format: CellFormat) => CellFormat): (format: CellFormat) => CellFormat {
  const known = new Map<CellFormat, CellFormat>();
  return (format) => {
    let changed = known.get(format);
    if (!changed) known.set(format, (changed = change(format)));
    return changed;
  };
}
