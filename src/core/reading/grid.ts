import { largestOf } from "../common/many";
import type { Sourced } from "../evaluation/evaluation";
import type { CellRange, CellRef } from "../workbook/a1";
import { brokennessOf, errorInText } from "../workbook/broken-cell";
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

/**
 * A sheet as the person sees it, its merged areas resolved: hidden rows and columns hold nothing, and a cell that shows
 * an error, a picture or no result of its formula is in use, but says nothing. Positions are zero-based.
 */
export interface Grid {
  readonly name: string;
  /** The sheet as it is stored. */
  readonly source: SheetSnapshot;
  readonly rowCount: number;
  /** The column that forms begin at: 0, but in a part of a sheet. */
  readonly firstColumn: number;
  /** Columns of the longest row. */
  readonly columnCount: number;
  /** Whether a row is hidden. */
  isHidden(row: number): boolean;
  /** The cells that stand in a row themselves, merged areas not resolved, as far as a form can reach. */
  row(row: number): SnapshotRow | undefined;
  /** The cells of a row beyond {@link WIDEST_FORM} with their columns. */
  farCells(row: number): readonly (readonly [column: number, cell: Cell])[];
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
  const hidden = hiddenPlaces(sheet);
  const rows = rowsAsSeen(sheet, hidden);
  const merge = (row: number, column: number): CellRange | undefined => find(merges[column], row);
  const cell = (row: number, column: number): Cell | undefined => {
    const area = merge(row, column);
    if (area === undefined) return rows(row)?.[column];
    const stored = sheet.rows[area.top]?.[area.left];
    return stored !== undefined && hidden.showsPartOf(area) ? asSeen(stored) : undefined;
  };
  return {
    name,
    source: sheet,
    rowCount: sheet.rows.length,
    firstColumn: 0,
    columnCount: largestOf(
      sheet.rows.map((row) => row?.length ?? 0),
      1,
    ),
    isHidden: (row) => hidden.row(row),
    row: rows,
    farCells: (row) => farCellsOf(sheet, row, hidden),
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
    slots: (row) => slotsOf(rows(row), row, merge),
  };
}

/** What of a sheet is hidden. */
interface HiddenPlaces {
  row(row: number): boolean;
  column(column: number): boolean;
  readonly anyColumn: boolean;
  /** Whether something of a merged area is visible; its content then is, wherever its first cell stands. */
  showsPartOf(area: CellRange): boolean;
}

function hiddenPlaces({ hiddenRows, hiddenColumns }: SheetSnapshot): HiddenPlaces {
  const rows = new Set(hiddenRows);
  const columns = new Set(hiddenColumns);
  const visible = (hidden: ReadonlySet<number>, first: number, last: number): boolean => {
    if (hidden.size === 0) return true;
    for (let place = first; place <= last; place += 1) if (!hidden.has(place)) return true;
    return false;
  };
  return {
    row: (row) => rows.has(row),
    column: (column) => columns.has(column),
    anyColumn: columns.size > 0,
    showsPartOf: ({ top, left, bottom, right }) =>
      visible(rows, top, bottom) && visible(columns, left, right),
  };
}

/** The rows of a sheet as they are seen, each worked out when it is first asked for. */
function rowsAsSeen(sheet: SheetSnapshot, hidden: HiddenPlaces): (row: number) => SnapshotRow | undefined {
  const spanning = hidden.anyColumn ? mergesOutOfHidden(sheet, hidden) : new Set<string>();
  const known: (SnapshotRow | null | undefined)[] = [];
  return (row) => {
    const before = known[row];
    if (before !== undefined) return before ?? undefined;
    const stored = hidden.row(row) ? undefined : upToWidestForm(sheet.rows[row]);
    const seen =
      stored && rowAsSeen(stored, (column) => hidden.column(column) && !spanning.has(`${row}:${column}`));
    known[row] = seen ?? null;
    return seen;
  };
}

/** First cells of merged areas that begin in a hidden column and reach into a visible one: their content is seen. */
function mergesOutOfHidden({ merges }: SheetSnapshot, hidden: HiddenPlaces): ReadonlySet<string> {
  return new Set(
    merges
      .filter((area) => hidden.column(area.left) && hidden.showsPartOf(area))
      .map(({ top, left }) => `${top}:${left}`),
  );
}

/** The row itself where all of it is seen as it is stored. */
function rowAsSeen(row: SnapshotRow, isHidden: (column: number) => boolean): SnapshotRow {
  const differs = row.some(
    (cell, column) => cell !== undefined && (isHidden(column) || asSeen(cell) !== cell),
  );
  return differs
    ? row.map((cell, column) => (cell === undefined || isHidden(column) ? undefined : asSeen(cell)))
    : row;
}

/** A cell without content where it shows an error, a picture or no result: none of these is ever words or a number. */
function asSeen(cell: Cell): Cell {
  if (brokennessOf(cell) === null) return cell;
  // What a picture without a formula keeps as text is its formula.
  const formula = cell.formula ?? (typeof cell.value === "string" ? cell.value : undefined);
  const error = cell.error ?? errorInText(cell);
  if (error !== undefined) return { ...cell, value: null, text: "", error };
  return { ...cell, value: null, text: "", ...(formula !== undefined && { formula }) };
}

/** The non-empty cells of a row with what their merged areas cover. */
export function slotsOf(
  cells: SnapshotRow | undefined,
  row: number,
  merge: (row: number, column: number) => CellRange | undefined,
): readonly Slot[] {
  const found: Slot[] = [];
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

function upToWidestForm(cells: SnapshotRow | undefined): SnapshotRow | undefined {
  return cells !== undefined && cells.length > WIDEST_FORM ? cells.slice(0, WIDEST_FORM) : cells;
}

/** A row with one cell at its far end has 16,384 places; only those that are filled are visited. */
function farCellsOf(
  sheet: SheetSnapshot,
  row: number,
  hidden: HiddenPlaces,
): readonly (readonly [number, Cell])[] {
  const cells = sheet.rows[row];
  if (cells === undefined || cells.length <= WIDEST_FORM || hidden.row(row)) return [];
  return Object.keys(cells).flatMap((key) => {
    const column = Number(key);
    const cell = cells[column];
    const isFar = cell !== undefined && column >= WIDEST_FORM && !hidden.column(column);
    return isFar ? [[column, asSeen(cell)] as const] : [];
  });
}

const NOT_BLANK = /\S/;

/**
 * Whether a cell shows nothing. An error, a picture and a formula without a result count as content: their place is in
 * use. A formula whose result is an empty text (`IF(…,"",…)` of a form not yet filled in) shows nothing.
 */
export function isEmpty(cell: Cell | undefined): boolean {
  if (cell === undefined) return true;
  if (NOT_BLANK.test(cell.text)) return false;
  return cell.value === "" || brokennessOf(cell) === null;
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

/** A cell with its text. */
export function sourced(grid: Grid, slot: Slot): Sourced {
  return { text: slot.text, at: grid.ref(slot.row, slot.column) };
}
