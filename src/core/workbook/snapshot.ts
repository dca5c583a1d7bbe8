import type { CellRange, CellRef } from "./a1";

/** Excel's error codes as they stand in a cell; those of newer functions are `#UNKNOWN!`. */
const ERROR_CODES = [
  "#DIV/0!",
  "#N/A",
  "#NAME?",
  "#NULL!",
  "#NUM!",
  "#REF!",
  "#VALUE!",
  "#SPILL!",
  "#CALC!",
  "#GETTING_DATA",
  "#UNKNOWN!",
] as const;

export type CellErrorCode = (typeof ERROR_CODES)[number];

/** The code of an error from what the cell shows. */
export function cellErrorCode(text: string): CellErrorCode {
  return ERROR_CODES.find((code) => code === text) ?? "#UNKNOWN!";
}

/**
 * One cell as plain, immutable data. Cells carry no address (their place in the grid is the address), so a
 * host may share one object between equal cells.
 */
export interface Cell {
  /** Stored value. Dates are serial numbers. `null` when the cell has only a formula without a cached result, or an error. */
  readonly value: string | number | boolean | null;
  /**
   * What the person sees: the value through its number format. Control characters and lone surrogates removed; marks of
   * symbol fonts are the characters that they look like (`symbols.ts`), here and in `value`.
   */
  readonly text: string;
  /** Formula in en-US notation without the leading `=`; absent for constants. */
  readonly formula?: string;
  /** Number format code in en-US notation; absent for General. */
  readonly format?: string;
  /** Set when the cell shows an error. */
  readonly error?: CellErrorCode;
  /** Everything that the cell shows is struck through. */
  readonly struck?: true;
}

/** A row of cells by zero-based column; holes are empty cells. */
export type SnapshotRow = readonly (Cell | undefined)[];

export type SheetVisibility = "visible" | "hidden" | "very-hidden";

/** A worksheet as plain data. Chart sheets and macro sheets are not in a snapshot. */
export interface SheetSnapshot {
  readonly name: string;
  readonly visibility: SheetVisibility;
  /** Rows by zero-based index; holes are empty rows. */
  readonly rows: readonly (SnapshotRow | undefined)[];
  readonly merges: readonly CellRange[];
  /** True when the sheet's contents are protected. */
  readonly protected: boolean;
  /**
   * Zero-based indexes, ascending, of rows that the person does not see: hidden, or without height. Rows that a filter
   * hides are not among them: whoever filters a list still means all of it.
   */
  readonly hiddenRows: readonly number[];
  /** Zero-based indexes, ascending, of columns in use that the person does not see: hidden, or without width. */
  readonly hiddenColumns: readonly number[];
  /** The sheet has cells, but so many that they are not here. */
  readonly unread?: boolean;
  /**
   * What a person put on a sheet of Jiyan's beside its cells, each kind once; known of files only, since a live program
   * leaves it where it is when the cells are written anew.
   */
  readonly attached?: readonly Attachment[];
}

/** What can lie on a sheet beside its cells. */
export type Attachment = "comment" | "picture" | "drawing" | "table" | "pivot-table";

/** A defined name with a plain reference or constant, as written in the workbook. */
export interface DefinedName {
  readonly name: string;
  /** Formula text without `=`, e.g. `'绩效自评报告'!$A$1` or `"1.0"`. */
  readonly refersTo: string;
  /** Sheet name for sheet-scoped names. */
  readonly scope?: string;
  readonly hidden: boolean;
}

/** A workbook as plain data: what hosts hand to the engine. */
export interface WorkbookSnapshot {
  readonly sheets: readonly SheetSnapshot[];
  readonly names: readonly DefinedName[];
  /** Serial 0 is 1904-01-01 instead of 1899-12-31. */
  readonly date1904: boolean;
  /** True when sheets cannot be added because the structure is protected. */
  readonly structureProtected: boolean;
}

/** The cell at a zero-based position, or `undefined` when it is empty. */
export function cellAt(sheet: SheetSnapshot, row: number, column: number): Cell | undefined {
  return sheet.rows[row]?.[column];
}

/** The sheet with this name (Excel compares names without case), or `undefined`. */
export function sheetNamed(workbook: WorkbookSnapshot, name: string): SheetSnapshot | undefined {
  const wanted = name.toLowerCase();
  return workbook.sheets.find((sheet) => sheet.name.toLowerCase() === wanted);
}

/** The cell that a reference names, or `undefined` when the sheet or cell does not exist or is empty. */
export function cellOf(workbook: WorkbookSnapshot, ref: CellRef): Cell | undefined {
  const sheet = sheetNamed(workbook, ref.sheet);
  return sheet && cellAt(sheet, ref.row, ref.column);
}
