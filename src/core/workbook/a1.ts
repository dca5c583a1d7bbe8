/** A cell by zero-based row and column within a sheet. */
export interface CellAddress {
  readonly row: number;
  readonly column: number;
}

/** A cell of a named sheet; row and column are zero-based. */
export interface CellRef extends CellAddress {
  readonly sheet: string;
}

/** A rectangle of cells, both corners included, zero-based. */
export interface CellRange {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** A rectangle on a named sheet. */
export interface RangeRef extends CellRange {
  readonly sheet: string;
}

export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

const COLUMN_NAMES: string[] = [];

/** `0 → "A"`, `26 → "AA"`. */
export function columnName(column: number): string {
  const known = COLUMN_NAMES[column];
  if (known !== undefined) return known;
  let name = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  COLUMN_NAMES[column] = name;
  return name;
}

/** `"A" → 0`, `"AA" → 26`; letters only, any case. */
export function columnIndex(name: string): number {
  let index = 0;
  for (const letter of name.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}

/** `{row: 13, column: 4} → "E14"`. */
export function formatAddress(address: CellAddress): string {
  return `${columnName(address.column)}${address.row + 1}`;
}

/** `"E14"` or `"$E$14"` → zero-based address; `undefined` for anything that is no cell of a worksheet. */
export function parseAddress(text: string): CellAddress | undefined {
  const match = /^\$?([A-Za-z]{1,3})\$?([1-9]\d{0,6})$/.exec(text);
  if (match?.[1] === undefined || match[2] === undefined) return undefined;
  const address = { row: Number(match[2]) - 1, column: columnIndex(match[1]) };
  return address.row < MAX_ROWS && address.column < MAX_COLUMNS ? address : undefined;
}

/** Whether two references are to one cell; nothing is no cell. */
export function isSameCell(one: CellRef, other: CellRef | null | undefined): boolean {
  return one.sheet === other?.sheet && one.row === other.row && one.column === other.column;
}

/** A cell as people and the JSON output write it: `项目自评表!E14` (sheet name unquoted). */
export function formatCellRef(ref: CellRef): string {
  return `${ref.sheet}!${formatAddress(ref)}`;
}

/** The inverse of {@link formatCellRef}; the last `!` separates, so sheet names may hold one. */
export function parseCellRef(text: string): CellRef | undefined {
  const cut = text.lastIndexOf("!");
  const address = cut > 0 ? parseAddress(text.slice(cut + 1)) : undefined;
  return address && { sheet: text.slice(0, cut), ...address };
}

/** `"A1:C3"` or `"B2"` → range; `undefined` when it is neither. */
export function parseRange(text: string): CellRange | undefined {
  const [first = "", second = first] = text.split(":");
  const from = parseAddress(first);
  const to = parseAddress(second);
  if (!from || !to) return undefined;
  return {
    top: Math.min(from.row, to.row),
    left: Math.min(from.column, to.column),
    bottom: Math.max(from.row, to.row),
    right: Math.max(from.column, to.column),
  };
}

/** `A1:C3`, or `B2` for a single cell. */
export function formatRange(range: CellRange): string {
  const first = formatAddress({ row: range.top, column: range.left });
  const last = formatAddress({ row: range.bottom, column: range.right });
  return first === last ? first : `${first}:${last}`;
}

/** A sheet name quoted for use in formulas: `项目 表` → `'项目 表'`, `it's` → `'it''s'`. Always quoted. */
export function quoteSheetName(sheet: string): string {
  return `'${sheet.replace(/'/g, "''")}'`;
}

/** An absolute reference for formulas, names and chart series: `'报告'!$A$1:$C$3`. */
export function formatAbsoluteReference(range: RangeRef): string {
  const corner = (row: number, column: number) => `$${columnName(column)}$${row + 1}`;
  const first = corner(range.top, range.left);
  const last = corner(range.bottom, range.right);
  return `${quoteSheetName(range.sheet)}!${first === last ? first : `${first}:${last}`}`;
}
