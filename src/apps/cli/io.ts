import { fstatSync, writeSync } from "node:fs";

/** A stream of the command line, as little of it as is needed. */
export interface Sink {
  readonly write: (text: string) => void;
  readonly isTerminal: boolean;
  /** Characters per line where the stream is a terminal. */
  readonly columns: number | undefined;
}

/** Standard output: whether all of it arrived is part of what a command achieved. */
export interface Output extends Sink {
  /** Waits until everything is handed on; the system's code (`ENOSPC`, `EPIPE` …) where something could not be. */
  readonly failure: () => Promise<string | undefined>;
}

/** What the command line may touch of the world beside files: its streams and environment. */
export interface Io {
  readonly out: Output;
  readonly err: Sink;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly platform: string;
}

/** The streams and environment of this process. */
export function processIo(): Io {
  return {
    out: outputOf(process.stdout, 1),
    err: outputOf(process.stderr, 2),
    env: process.env,
    platform: process.platform,
  };
}

/**
 * A stream that never throws: after the first failure it takes no more.
 *
 * @param descriptor the number that the stream is open under
 */
function outputOf(stream: NodeJS.WriteStream, descriptor: number): Output {
  let failure: string | undefined;
  const fail = (error: unknown): void => {
    failure ??= error instanceof Error && "code" in error ? String(error.code) : "EIO";
  };
  stream.on("error", fail);
  const direct = !stream.isTTY && isFileOrDevice(descriptor);
  return {
    write: (text) => {
      if (failure !== undefined) return;
      try {
        if (direct) writeAll(descriptor, Buffer.from(text));
        else stream.write(text);
      } catch (error) {
        fail(error);
      }
    },
    isTerminal: stream.isTTY,
    columns: stream.isTTY ? stream.columns : undefined,
    failure: async () => {
      if (!direct && failure === undefined) await flushed(stream);
      return failure;
    },
  };
}

/** Whether a descriptor leads to a file or a device, which take what they are given at once; a pipe may be full. */
function isFileOrDevice(descriptor: number): boolean {
  try {
    const status = fstatSync(descriptor);
    return status.isFile() || status.isCharacterDevice();
  } catch {
    return false;
  }
}

/** Node's own stream writes to a file once and takes what a nearly full disk left out for written. */
function writeAll(descriptor: number, bytes: Uint8Array): void {
  for (let from = 0; from < bytes.length;) {
    const written = writeSync(descriptor, bytes, from);
    if (written === 0) throw Object.assign(new Error("short write"), { code: "ENOSPC" });
    from += written;
  }
}

/** Waits until a stream has handed on what it holds; an error is told by its event. */
function flushed(stream: NodeJS.WriteStream): Promise<void> {
  return new Promise((resolve) => {
    const end = (): void => {
      stream.off("error", end);
      resolve();
    };
    stream.once("error", end);
    stream.write("", end);
  });
}
