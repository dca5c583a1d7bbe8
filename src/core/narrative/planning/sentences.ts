import type { Message } from "./clause";

/** Clauses in one sentence; what is more follows in a sentence of its own. */
export const MOST_IN_SENTENCE = 8;

/** Messages by sentences of a length that can be read aloud. */
export function sentencesOf<F>(messages: readonly Message<F>[]): readonly (readonly Message<F>[])[] {
  const sentences: Message<F>[][] = [];
  let size = MOST_IN_SENTENCE;
  for (const message of messages.flatMap(inParts)) {
    const length = message.relation === "list" ? message.clauses.length : message.parts.length + 1;
    if (size + length > MOST_IN_SENTENCE) {
      sentences.push([]);
      size = 0;
    }
    sentences.at(-1)?.push(message);
    size += length;
  }
  return sentences;
}

/** A long list as lists of like size. */
function inParts<F>(message: Message<F>): readonly Message<F>[] {
  if (message.relation !== "list" || message.clauses.length <= MOST_IN_SENTENCE) return [message];
  const { clauses } = message;
  const size = Math.ceil(clauses.length / Math.ceil(clauses.length / MOST_IN_SENTENCE));
  const parts: Message<F>[] = [];
  for (let start = 0; start < clauses.length; start += size) {
    parts.push({ relation: "list", clauses: clauses.slice(start, start + size) });
  }
  return parts;
}
