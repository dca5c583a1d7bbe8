import type { ColumnRole, SourcedNumber } from "../evaluation/evaluation";
import type { CellRef } from "../workbook/a1";
import type { Grid } from "./grid";
import type { TableHeader } from "./header-columns";
import { soleRole } from "./pair-headings";
import { parsePoints, pointsOf } from "./quantity/amount";
import { halfOf, splitPair, type Half } from "./quantity/pair";

/** Points of a merged cell belong to the group; they are read with its first row. */
export function pointsAt(
  grid: Grid,
  at: CellRef | undefined,
  row: number,
  half: Half | "absent" | undefined,
): SourcedNumber | null {
  if (at?.row !== row || half === "absent") return null;
  if (half === undefined) return pointsOf(grid.cell(row, at.column), at);
  const raw = halfOf(grid.text(row, at.column), half) ?? "";
  return { raw, value: parsePoints(raw), half, at };
}

type Halves = Readonly<Partial<Record<ColumnRole, Half | "absent">>>;

/**
 * Which value of its cell each role has, in columns whose cells hold two. A cell that holds one is the result, or the
 * points that were earned.
 */
export function halvesOf(grid: Grid, { mapping }: TableHeader, row: number): Halves {
  const halves: Partial<Record<ColumnRole, Half | "absent">> = {};
  for (const { column, role, second } of mapping) {
    if (second === undefined) continue;
    const pair = splitPair(grid.text(row, column));
    const first = role === "target" || second === "target" ? pair?.target : undefined;
    const swapped = first !== undefined && (first === 1) === (role === "target");
    if (pair !== null) {
      halves[role] = swapped ? 1 : 0;
      halves[second] = swapped ? 0 : 1;
    } else halves[soleRole([role, second]) === role ? second : role] = "absent";
  }
  return halves;
}
