import type { Evaluation, Sourced } from "../../evaluation/evaluation";

/** Labels of the body that a report goes to. */
const TO = /^(?:presented|submitted|reported) to$/iu;
/** By whom and for which body a footnote says that figures were prepared. */
const FOR =
  /^(?:prepared|presented|submitted|compiled)\b[^.]*?\b(?:for|to) (?:the )?([^.,]*\b(?:board|committee|trustees|directors|governors|council|panel)\b[^.,]*)/iu;

/** The body that an English table says it goes to, and when: Board of Directors, 28 January 2025; `null` where it names none. */
export function audienceOf({ info, notes }: Pick<Evaluation, "info" | "notes">): Sourced | null {
  const labelled = info.find(({ label }) => TO.test(label.text.trim()))?.value;
  if (labelled) return labelled;
  for (const { body } of notes) {
    const named = FOR.exec(body.text)?.[1]?.trim();
    if (named) return { text: named, at: body.at };
  }
  return null;
}
