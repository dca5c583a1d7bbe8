import type { ChartPicture } from "./chart-picture";

/**
 * A workbook as a person finds it, in words that neither host uses. Each host's result is read into it by a reader of
 * its own: the file from its package, the workbook in Excel from the model of the test host. What is not set is what
 * Excel takes where nothing is said, so pictures of equal workbooks are equal. Colours are RGB (`1F4E79`) or, where a
 * file names one of its theme or palette, the words it uses for it.
 */
export interface WorkbookPicture {
  /** Names of the sheets from left to right. */
  readonly order: readonly string[];
  readonly sheets: Readonly<Record<string, SheetPicture>>;
  /** By name, or `sheet!name` for the names of one sheet. Print areas and titles are in {@link PagePicture}. */
  readonly names: Readonly<Record<string, NamePicture>>;
}

export interface NamePicture {
  readonly refersTo: string;
  readonly hidden: boolean;
}

export interface SheetPicture {
  readonly visibility: string;
  readonly tabColor: string | null;
  readonly gridLines: boolean;
  readonly frozenRows: number;
  /** Columns that were given a width or hidden, by letter. */
  readonly columns: Readonly<Record<string, ColumnPicture>>;
  /** Rows that were given a height or hidden, by number. */
  readonly rows: Readonly<Record<string, RowPicture>>;
  /** Heights that rows have for the time being to fit their text, in points by number. */
  readonly fittedRows: Readonly<Record<string, number>>;
  readonly merges: readonly string[];
  /** Cells with a content, a link or looks of their own, by address. */
  readonly cells: Readonly<Record<string, CellPicture>>;
  /**
   * Lines between cells: `B3 top` is the line between B2 and B3, whichever of the two has it, `B3 left` that between A3
   * and B3. Two different lines in one place are both named.
   */
  readonly lines: Readonly<Record<string, string>>;
  readonly page: PagePicture;
  /** By name; a second chart of the same name is `name (2)`. */
  readonly charts: Readonly<Record<string, ChartPicture>>;
}

export interface ColumnPicture {
  /** Pixels at 96 dpi; `null` for the default width. */
  readonly width: number | null;
  readonly hidden: boolean;
}

export interface RowPicture {
  /** Points; `null` for a row that fits its text. */
  readonly height: number | null;
  readonly hidden: boolean;
}

export interface CellPicture {
  readonly value: string | number | boolean | null;
  /** With its `=`. */
  readonly formula: string | null;
  readonly error: string | null;
  /** The cell is marked as text that was entered after an apostrophe. */
  readonly apostrophe: boolean;
  readonly link: LinkPicture | null;
  readonly format: FormatPicture;
}

export interface LinkPicture {
  readonly target: string;
  readonly tooltip: string | null;
}

export interface FormatPicture {
  readonly font: FontPicture & { readonly italic: boolean; readonly underline: boolean };
  readonly fill: string | null;
  readonly horizontal: string;
  readonly vertical: string;
  readonly wrap: boolean;
  readonly indent: number;
  readonly numberFormat: string;
  /** Not to be changed while the sheet is protected. */
  readonly locked: boolean;
}

export interface FontPicture {
  readonly name: string;
  /** Points. */
  readonly size: number;
  readonly bold: boolean;
  readonly color: string;
}

export interface PagePicture {
  readonly orientation: string;
  readonly paper: string;
  /** Centimetres, rounded to 0.01. */
  readonly margins: Readonly<Record<MarginSide, number>>;
  /** `1 × any` pages, or `100 %`. */
  readonly scale: string;
  readonly centered: boolean;
  /** The number of the first page; `null` where the pages of the sheets before are counted on. */
  readonly firstPage: number | null;
  /** Excel's codes. */
  readonly header: HeaderPicture;
  readonly footer: HeaderPicture;
  readonly titleRows: string | null;
  readonly printArea: string | null;
  /** Rows that begin a page by hand, zero-based. */
  readonly starts: readonly number[];
}

export const MARGIN_SIDES = ["top", "bottom", "left", "right", "header", "footer"] as const;

export type MarginSide = (typeof MARGIN_SIDES)[number];

export interface HeaderPicture {
  readonly left: string;
  readonly center: string;
  readonly right: string;
}
