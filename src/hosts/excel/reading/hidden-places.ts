import type { CellRange } from "../../../core/workbook/a1";
import { forNextRequest } from "../batches/references";
import type { Portion } from "../batches/portions";
import { AREA_FIELDS, areasOf, rangeOf } from "../ranges";

/** About what the answer takes; a filtered list has some hundred stretches of visible rows. */
const BYTES = 20_000;

/** Takes zero-based indexes of what is hidden. */
export interface HiddenPlaces {
  rows(rows: readonly number[]): void;
  columns(columns: readonly number[]): void;
}

/**
 * Asks which rows and columns of an area are hidden, where some are. Excel tells the visible cells; entire rows are asked
 * about, so that a hidden column does not make its rows look hidden [belief].
 */
export function askHiddenPlaces(sheet: () => Excel.Worksheet, area: CellRange, hide: HiddenPlaces): Portion {
  let visible: Excel.RangeAreas | undefined;
  return {
    bytes: BYTES,
    ask: () => {
      const rows = forNextRequest(forNextRequest(rangeOf(sheet(), area)).getEntireRow());
      visible = forNextRequest(rows.getSpecialCellsOrNullObject("Visible"));
      visible.load(AREA_FIELDS);
    },
    take: () => {
      const shown = areasOf(visible);
      hide.rows(
        hiddenBetween(
          area.top,
          area.bottom,
          shown.map(({ top, bottom }) => [top, bottom]),
        ),
      );
      // Without a visible row nothing is known of columns, and nothing need be.
      if (shown.length === 0) return;
      hide.columns(
        hiddenBetween(
          area.left,
          area.right,
          shown.map(({ left, right }) => [left, right]),
        ),
      );
    },
    divide: () => {
      const middle = Math.floor((area.top + area.bottom) / 2);
      if (middle === area.bottom) return [];
      return [
        askHiddenPlaces(sheet, { ...area, bottom: middle }, hide),
        askHiddenPlaces(sheet, { ...area, top: middle + 1 }, hide),
      ];
    },
  };
}

/** What of a line no visible stretch covers. */
function hiddenBetween(
  first: number,
  last: number,
  visible: readonly (readonly [first: number, last: number])[],
): readonly number[] {
  const shown = new Set<number>();
  for (const [from, to] of visible) {
    for (let place = Math.max(from, first); place <= Math.min(to, last); place += 1) shown.add(place);
  }
  const all = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  return all.filter((place) => !shown.has(place));
}
