/**
 * Work on lists of any length. A list spread into the arguments of a call, `Math.max(...list)`, ends in a RangeError
 * when it is longer than the stack allows: above some 100,000 items, in a worker of a browser far below that.
 */

/** Adds items to the end of a list, in order. */
export function append<T>(list: T[], items: Iterable<T>): void {
  for (const item of items) list.push(item);
}

/** A list that is never empty. */
export type Some<T> = readonly [T, ...T[]];

/** The last item of a list that is never empty. */
export function lastOf<T>(items: Some<T>): T {
  return items.reduce((_, item) => item);
}

/** Each item with the one before it, from the second on. */
export function pairsOf<T>([first, ...others]: Some<T>): readonly (readonly [before: T, item: T])[] {
  let before = first;
  return others.map((item) => {
    const pair = [before, item] as const;
    before = item;
    return pair;
  });
}

/** What each item of a list that is never empty becomes. */
export function mapSome<T, R>([first, ...others]: Some<T>, map: (item: T, index: number) => R): Some<R> {
  return [map(first, 0), ...others.map((item, index) => map(item, index + 1))];
}

/** The largest of the numbers, at least `atLeast`. */
export function largestOf(values: Iterable<number>, atLeast = -Infinity): number {
  let largest = atLeast;
  for (const value of values) if (value > largest) largest = value;
  return largest;
}

/** The smallest of the numbers, at most `atMost`. */
export function smallestOf(values: Iterable<number>, atMost = Infinity): number {
  let smallest = atMost;
  for (const value of values) if (value < smallest) smallest = value;
  return smallest;
}
