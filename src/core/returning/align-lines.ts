import { alignRows, longestRise, type AlignedRow } from "../keeping/align-rows";

/**
 * Which lines of a sheet have become which, as {@link alignRows} says, where many lines may be equal: blank templates repeat
 * rows. Lines that are there once on both sides divide the sequences, equal ends of each part belong together, and only what
 * is left between is set side by side. A line that went in one part and came in another was moved.
 *
 * @param likeness of two lines that differ, 0 to 1, by their positions
 */
export function alignLines(
  before: readonly string[],
  after: readonly string[],
  likeness: (before: number, after: number) => number,
): readonly AlignedRow[] {
  const aligned: AlignedRow[] = [];
  let [from, to] = [0, 0];
  const part = (fromEnd: number, toEnd: number): void => {
    let [endBefore, endAfter] = [fromEnd, toEnd];
    while (from < endBefore && to < endAfter && before[from] === after[to]) {
      aligned.push({ before: from, after: to, how: "same" });
      from += 1;
      to += 1;
    }
    while (endBefore > from && endAfter > to && before[endBefore - 1] === after[endAfter - 1]) {
      endBefore -= 1;
      endAfter -= 1;
    }
    const [firstBefore, firstAfter] = [from, to];
    const between = alignRows(
      before.slice(firstBefore, endBefore),
      after.slice(firstAfter, endAfter),
      (one, other) => likeness(firstBefore + one, firstAfter + other),
    );
    for (const { before: one, after: other, how } of between) {
      const place = {
        before: one === null ? null : firstBefore + one,
        after: other === null ? null : firstAfter + other,
      };
      aligned.push({ ...place, how });
    }
    for (let index = 0; endBefore + index < fromEnd; index += 1) {
      aligned.push({ before: endBefore + index, after: endAfter + index, how: "same" });
    }
    [from, to] = [fromEnd, toEnd];
  };
  for (const [one, other] of anchorsOf(before, after)) {
    part(one, other);
    aligned.push({ before: one, after: other, how: "same" });
    [from, to] = [one + 1, other + 1];
  }
  part(before.length, after.length);
  return withMoved(aligned, before, after);
}

/** Lines that are there once on both sides and in the same order. */
function anchorsOf(
  before: readonly string[],
  after: readonly string[],
): readonly (readonly [number, number])[] {
  const places = onceIn(before);
  const once = onceIn(after);
  const partners = after.map((key, place) => (once.get(key) === place ? (places.get(key) ?? -1) : -1));
  return longestRise(partners).map((place) => [partners[place] ?? -1, place]);
}

/** Where lines stand that are there once. */
function onceIn(keys: readonly string[]): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  keys.forEach((key, place) => places.set(key, places.has(key) ? -1 : place));
  return places;
}

/** Lines that went and came unchanged elsewhere. */
function withMoved(
  aligned: readonly AlignedRow[],
  before: readonly string[],
  after: readonly string[],
): readonly AlignedRow[] {
  const gone = new Map<string, number[]>();
  for (const { before: one, after: other } of aligned) {
    if (one === null || other !== null) continue;
    const key = before[one] ?? "";
    gone.set(key, [...(gone.get(key) ?? []), one]);
  }
  const moved = new Set<number>();
  const found = aligned.map((row): AlignedRow => {
    if (row.before !== null || row.after === null) return row;
    const from = gone.get(after[row.after] ?? "")?.shift();
    if (from === undefined) return row;
    moved.add(from);
    return { before: from, after: row.after, how: "moved" };
  });
  return found.filter(({ before: one, after: other }) => other !== null || one === null || !moved.has(one));
}
