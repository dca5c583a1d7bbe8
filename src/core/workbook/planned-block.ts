import type { CellBlock } from "./blocks";
import type { PlannedCell, PlannedSheet, WorkbookPlan } from "./plan";
import type { ShowNumber } from "./typed-cell";

/**
 * The cells of a planned sheet as a program hands them out once it has written them: what was written need not be read
 * again.
 *
 * @param sheet position of the sheet in the workbook's frame
 */
export function plannedBlock(
  sheet: number,
  { rows }: Pick<PlannedSheet, "rows">,
  styles: WorkbookPlan["styles"],
  show: ShowNumber,
): CellBlock {
  const width = rows.reduce((most, { cells }) => Math.max(most, cells.length), 0);
  const table = <T>(of: (cell: PlannedCell | null) => T): readonly (readonly T[])[] =>
    rows.map(({ cells }) => Array.from({ length: width }, (_, column) => of(cells[column] ?? null)));
  const formatOf = (cell: PlannedCell | null): string =>
    (cell && styles[cell.style]?.numberFormat) ?? "General";
  const values = table((cell) => cell?.value ?? "");
  return {
    sheet,
    top: 0,
    left: 0,
    values,
    formulas: values,
    formats: table(formatOf),
    text: table((cell) => {
      const value = cell?.value ?? "";
      if (typeof value === "number") return show(value, formatOf(cell));
      return typeof value === "boolean" ? String(value).toUpperCase() : value;
    }),
    errors: [],
  };
}
