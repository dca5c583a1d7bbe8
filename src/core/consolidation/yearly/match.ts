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
  return now.flatMap((one): readonly Proposal[] => {
    const found = bestOf(last, (other) => likeness(one, other));
    const back = found && bestOf(now, (other) => likeness(other, found.indicator));
    return found && back?.indicator === one
      ? [{ now: one, last: found.indicator, similarity: found.similarity }]
      : [];
  });
}

/** From 0 to 1; of two names one at least has words, since those of one key are pairs. */
function likeness(one: YearIndicator, other: YearIndicator): number {
  const [first, second] = [bareName(one.name.text), bareName(other.name.text)];
  return 1 - distance(first, second) / Math.max(first.length, second.length);
}

interface Candidate {
  readonly indicator: YearIndicator;
  readonly similarity: number;
}

/** The most alike, where it is alike enough and no other is near. */
function bestOf(
  all: readonly YearIndicator[],
  likenessOf: (one: YearIndicator) => number,
): Candidate | undefined {
  const [best, second] = all
    .map((indicator): Candidate => ({ indicator, similarity: likenessOf(indicator) }))
    .sort((one, other) => other.similarity - one.similarity);
  if (!best || best.similarity < LEAST) return undefined;
  return best.similarity - (second?.similarity ?? 0) >= GAP ? best : undefined;
}
