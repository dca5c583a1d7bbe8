import { Decimal } from "../../common/decimal";
import { isToldByParts } from "../../evaluation/results";
import { evaluate } from "../../proof/expression";
import { hasTargetReached, type Entry } from "../analysis/entry";
import { repeatsExecution } from "../analysis/execution-row";
import { greatest } from "../../common/greatest";
import type { Span } from "../report";
import type { Writer } from "../writer";
import { allClaim, allSlots, countInState, stateClaim } from "./outcome-claims";
import { resultSentences } from "./result-clauses";
import type { ResultStyle } from "./result-comparison";
import { englishResults } from "./english-results";
import { resultDoubts } from "./result-doubts";

/** Rows told one by one; of more the weightiest are, and the number of the others. */
const MOST_TOLD = 30;

/** What a group of indicators achieved, in the language of the report. */
export function resultsOf(
  writer: Writer,
  entries: readonly Entry[],
  style: ResultStyle = { compared: false },
): readonly (readonly Span[])[] {
  // Values of quarters say nothing of the year, and nobody is asked for what the table does not ask for. The execution of the
  // budget is told with the money.
  const ofYear = entries.filter(
    (entry) =>
      !isToldByParts(entry.indicator) && !writer.subject.forms.some((form) => repeatsExecution(entry, form)),
  );
  if (ofYear.length === 0) return [];
  const told = weightiest(ofYear);
  const say = writer.locale === "en" ? englishResults : resultSentences;
  const sentences = [...say(writer, told, style), resultDoubts(writer, told)];
  if (told.length === ofYear.length) return sentences;
  const kept = new Set(told);
  return [
    ...sentences,
    ...remaining(
      writer,
      ofYear.filter((entry) => !kept.has(entry)),
    ),
  ];
}

/** All rows where they can be read; else those with the most points, in the order of the form. */
function weightiest(entries: readonly Entry[]): readonly Entry[] {
  if (entries.length <= MOST_TOLD) return entries;
  const kept = new Set(greatest(entries, MOST_TOLD, ({ max }) => (max ? evaluate(max) : new Decimal(0))));
  return entries.filter((entry) => kept.has(entry));
}

function remaining(writer: Writer, rest: readonly Entry[]): readonly (readonly Span[])[] {
  const reached = rest.filter(hasTargetReached);
  const missed = rest.filter(({ state }) => state === "missed");
  const others = rest.filter((entry) => !hasTargetReached(entry) && entry.state !== "missed");
  return [
    reached.length === 0
      ? []
      : writer.say("result.more-met", {
          ...(reached.length === 2
            ? allSlots(writer, reached, reached)
            : { count: countInState(writer, reached), all: allClaim(reached, reached) }),
          met: stateClaim("met", reached),
        }),
    missed.length === 0
      ? []
      : writer.say("result.more-missed", {
          count: countInState(writer, missed),
          fell: stateClaim("missed", missed),
        }),
    others.length === 0 ? [] : writer.say("result.more", { count: countInState(writer, others) }),
  ];
}
