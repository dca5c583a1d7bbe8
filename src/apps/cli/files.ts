import { constants } from "node:fs";
import { copyFile, readFile, realpath, rm, stat } from "node:fs/promises";
import { basename, dirname, extname, join } from "node:path";
import { err, ok, type Result } from "../../core/common/result";
import { DEFAULT_LIMITS } from "../../hosts/file/package/limits";
import { problem, type Problem } from "./problem";
import { isWriteProtected, writeWhole } from "./whole-file";

/**
 * The bytes of a file that a person named.
 *
 * @param file what it is called where something is said of it
 */
export async function readInput(path: string, file = path): Promise<Result<Uint8Array, Problem>> {
  try {
    const status = await stat(path);
    if (status.isDirectory()) return err(problem("cli.file.directory", { file }));
    if (!status.isFile()) return err(problem("cli.file.not-a-file", { file }));
    if (status.size > DEFAULT_LIMITS.fileBytes) {
      const limit = String(DEFAULT_LIMITS.fileBytes / 1024 / 1024);
      return err(problem("cli.file.too-large", { file, limit }));
    }
    return ok(await readFile(path));
  } catch (error) {
    return err(readProblem(error, file));
  }
}

/** Whether both paths name one file; a path that does not exist yet is no other file. */
export async function isSameFile(first: string, second: string): Promise<boolean> {
  try {
    return (await realpath(first)) === (await realpath(second));
  } catch {
    return false;
  }
}

/**
 * Checks before any work is done that a file can be written here: the folder exists, no folder, device or write-protected
 * file has the name, and the extension is one that Excel opens.
 */
export async function checkOutput(path: string, extensions: readonly string[]): Promise<Problem | undefined> {
  const extension = extname(path).toLowerCase();
  if (!extensions.includes(extension)) {
    return problem("cli.output.extension", { file: path, extensions: extensions.join(" / ") });
  }
  const folder = dirname(path);
  const folderStatus = await statusOf(folder);
  if (folderStatus !== "directory") return problem("cli.output.no-folder", { folder });
  const status = await statusOf(path);
  if (status === "directory") return problem("cli.output.directory", { file: path });
  if (status === "other") return problem("cli.output.not-a-file", { file: path });
  return checkReplaceable(path);
}

/** Checks that a file of this name, where there is one, may be replaced. */
export async function checkReplaceable(path: string): Promise<Problem | undefined> {
  return (await isWriteProtected(path)) ? problem("cli.output.write-protected", { file: path }) : undefined;
}

async function statusOf(path: string): Promise<"file" | "directory" | "other" | "absent"> {
  try {
    const status = await stat(path);
    return status.isDirectory() ? "directory" : status.isFile() ? "file" : "other";
  } catch {
    return "absent";
  }
}

/** Whether a file of this name holds anything but what would be written: somebody may have worked on it. */
export async function wouldLoseWork(path: string, bytes: Uint8Array): Promise<boolean> {
  try {
    const present = await readFile(path);
    return present.length > 0 && !present.equals(bytes);
  } catch (error) {
    // A file that cannot be read may hold anybody's work.
    return !isMissing(error);
  }
}

/** Writes a whole file or nothing: a file of this name is replaced only once the new one is complete. */
export async function writeOutput(path: string, bytes: Uint8Array): Promise<Result<null, Problem>> {
  try {
    const unwritable = await checkReplaceable(path);
    if (unwritable) return err(unwritable);
    await writeWhole(path, bytes);
    return ok(null);
  } catch (error) {
    return err(writeProblem(error, path));
  }
}

/**
 * Replaces a file and keeps its former content beside it as `.bak`, or `.bak2`, `.bak3` … where such a file is
 * already there. When the write fails, or when somebody saved the file since it was read, the file is as before and
 * the copy is taken away again.
 *
 * @param read what the new bytes were made from: the file as it was read
 * @returns the path of the kept copy
 */
export async function replaceKeepingBackup(
  path: string,
  bytes: Uint8Array,
  read: Uint8Array,
): Promise<Result<string, Problem>> {
  const unwritable = await checkReplaceable(path);
  if (unwritable) return err(unwritable);
  const backup = await makeBackup(path);
  if (!backup.ok) return backup;
  const failed = await replaceUnchanged(path, bytes, read, backup.value);
  if (failed === undefined) return backup;
  await rm(backup.value, { force: true });
  return err(failed);
}

/**
 * Writes a finished workbook.
 *
 * @param kept what is in the file of this name, where that is to stay beside it as a copy; `null` for no copy
 * @returns the path of the copy, where one was made
 */
