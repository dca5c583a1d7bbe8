import type { CellAddress, CellRange } from "../../../core/workbook/a1";
import type { GridRow, GridSheet } from "../session/api";

/** Sizes in pixels. The text of a cell is 12 pixels high on lines of 16. */
export const SIZE = { rowHeader: 48, header: 24, line: 16, padding: 8, column: 72, leastColumn: 40 } as const;

/** Rows grow with their text, but no further than this. */
const MOST_LINES = 8;
/** A column wider than this would push the others out of sight; its text wraps. */
const WIDEST = 360;
const WIDTH = { wide: 12, narrow: 6.7 } as const;

/** The width of a column in pixels: its own where the sheet is shown as it will look. */
export function columnWidth({ widths, look }: Pick<GridSheet, "widths" | "look">, column: number): number {
  if (look) return widths[column] ?? SIZE.column;
  return Math.min(WIDEST, Math.max(SIZE.leastColumn, widths[column] ?? SIZE.column));
}

/** The height in pixels of a row that was not fetched yet. */
export function firstHeight({ look }: GridSheet, row: number): number {
  return look?.heights[row] ?? SIZE.line + SIZE.padding;
}

/** The height in pixels at which the texts of a row can be read, estimated from their widths where the look is not known. */
export function rowHeight(sheet: GridSheet, row: number, { cells }: GridRow): number {
  if (sheet.look) return firstHeight(sheet, row);
  const merges = sheet.merges.filter(({ top, bottom }) => top <= row && row <= bottom);
  let lines = 1;
  cells.forEach((cell, column) => {
    if (!cell) return;
    const merge = merges.find(({ left, right }) => left <= column && column <= right);
    // A text that has several rows to stand in makes none of them higher.
    if (merge && merge.bottom > merge.top) return;
    const width = spanWidth(sheet, column, merge?.right ?? column) - SIZE.padding;
    lines = Math.max(lines, lineCount(cell.text, width));
  });
  return Math.min(MOST_LINES, lines) * SIZE.line + SIZE.padding;
}

/** Lines that a text takes in this width. */
function lineCount(text: string, width: number): number {
  let lines = 0;
  for (const line of text.split("\n")) {
    let length = 0;
    for (const character of line) length += character > "\u2e7f" ? WIDTH.wide : WIDTH.narrow;
    lines += Math.max(1, Math.ceil(length / Math.max(width, WIDTH.wide)));
    if (lines >= MOST_LINES) break;
  }
  return lines;
}

function spanWidth(sheet: GridSheet, left: number, right: number): number {
  let width = 0;
  for (let column = left; column <= right; column += 1) width += columnWidth(sheet, column);
  return width;
}

/** Merged areas that reach into a part of the sheet. */
export function mergesWithin(merges: readonly CellRange[], part: CellRange): readonly CellRange[] {
  return merges.filter(
    ({ top, left, bottom, right }) =>
      top <= part.bottom && bottom >= part.top && left <= part.right && right >= part.left,
  );
}

/** The merged area that a cell is in. */
export function mergeAt(merges: readonly CellRange[], { row, column }: CellAddress): CellRange | undefined {
  return mergesWithin(merges, { top: row, bottom: row, left: column, right: column })[0];
}

/** The cell that stands for this one: the first cell of its merged area, else itself; always within the sheet. */
export function standInFor(sheet: GridSheet | undefined, { row, column }: CellAddress): CellAddress {
  const cell = {
    row: Math.max(0, Math.min(row, (sheet?.rows ?? 0) - 1)),
    column: Math.max(0, Math.min(column, (sheet?.columns ?? 0) - 1)),
  };
  const merge = sheet && mergeAt(sheet.merges, cell);
  return merge ? { row: merge.top, column: merge.left } : cell;
}

/** Where a key leads from a cell; `null` for keys that lead nowhere. `page` is the number of rows in view. */
export function cellAfterKey(
  { key, ctrlKey }: { readonly key: string; readonly ctrlKey: boolean },
  sheet: GridSheet,
  { row, column }: CellAddress,
  page: number,
): CellAddress | null {
  const area = mergeAt(sheet.merges, { row, column });
  switch (key) {
    case "ArrowUp":
      return { row: row - 1, column };
    case "ArrowDown":
      return { row: (area?.bottom ?? row) + 1, column };
    case "ArrowLeft":
      return { row, column: column - 1 };
    case "ArrowRight":
      return { row, column: (area?.right ?? column) + 1 };
    case "PageUp":
      return { row: row - page, column };
    case "PageDown":
      return { row: row + page, column };
    case "Home":
      return { row: ctrlKey ? 0 : row, column: 0 };
    case "End":
      return { row: ctrlKey ? sheet.rows - 1 : row, column: sheet.columns - 1 };
    default:
      return null;
  }
}

/** Where an area of a sheet whose look is known is drawn, in pixels from the corner of the sheet. */
export function areaPlace(sheet: GridSheet, { top, left, bottom, right }: CellRange) {
  const rows = (first: number, end: number) => sumOf(first, end, (row) => firstHeight(sheet, row));
  const columns = (first: number, end: number) => sumOf(first, end, (column) => columnWidth(sheet, column));
  return {
    top: SIZE.header + rows(0, top),
    left: SIZE.rowHeader + columns(0, left),
    height: rows(top, bottom + 1),
    width: columns(left, right + 1),
  };
}

function sumOf(first: number, end: number, sizeOf: (index: number) => number): number {
  let sum = 0;
  for (let index = first; index < end; index += 1) sum += sizeOf(index);
  return sum;
}
