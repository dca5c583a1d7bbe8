import { type FileHandle, open } from "node:fs/promises";

type Write = (
  this: FileHandle,
  buffer: Uint8Array,
  offset: number,
  length: number,
) => Promise<{ bytesWritten: number }>;

/** Puts another way of writing in place of that of every open file; it is handed the true one. */
export async function replaceWrite(make: (original: Write) => Write): Promise<void> {
  const handle = await open(__filename, "r");
  await handle.close();
  const all = Object.getPrototypeOf(handle) as { write: Write };
  const { write } = all;
  jest.spyOn(all, "write").mockImplementation(make(write));
}

/** A disk that takes so many bytes in all and then, without an error, none: each write takes at most 4,000. */
export async function limitDisk(bytes: number): Promise<void> {
  let left = bytes;
  await replaceWrite(
    (original) =>
      async function (buffer, offset, length) {
        const taken = Math.min(left, 4_000, length);
        left -= taken;
        return taken === 0 ? { bytesWritten: 0 } : original.call(this, buffer, offset, taken);
      },
  );
}
