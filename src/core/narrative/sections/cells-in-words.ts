import { formatAddress, formatCellRef, type CellRef } from "../../workbook/a1";
import type { Writer } from "../writer";

/** From so many cells of one column on, their ends stand for them. */
const FEWEST_OF_A_RANGE = 3;

/**
 * How a slot names the cells that a person is to look at: `D4`; `D7、D8`; `D7至D12` for a column of more. Columns come in
 * the order of their first cell.
 *
 * @param cells none gives no words
 * @param sheets whether the sheet is named, because the report tells of several forms
 */
export function cellsInWords(writer: Writer, cells: readonly CellRef[], sheets = false): string {
  const columns = new Map<string, CellRef[]>();
  for (const cell of cells) {
    const key = `${cell.column} ${cell.sheet}`;
    const column = columns.get(key);
    if (column === undefined) columns.set(key, [cell]);
    else if (column.at(-1)?.row !== cell.row) column.push(cell);
  }
  const name = (cell: CellRef | undefined) =>
    cell === undefined ? "" : sheets ? formatCellRef(cell) : formatAddress(cell);
  return [...columns.values()]
    .flatMap((column) => {
      if (column.length < FEWEST_OF_A_RANGE) return column.map(name);
      const last = column.at(-1);
      return [
        writer.labelWith("cells.range", { first: name(column[0]), last: last ? formatAddress(last) : "" }),
      ];
    })
    .join(writer.label("list.comma"));
}
