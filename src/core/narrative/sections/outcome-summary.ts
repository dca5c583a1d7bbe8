import { call, countOf, type Expression } from "../../proof/expression";
import { hasTargetReached, isJudged, type Entry } from "../analysis/entry";
import type { Span } from "../report";
import { all, claim, conjunction, type Claim } from "../spans/claims";
import { percentFigure } from "../spans/figures";
import type { Writer } from "../writer";

type Cells = readonly Entry["indicator"]["name"]["at"][];

const CELLS = new WeakMap<readonly Entry[], Cells>();

/** Cells that stand for indicators when they are counted; made once for a list that is told of in several words. */
export function cellsOfEntries(entries: readonly Entry[]): Cells {
  const cells = CELLS.get(entries) ?? entries.map(({ indicator }) => indicator.name.at);
  CELLS.set(entries, cells);
  return cells;
}

/** A claim that rests on the state of each of the entries. */
export function stateClaim(kind: "met" | "missed" | "exceeded", entries: readonly Entry[]): Claim {
  return claim(kind, conjunction(conditionsOf(entries), cellsOfEntries(entries)));
}

/** What makes the states of the entries true. */
function conditionsOf(entries: readonly Entry[]): readonly Expression[] {
  return entries.flatMap(({ condition }) => condition ?? []);
}

/** "All" (of two, in English, "both"): each of the entries is in its state, and they are as many as there are. */
export function allClaim(some: readonly Entry[], every: readonly Entry[]) {
  const cells = cellsOfEntries(some);
  const claimed = all(cells, some === every ? cells : cellsOfEntries(every), conditionsOf(some));
  return (two: string, more: string) => claimed(some.length === 2 ? two : more);
}

/** How many indicators of the whole report reached their targets. */
export function outcomeSummary(writer: Writer): readonly Span[] {
  const entries = writer.subject.forms.flatMap((form) => form.entries);
  const judged = entries.filter(isJudged);
  const reached = judged.filter(hasTargetReached);
  const missed = judged.filter(({ state }) => state === "missed");
  if (judged.length < 2 || judged.some(({ indicator }) => indicator.target === null)) return [];
  const slots = {
    count: writer.count(cellsOfEntries(judged)),
    reached: writer.count(cellsOfEntries(reached)),
    missed: writer.count(cellsOfEntries(missed)),
  };
  if (missed.length === 0) {
    return writer.say("summary.all-met", {
      ...slots,
      all: allClaim(reached, judged),
      met: stateClaim("met", reached),
    });
  }
  if (reached.length === 0) {
    return writer.say("summary.all-missed", {
      ...slots,
      all: allClaim(missed, judged),
      fell: stateClaim("missed", missed),
    });
  }
  const share = call("divide", countOf(cellsOfEntries(reached)), countOf(cellsOfEntries(judged)));
  return writer.say("summary.mixed", {
    ...slots,
    met: stateClaim("met", reached),
    fell: stateClaim("missed", missed),
    share: percentFigure(share, writer.locale),
  });
}
