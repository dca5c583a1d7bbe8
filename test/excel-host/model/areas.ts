import {
  type CellRange,
  columnIndex,
  columnName,
  formatRange,
  MAX_COLUMNS,
  MAX_ROWS,
  parseRange,
} from "../../../src/core/workbook/a1";

/** The whole grid. */
export const WHOLE_SHEET: CellRange = { top: 0, left: 0, bottom: MAX_ROWS - 1, right: MAX_COLUMNS - 1 };

export function rowCount(area: CellRange): number {
  return area.bottom - area.top + 1;
}

export function columnCount(area: CellRange): number {
  return area.right - area.left + 1;
}

export function cellCount(area: CellRange): number {
  return rowCount(area) * columnCount(area);
}

export function isEntireRows(area: CellRange): boolean {
  return area.left === 0 && area.right === MAX_COLUMNS - 1;
}

export function isEntireColumns(area: CellRange): boolean {
  return area.top === 0 && area.bottom === MAX_ROWS - 1;
}

/** The area where both overlap, or `undefined`. */
export function intersection(first: CellRange, second: CellRange): CellRange | undefined {
  const area = {
    top: Math.max(first.top, second.top),
    left: Math.max(first.left, second.left),
    bottom: Math.min(first.bottom, second.bottom),
    right: Math.min(first.right, second.right),
  };
  return isArea(area) ? area : undefined;
}

/** The smallest area that holds both. */
export function boundingArea(first: CellRange, second: CellRange): CellRange {
  return {
    top: Math.min(first.top, second.top),
    left: Math.min(first.left, second.left),
    bottom: Math.max(first.bottom, second.bottom),
    right: Math.max(first.right, second.right),
  };
}

export function contains(outer: CellRange, inner: CellRange): boolean {
  return (
    outer.top <= inner.top &&
    outer.left <= inner.left &&
    outer.bottom >= inner.bottom &&
    outer.right >= inner.right
  );
}

export function equalAreas(first: CellRange, second: CellRange): boolean {
  return contains(first, second) && contains(second, first);
}

/** Whether the corners are in order, whole numbers and on the grid. */
export function isArea(area: CellRange): boolean {
  return (
    [area.top, area.left, area.bottom, area.right].every(Number.isInteger) &&
    area.top >= 0 &&
    area.left >= 0 &&
    area.top <= area.bottom &&
    area.left <= area.right &&
    area.bottom < MAX_ROWS &&
    area.right < MAX_COLUMNS
  );
}

const COLUMNS = /^([A-Z]{1,3}):([A-Z]{1,3})$/i;
const ROWS = /^([1-9]\d{0,6}):([1-9]\d{0,6})$/;

/** `A1`, `$A$1:B2`, `A:C` or `2:5` → area; `undefined` for anything else. */
export function parseArea(text: string): CellRange | undefined {
  const plain = text.replace(/\$/g, "");
  const columns = COLUMNS.exec(plain);
  if (columns?.[1] !== undefined && columns[2] !== undefined) {
    return orderedColumns(columnIndex(columns[1]), columnIndex(columns[2]));
  }
  const rows = ROWS.exec(plain);
  if (rows?.[1] !== undefined && rows[2] !== undefined) {
    return orderedRows(Number(rows[1]) - 1, Number(rows[2]) - 1);
  }
  return parseRange(plain);
}

function orderedColumns(first: number, second: number): CellRange | undefined {
  const area = { ...WHOLE_SHEET, left: Math.min(first, second), right: Math.max(first, second) };
  return isArea(area) ? area : undefined;
}

function orderedRows(first: number, second: number): CellRange | undefined {
  const area = { ...WHOLE_SHEET, top: Math.min(first, second), bottom: Math.max(first, second) };
  return isArea(area) ? area : undefined;
}

/** The inverse of {@link parseArea}. The whole sheet is written as its rows [capture: `Sheet1!1:1048576`]. */
export function formatArea(area: CellRange): string {
  if (isEntireRows(area)) return `${area.top + 1}:${area.bottom + 1}`;
  if (isEntireColumns(area)) return `${columnName(area.left)}:${columnName(area.right)}`;
  return formatRange(area);
}

/** A reference with an optional sheet. */
export interface Reference {
  readonly sheet: string | undefined;
  readonly area: CellRange;
}

/** `'it''s'!A1:B2`, `=Sheet1!$A$1` or `A1` → reference; `undefined` for anything else. */
export function parseReference(text: string): Reference | undefined {
  const plain = text.startsWith("=") ? text.slice(1) : text;
  const cut = plain.lastIndexOf("!");
  const area = parseArea(plain.slice(cut + 1));
  if (!area) return undefined;
  if (cut < 0) return { sheet: undefined, area };
  const name = plain.slice(0, cut);
  const quoted = /^'((?:[^']|'')+)'$/.exec(name);
  if (quoted?.[1] !== undefined) return { sheet: quoted[1].replace(/''/g, "'"), area };
  return name === "" || name.includes("'") ? undefined : { sheet: name, area };
}

/** `Sheet1!$A$1:$B$2`, as Excel writes references in names and formulas. */
export function absoluteReference(sheet: string, area: CellRange): string {
  return `${sheetPrefix(sheet)}!${formatArea(area).replace(/([A-Z]+|\d+)/g, "$$$1")}`;
}

/** A sheet name as addresses show it: quoted only where it must be. */
export function sheetPrefix(name: string): string {
  return /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) ? name : `'${name.replace(/'/g, "''")}'`;
}
