import type { ColumnRole } from "../evaluation/evaluation";
import type { CellRef } from "../workbook/a1";
import type { Slot } from "./grid";
import { cellsOf, type RowContext } from "./indicator-rows";
import type { RowLevels } from "./levels";

/** Where cells that were understood and state nothing to report are collected. */
interface Aside {
  readonly context: Pick<RowContext, "grid" | "header">;
  readonly setAside: CellRef[];
}

/** The cells of a row that is left out. */
export function setRowAside({ context: { grid }, setAside }: Aside, slots: readonly Slot[]): void {
  for (const slot of slots) setAside.push(grid.ref(slot.row, slot.column));
}

/** Cells of a row that is left out, in the columns that mean something. */
export function setColumnsAside(
  { context: { grid, header }, setAside }: Aside,
  row: number,
  roles: readonly ColumnRole[] = [...header.columns.keys()],
): void {
  const cells = cellsOf(grid, header, row);
  for (const role of roles) {
    const at = cells[role];
    if (at !== undefined) setAside.push(at);
  }
}

/** Columns whose sum in the total row follows from the rows above it and is not told again. */
export const SUMMED: readonly ColumnRole[] = [
  ...(["level1-points", "level2-points", "reviewed-score", "completion", "status", "change"] as const),
];

/** Levels of a row that is left out: no indicator may name them. */
export function setLevelsAside({ setAside }: Aside, { level1, level2 }: RowLevels): void {
  for (const level of [level1, level2]) if (level !== null) setAside.push(level.at);
}
