/** Cell texts may hold line breaks, tabs and escape sequences; a table row takes one plain line. */
export function oneLine(text: string): string {
  return plain(text).replace(/\s+/g, " ").trim();
}

/** Text from a workbook without control characters: a terminal would obey them. */
export function plain(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}]/gu, (character) => (/[\n\t]/.test(character) ? character : ""));
}

/** At most `length` characters, with an ellipsis where something was cut. */
export function shorten(text: string, length: number): string {
  const line = oneLine(text);
  return line.length <= length ? line : `${line.slice(0, length - 1).replace(LONE_SURROGATE, "")}…`;
}

/** Half of a character that a cut may leave at the end. */
const LONE_SURROGATE = /[\uD800-\uDBFF]$/;
