import { strToU8, Zip } from "fflate";
import { deflatedPart, type DeflatedPart } from "./deflate";
import { FIXED_TIME } from "./skeleton";

/** Takes the bytes of a file from its beginning on; the next come when it is done with them. */
export type Sink = (bytes: Uint8Array) => Promise<void>;

/** Characters of a part that are gathered before they are deflated. */
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

/** A part of an archive. */
export class Part {
  private text = "";

  constructor(readonly deflated: DeflatedPart) {}

  write(text: string): void {
    this.text += text;
    if (this.text.length >= PIECE) this.push();
  }

  bytes(bytes: Uint8Array<ArrayBuffer>): void {
    this.deflated.push(bytes);
  }

  end(): void {
    this.push();
    this.deflated.push(new Uint8Array(), true);
  }

  private push(): void {
    const text = this.text;
    this.text = "";
    if (text !== "") this.deflated.push(strToU8(text));
  }
}
