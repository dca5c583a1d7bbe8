import { shorten } from "../../../../core/publishing/shorten";
import type { CellRef } from "../../../../core/workbook/a1";
import { LIMITS, type Portion } from "../api";

/** A text of the workbook's, cut where it is long. */
export function cutText(text: string, limit: number = LIMITS.text): string {
  return shorten(text, limit);
}

/** The first cells of a list that may be very long, each once. */
export function firstCells(cells: readonly CellRef[]): readonly CellRef[] {
  const found = new Map<string, CellRef>();
  for (const cell of cells) {
    if (found.size === LIMITS.cells) break;
    found.set(`${cell.row}:${cell.column}:${cell.sheet}`, cell);
  }
  return [...found.values()];
}

/** The part of a list that a portion asks for, no more than one answer may hold. */
export function portionOf<T>(list: readonly T[], { offset, limit }: Portion): readonly T[] {
  return list.slice(offset, offset + Math.min(limit, LIMITS.portion));
}
