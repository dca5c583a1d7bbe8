import type { Indicator } from "../../evaluation/evaluation";
import { isFilledIn } from "../../evaluation/results";
import { countTrue, type Expression } from "../../proof/expression";
import type { CellRef } from "../../workbook/a1";
import { hasTargetReached, type Entry } from "../analysis/entry";
import type { Filling } from "../phrases/render";
import { spelled, wordsUpTo } from "../saying/en/numbers";
import { all, both, claim, conjunction, type Claim } from "../spans/claims";
import { figure } from "../spans/figures";
import { literal, type Writer } from "../writer";

type Cells = readonly CellRef[];

const CELLS = new WeakMap<readonly Entry[], Cells>();

/**
 * Cells that stand for indicators when they are counted; made once for a list that is told of in several words. On a mere
 * scorecard names that share the points of a row count as well, and a row that goes on with the one before it does not.
 */
export function cellsOfEntries(entries: readonly Entry[]): Cells {
  const cells =
    CELLS.get(entries) ??
    entries.flatMap(({ indicator }, index) => {
      const { name, sharing = [] } = indicator;
      const own = goesOn(indicator, entries[index - 1]?.indicator) ? [] : [name.at];
      return [...own, ...sharing.map(({ at }) => at)];
    });
  CELLS.set(entries, cells);
  return cells;
}

/** A further condition of the numbered row above it, by the same name and without a number: no indicator of its own. */
function goesOn({ cells, cleanName, level2, sequence }: Indicator, above: Indicator | undefined): boolean {
  const bare = cells.actual === undefined && cells.target === undefined;
  if (!bare || above === undefined || isFilledIn(sequence) || !isFilledIn(above.sequence)) return false;
  return cleanName === above.cleanName && level2?.name === above.level2?.name;
}

/** A claim that rests on the state of each of the entries. */
export function stateClaim(kind: "met" | "missed" | "exceeded", entries: readonly Entry[]): Claim {
  return claim(kind, conjunction(conditionsOf(entries), cellsOfEntries(entries)));
}

/** What makes the states of the entries true. */
function conditionsOf(entries: readonly Entry[]): readonly Expression[] {
  return entries.flatMap(({ condition }) => condition ?? []);
}

/** "All": each of the entries is in its state, and they are as many as there are. */
export function allClaim(some: readonly Entry[], every: readonly Entry[]): Claim {
  const cells = cellsOfEntries(some);
  return all(cells, some === every ? cells : cellsOfEntries(every), conditionsOf(some));
}

/** "Both": {@link allClaim} of two. */
export function bothClaim(two: readonly Entry[]): Claim {
  return both(cellsOfEntries(two), conditionsOf(two));
}

/** "All twelve indicators", of two "both indicators": the words and the count that phrases put side by side. */
export function allSlots(
  writer: Writer,
  some: readonly Entry[],
  every: readonly Entry[],
): Readonly<Record<"all" | "count", Filling>> {
  const two = writer.locale === "en" && some.length === 2 && every.length === 2;
  return two
    ? bothOf(bothClaim(some))
    : { all: allClaim(some, every), count: writer.count(cellsOfEntries(every)) };
}

/** The same of two cells that each stand for a thing. */
export function allCellSlots(
  writer: Writer,
  cells: Cells,
  conditions: readonly Expression[],
): Readonly<Record<"all" | "count", Filling>> {
  return writer.locale === "en" && cells.length === 2
    ? bothOf(both(cells, conditions))
    : { all: all(cells, cells, conditions), count: writer.count(cells) };
}

function bothOf(two: Claim): Readonly<Record<"all" | "count", Filling>> {
  return {
    all: (word: string) => two(word.startsWith("A") ? "Both" : "both"),
    count: (_: string, more: string) => literal(more.trim()),
  };
}

/** What became of some indicators: how many there are, those that reached their targets, those that missed them. */
export interface OutcomeCounts {
  readonly reached: readonly Entry[];
  readonly missed: readonly Entry[];
  /** `count`, `reached`, `missed` as figures, `met` and `fell` as claims, for phrases. */
  readonly slots: Readonly<Record<"count" | "reached" | "missed" | "met" | "fell", Filling>>;
}

/** Counts outcomes over the entries. */
export function outcomesOf(writer: Writer, entries: readonly Entry[]): OutcomeCounts {
  const reached = entries.filter(hasTargetReached);
  const missed = entries.filter(({ state }) => state === "missed");
  const slots = {
    count: writer.count(cellsOfEntries(entries)),
    reached: countInState(writer, reached, entries.length),
    missed: countInState(writer, missed, entries.length),
    met: stateClaim("met", reached),
    fell: stateClaim("missed", missed),
  };
  return { reached, missed, slots };
}

/**
 * How many of the entries are in their state: as many as their conditions hold.
 *
 * @param most the largest number of the sentence
 */
export function countInState(writer: Writer, entries: readonly Entry[], most = entries.length): Filling {
  const conditions = conditionsOf(entries);
  if (conditions.length < entries.length) return writer.count(cellsOfEntries(entries), most);
  const count = countTrue(conditions);
  return (one: string, more: string) =>
    writer.locale === "en"
      ? spelled(count, entries.length === 1 ? one : more, wordsUpTo(most))
      : figure(count, writer.locale, { unit: one, places: "exact" });
}
