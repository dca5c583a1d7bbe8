/** Characters that a cell cannot hold or that programs change: control characters, halves of pairs, Excel's own escapes. */
const UNSAFE = /[\p{Cc}\p{Cs}\u{fffe}\u{ffff}]|_(?=x[0-9A-Fa-f]{4}_)/gu;
const ENDS = /^\s+|\s+$/gu;
const SEPARATORS = /[、;；\n]/u;

function code(character: string): string {
  return Array.from(
    { length: character.length },
    (_, at) => `\\u${character.charCodeAt(at).toString(16).padStart(4, "0")}`,
  ).join("");
}

/**
 * A text as a cell of a pack's workbook says it: itself, nearly always. What a cell would lose is written `\u0020`, a line
 * break `\n` and a backslash twice, so that every text comes back as it was.
 */
export function escaped(text: string): string {
  return text.replaceAll("\\", "\\\\").replaceAll("\n", "\\n").replace(UNSAFE, code).replace(ENDS, code);
}

/** The text that a cell says. */
export function unescaped(text: string): string {
  return text.replace(/\\(\\|n|u([0-9a-f]{4}))/giu, (_, said: string, digits: string | undefined) => {
    if (said === "\\") return "\\";
    return digits === undefined ? "\n" : String.fromCharCode(Number.parseInt(digits, 16));
  });
}

/** Several texts in a cell, divided by 、. */
export function joined(texts: readonly string[]): string {
  return texts.map((text) => escaped(text).replace(new RegExp(SEPARATORS, "gu"), code)).join("、");
}

/** The texts of a cell, which people divide by 、 or ； or lines. */
export function divided(text: string): readonly string[] {
  return text
    .split(SEPARATORS)
    .map((part) => unescaped(part.trim()))
    .filter((part) => part !== "");
}
