import type { Decimal } from "./decimal";

/** The `count` greatest by `measure`, ties in the order given; linear in the number of items. */
export function greatest<T>(items: readonly T[], count: number, measure: (item: T) => Decimal): readonly T[] {
  const top: { item: T; size: Decimal }[] = [];
  for (const item of items) {
    const size = measure(item);
    const last = top[count - 1];
    if (last && size.lte(last.size)) continue;
    const place = top.findIndex((other) => size.gt(other.size));
    top.splice(place < 0 ? top.length : place, 0, { item, size });
    if (top.length > count) top.pop();
  }
  return top.map(({ item }) => item);
}
