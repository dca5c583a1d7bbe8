import type { ColumnMapping } from "../evaluation/evaluation";
import { Decimal } from "../common/decimal";
import { isEmpty, type Grid } from "./grid";
import { columnsOf, type TableHeader } from "./header-columns";

/** Rows that are looked at, and those that must prove the sum. */
const ROWS = 30;
const LEAST_PROOF = 2;

/**
 * Of two columns of points earned the one that the other and a column between them add up to (计分 | 加减分 | 考核计分) is the
 * score: the first is what it was before points were added or taken off.
 */
export function withAdjustedScore(grid: Grid, header: TableHeader): TableHeader {
  const score = header.mapping.find(({ role }) => role === "score");
  if (score === undefined || header.kind !== "indicators") return header;
  const later = header.mapping.find(
    ({ column, role, says }) =>
      column > score.column + 1 && (role === "reviewed-score" || (role === "ignored" && says === "score")),
  );
  const between = header.mapping.find(
    ({ column, role }) => column > score.column && column < (later?.column ?? 0) && role !== "weight",
  );
  if (!later || !between || !addsUp(grid, header.bottom + 1, score.column, between.column, later.column))
    return header;
  const mapping = header.mapping.map((entry): ColumnMapping => {
    if (entry === score) return { ...entry, role: "ignored", says: "ignored" };
    if (entry === between)
      return { column: entry.column, header: entry.header, at: entry.at, role: "status" };
    return entry === later
      ? { column: entry.column, header: entry.header, at: entry.at, role: "score" }
      : entry;
  });
  return { ...header, mapping, columns: columnsOf(mapping) };
}

/** Whether in every row the last column is the first one with the one between added or taken off, and in some it differs. */
function addsUp(grid: Grid, top: number, first: number, between: number, last: number): boolean {
  let [rows, changed] = [0, false];
  for (let row = top; row < Math.min(grid.rowCount, top + ROWS); row += 1) {
    const [before, change, after] = [first, between, last].map((column) => numberAt(grid, row, column));
    if (before === undefined || after === undefined || change === undefined)
      return rows >= LEAST_PROOF && changed;
    if (before === null || after === null) continue;
    const difference = after.minus(before);
    if (!difference.abs().equals((change ?? new Decimal(0)).abs())) return false;
    rows += 1;
    changed ||= !difference.isZero();
  }
  return rows >= LEAST_PROOF && changed;
}

/** The number in a cell, `null` for a blank one, `undefined` for anything else. */
function numberAt(grid: Grid, row: number, column: number): Decimal | null | undefined {
  const cell = grid.row(row)?.[column];
  if (cell === undefined || isEmpty(cell)) return null;
  return typeof cell.value === "number" ? new Decimal(cell.value) : undefined;
}
