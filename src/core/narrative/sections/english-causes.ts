import type { Sourced } from "../../evaluation/evaluation";
import { numberOf } from "../../evaluation/values";
import { evaluate } from "../../proof/expression";
import { explainsNothing } from "../../vocabulary/nothing";
import type { Entry } from "../analysis/entry";
import type { Span } from "../report";
import { articleBefore, continued, isLatin, oneOf, printedName } from "../saying/en/names";
import { articleOfHappening, isMishapOf, namesSeveral, pointsAbove, wordsOf } from "../saying/en/remarks";
import { quote, withoutStop } from "../spans/quotes";
import { literal, type Writer } from "../writer";
import { noteInSentences } from "./english-notes";

/**
 * Why, in English, behind what fell short: sentences of the form stand as they are, a note that lacks only verbs or articles
 * with them, a noun behind `The cause was`, what happened behind `The accident was`, and any other note behind `Reason`.
 *
 * @param reason the words of the cause as they stand in a sentence
 * @param entry the row that fell short, where it is one
 */
export function englishCause(
  writer: Writer,
  cause: Sourced,
  reason: readonly Span[],
  entry?: Entry,
): readonly Span[] {
  if (!isLatin(cause.text)) return writer.sayInEnglish("because.quoted", { reason });
  if (pointsAbove(cause.text)) return asAbove(writer, reason, entry);
  const sentences = noteInSentences(cause);
  if (sentences) return sentences;
  switch (wordsOf(cause.text)) {
    case "sentence":
      // No sentence begins with a numeral.
      return [literal(/^\d/u.test(cause.text.trim()) ? "; " : ". "), ...reason];
    case "noun":
      return asNoun(writer, cause, entry);
    case "note":
      return writer.sayInEnglish("because.noted", { reason: asItStands(cause) });
  }
}

/** A note behind the word that says what it is. */
function asItStands({ text, at }: Sourced): Span {
  return quote(withoutStop(text), at);
}

function asNoun(writer: Writer, cause: Sourced, entry: Entry | undefined): readonly Span[] {
  const article = articleBefore(cause.text) || articleOfHappening(cause.text.split(" and ")[0] ?? "");
  const reason = [literal(article), continued(cause)];
  if (entry && isMishapOf(cause.text, printedName(entry.indicator))) {
    const event = eventOf(entry);
    return event === null
      ? writer.sayInEnglish("because.noted", {
          reason: asItStands(cause),
        })
      : writer.sayInEnglish("because.event", { reason, event: literal(event) });
  }
  return namesSeveral(cause.text)
    ? writer.sayInEnglish("because.several", { reason })
    : writer.say("because.sentence", { reason });
}

/** What happened, by the last word of the name, where there was one of it: Lost-time accidents → accident; else `null`. */
function eventOf({ indicator }: Entry): string | null {
  const count = numberOf(indicator.actual);
  if (!count || !evaluate(count).eq(1)) return null;
  const last = /(\p{L}+)(?:\s*\(.*\))?$/u.exec(printedName(indicator))?.[1]?.toLowerCase() ?? "";
  const one = oneOf(last);
  return one !== null && EVENT.test(one) ? one : "event";
}

const EVENT = /^(?:accident|incident|event|fire|breach|outage|collision|spill|assault|death)$/u;

/** The cause was that of the row above, by its name; in marks where none is found. */
function asAbove(writer: Writer, reason: readonly Span[], entry: Entry | undefined): readonly Span[] {
  const rows = writer.subject.forms.flatMap(({ entries }) => entries);
  const above = rows
    .slice(
      0,
      Math.max(
        0,
        rows.findIndex((one) => one === entry),
      ),
    )
    .reverse()
    .find((one) => one.reason !== null && !explainsNothing(one.reason.text) && !pointsAbove(one.reason.text));
  if (!above) return writer.sayInEnglish("because.noted", { reason });
  const { name } = above.indicator;
  return writer.sayInEnglish("because.above", {
    name: continued({ text: printedName(above.indicator), at: name.at }),
  });
}
