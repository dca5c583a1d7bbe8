import { RefusalError } from "./refusal-error";
import { plainView } from "./utf8";
import type { XmlBytes } from "./xml-bytes";

/** No cell text comes near this; a longer token would make the buffer grow without bound. */
const MAX_TOKEN = 8 * 1024 * 1024;
/** A piece of this size is scanned at once; of longer tokens pieces are collected until they have doubled. */
const PATIENCE = 256 * 1024;

/** What has come of a part and is not reported yet: a token may go over pieces. */
export abstract class XmlPieces implements XmlBytes {
  bytes: Uint8Array = new Uint8Array(0);
  /** Bytes in {@link bytes} that count. */
  length = 0;
  /** Bytes of the part before those in {@link bytes}. */
  protected passed = 0;
  /** Below this length it is not worth going over the collected pieces again. */
  private enough = 0;
  private own = new Uint8Array(0);

  /** @param part name of the part, for refusals */
  constructor(protected readonly part: string) {}

  /** Takes the next bytes; whether it is worth going over what is there. */
  protected take(piece: Uint8Array): boolean {
    if (this.length > 0) {
      this.append(piece);
      return this.length >= this.enough;
    }
    this.bytes = plainView(piece);
    this.length = piece.length;
    return true;
  }

  /** Whether there are pieces that nobody has gone over. */
  protected get hasWaited(): boolean {
    return this.enough > 0;
  }

  private append(piece: Uint8Array): void {
    const needed = this.length + piece.length;
    if (needed > this.own.length) {
      const larger = new Uint8Array(needed * 2);
      larger.set(this.own.subarray(0, this.length));
      this.own = larger;
    }
    this.own.set(piece, this.length);
    this.bytes = this.own;
    this.length = needed;
  }

  /**
   * Moves what has not been reported yet into a buffer of its own.
   *
   * @throws RefusalError `too-large`
   */
  protected keepFrom(position: number): void {
    const rest = this.length - position;
    if (rest > MAX_TOKEN) {
      throw new RefusalError("too-large", { what: "text", part: this.part, limit: String(MAX_TOKEN) });
    }
    if (this.bytes === this.own) {
      this.own.copyWithin(0, position, this.length);
    } else {
      if (rest > this.own.length) this.own = new Uint8Array(rest * 2);
      this.own.set(this.bytes.subarray(position, this.length));
      this.bytes = this.own;
    }
    this.passed += position;
    this.length = rest;
    this.enough = rest > PATIENCE ? Math.min(rest * 2, MAX_TOKEN + 1) : 0;
  }
}
