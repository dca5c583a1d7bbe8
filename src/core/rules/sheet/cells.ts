import { Decimal } from "../../common/decimal";
import type { Cell, SheetSnapshot } from "../../workbook/snapshot";

/** A cell of the sheet as the rules read it. */
export interface RuleCell {
  readonly row: number;
  readonly column: number;
  readonly text: string;
  /** Whether the cell shows its number as a percentage. */
  readonly percent: boolean;
}

/** The filled cells of each row, rows without any included as empty lists. */
export function ruleRows(sheet: SheetSnapshot): readonly (readonly RuleCell[])[] {
  return Array.from(sheet.rows, (cells, row) =>
    Array.from(cells ?? [], (cell, column) => ({
      row,
      column,
      text: textOf(cell),
      percent: typeof cell?.value === "number" && cell.format?.includes("%") === true,
    })).filter(({ text }) => text !== ""),
  );
}

/** Numbers by their stored value, so that 0.8 shown as 80% and 1234.5 shown as 1,235 stay exact; else the text. */
function textOf(cell: Cell | undefined): string {
  if (cell === undefined) return "";
  if (typeof cell.value === "number") return new Decimal(cell.value).toSignificantDigits(15).toString();
  return cell.text.normalize("NFKC").trim();
}
