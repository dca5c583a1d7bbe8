import type { MaterialTopic } from "../../evaluation/materials";
import { foldWidth, squeeze, withoutBrackets } from "../text-normalisation";
import { withoutHeadingNumber } from "../heading-numbers";
import { ENGLISH_GENERIC, ENGLISH_TOPICS, GENERIC, TOPIC_WORDS } from "./words";

/** Longer labels are sentences of a person's, in which any word may stand. */
const LONGEST_LABEL = 60;

/**
 * What an entry with this label is about; `null` where the label asks for something narrower, or for something else.
 * What stands in brackets or behind a colon (`主要做法（200字以内）`) says how to fill it in.
 */
export function topicOf(label: string): MaterialTopic | null {
  if (label.length > LONGEST_LABEL) return null;
  const plain = withoutBrackets(foldWidth(withoutHeadingNumber(label)).replace(/[:：][\s\S]*$/, "")).trim();
  return /\p{sc=Han}/u.test(plain)
    ? topicAmong(TOPIC_WORDS, GENERIC, squeeze(plain))
    : topicAmong(ENGLISH_TOPICS, ENGLISH_GENERIC, plain.toLowerCase());
}

/** The first topic in the order of the words; all topics of the label are taken out of what must be generic. */
function topicAmong(
  topics: readonly (readonly [MaterialTopic, RegExp])[],
  generic: RegExp,
  label: string,
): MaterialTopic | null {
  const found = topics.find(([, words]) => words.test(label));
  if (found === undefined) return null;
  let rest = label;
  for (const [, words] of topics) rest = rest.replace(new RegExp(words, "g"), " ");
  return rest.replace(generic, "").trim() === "" ? found[0] : null;
}
