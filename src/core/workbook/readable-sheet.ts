/**
 * A sheet of a workbook that is made for people to read and go on with: a title, sentences that explain, and one table. A
 * host writes it with frozen headings, a filter and a printed page of A4.
 */
export interface ReadableSheet {
  readonly name: string;
  readonly title: string;
  /** Sentences below the title, one to a line. */
  readonly notes: readonly string[];
  readonly columns: readonly ReadableColumn[];
  readonly rows: readonly (readonly ReadableCell[])[];
}

export interface ReadableColumn {
  readonly head: string;
  /** In characters of Latin text; a Chinese one is two. */
  readonly width: number;
  /** What the column holds, shown where a pointer rests on the heading. */
  readonly note?: string;
  /** What the column's cells may say, offered as a list. */
  readonly choices?: readonly string[];
}

/** A cell: text is always text, whatever it begins with; `null` is blank. */
export type ReadableCell = string | number | null | ReadableLink;

/** A text that leads to a place. */
export interface ReadableLink {
  readonly text: string;
  /** Address from the folder of the workbook, or of the web. */
  readonly link: string;
}
