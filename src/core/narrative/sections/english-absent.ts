import type { Sourced } from "../../evaluation/evaluation";
import type { Span } from "../report";
import { articleBefore, continued, insideSentence, isPlural } from "../saying/en/names";
import { articleOfHappening, BEGINS_WITH_ARTICLE, verbless, wordsOf } from "../saying/en/remarks";
import { quote } from "../spans/quotes";
import { literal } from "../writer";

const THINGS = "(?:data|figures?|results?|returns?|values?|information)";
const TIME =
  "(?: (?:for|in|during|at|this) (?:the |this |that )?(?:(?:whole|full) )?(?:quarter|year(?:[- ]end)?|month|period|half|time|present)| yet| to date)?";
/** What the sentence says itself: no data for the quarter, figures not available. */
const SAID = `(?:(?:there (?:is|are|was|were) )?no ${THINGS}(?: (?:(?:is|are|was|were) )?(?:yet )?(?:available|reported|collected|held|provided))?|(?:${THINGS} )?(?:(?:is|are|was|were) )?(?:not (?:yet )?(?:available|reported|provided)|unavailable))${TIME}`;
const NOT_SAID_AGAIN = new RegExp(`^${SAID}$`, "iu");
const BEFORE_CAUSE = new RegExp(`^${SAID}\\s*(?:[,:(–—-]\\s*|(?=due to|because|owing to|as a result))`, "iu");
const OWING = /^(?:due to|because of|owing to|as a result of)\s+(?=\S)/iu;
const BECAUSE = /^(?:because|as|since)\s+(?=\S)/iu;
/** A sentence whose verb is beyond doubt. */
const WITH_VERB = /\b(?:is|are|was|were|has|have|had|did|could|failed|broke|rose|fell)\b/iu;

/**
 * Why there is no figure, behind the words that say so: because of a system migration. What repeats that there is none is left
 * out; words that make no clause stand behind a colon as they are.
 */
export function whyAbsent(cause: Sourced): readonly Span[] {
  const parts = cause.text
    .split(/[;；]|\.(?=\s|$)/u)
    .map((part) =>
      part
        .trim()
        .replace(BEFORE_CAUSE, "")
        .replace(/(?<!\([^()]*)\)$/u, ""),
    )
    .filter((part) => part !== "" && !NOT_SAID_AGAIN.test(part));
  const [first, ...others] = parts;
  if (first === undefined) return [];
  const { at } = cause;
  const why = clauseOf({ text: first, at }) ?? [literal(": "), continued({ text: first, at })];
  return [...why, ...others.flatMap((text) => [literal("; "), continued({ text, at })])];
}

/** The words as a clause of reason, `null` where they make none. */
function clauseOf(part: Sourced): readonly Span[] | null {
  const { text, at } = part;
  const owing = text.replace(OWING, "");
  if (owing !== text || (wordsOf(text) === "noun" && articleOfHappening(text) !== "")) {
    const article = articleBefore(owing) || articleOfHappening(owing);
    return [literal(` because of ${article}`), continued({ text: owing, at })];
  }
  const short = verbless(text);
  if (short) {
    const many = isPlural(short.things);
    const bare = many || BEGINS_WITH_ARTICLE.test(short.things);
    return [
      literal(bare ? " because " : " because the "),
      quote(insideSentence(short.things), at),
      literal(many ? " were " : " was "),
      quote(short.state, at),
    ];
  }
  const stated = text.replace(BECAUSE, "");
  if (stated === text && !WITH_VERB.test(text)) return null;
  return [literal(" because "), continued({ text: stated, at })];
}
