/**
 * Longest text of a cell of ledger and baseline in UTF-16 units. Excel's limit is 32,767; longer texts go on in the same
 * column of further rows with the same id.
 */
export const PIECE_LENGTH = 32_000;

/** Says that words are left out. */
export const OMISSION = "……";

/**
 * A text of at most `limit` UTF-16 units; what is left out is told by an ellipsis (……). Only for places that repeat
 * a text which stands in full elsewhere: tooltips, headers, labels, quotes from cells.
 */
export function shorten(text: string, limit: number): string {
  if (text.length <= limit) return text;
  return text.slice(0, wholeCharacters(text, limit - OMISSION.length)) + OMISSION;
}

/** The longest length up to `limit`, in UTF-16 units, at which a text can be cut without dividing a character. */
export function wholeCharacters(text: string, limit: number): number {
  return /[\ud800-\udbff]/.test(text.charAt(limit - 1)) ? limit - 1 : limit;
}
