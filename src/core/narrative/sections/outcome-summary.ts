import { call, countOf } from "../../evaluation/expression";
import { hasTargetReached, isJudged, type Entry } from "../analysis/entry";
import type { Span } from "../report";
import { all, claim, conjunction, type Claim } from "../spans/claims";
import { percentFigure } from "../spans/figures";
import type { Writer } from "../writer";

/** Cells that stand for indicators when they are counted. */
export function cellsOfEntries(entries: readonly Entry[]): readonly Entry["indicator"]["name"]["at"][] {
  return entries.map(({ indicator }) => indicator.name.at);
}

/** A claim that rests on the state of each of the entries. */
export function stateClaim(kind: "met" | "missed" | "exceeded", entries: readonly Entry[]): Claim {
  const conditions = entries.flatMap(({ condition }) => condition ?? []);
  return claim(kind, conjunction(conditions, cellsOfEntries(entries)));
}

/** "All" (of two, in English, "both"): each of the entries is in its state, and they are as many as there are. */
export function allClaim(some: readonly Entry[], every: readonly Entry[]) {
  const claimed = all(
    cellsOfEntries(some),
    cellsOfEntries(every),
    some.flatMap(({ condition }) => condition ?? []),
  );
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
