import type { CellRef } from "../workbook/a1";

/** A printed text and the cell it stands in. */
export interface Sourced {
  readonly text: string;
  readonly at: CellRef;
}

/** The word or colour of a row's state; under a heading that asks for harm (是否超标) no is the good answer. */
export interface StateWord extends Sourced {
  readonly ofHarm?: true;
}
