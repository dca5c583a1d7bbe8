import type { ColumnMapping, ColumnRole } from "../evaluation/evaluation";
import type { ColumnProfile } from "./column-profile";
import type { Grid } from "./grid";
import type { TableHeader } from "./header-columns";

/** What stands in the columns below a header. */
export interface Contents {
  readonly grid: Grid;
  readonly header: TableHeader;
  readonly profile: (column: number) => ColumnProfile;
}

/** Gives columns the roles that their contents tell; the same mapping where they tell nothing new. */
export type Step = (mapping: readonly ColumnMapping[], contents: Contents) => readonly ColumnMapping[];

/** The column that has a role. */
export function columnOf(mapping: readonly ColumnMapping[], role: ColumnRole): ColumnMapping | undefined {
  return mapping.find((entry) => entry.role === role);
}

/** A column with a role, whatever was known of it. */
export function given({ column, header, at }: ColumnMapping, role: ColumnRole): ColumnMapping {
  return { column, header, role, at };
}

/** The same where no list knows the heading: the person is told what the column was taken for. */
export function inferred(entry: ColumnMapping, role: ColumnRole): ColumnMapping {
  return { ...given(entry, role), inferred: true };
}
