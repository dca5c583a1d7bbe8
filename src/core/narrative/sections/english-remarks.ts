import type { Entry } from "../analysis/entry";
import type { Span } from "../report";
import { continued, isLatin } from "../saying/en/names";
import { verbless, wordsOf } from "../saying/en/remarks";
import { withoutStop } from "../spans/quotes";
import { literal, type Writer } from "../writer";
import { englishCause } from "./english-causes";
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
  const whole = wordsOf(stated.text) === "sentence" || verbless(stated.text) !== null;
  const words = whole
    ? englishCause(writer, stated, inSentence(writer, stated), entry)
    : writer.sayInEnglish("remark.note", {
        words: writer.marked(inSentence(writer, { ...stated, text: withoutStop(stated.text) })),
      });
  return [...words, ...action];
}
