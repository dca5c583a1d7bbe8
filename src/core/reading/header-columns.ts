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

/** Column by role, leftmost first where a person's correction names a role twice; a column of two values has two. */
export function columnsOf(mapping: readonly ColumnMapping[]): ReadonlyMap<ColumnRole, number> {
  const columns = new Map<ColumnRole, number>();
  for (const { column, role, second } of mapping) {
    for (const one of second === undefined ? [role] : [role, second])
      if (one !== "ignored" && !columns.has(one)) columns.set(one, column);
  }
  return columns;
}

/** Whether every column of a further header means what it means in the first. */
export function hasSameColumns(one: readonly ColumnMapping[], other: readonly ColumnMapping[]): boolean {
  return other.every(({ column, role }) =>
    one.some((entry) => entry.column === column && entry.role === role),
  );
}
