import { Decimal } from "../../../../core/common/decimal";
import type { Table, TableCell, TableRow } from "../../../../core/consolidation";
import type { Translator } from "../../../../core/messages/catalogue";
import { sourceText } from "../../../../hosts/file/consolidating";
import { BUREAU_LIMITS, type TableView } from "./api";

/**
 * A table of the consolidated workbook for a screen.
 *
 * @param names the columns to show
 * @param say has the words of consolidated workbooks
 */
export function tableView(
  { id, columns }: Table,
  rows: readonly TableRow[],
  names: readonly string[],
  say: Translator,
): TableView {
  const places = names.map((name) => columns.findIndex((column) => column.name === name));
  return {
    title: say(`consolidation.sheet.${id}`),
    headings: names.map((name) => say(`consolidation.column.${name}`)),
    rows: rows.slice(0, BUREAU_LIMITS.rows).map((row) => places.map((place) => cellText(row[place]))),
    more: Math.max(0, rows.length - BUREAU_LIMITS.rows),
  };
}

/** A value as a screen shows it. */
export function cellText(cell: TableCell | undefined): string {
  switch (cell?.kind) {
    case undefined:
    case "blank":
      return "";
    case "text":
      return cell.text;
    case "number":
      return cell.value;
    case "fraction":
      return `${new Decimal(cell.value).times(100).toString()}%`;
    case "source":
      return sourceText(cell);
  }
}
