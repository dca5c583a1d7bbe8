/** A sheet whose rows are made while they are written: a row of headings, and as many below it as there are. */
export interface StreamedSheet {
  readonly name: string;
  readonly columns: readonly StreamedColumn[];
  /** How many columns at the left stay in view; the row of headings always does. */
  readonly frozenColumns: number;
  /** How many columns are printed, from the left. */
  readonly printedColumns: number;
  /** How many rows come below the headings. */
  readonly count: number;
}

export interface StreamedColumn {
  readonly heading: string;
  /** In characters. */
  readonly width: number;
}

export type StreamedRow = readonly StreamedCell[];

/** Texts are texts, whatever they begin with; `null` is a cell with nothing in it. */
export type StreamedCell =
  | null
  | string
  | number
  /** A share of one, shown in per cent. */
  | { readonly fraction: number }
  /** Words that lead to a file. */
  | { readonly text: string; readonly link: string };
