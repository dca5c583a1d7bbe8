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
    this.#seen = file;
    return bytes;
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
      const seen = this.#seen;
      if (seen && (seen.lastModified !== now.lastModified || seen.size !== now.size)) {
        return { kind: "changed-elsewhere" };
      }
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
