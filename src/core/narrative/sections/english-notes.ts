import { append } from "../../common/many";
import type { Sourced } from "../../evaluation/evaluation";
import type { Span } from "../report";
import { insideSentence, isPlural, lowered } from "../saying/en/names";
import {
  BEGINS_WITH_ARTICLE,
  isNewThing,
  isUncounted,
  lacksOnlyArticle,
  verbless,
  wordsOf,
} from "../saying/en/remarks";
import { quote, withoutStop } from "../spans/quotes";
import { literal } from "../writer";

/** What followed, of a subject that goes without saying: settled on 10 January. */
const WITHOUT_SUBJECT = /^\p{Ll}{2,}ed\b/u;

/** Words that are about more than one thing, whatever their last word is: six shifts a week, both. */
const SEVERAL =
  /^(?:both|several|many|few|two|three|four|five|six|seven|eight|nine|ten|[2-9]|[1-9][\d,]+)\b(?!\.\d)/iu;

/**
 * The clauses of a note as sentences: each that is one stands as it is, one that lacks its verb or its article is given it,
 * and what followed stands in brackets.
 *
 * @returns `null` where one of them is none of these, and no verb can be put into it without changing what it says
 */
export function noteInSentences(note: Sourced): readonly Span[] | null {
  const { at } = note;
  const clauses = withoutStop(note.text).split(/(?<=[;.])\s+/u);
  const spans: Span[] = [];
  for (const [index, clause] of clauses.entries()) {
    const text = withoutStop(clause);
    const begins = index === 0 || clauses[index - 1]?.endsWith(".") === true;
    const worded = clauseInSentence({ text, at }, begins);
    if (worded) append(spans, [literal(leadOf(text, index, begins)), ...worded]);
    else if (index > 0 && !begins && index === clauses.length - 1 && WITHOUT_SUBJECT.test(text))
      append(spans, [literal(" ("), quote(text, at), literal(")")]);
    else return null;
  }
  return spans;
}

/** No sentence begins with a numeral. */
function leadOf(text: string, index: number, begins: boolean): string {
  return begins && !(index === 0 && /^\d/u.test(text)) ? ". " : "; ";
}

function clauseInSentence({ text, at }: Sourced, begins: boolean): readonly Span[] | null {
  const short = verbless(text);
  if (short) {
    const many = isPlural(short.things) || SEVERAL.test(short.things);
    return [
      ...thing(short.things, at, begins, many, isNewThing(short.state)),
      literal(` ${verbOf(short.state, many)} `),
      quote(short.state, at),
    ];
  }
  if (lacksOnlyArticle(text)) return thing(text, at, begins, false, false);
  return wordsOf(text) === "sentence" ? [quote(begins ? text : lowered(text), at)] : null;
}

/** What is now to come is not past. */
function verbOf(state: string, many: boolean): string {
  if (/^now\b/iu.test(state)) return many ? "are" : "is";
  return many ? "were" : "was";
}

/** What a clause is about, behind its article: The boiler, a triage nurse, two posts. */
function thing(
  words: string,
  at: Sourced["at"],
  begins: boolean,
  many: boolean,
  isNew: boolean,
): readonly Span[] {
  const bare = many || BEGINS_WITH_ARTICLE.test(words) || isUncounted(words);
  if (bare) return [quote(begins ? words : lowered(words), at)];
  const article = isNew ? (/^[aeio]/iu.test(words) ? "An " : "A ") : "The ";
  return [literal(begins ? article : article.toLowerCase()), quote(insideSentence(words), at)];
}
