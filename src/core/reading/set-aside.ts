import type { ColumnRole } from "../evaluation/evaluation";
import type { CellRef } from "../workbook/a1";
import { isPenalty } from "./accounting/aside";
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

/** Columns whose numbers a total row may add up. */
const ADDED_UP: ReadonlySet<ColumnRole> = new Set<ColumnRole>([
  ...(["target", "initial-target", "actual", "prior", "period-target", "period-actual"] as const),
]);

/** Numbers of a total row that are what those of the rows above come to: they say nothing new. */
export function setSumsAside(
  { context: { grid, header }, setAside }: Aside,
  row: number,
  above: readonly number[],
): void {
  for (const { role, column, header: heading } of header.mapping) {
    const total = grid.row(row)?.[column]?.value;
    const added = ADDED_UP.has(role) || (role === "ignored" && isPenalty(heading));
    if (!added || typeof total !== "number") continue;
    let sum = 0;
    for (const one of above) {
      const value = grid.row(one)?.[column]?.value;
      if (typeof value === "number") sum += value;
    }
    if (Math.abs(sum - total) <= SUM_TOLERANCE * Math.max(Math.abs(total), 1))
      setAside.push(grid.ref(row, column));
  }
}

/** Printed sums are rounded. */
const SUM_TOLERANCE = 0.0005;

/** Levels of a row that is left out: no indicator may name them. */
export function setLevelsAside({ setAside }: Aside, { level1, level2 }: RowLevels): void {
  for (const level of [level1, level2]) if (level !== null) setAside.push(level.at);
}
