/** A row of one sequence beside the row of another that it has become; one side is missing where a row came or went. */
export interface AlignedRow {
  /** Position in the former sequence. */
  readonly before: number | null;
  /** Position in the present one. */
  readonly after: number | null;
  /** `same` in the same order; `moved` the same elsewhere; `other` for what differs, came or went. */
  readonly how: "same" | "moved" | "other";
}

/**
 * Which rows of a sequence have become which: rows that are equal and in the same order stand still, equal rows out of
 * order were moved, and between rows that stand still what is left over is set side by side in order, the most alike
 * where one side has more.
 *
 * @param before keys of the former rows: equal rows have equal keys
 * @param likeness of two rows that differ, 0 to 1, by their positions
 */
export function alignRows(
  before: readonly string[],
  after: readonly string[],
  likeness: (before: number, after: number) => number,
): readonly AlignedRow[] {
  const partners = partnersOf(before, after);
  const still = new Set(longestRise(partners));
  const used = new Set(partners.filter((partner) => partner >= 0));
  const aligned: AlignedRow[] = [];
  let gone: number[] = [];
  let come: number[] = [];
  let next = 0;
  const settle = (until: number): void => {
    for (; next < until; next += 1) if (!used.has(next)) gone.push(next);
    for (const pair of paired(gone, come, likeness)) aligned.push(pair);
    gone = [];
    come = [];
  };
  partners.forEach((partner, position) => {
    if (still.has(position)) {
      settle(partner);
      aligned.push({ before: partner, after: position, how: "same" });
      next = partner + 1;
    } else if (partner >= 0) aligned.push({ before: partner, after: position, how: "moved" });
    else come.push(position);
  });
  settle(before.length);
  return aligned;
}

/** For each present row the first former one that equals it and is not taken yet; -1 for none. */
function partnersOf(before: readonly string[], after: readonly string[]): readonly number[] {
  const places = new Map<string, number[]>();
  before.forEach((key, position) => {
    const known = places.get(key);
    if (known) known.push(position);
    else places.set(key, [position]);
  });
  for (const list of places.values()) list.reverse();
  return after.map((key) => places.get(key)?.pop() ?? -1);
}

/** Positions of a longest run of rising values, those below 0 left out. */
export function longestRise(values: readonly number[]): readonly number[] {
  /** By length: the position that ends the run with the smallest value. */
  const ends: number[] = [];
  const previous = new Map<number, number | undefined>();
  values.forEach((value, position) => {
    if (value < 0) return;
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((values[ends[middle] ?? -1] ?? 0) < value) low = middle + 1;
      else high = middle;
    }
    previous.set(position, ends[low - 1]);
    ends[low] = position;
  });
  const run: number[] = [];
  for (let at = ends.at(-1); at !== undefined; at = previous.get(at)) run.push(at);
  return run.reverse();
}

/** Rows at least so much alike are one row that was changed. */
const ALIKE = 0.3;

/** Where both sides have as many rows they are pairs; else each row of the shorter side takes the first one alike. */
function paired(
  gone: readonly number[],
  come: readonly number[],
  likeness: (before: number, after: number) => number,
): readonly AlignedRow[] {
  const pairs: AlignedRow[] = [];
  let from = 0;
  gone.forEach((before) => {
    let after = from;
    if (gone.length !== come.length) {
      while (after < come.length && likeness(before, come[after] ?? -1) < ALIKE) after += 1;
    }
    const partner = come[after];
    if (partner === undefined) {
      pairs.push({ before, after: null, how: "other" });
      return;
    }
    for (const added of come.slice(from, after)) pairs.push({ before: null, after: added, how: "other" });
    pairs.push({ before, after: partner, how: "other" });
    from = after + 1;
  });
  for (const added of come.slice(from)) pairs.push({ before: null, after: added, how: "other" });
  return pairs;
}
