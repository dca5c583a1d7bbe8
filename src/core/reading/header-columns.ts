import type { ColumnMapping, ColumnRole } from "../evaluation/evaluation";
import type { CellRef } from "../workbook/a1";

/** The header of a table of indicators or work items. */
export interface TableHeader {
  readonly kind: "indicators" | "work-items";
  /** First header row. */
  readonly row: number;
  /** Last header row. */
  readonly bottom: number;
  readonly mapping: readonly ColumnMapping[];
  /** Column by role. */
  readonly columns: ReadonlyMap<ColumnRole, number>;
  /** Last column that the header covers. */
  readonly right: number;
  /** Cells of the header that head no column: the block's own label, headings over further headings. */
  readonly setAside: readonly CellRef[];
}

/** Column by role, leftmost first where a person's correction names a role twice. */
export function columnsOf(mapping: readonly ColumnMapping[]): ReadonlyMap<ColumnRole, number> {
  const columns = new Map<ColumnRole, number>();
  for (const { column, role } of mapping) {
    if (role !== "ignored" && !columns.has(role)) columns.set(role, column);
  }
  return columns;
}
