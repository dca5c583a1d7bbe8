import type { TableBlock, TableCell } from "../../narrative/report";
import type { PlannedCell } from "../../workbook/plan";
import { linesWithin } from "../../workbook/row-height";
import { acrossStyle, beyondStyle, SIZES } from "../styles";

/** Pixels of a character of those in which a plan counts widths of columns. */
const CHARACTER_PIXELS = 7;

/** Whether a text takes one line in a column of this width, in characters. */
export function isOneLine(text: string, width: number): boolean {
  return !text.includes("\n") && linesWithin(text, SIZES.table, width * CHARACTER_PIXELS) === 1;
}

/**
 * Whether a table with fewer columns than its sheet can end where the others do: what stands in its last column is centred over
 * the columns that are left, where each text takes one line. Cells that are merged would be in the way of whoever sorts, and of
 * those who have a sheet read out.
 */
export function canStretch({ columns, rows }: TableBlock, widths: readonly number[]): boolean {
  const count = columns.length;
  const last = columns[count - 1];
  if (last === undefined || count < 2 || count >= widths.length) return false;
  const width = widths.slice(count - 1).reduce((sum, one) => sum + one, 0);
  return [last.header, ...rows.map((row) => textOf(row[count - 1]))].every((text) => isOneLine(text, width));
}

/** Columns are wide enough for every number. */
function textOf(cell: TableCell | undefined): string {
  return cell?.kind === "text" ? cell.spans.map(({ text }) => text).join("") : "";
}

/** The cells of a row of such a table, with the last over all columns that are left. */
export function stretched(cells: readonly PlannedCell[], columns: number): readonly PlannedCell[] {
  const last = cells.slice(-1);
  const beyond = (isEnd: boolean) =>
    last.map(({ style }) => ({ value: null, style: beyondStyle(style, isEnd) }));
  return [
    ...cells.slice(0, -1),
    ...last.map((cell) => ({ ...cell, style: acrossStyle(cell.style) })),
    ...Array.from({ length: columns - cells.length - 1 }, () => beyond(false)).flat(),
    ...beyond(true),
  ];
}
