/** Lone surrogates and the code points that XML 1.0 does not allow. Tab, line feed and carriage return stay. */
const UNPRINTABLE =
  /[^\t\n\r\u0020-\u007E\u0080-\uFFFD]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/** Texts without any of these, which nearly all are: told without looking around each character. */
const PRINTABLE = /^[\t\n\r\u0020-\u007E\u0080-\uD7FF\uE000-\uFFFD]*$/;

/** `text` without control characters (tab and line ends stay), lone surrogates and non-characters. */
export function cleanText(text: string): string {
  return PRINTABLE.test(text) ? text : text.replace(UNPRINTABLE, "");
}

/** Text as a cell can hold it: without what XML cannot carry, and with `\n` for line ends as in Excel. */
export function cellText(text: string): string {
  return cleanText(text.includes("\r") ? text.replace(/\r\n?/g, "\n") : text);
}

/** Whether text typed by hand would become a formula: such text gets Excel's quote prefix, as if typed `'=…`. */
export function looksLikeFormula(value: string | number | boolean | null): boolean {
  if (typeof value !== "string") return false;
  return (
    FIRST_OF_FORMULA.has(value.charAt(0)) ||
    (!PRINTABLE.test(value) && FIRST_OF_FORMULA.has(cellText(value).charAt(0)))
  );
}

const FIRST_OF_FORMULA: ReadonlySet<string> = new Set(["=", "+", "-", "@", "\t"]);

/** Text of at most `limit` UTF-16 units, its end replaced by `…` where it is longer; no surrogate pair is cut. */
export function shortened(text: string, limit: number): string {
  return text.length <= limit ? text : cellText(`${text.slice(0, Math.max(0, limit - 1))}…`);
}
