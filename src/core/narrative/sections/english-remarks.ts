import type { Sourced } from "../../evaluation/evaluation";
import type { Entry } from "../analysis/entry";
import type { Span } from "../report";
import { continued, isLatin } from "../saying/en/names";
import { countsThings, wordsOf } from "../saying/en/remarks";
import { quote, withoutStop } from "../spans/quotes";
import { literal, type Writer } from "../writer";
import { englishCause } from "./english-causes";
import { noteInSentences } from "./english-notes";
import { causeOf, inSentence, measureOf } from "./reasons";

/** . The second food bank opened in June. Action: …: what a form says of a target that was reached, unless it is told already. */
export function remarkOn(writer: Writer, entry: Entry, told: string): readonly Span[] {
  const cause = causeOf(entry.reason);
  const measure = measureOf(entry);
  const stated = cause && isLatin(cause.text) && !told.includes(continued(cause).text) ? cause : null;
  const action =
    measure && isLatin(measure.text)
      ? [
          literal(". "),
          ...writer.unstopped(writer.say("kpi.open-measure", { measure: inSentence(writer, measure) })),
        ]
      : [];
  if (!stated) return action;
  return [...remarkInWords(writer, stated), ...action];
}

/** What is said of a row that did well: as sentences, as a count of things (214 survey responses), or behind `Comment`. */
function remarkInWords(writer: Writer, stated: Sourced): readonly Span[] {
  const sentences = noteInSentences(stated);
  if (sentences) return sentences;
  if (wordsOf(stated.text) === "sentence") return englishCause(writer, stated, inSentence(writer, stated));
  const words = quote(withoutStop(stated.text), stated.at);
  return countsThings(stated.text)
    ? writer.sayInEnglish("remark.counted", { words: continued(stated) })
    : writer.sayInEnglish("remark.note", { words });
}
