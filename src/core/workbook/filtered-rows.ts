import type { CellRange } from "./a1";

/**
 * Hidden rows without those that a filter hides. Within a filtered area no program tells them apart.
 *
 * @param filtered areas with a filter at work, their header rows included
 */
export function withoutFiltered(
  hiddenRows: readonly number[],
  filtered: readonly CellRange[],
): readonly number[] {
  if (filtered.length === 0) return hiddenRows;
  return hiddenRows.filter((row) => !filtered.some(({ top, bottom }) => row > top && row <= bottom));
}
