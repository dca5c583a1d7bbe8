import type { Fix } from "../evaluation/finding";
import type { CellRef } from "../workbook/a1";

/** What a check says; the engine adds rule, severity and evaluation and so makes a Finding of it. */
export interface Draft {
  readonly variant?: string;
  readonly params?: Readonly<Record<string, string>>;
  /** The cell to mend first comes first. */
  readonly at: readonly CellRef[];
  readonly expected?: string;
  readonly actual?: string;
  readonly fix?: Fix;
}

/** More cells than this help nobody: a finding about a whole column names the first ones. */
export const MOST_CELLS = 60;

/** Between the items of a list in a param: the sentence of each language puts its own sign there. */
export const BETWEEN_ITEMS = "\u001f";

/** The cells that exist, without repeats of neighbours, at most {@link MOST_CELLS}. */
export function cellList(...cells: readonly (CellRef | null | undefined)[]): CellRef[] {
  const list: CellRef[] = [];
  for (const cell of cells) {
    if (!cell || list.length === MOST_CELLS) continue;
    const last = list.at(-1);
    if (last?.row !== cell.row || last.column !== cell.column || last.sheet !== cell.sheet) list.push(cell);
  }
  return list;
}

/** The first cells of a column that may be very long, at most {@link MOST_CELLS}. */
export function columnCells<T>(
  rows: readonly T[],
  cellOf: (row: T) => CellRef | null | undefined,
): CellRef[] {
  const list: CellRef[] = [];
  for (const row of rows) {
    if (list.length === MOST_CELLS) break;
    const cell = cellOf(row);
    if (cell) list.push(cell);
  }
  return list;
}
