/** What of a writable stream into a file is used. */
export interface WritableFile {
  readonly write: (data: Uint8Array<ArrayBuffer>) => Promise<void>;
  readonly close: () => Promise<void>;
  readonly abort: () => Promise<void>;
}

/** What of a file handle of the File System Access API is used. Only Chromium has it, with the question for leave [doc]. */
export interface FileHandle {
  readonly name: string;
  readonly getFile: () => Promise<File>;
  readonly createWritable: () => Promise<WritableFile>;
  readonly requestPermission?: (descriptor: { readonly mode: "readwrite" }) => Promise<PermissionState>;
}

/** Why a file was not saved where it came from. In either case it is as it was. */
export type NotSaved =
  /** The person or the browser said no, or the file cannot be written. */
  | { readonly kind: "failed"; readonly detail: string }
  /** Somebody else changed it since it was opened or last saved. */
  | { readonly kind: "changed-elsewhere" };

/** A file on the person's disk, with how it looked when it was last read or saved. */
export class FileSource {
  #seen: { readonly size: number; readonly lastModified: number } | undefined;
  /** How it looked when it was read and before anybody could use what was read. */
  #read: File | undefined;

  /** @param source a chosen file, or the handle of one */
  constructor(readonly source: File | FileHandle) {}

  get name(): string {
    return this.source.name;
  }

  /** Whether the browser can write it back. */
  get writable(): boolean {
    return "createWritable" in this.source && typeof this.source.createWritable === "function";
  }

  /**
   * The bytes of the file, of a larger one only so many that its size is seen.
   *
   * @throws DOMException when the file is gone or cannot be read
   */
  async read(mostBytes: number): Promise<Uint8Array<ArrayBuffer>> {
    const file = await this.#file();
    const bytes = new Uint8Array(await file.slice(0, mostBytes + 1).arrayBuffer());
    this.#read = file;
    return bytes;
  }

  /** What was read last is what the pane works on from now on. Until then the file counts as it was seen before. */
  taken(): void {
    this.#seen = this.#read;
  }

  /**
   * Whether the file is another one than was seen last. `unknown` where the browser gives no way to look again: a chosen
   * file can be read once more, and then only as it was.
   *
   * @throws DOMException when it is gone, or was changed and cannot be read without being chosen again
   */
  async standing(): Promise<"same" | "changed" | "unknown"> {
    const file = await this.#file();
    if ("createWritable" in this.source) return isSame(this.#seen, file) ? "same" : "changed";
    await file.slice(0, 1).arrayBuffer();
    return "unknown";
  }

  /**
   * Writes the file where it came from; the browser asks the person for leave the first time. Bytes go into a temporary
   * file that takes the place of the old one at the end [doc], so a failure leaves the old one.
   *
   * @returns `null` when it was saved
   */
  async write(bytes: () => Promise<Uint8Array<ArrayBuffer>>): Promise<NotSaved | null> {
    const { source } = this;
    if (!("createWritable" in source)) return { kind: "failed", detail: "no handle" };
    try {
      // The question must follow the person's click closely [doc], so it comes before all else.
      const leave = (await source.requestPermission?.({ mode: "readwrite" })) ?? "granted";
      if (leave !== "granted") return { kind: "failed", detail: `permission: ${leave}` };
      const now = await source.getFile();
      if (this.#seen && !isSame(this.#seen, now)) return { kind: "changed-elsewhere" };
      await replace(source, await bytes());
      this.#seen = await source.getFile();
      return null;
    } catch (error) {
      if (!(error instanceof DOMException)) throw error;
      return { kind: "failed", detail: `${error.name}: ${error.message}` };
    }
  }

  #file(): Promise<File> {
    return "createWritable" in this.source ? this.source.getFile() : Promise.resolve(this.source);
  }
}

function isSame(seen: Pick<File, "size" | "lastModified"> | undefined, now: File): boolean {
  return seen?.lastModified === now.lastModified && seen.size === now.size;
}

async function replace(handle: FileHandle, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
  const stream = await handle.createWritable();
  try {
    await stream.write(bytes);
    await stream.close();
  } catch (error) {
    await stream.abort().catch(() => undefined);
    throw error;
  }
}
