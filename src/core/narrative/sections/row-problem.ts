import type { Entry } from "../analysis/entry";
import type { Span } from "../report";
import type { Writer } from "../writer";
import { askedName } from "./asking";
import type { Problem } from "./problem-list";
import { eventOf, statedCause } from "./happening";
import { becauseSentence, inSentence, measureOf, resultIn } from "./reasons";
import { shortName } from "./short-name";

/**
 * One row that fell short, with the cause and the measure that the form states, or what a person is asked for.
 * @param tell the sentence, by the name of the row
 */
export function rowProblem(
  writer: Writer,
  entry: Entry,
  tell: (name: readonly Span[]) => readonly Span[],
  asksWhy: "asks.miss" | "asks.over" | "asks.lost",
): Problem {
  const name = shortName(writer, entry);
  const bare = askedName(writer, entry);
  const event = eventOf(entry);
  const cause = statedCause(entry);
  const result = writer.locale === "zh-CN" ? resultIn(entry) : null;
  return {
    kind: "row",
    row: entry,
    about: name,
    told: event
      ? [...tell(name), ...writer.say("miss.what-happened", { event: inSentence(writer, event) })]
      : [
          ...tell(name),
          ...(result ? writer.say("miss.came-out", { result: inSentence(writer, result) }) : []),
        ],
    ...(cause ? { cause } : {}),
    why: cause && becauseSentence(writer, cause, entry),
    asksWhy: writer.asks(asksWhy, bare),
    measure: measureOf(entry),
    asks: writer.asks("asks.measure", bare),
  };
}
