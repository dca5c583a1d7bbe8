import { FINITE } from "../../planning/cause-measure";

/** What a remark in English is: a sentence, a noun that a verb can go before, or a note that only stands in marks. */
export type RemarkWords = "sentence" | "noun" | "note";

const NUMBER =
  /^(?:\d[\d,.]*|one|two|three|four|five|six|seven|eight|nine|ten|both|several|many|some|few|all)\s+/iu;
/** Participles that stand before their noun: Delayed recruitment, Three missed collections. */
const PARTICIPLES = /^(?:\p{L}{2,}ed\s+)+/iu;
/** How no noun begins: Due to sickness, Awaiting data, Not yet started. */
const NO_NOUN =
  /^(?:due|because|owing|following|since|after|when|while|as|in|on|at|by|from|to|for|with|without|under|over|not|no|none|awaiting|pending|see|still|currently|unable|subject|until|now|ongoing)\b/iu;
/** More than one clause, or a verb of the present in it. */
const CLAUSES =
  /[;:!?]|\.\s|\b(?:closes|remains?|continues?|needs|takes|shows|requires|means|makes|keeps|stays|goes|comes|begins|can|cannot|may|will|must|should)\b/u;

/** Tells whether English words are a sentence, a noun or a note: `Two crews short from June; recruitment closes in May.` */
export function wordsOf(text: string): RemarkWords {
  const bare = text.trim();
  const counted = NUMBER.test(bare);
  const rest = bare.replace(NUMBER, "").replace(PARTICIPLES, "");
  if (FINITE.test(rest)) return "sentence";
  if (counted || NO_NOUN.test(bare) || NO_NOUN.test(rest) || CLAUSES.test(bare)) return "note";
  return "noun";
}
