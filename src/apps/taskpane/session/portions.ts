import type { PlannedRow } from "../../../core/workbook/plan";
import { LIMITS } from "./api";

/** About what a cell costs beside its text, in characters. */
const CELL = 40;

/** How many of the rows from a place on go into one portion: `count` at most, one at least. */
export function rowsThatFit(rows: readonly PlannedRow[], from: number, count: number): number {
  let room: number = LIMITS.planText;
  for (let taken = 0; taken < count; taken += 1) {
    const row = rows[from + taken];
    if (!row) return taken;
    room -= sizeOf(row);
    if (room < 0) return Math.max(1, taken);
  }
  return count;
}

function sizeOf({ cells }: PlannedRow): number {
  return cells.reduce(
    (size, cell) => size + CELL + (typeof cell?.value === "string" ? cell.value.length : 0),
    0,
  );
}
