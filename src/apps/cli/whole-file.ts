import { randomBytes } from "node:crypto";
import { rmSync } from "node:fs";
import { access, constants, type FileHandle, open, realpath, rename, rm, stat } from "node:fs/promises";
import { dirname, join } from "node:path";

/** Bits of a file's mode by which anybody may write it. */
const ANY_WRITE = 0o222;
const PERMISSIONS = 0o7777;

/**
 * Writes a file whole or not at all: the bytes go into a new file beside it, which takes the name only once every
 * byte is on the disk. A file of this name keeps its mode and owner; a link keeps pointing to it.
 *
 * write-file-atomic is not used: it looks at neither the number of bytes written nor the size of the result, so on a
 * full disk it puts half a file in place of the person's (ADR 13).
 *
 * @param mayReplace asked at the last moment, when nothing but the change of names is left to do
 * @returns whether the file was written; `false` only where `mayReplace` said no
 * @throws NodeJS.ErrnoException of the operation that failed; the file is as before
 */
export async function writeWhole(
  path: string,
  bytes: Uint8Array,
  mayReplace: () => Promise<boolean> = () => Promise.resolve(true),
): Promise<boolean> {
  return replaceWhole(path, (temporary, target) => writeTemporary(temporary, target, bytes), mayReplace);
}

/**
 * As {@link writeWhole}, for a file too long to be held: it is written piece by piece into the new file.
 *
 * @param write fills the file of the name that it is given; the file is there and empty
 * @throws what `write` throws, and NodeJS.ErrnoException; the file is as before
 */
export async function writeWholeBy(path: string, write: (temporary: string) => Promise<void>): Promise<void> {
  await replaceWhole(
    path,
    async (temporary, target) => {
      await writeTemporary(temporary, target, new Uint8Array());
      await write(temporary);
      await syncFile(temporary);
    },
    () => Promise.resolve(true),
  );
}

async function replaceWhole(
  path: string,
  fill: (temporary: string, target: string) => Promise<void>,
  mayReplace: () => Promise<boolean>,
): Promise<boolean> {
  const target = await resolved(path);
  // A short name of its own, since the file's may already be as long as the file system allows.
  const temporary = join(dirname(target), `.jiyan-${randomBytes(6).toString("hex")}.tmp`);
  const release = removeOnSignal(temporary);
  try {
    await fill(temporary, target);
    if (!(await mayReplace())) {
      await rm(temporary, { force: true });
      return false;
    }
    await rename(temporary, target);
    await syncFolder(dirname(target));
    return true;
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  } finally {
    release();
  }
}

/** Whether a file is there that its owner made read-only, or that this person may not write. Renaming would replace it. */
export async function isWriteProtected(path: string): Promise<boolean> {
  try {
    // Root may write everything; the mode still says what the owner wants.
    if (((await stat(path)).mode & ANY_WRITE) === 0) return true;
  } catch {
    return false;
  }
  try {
    await access(path, constants.W_OK);
    return false;
  } catch {
    return true;
  }
}

/** The file that a path leads to, over links; the path itself where there is none yet. */
async function resolved(path: string): Promise<string> {
  try {
    return await realpath(path);
  } catch {
    return path;
  }
}

async function writeTemporary(temporary: string, target: string, bytes: Uint8Array): Promise<void> {
  const handle = await open(temporary, "wx");
  try {
    await writeAll(handle, bytes);
    await keepOwnership(handle, target);
    await handle.sync();
    if ((await handle.stat()).size !== bytes.length) throw diskFull(temporary);
  } finally {
    // Network drives report a full disk only here.
    await handle.close();
  }
}

async function syncFile(path: string): Promise<void> {
  const handle = await open(path, "r+");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** A write may take fewer bytes than it was given, without an error: on a nearly full disk, or at a quota. */
async function writeAll(handle: FileHandle, bytes: Uint8Array): Promise<void> {
  for (let from = 0; from < bytes.length;) {
    const { bytesWritten } = await handle.write(bytes, from, bytes.length - from);
    if (bytesWritten === 0) throw diskFull("");
    from += bytesWritten;
  }
}

function diskFull(path: string): NodeJS.ErrnoException {
  return Object.assign(new Error("short write"), { code: "ENOSPC", path });
}

async function keepOwnership(handle: FileHandle, target: string): Promise<void> {
  let present;
  try {
    present = await stat(target);
  } catch {
    return;
  }
  try {
    await handle.chown(present.uid, present.gid);
  } catch {
    // Only root may give files away; a plain user's copy belongs to the user.
  }
  await handle.chmod(present.mode & PERMISSIONS);
}

/** The new name is safe only once the folder is. Windows cannot open folders, and needs not. */
async function syncFolder(folder: string): Promise<void> {
  try {
    const handle = await open(folder, "r");
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
  } catch {
    return;
  }
}

const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/** Takes a file away when the program is interrupted. @returns ends the watch */
function removeOnSignal(file: string): () => void {
  const end = (signal: NodeJS.Signals): void => {
    rmSync(file, { force: true });
    release();
    process.kill(process.pid, signal);
  };
  const release = (): void => {
    for (const signal of SIGNALS) process.off(signal, end);
  };
  for (const signal of SIGNALS) process.on(signal, end);
  return release;
}
