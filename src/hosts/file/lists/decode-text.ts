/** Encodings that lists come in. */
export type TextEncodingName = "UTF-8" | "UTF-16LE" | "UTF-16BE" | "GB18030";

export interface DecodedText {
  readonly text: string;
  readonly encoding: TextEncodingName;
  /** Nothing in the file names its encoding: it is the one in which all bytes are characters. */
  readonly assumed: boolean;
}

const MARKS: readonly (readonly [TextEncodingName, readonly number[]])[] = [
  ["UTF-8", [0xef, 0xbb, 0xbf]],
  ["UTF-16LE", [0xff, 0xfe]],
  ["UTF-16BE", [0xfe, 0xff]],
];

/**
 * The text of a file: by its byte order mark, else UTF-8 where all of it is that, else GB18030, which has GBK and
 * GB2312 within it and every Chinese character. `null` where it is neither: no text.
 */
export function decodeText(bytes: Uint8Array): DecodedText | null {
  const marked = MARKS.find(([, mark]) => mark.every((byte, index) => bytes[index] === byte));
  const tried = marked ? [marked[0]] : (["UTF-8", "GB18030"] as const);
  for (const encoding of tried) {
    try {
      const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
      // Binary files can pass for text; NUL stands in none.
      return text.includes("\0") ? null : { text, encoding, assumed: marked === undefined };
    } catch {
      continue;
    }
  }
  return null;
}
