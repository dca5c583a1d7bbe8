import type { SheetSnapshot } from "../workbook/snapshot";
import type { ListCell, ListGrid } from "./list-columns";

/** A sheet as a list. */
export function listGridOf({ rows, merges }: SheetSnapshot): ListGrid {
  const grid = Array.from({ length: rows.length }, (_, row): (ListCell | undefined)[] =>
    Array.from({ length: rows[row]?.length ?? 0 }, (_unused, column) => {
      const cell = rows[row]?.[column];
      if (cell === undefined) return undefined;
      const { text, formula, error } = cell;
      return {
        text,
        ...(formula === undefined ? {} : { formula: true as const }),
        ...(error === undefined ? {} : { error: true as const }),
      };
    }),
  );
  // A unit's name over the rows of its projects stands for each of them.
  for (const { top, left, bottom, right } of merges) {
    if (left !== right) continue;
    for (let row = top + 1; row <= bottom; row += 1) {
      const cells = grid[row];
      if (cells) cells[left] = grid[top]?.[left];
    }
  }
  return grid;
}
