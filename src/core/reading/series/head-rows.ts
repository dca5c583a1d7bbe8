import type { CellRange } from "../../workbook/a1";
import type { Grid, Slot } from "../grid";
import { squeeze } from "../text-normalisation";

const MOST_HEAD_ROWS = 3;
/** A remark under the table above is no title of this one. */
const REMARK = /^[(（【]?(?:注|备注|说明|附注|note|remark|source|prepared)/i;

/**
 * First row of what stands above a table and is its own: up to three rows of a single text within its columns, next to
 * it or parted from it by one blank row.
 */
export function headRows(grid: Grid, area: CellRange): number {
  let top = area.top;
  let blank = false;
  for (let row = area.top - 1; row >= 0 && top > area.top - MOST_HEAD_ROWS - 1; row -= 1) {
    const slots = grid.slots(row);
    if (slots.length === 0) {
      if (blank || top < area.top) break;
      blank = true;
      continue;
    }
    if (!isOwn(grid, slots, area)) break;
    top = row;
  }
  return top;
}

function isOwn(grid: Grid, slots: readonly Slot[], { top, left, right }: CellRange): boolean {
  const isOutside = ({ column }: Slot): boolean => column < left || column > right;
  const beside = grid.slots(top).some(isOutside);
  const [only, another] = slots.filter((slot) => !isOutside(slot));
  if (only === undefined || another !== undefined) return false;
  if (typeof only.cell.value !== "string" || REMARK.test(squeeze(only.text))) return false;
  // Beside another table its rows are here too, and a text over both tables is the title of both.
  return beside ? only.right <= right : slots.length === 1;
}
