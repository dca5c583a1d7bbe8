import type { CellRange } from "../../../core/workbook/a1";
import { forNextRequest } from "../batches/references";
import type { Portion } from "../batches/portions";
import { AREA_FIELDS, areasOf, rangeOf } from "../ranges";

/** About what the answer takes; a filtered list has some hundred stretches of visible rows. */
const BYTES = 20_000;

/**
 * Asks which rows of an area are hidden, where some are. Excel tells the visible cells; entire rows are asked about, so
 * that a hidden column does not make its rows look hidden [belief].
 *
 * @param hide takes the zero-based indexes of hidden rows
 */
export function askHiddenRows(
  sheet: () => Excel.Worksheet,
  area: CellRange,
  hide: (rows: readonly number[]) => void,
): Portion {
  let visible: Excel.RangeAreas | undefined;
  return {
    bytes: BYTES,
    ask: () => {
      const rows = forNextRequest(forNextRequest(rangeOf(sheet(), area)).getEntireRow());
      visible = forNextRequest(rows.getSpecialCellsOrNullObject("Visible"));
      visible.load(AREA_FIELDS);
    },
    take: () => {
      const shown = new Set<number>();
      for (const { top, bottom } of areasOf(visible)) {
        for (let row = top; row <= Math.min(bottom, area.bottom); row += 1) shown.add(row);
      }
      const rows = Array.from({ length: area.bottom - area.top + 1 }, (_, index) => area.top + index);
      hide(rows.filter((row) => !shown.has(row)));
    },
    divide: () => {
      const middle = Math.floor((area.top + area.bottom) / 2);
      if (middle === area.bottom) return [];
      return [
        askHiddenRows(sheet, { ...area, bottom: middle }, hide),
        askHiddenRows(sheet, { ...area, top: middle + 1 }, hide),
      ];
    },
  };
}
