import { RefusalError } from "./refusal-error";

const NOTHING = new Uint8Array(0);

/** The encoding that the first bytes of an XML part show: a byte order mark, zero bytes, or the declaration. */
function encodingOf(head: Uint8Array): string {
  const [first, second] = head;
  if (first === 0xff && second === 0xfe) return "utf-16le";
  if (first === 0xfe && second === 0xff) return "utf-16be";
  if (first === 0x3c && second === 0) return "utf-16le";
  if (first === 0 && second === 0x3c) return "utf-16be";
  const declaration = String.fromCharCode(...head.subarray(0, 128));
  return (
    /^(?:\xEF\xBB\xBF)?<\?xml[^>]*?\bencoding\s*=\s*["']([A-Za-z0-9._-]+)["']/.exec(declaration)?.[1] ??
    "utf-8"
  );
}

function decoderFor(part: string, head: Uint8Array): TextDecoder {
  try {
    return new TextDecoder(encodingOf(head), { fatal: true });
  } catch {
    throw new RefusalError("corrupt-xml", { part });
  }
}

/** Decodes the bytes of one XML part as they come; the byte order mark is removed. */
export class PartDecoder {
  private decoder: TextDecoder | undefined;

  /** @param part name of the part, for the refusal */
  constructor(private readonly part: string) {}

  /**
   * The text of the next bytes.
   *
   * @throws RefusalError `corrupt-xml` for bytes that are no text in the part's encoding
   */
  decode(chunk: Uint8Array): string {
    this.decoder ??= decoderFor(this.part, chunk);
    return this.run(chunk, true);
  }

  /** The text of bytes held back until now. Throws `corrupt-xml` when they end inside a character. */
  end(): string {
    return this.run(NOTHING, false);
  }

  private run(chunk: Uint8Array, stream: boolean): string {
    try {
      return this.decoder?.decode(chunk, { stream }) ?? "";
    } catch {
      throw new RefusalError("corrupt-xml", { part: this.part });
    }
  }
}

/** The whole text of a part. Throws as {@link PartDecoder} does. */
export function decodePart(part: string, bytes: Uint8Array): string {
  const decoder = new PartDecoder(part);
  return decoder.decode(bytes) + decoder.end();
}

/**
 * Turns the bytes of one XML part into UTF-8 as they come, without the byte order mark. Bytes that are UTF-8 already, as
 * in nearly all files, are handed on as they are, unchecked: whoever decodes them checks.
 */
export class Utf8Pieces {
  private decoder: PartDecoder | "none" | undefined;
  private readonly encoder = new TextEncoder();

  /** @param part name of the part, for the refusal */
  constructor(private readonly part: string) {}

  /** The next bytes in UTF-8. Throws `corrupt-xml` for bytes that are no text in the part's encoding. */
  next(piece: Uint8Array): Uint8Array {
    if (this.decoder === undefined) {
      const isUtf8 = /^utf-?8$/i.test(encodingOf(piece));
      this.decoder = isUtf8 ? "none" : new PartDecoder(this.part);
      if (isUtf8) return piece.subarray(hasMark(piece) ? MARK.length : 0);
    }
    return this.decoder === "none" ? piece : this.encoder.encode(this.decoder.decode(piece));
  }

  /** Bytes held back until now. */
  end(): Uint8Array {
    const { decoder } = this;
    return decoder === undefined || decoder === "none" ? NOTHING : this.encoder.encode(decoder.end());
  }
}

/** The byte order mark in UTF-8. */
const MARK = [0xef, 0xbb, 0xbf];

function hasMark(bytes: Uint8Array): boolean {
  return MARK.every((byte, index) => bytes[index] === byte);
}
