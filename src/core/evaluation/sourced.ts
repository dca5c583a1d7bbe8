import type { CellRef } from "../workbook/a1";

/** A printed text and the cell it stands in. */
export interface Sourced {
  readonly text: string;
  readonly at: CellRef;
}
