/**
 * Most bytes of one request. Excel on the web refuses more than 5 MB [doc]; the budget of a request is 2 MB, and what is
 * counted here is an estimate.
 */
export const REQUEST_BYTES = 1_900_000;

/** Bytes of an answer that is aimed at. The size of cells is only known once they were read, so there is a margin. */
export const ANSWER_BYTES = 1_200_000;

/** Bytes that a proxy for a range adds to a request: its path, and twice its making [measured]. */
export const RANGE_BYTES = 300;
/** Bytes of another proxy [measured]. */
export const OBJECT_BYTES = 190;
/** Bytes of setting or calling something, without long arguments [measured]. */
export const ACTION_BYTES = 150;

/** Bytes of a text in JSON and UTF-8. */
export function jsonBytes(text: string): number {
  let bytes = 2;
  for (let index = 0; index < text.length; index += 1) bytes += unitBytes(text.charCodeAt(index));
  return bytes;
}

function unitBytes(unit: number): number {
  if (unit === 0x22 || unit === 0x5c || unit === 0x0a || unit === 0x09 || unit === 0x0d) return 2;
  if (unit < 0x20) return 6;
  if (unit < 0x80) return 1;
  // Both halves of a surrogate pair make four bytes.
  return unit < 0x800 || (unit >= 0xd800 && unit <= 0xdfff) ? 2 : 3;
}
