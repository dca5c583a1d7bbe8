import { RefusalError } from "./refusal-error";

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
    return this.run(new Uint8Array(0), false);
  }

  private run(chunk: Uint8Array, stream: boolean): string {
    try {
      return this.decoder?.decode(chunk, { stream }) ?? "";
    } catch {
      throw new RefusalError("corrupt-xml", { part: this.part });
    }
  }
}
