import type { CellRange } from "./a1";
import type { DefinedName, SheetVisibility } from "./snapshot";

/**
 * A workbook on its way from a live program to a snapshot: first the frame, then the cells in blocks of bounded size.
 * All of it is plain data that can be handed to another thread piece by piece, so that no single step is long.
 */

/** What is known of a sheet beside its cells. */
export interface SheetFrame {
  readonly name: string;
  readonly visibility: SheetVisibility;
  readonly merges: readonly CellRange[];
  /** True when the sheet's contents are protected. */
  readonly protected: boolean;
  /** Zero-based indexes of rows that are hidden, but not by a filter, ascending. */
  readonly hiddenRows: readonly number[];
  /** Zero-based indexes of hidden columns, ascending. */
  readonly hiddenColumns: readonly number[];
  /** The sheet is so large that its cells are not handed over. */
  readonly unread?: boolean;
}

/** What is known of a workbook beside its cells. */
export interface WorkbookFrame {
  readonly sheets: readonly SheetFrame[];
  readonly names: readonly DefinedName[];
  readonly date1904: boolean;
  readonly structureProtected: boolean;
}

/**
 * A rectangle of cells as a spreadsheet program hands it out: four tables of the same size, row by row. An empty cell
 * has the value `""`. An error is its code as text (`#DIV/0!`) with `errors` naming its place.
 */
export interface CellBlock {
  /** Position of the sheet in {@link WorkbookFrame.sheets}. */
  readonly sheet: number;
  /** Zero-based row and column of the first cell. */
  readonly top: number;
  readonly left: number;
  readonly values: readonly (readonly (string | number | boolean)[])[];
  /** What the person sees; marks of symbol fonts as the characters that they look like, here and in `values`. */
  readonly text: readonly (readonly string[])[];
  /** `=…` for formulas in en-US notation; for constants the value once more. */
  readonly formulas: readonly (readonly (string | number | boolean)[])[];
  /** Number format codes in en-US notation, `General` where there is none. */
  readonly formats: readonly (readonly string[])[];
  /** Cells that show an error. */
  readonly errors: readonly Place[];
  /** Cells whose whole content is struck through; none when absent. */
  readonly struck?: readonly Place[];
}

/** A place within a block, as offsets from its first cell. */
export type Place = readonly [row: number, column: number];
