import { distance } from "fastest-levenshtein";
import { squeeze } from "../../vocabulary/characters";
import type { YearIndicator } from "./year-form";

/** Two indicators of one name, or that may be one under two names. */
export interface Pair {
  readonly now: YearIndicator;
  readonly last: YearIndicator;
}

export interface Proposal extends Pair {
  /** How alike the names are, from 0 to 1. */
  readonly similarity: number;
}

export interface Matched {
  readonly pairs: readonly Pair[];
  /** Names that are alike, for a person to decide. */
  readonly proposals: readonly Proposal[];
  readonly added: readonly YearIndicator[];
  readonly gone: readonly YearIndicator[];
}

/**
 * Names that are less alike are not proposed, nor one that is hardly more alike than the next: 三公经费变动率 and
 * 三公经费控制率 lie two characters apart.
 */
const LEAST = 0.6;
const GAP = 0.1;

/** Pairs the indicators of two years: by their place and name, then by name alone, then by likeness. */
export function matchIndicators(now: readonly YearIndicator[], last: readonly YearIndicator[]): Matched {
  const full = pairBy(now, last, ({ level1, level2, name }) => [level1, level2, name.text]);
  const bare = pairBy(full.now, full.last, ({ name }) => [name.text]);
  const proposals = proposalsOf(bare.now, bare.last);
  const proposed = new Set(proposals.flatMap((one) => [one.now, one.last]));
  return {
    pairs: [...full.pairs, ...bare.pairs],
    proposals,
    added: bare.now.filter((one) => !proposed.has(one)),
    gone: bare.last.filter((one) => !proposed.has(one)),
  };
}

interface Paired {
  readonly pairs: readonly Pair[];
  readonly now: readonly YearIndicator[];
  readonly last: readonly YearIndicator[];
}

/** Pairs what has one key; of several the first with the first. */
function pairBy(
  now: readonly YearIndicator[],
  last: readonly YearIndicator[],
  parts: (one: YearIndicator) => readonly (string | null)[],
): Paired {
  const keyOf = (one: YearIndicator): string =>
    JSON.stringify(parts(one).map((part) => bareName(part ?? "")));
  const free = new Map<string, YearIndicator[]>();
  for (const one of last) {
    const key = keyOf(one);
    const known = free.get(key);
    if (known) known.push(one);
    else free.set(key, [one]);
  }
  const pairs: Pair[] = [];
  const left = now.filter((one) => {
    const found = free.get(keyOf(one))?.shift();
    if (found) pairs.push({ now: one, last: found });
    return !found;
  });
  const taken = new Set(pairs.map((pair) => pair.last));
  return { pairs, now: left, last: last.filter((one) => !taken.has(one)) };
}

/** A name without the marks around its words and the words that say that it is one: “三公经费”变动率指标. */
export function bareName(text: string): string {
  return squeeze(text.normalize("NFKC"))
    .replace(/["'“”‘’「」《》()[\]、，,。.:;·-]/g, "")
    .replace(/(?:指标|情况)$/, "");
}

/** Each name with the one that it is most alike, where both are one another's best. */
function proposalsOf(now: readonly YearIndicator[], last: readonly YearIndicator[]): readonly Proposal[] {
  const rows = now.map((one) => last.map((other) => likeness(one.name.text, other.name.text)));
  const columns = last.map((_, column) => rows.map((row) => row[column] ?? 0));
  return now.flatMap((one, row): readonly Proposal[] => {
    const column = bestOf(rows[row] ?? []);
    const other = column === undefined ? undefined : last[column];
    if (column === undefined || !other || bestOf(columns[column] ?? []) !== row) return [];
    return [{ now: one, last: other, similarity: rows[row]?.[column] ?? 0 }];
  });
}

function likeness(one: string, other: string): number {
  const [first, second] = [bareName(one), bareName(other)];
  const length = Math.max(first.length, second.length);
  return length === 0 ? 0 : 1 - distance(first, second) / length;
}

/** The place of the greatest number, where it is great enough and no other is near. */
function bestOf(values: readonly number[]): number | undefined {
  const order = values
    .map((_, place) => place)
    .sort((one, other) => (values[other] ?? 0) - (values[one] ?? 0));
  const [best, second] = order;
  const most = best === undefined ? 0 : (values[best] ?? 0);
  const next = second === undefined ? 0 : (values[second] ?? 0);
  return most >= LEAST && most - next >= GAP ? best : undefined;
}
