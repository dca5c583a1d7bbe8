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

/** A number read from a cell; `value` is a decimal string in the unit that its place defines (points, 万元 …). */
export interface SourcedNumber {
  /** What the person sees. */
  readonly raw: string;
  /** Decimal string, or `null` when the cell's text is no number. */
  readonly value: string | null;
  /** Which one of the two numbers of its cell it is, where the cell holds two: 10/9.5 under 分值/得分. */
  readonly half?: 0 | 1;
  /** Which one of the amounts of its cell it is, from 0, where the cell tells them in a sentence. */
  readonly part?: number;
  /** Of points that a mark out of 100 gives: the mark in the cell, and the weight that it is a part of. */
  readonly mark?: {
    readonly value: string;
    readonly weight: { readonly value: string; readonly at: CellRef };
  };
  readonly at: CellRef;
}
