import { cleanText } from "../../../core/workbook/text";

/** Text as it may stand between tags: cleaned, with `& < >` escaped and carriage returns kept from normalising. */
export function escapeText(text: string): string {
  return PLAIN.test(text) ? text : escaped(text);
}

/** Text that stands as it is, in attributes too: nearly all does. */
const PLAIN = /^[\u0020\u0021\u0023-\u0025\u0027-\u003B\u003D\u003F-\u007E\u0080-\uD7FF\uE000-\uFFFD]*$/;

function escaped(text: string): string {
  return cleanText(text)
    .replace(/&/g, "&amp;")
    .replace(/</g, "&lt;")
    .replace(/>/g, "&gt;")
    .replace(/\r/g, "&#13;");
}

/** Text as it may stand in a double-quoted attribute; line ends and tabs survive attribute normalisation. */
export function escapeAttribute(text: string): string {
  if (PLAIN.test(text)) return text;
  return escaped(text).replace(/"/g, "&quot;").replace(/\n/g, "&#10;").replace(/\t/g, "&#9;");
}

/** `_x000D_` style escapes, by which SpreadsheetML writes characters that XML cannot carry (ST_Xstring). */
const ESCAPE = /_x([0-9A-Fa-f]{4})_/g;

/** The text that an ST_Xstring stands for: `a_x000D_b` → `a\rb`, `_x005F_x000D_` → `_x000D_`. */
export function decodeXstring(text: string): string {
  if (!text.includes("_x")) return text;
  return text.replace(ESCAPE, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

/** The inverse of {@link decodeXstring} for text that happens to look like an escape. */
export function encodeXstring(text: string): string {
  return text.includes("_x") ? text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_") : text;
}
