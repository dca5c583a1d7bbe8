import type { CellRange } from "../../../core/workbook/a1";
import type { ChartNumbers } from "./view-models";

/** What the grid beside the page's pane shows of a workbook, as plain data. */

export interface GridSheet {
  readonly name: string;
  readonly hidden: boolean;
  readonly rows: number;
  /** At most `LIMITS.columns`. */
  readonly columns: number;
  /** Widths in pixels: those of the sheet where its look is known, else estimated from the texts. */
  readonly widths: readonly number[];
  readonly merges: readonly CellRange[];
  /** How Excel will show the sheet; absent where that is not known. */
  readonly look?: SheetLook;
}

/** How a sheet that was written since the file was opened will look. */
export interface SheetLook {
  readonly gridLines: boolean;
  /** Heights in pixels, by row. */
  readonly heights: readonly number[];
  /** Looks of cells, each once; cells name theirs by its place. */
  readonly cells: readonly CellLook[];
  readonly charts: readonly PlacedChart[];
}

/** A chart and the cells that it covers. */
export interface PlacedChart {
  readonly area: CellRange;
  readonly numbers: ChartNumbers;
}

/** What a cell is drawn with. Colours are RGB `RRGGBB`, sizes pixels. */
export interface CellLook {
  readonly font: string;
  readonly size: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: boolean;
  readonly color: string | null;
  readonly fill: string | null;
  readonly horizontal: "left" | "center" | "right" | "justify" | null;
  readonly vertical: "top" | "center" | "bottom";
  readonly wrap: boolean;
  /** Free at the side where the text begins. */
  readonly indent: number;
  /** Edges with a line, with its width in pixels. */
  readonly border: Partial<
    Record<"top" | "bottom" | "left" | "right", { readonly width: number; readonly color: string }>
  >;
}

/** Texts of a row by column; numbers are set to the right. */
export interface GridRow {
  readonly cells: readonly (null | GridText)[];
}

export interface GridText {
  readonly text: string;
  readonly number: boolean;
  /** Place in `SheetLook.cells`. */
  readonly look?: number;
}
