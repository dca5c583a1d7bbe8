import { TYPE, type MessageFormatElement } from "@formatjs/icu-messageformat-parser";

/**
 * A part of a parsed message, as the build of the pane writes it: text, 0 for the number that was chosen by (`#`), the
 * name of a value, or a choice by a count or a word. A third of the size of what the parser makes.
 */
export type MessagePart =
  | string
  | 0
  | readonly [name: string]
  | readonly [name: string, by: "count" | "word", options: Readonly<Record<string, readonly MessagePart[]>>];

/** Parts as the parser would have given them. */
export function elementsOf(parts: readonly MessagePart[]): MessageFormatElement[] {
  return parts.map(elementOf);
}

function elementOf(part: MessagePart): MessageFormatElement {
  if (typeof part === "string") return { type: TYPE.literal, value: part };
  if (part === 0) return { type: TYPE.pound };
  if (part.length === 1) return { type: TYPE.argument, value: part[0] };
  const [name, by, choices] = part;
  const options = Object.fromEntries(
    Object.entries(choices).map(([key, chosen]) => [key, { value: elementsOf(chosen) }]),
  );
  return by === "word"
    ? { type: TYPE.select, value: name, options }
    : { type: TYPE.plural, value: name, options, offset: 0, pluralType: "cardinal" };
}
