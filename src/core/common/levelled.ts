/**
 * Widths of columns where a table may be wider than they are: the narrowest behind the first grow together until they are as
 * wide as the widest of them or the room is used up, so that columns of a kind look alike.
 *
 * @param widths of the columns, the first of which names the rows
 * @param room for all of them, in the same unit
 */
export function levelled(widths: readonly number[], room: number): readonly number[] {
  const total = widths.reduce((sum, one) => sum + one, 0);
  const others = widths.slice(1).sort((a, b) => a - b);
  let left = room - total;
  let level = others[0] ?? 0;
  for (const [count, width] of others.entries()) {
    // So many columns are raised from the level to the next width.
    const step = Math.min(width - level, count === 0 ? 0 : left / count);
    if (step <= 0) continue;
    level += step;
    left -= step * count;
  }
  return widths.map((width, index) => (index === 0 ? width : Math.max(width, level)));
}
