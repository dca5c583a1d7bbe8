import { explainsNothing } from "../../vocabulary/nothing";
import { statesFullSuccess } from "../../vocabulary/outcomes";
import type { Entry } from "../analysis/entry";
import { isResultOnly } from "../planning/result-only";
import type { Span } from "../report";
import { withoutStop } from "../spans/quotes";
import { bareName } from "../values";
import type { Writer } from "../writer";
import { inSentence } from "./reasons";

/** No longer remark on a row that reached its target is told: the result matters more than how it came about. */
const LONGEST = 80;

/**
 * 三四级手术占比方面，新开展四级手术11项: what a Chinese form remarks on rows that reached their targets, each in a sentence
 * of its own.
 *
 * @param told what the results of these rows have told already
 */
export function remarksOn(
  writer: Writer,
  entries: readonly Entry[],
  told: string,
): readonly (readonly Span[])[] {
  return entries.flatMap((entry) => {
    const { reason, indicator } = entry;
    if (!reason || isTold(reason.text, told)) return [];
    const measure = inSentence(writer, reason);
    const named = reason.text.includes(indicator.cleanName);
    return [
      writer.stopped(named ? measure : writer.say("measure.on", { about: bareName(indicator), measure })),
    ];
  });
}

function isTold(text: string, told: string): boolean {
  const words = withoutStop(text);
  return (
    explainsNothing(text) ||
    isResultOnly(text) ||
    statesFullSuccess(words) ||
    words.length > LONGEST ||
    !/\p{Script=Han}/u.test(words) ||
    told.includes(words)
  );
}
