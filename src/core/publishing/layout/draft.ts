import type { ChartBlock, FigureSpan } from "../../narrative/report";
import type { CellRef } from "../../workbook/a1";
import type { PlannedCell, PlannedRow } from "../../workbook/plan";
import type { Decimal } from "../../common/decimal";
import type { ChartDesign } from "../charts/design";
import type { TracedRun } from "../spans";
import type { Piece } from "./pieces";

/** Where a piece of generated text or a number stands on its sheet. */
interface Place {
  /** Id of the report block. */
  readonly block: string;
  /** Which part of the block: `1`, `2` … for the pieces of a paragraph, `r3c2` for a table cell. */
  readonly part: string;
  readonly row: number;
  readonly column: number;
}

/** A generated text as written, kept for the merge with what a person makes of it. */
export interface PlacedText extends Place {
  readonly text: string;
}

/** A traced run in the text of a cell. */
export interface PlacedSpan extends Place {
  readonly start: number;
  readonly length: number;
  readonly run: TracedRun;
}

/** A cell that holds a number; its displayed text is the figure. */
export interface PlacedNumber extends Place {
  readonly figure: FigureSpan;
  /** What the cell holds. */
  readonly value: string;
}

/** A cross-reference in the margin. */
export interface PlacedLink {
  readonly block: string;
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/** A table as it stands on the sheet of tables, for charts to be bound to. Rows are adjacent. */
export interface PlacedTable {
  readonly id: string;
  readonly headerRow: number;
  readonly firstRow: number;
  /** Text of column A per row, and the cells that it comes from. */
  readonly labels: readonly { readonly text: string; readonly cells: readonly CellRef[] }[];
  /** Numbers by sheet column and row; `null` where the cell holds none. */
  readonly columns: ReadonlyMap<number, readonly (PlacedValue | null)[]>;
}

export interface PlacedValue {
  readonly value: Decimal;
  readonly figure: FigureSpan;
}

/** A row kept free for a chart. */
export interface ChartSlot {
  readonly block: ChartBlock;
  readonly design: ChartDesign;
  readonly row: number;
}

/** The rows of a sheet while they are being laid out, and what stands where. */
export class SheetDraft {
  readonly rows: PlannedRow[] = [];
  readonly texts: PlacedText[] = [];
  readonly spans: PlacedSpan[] = [];
  readonly numbers: PlacedNumber[] = [];
  readonly links: PlacedLink[] = [];
  readonly tables: PlacedTable[] = [];
  readonly slots: ChartSlot[] = [];

  /** Zero-based row that the next call of {@link addRow} fills. */
  get nextRow(): number {
    return this.rows.length;
  }

  addRow(cells: readonly (PlannedCell | null)[], how: Omit<PlannedRow, "cells"> = {}): void {
    this.rows.push({ cells, ...how });
  }

  /** An empty row of a fixed height in points. */
  addGap(height: number): void {
    this.addRow([], { height });
  }

  /** Keeps the rows from `first` to before `end` on the page of the rows that follow them. */
  keepWithNext(first: number, end: number): void {
    for (let row = first; row < end; row += 1) {
      const planned = this.rows[row];
      if (planned) this.rows[row] = { ...planned, keepWithNext: true };
    }
  }

  /** Notes that a piece stands in a cell of the next row. */
  note(block: string, part: string, column: number, piece: Piece): void {
    const place = { block, part, row: this.nextRow, column };
    this.texts.push({ ...place, text: piece.text });
    for (const { start, length, run } of piece.runs) this.spans.push({ ...place, start, length, run });
  }
}
