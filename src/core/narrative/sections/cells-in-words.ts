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
 * @param across whether a range may reach over rows that are not meant: sums leave those without a number out
 */
export function cellsInWords(
  writer: Writer,
  cells: readonly CellRef[],
  sheets = false,
  across = true,
): string {
  const name = (cell: CellRef | undefined) =>
    cell === undefined ? "" : sheets ? formatCellRef(cell) : formatAddress(cell);
  return columnsOf(cells)
    .flatMap((column) => (across ? [column] : runsOf(column)))
    .flatMap((column) => {
      if (column.length < FEWEST_OF_A_RANGE) return column.map(name);
      const last = column.at(-1);
      return [
        writer.labelWith("cells.range", { first: name(column[0]), last: last ? formatAddress(last) : "" }),
      ];
    })
    .join(writer.label("list.comma"));
}

/** The cells by their columns, none twice. */
function columnsOf(cells: readonly CellRef[]): readonly (readonly CellRef[])[] {
  const columns = new Map<string, CellRef[]>();
  for (const cell of cells) {
    const key = `${cell.column} ${cell.sheet}`;
    const column = columns.get(key);
    if (column === undefined) columns.set(key, [cell]);
    else if (column.at(-1)?.row !== cell.row) column.push(cell);
  }
  return [...columns.values()];
}

/** Parts of a column whose rows follow each other. */
function runsOf(column: readonly CellRef[]): readonly (readonly CellRef[])[] {
  const runs: CellRef[][] = [];
  for (const cell of column) {
    const run = runs.at(-1);
    if (run?.at(-1)?.row === cell.row - 1) run.push(cell);
    else runs.push([cell]);
  }
  return runs;
}