export async function deliver(
  path: string,
  bytes: Uint8Array,
  kept: Uint8Array | null,
): Promise<Result<string | null, Problem>> {
  return kept === null ? writeOutput(path, bytes) : replaceKeepingBackup(path, bytes, kept);
}

async function replaceUnchanged(
  path: string,
  bytes: Uint8Array,
  read: Uint8Array,
  backup: string,
): Promise<Problem | undefined> {
  const changed = problem("cli.output.changed-meanwhile", { file: path });
  try {
    if (!(await holds(backup, read))) return changed;
    return (await writeWhole(path, bytes, () => holds(path, read))) ? undefined : changed;
  } catch (error) {
    return isMissing(error) ? changed : writeProblem(error, path);
  }
}

/** Whether a file holds exactly these bytes. */
async function holds(path: string, bytes: Uint8Array): Promise<boolean> {
  return (await stat(path)).size === bytes.length && (await readFile(path)).equals(bytes);
}

/** Bytes that the name of a file may have on the usual file systems. */
export const MAX_NAME_BYTES = 255;

async function makeBackup(path: string): Promise<Result<string, Problem>> {
  for (let number = 1; ; number += 1) {
    const backup = backupPath(path, `.bak${number === 1 ? "" : String(number)}`);
    try {
      await copyFile(path, backup, constants.COPYFILE_EXCL);
      return ok(backup);
    } catch (error) {
      if (codeOf(error) === "EEXIST") continue;
      await rm(backup, { force: true });
      return err(writeProblem(error, backup));
    }
  }
}

/** The path of the copy; of a very long name as much is kept as fits with the ending. */
function backupPath(path: string, ending: string): string {
  let name = basename(path);
  while (Buffer.byteLength(name + ending) > MAX_NAME_BYTES) name = Array.from(name).slice(0, -1).join("");
  return join(dirname(path), name + ending);
}

/** The system's code of a failed file operation, e.g. `ENOENT`. */
function codeOf(error: unknown): string {
  return typeof error === "object" && error !== null && "code" in error ? String(error.code) : "";
}

/** Whether an operation failed because there is no such file. */
export function isMissing(error: unknown): boolean {
  return codeOf(error) === "ENOENT";
}

/** Codes of the system for a folder of another machine that does not answer any more. */
const LOST_FOLDER: ReadonlySet<string> = new Set([
  "ESTALE",
  "ENOTCONN",
  "ECONNRESET",
  "ECONNABORTED",
  "EHOSTDOWN",
  "EHOSTUNREACH",
  "ENETDOWN",
  "ENETUNREACH",
  "ENETRESET",
  "ETIMEDOUT",
  "EREMOTEIO",
]);

/** What a failed read means to the person. */
export function readProblem(error: unknown, path: string): Problem {
  switch (codeOf(error)) {
    case "ENOENT":
    case "ENOTDIR":
      // A name that is no UTF-8, as archives of other systems leave it, is listed with this character and found by no program.
      return problem(path.includes("\uFFFD") ? "cli.file.name-encoding" : "cli.file.missing", { file: path });
    case "EACCES":
    case "EPERM":
      return problem("cli.file.no-permission", { file: path });
    case "EBUSY":
      return problem("cli.file.busy", { file: path });
    default:
      return unknownProblem("cli.file", "unreadable", error, path);
  }
}

/** What a failed write means to the person. */
export function writeProblem(error: unknown, path: string): Problem {
  switch (codeOf(error)) {
    case "ENOSPC":
    case "EDQUOT":
    case "EFBIG":
      return problem("cli.output.disk-full", { file: path });
    case "ENOENT":
    case "ENOTDIR":
      return problem("cli.output.no-folder", { folder: dirname(path) });
    case "EACCES":
    case "EPERM":
    case "EROFS":
      return problem("cli.output.no-permission", { file: path });
    case "EBUSY":
      return problem("cli.output.busy", { file: path });
    case "ENAMETOOLONG":
      return problem("cli.output.name-too-long", { file: basename(path) });
    default:
      return unknownProblem("cli.output", "unwritable", error, path);
  }
}

/** A failure that has no sentence of its own, unless the folder is on another machine and that is gone. */
function unknownProblem(family: string, otherwise: string, error: unknown, path: string): Problem {
  const code = codeOf(error);
  return problem(`${family}.${LOST_FOLDER.has(code) ? "lost-folder" : otherwise}`, { file: path, code });
}
