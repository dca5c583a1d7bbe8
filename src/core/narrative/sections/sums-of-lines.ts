import { isSumOfLines } from "../../vocabulary/sums";
import { hasTargetReached, isJudged, type Entry } from "../analysis/entry";
import type { Span } from "../report";
import type { Writer } from "../writer";
import { aimOf } from "./aims";
import { englishMiss } from "./english-misses";
import { resultsOf } from "./results";

/** Fewer sums than this make no account of income and spending. */
const FEWEST = 2;

/**
 * The sums of an English account that is held against its budget (Total income, Total expenditure, Net surplus): they are
 * told first, and counted with none of the lines that they add up. None in tables of other sorts.
 */
export function sumsAmong(writer: Writer, entries: readonly Entry[]): readonly Entry[] {
  if (writer.locale !== "en") return [];
  const sums = entries.filter(
    (entry) =>
      isSumOfLines(entry.indicator.cleanName) && isJudged(entry) && aimOf(writer, entry) === "budget",
  );
  return sums.length >= FEWEST && entries.length - sums.length >= FEWEST ? sums : [];
}

/** The rows without those sums. */
export function linesAmong(writer: Writer, entries: readonly Entry[]): readonly Entry[] {
  const sums = new Set(sumsAmong(writer, entries));
  return sums.size === 0 ? entries : entries.filter((entry) => !sums.has(entry));
}

/** Total income was £1.7m, £8,500 above budget: a sentence on each sum. */
export function sumSentences(writer: Writer, entries: readonly Entry[]): readonly (readonly Span[])[] {
  return sumsAmong(writer, entries).flatMap((entry) => {
    if (hasTargetReached(entry)) return resultsOf(writer, [entry], { compared: true });
    const told = englishMiss(writer, entry);
    return told ? [writer.stopped(told)] : [];
  });
}
