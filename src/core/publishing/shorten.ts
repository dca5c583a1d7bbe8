/**
 * A text of at most `limit` UTF-16 units; what is left out is told by an ellipsis. Only for places that repeat a
 * text which stands in full elsewhere: tooltips, headers, labels.
 */
export function shorten(text: string, limit: number): string {
  if (text.length <= limit) return text;
  return `${text.slice(0, limit - 1).replace(/[\ud800-\udbff]$/, "")}…`;
}
