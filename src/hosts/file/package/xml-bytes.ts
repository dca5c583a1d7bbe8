/** Bytes of a part of which `length` count. */
export interface XmlBytes {
  readonly bytes: Uint8Array;
  readonly length: number;
}

/** Returned where the bytes end inside a token. */
export const INCOMPLETE = -1;

const TAB = 0x09;
const LINE_FEED = 0x0a;
const RETURN = 0x0d;
export const SPACE = 0x20;
export const BANG = 0x21;
export const QUOTE = 0x22;
export const AMPERSAND = 0x26;
export const APOSTROPHE = 0x27;
export const SLASH = 0x2f;
export const LESS = 0x3c;
export const EQUALS = 0x3d;
export const GREATER = 0x3e;
export const QUESTION = 0x3f;

export const COMMENT = bytesOf("<!--");
export const COMMENT_END = bytesOf("-->");
export const CDATA = bytesOf("<![CDATA[");
export const CDATA_END = bytesOf("]]>");
export const DOCTYPE = bytesOf("<!DOCTYPE");
export const XMLNS = bytesOf("xmlns");
export const INSTRUCTION_END = bytesOf("?>");

/** Text as UTF-8. */
export function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

export function isSpace(code: number | undefined): boolean {
  return code === SPACE || code === LINE_FEED || code === TAB || code === RETURN;
}

/** Whether `mark` stands at `position`. */
export function startsWith({ bytes, length }: XmlBytes, mark: Uint8Array, position: number): boolean {
  for (let offset = 0; offset < mark.length; offset += 1) {
    if (bytes[position + offset] !== mark[offset]) return false;
  }
  return position + mark.length <= length;
}

/** Whether `word` stands at `start`, of bytes that are known to be there. */
export function isAt(word: Uint8Array, bytes: Uint8Array, start: number): boolean {
  for (let offset = 0; offset < word.length; offset += 1) {
    if (bytes[start + offset] !== word[offset]) return false;
  }
  return true;
}

/** The position after the next `mark`, or INCOMPLETE. */
export function after(part: XmlBytes, mark: Uint8Array, from: number): number {
  const last = part.length - mark.length;
  for (let position = from; position <= last; position += 1) {
    if (startsWith(part, mark, position)) return position + mark.length;
  }
  return INCOMPLETE;
}

/** Where a name that begins at `start` ends. */
export function endOfName({ bytes, length }: XmlBytes, start: number): number {
  for (let position = start; position < length; position += 1) {
    const code = bytes[position];
    if (code === SPACE || code === GREATER || code === EQUALS || code === SLASH || isSpace(code)) {
      return position;
    }
  }
  return length;
}

/** The first position from `start` on that holds no white space. */
export function skipSpace({ bytes, length }: XmlBytes, start: number): number {
  let position = start;
  while (position < length && isSpace(bytes[position])) position += 1;
  return position;
}
