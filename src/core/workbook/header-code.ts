import { MAX_HEADER } from "./limits";
import type { HeaderFooter } from "./plan";
import { shortened } from "./text";

/** The parts of a header or footer in Excel's codes: `&P` for the page, `&N` for the number of pages, `&&` for `&`. */
export interface HeaderCodes {
  readonly left: string;
  readonly center: string;
  readonly right: string;
}

const PARTS = ["left", "center", "right"] as const;
/** `&L`, `&C` or `&R` before each part that is not empty. */
const PLACE_LENGTH = 2;

/**
 * Excel's codes for a header or footer (ECMA-376 part 1, 18.3.1.46). When the whole is longer than Excel allows, the
 * longest part is shortened with `…`; a header repeats what the sheet says.
 */
export function headerCodes(header: HeaderFooter): HeaderCodes {
  const texts = { left: header.left ?? "", center: header.center ?? "", right: header.right ?? "" };
  for (;;) {
    const codes = { left: code(texts.left), center: code(texts.center), right: code(texts.right) };
    const written = PARTS.filter((part) => codes[part] !== "");
    const length = written.reduce((sum, part) => sum + PLACE_LENGTH + codes[part].length, 0);
    if (length <= MAX_HEADER) return codes;
    const longest = PARTS.reduce((one, other) => (texts[other].length > texts[one].length ? other : one));
    texts[longest] = shortened(texts[longest], texts[longest].length - (length - MAX_HEADER));
  }
}

/** `&` is doubled; a number after a page code would be added to it, so a space keeps them apart. */
function code(text: string): string {
  return text
    .replace(/&/g, "&&")
    .replace(/\{page\}(?=[+-]?\d)/g, "&P ")
    .replace(/\{pages\}(?=[+-]?\d)/g, "&N ")
    .replace(/\{page\}/g, "&P")
    .replace(/\{pages\}/g, "&N");
}
