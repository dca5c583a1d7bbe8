import { strToU8, Zip } from "fflate";
import { deflatedPart, type DeflatedPart } from "./deflate";
import { FIXED_TIME } from "./skeleton";

/** Takes the bytes of a file from its beginning on; the next come when it is done with them. */
export type Sink = (bytes: Uint8Array) => Promise<void>;

/** Bytes of a part that are gathered before they are deflated. */
const PIECE = 1 << 18;

/**
 * An archive whose parts are written side by side. What is finished of the first goes out at once, what is finished of those
 * behind it is kept, deflated, until their turn comes.
 */
export class Archive {
  private readonly zip: Zip;
  private readonly parts: Part[] = [];
  private finished: Uint8Array[] = [];

  constructor(private readonly sink: Sink) {
    this.zip = new Zip((error, bytes) => {
      if (error) throw error;
      this.finished.push(bytes);
    });
  }

  part(name: string): Part {
    const deflated = deflatedPart(name);
    deflated.mtime = FIXED_TIME;
    this.zip.add(deflated);
    const part = new Part(deflated);
    this.parts.push(part);
    return part;
  }

  /** Hands on what is finished. */
  async flush(): Promise<void> {
    for (const part of this.parts) await part.deflated.ready();
    const taken = this.finished;
    this.finished = [];
    for (const bytes of taken) await this.sink(bytes);
  }

  async end(): Promise<void> {
    for (const part of this.parts) await part.deflated.done();
    this.zip.end();
    await this.flush();
  }
}

const ENCODER = new TextEncoder();
/** Bytes that a UTF-16 unit takes in UTF-8 at most. */
const MOST_BYTES = 3;

/** A part of an archive. Words are encoded as they come: long strings that grow would stay in memory until it is cleaned. */
export class Part {
  private readonly gathered = new Uint8Array(PIECE);
  private length = 0;

  constructor(readonly deflated: DeflatedPart) {}

  write(text: string): void {
    const room = text.length * MOST_BYTES;
    if (room > PIECE - this.length) this.push();
    if (room > PIECE) this.deflated.push(strToU8(text));
    else this.length += ENCODER.encodeInto(text, this.gathered.subarray(this.length)).written;
  }

  bytes(bytes: Uint8Array<ArrayBuffer>): void {
    this.deflated.push(bytes);
  }

  end(): void {
    this.push();
    this.deflated.push(new Uint8Array(), true);
  }

  private push(): void {
    if (this.length > 0) this.deflated.push(this.gathered.slice(0, this.length));
    this.length = 0;
  }
}
