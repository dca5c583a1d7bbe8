import { defaultRangeExtractor, type Range } from "@tanstack/react-virtual";

/** A merged area along one axis. */
export interface Stretch {
  readonly first: number;
  readonly last: number;
}

/**
 * Positions to draw along an axis: those in view, the current one, and the ends of every merged area that reaches into
 * view, so that its cell, which stands at its first position, is drawn and its size is known.
 */
export function drawnRange(range: Range, current: number, merged: readonly Stretch[]): number[] {
  const { startIndex, endIndex, count } = range;
  const drawn = new Set(defaultRangeExtractor(range));
  for (const { first, last } of merged) {
    if (first > endIndex || last < startIndex) continue;
    drawn.add(first);
    if (last < count) drawn.add(last);
  }
  if (current < count) drawn.add(current);
  return [...drawn].sort((one, other) => one - other);
}
