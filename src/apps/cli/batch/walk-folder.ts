import type { Dirent } from "node:fs";
import { readdir, realpath, stat } from "node:fs/promises";
import { basename, join } from "node:path";
import { compareNames, isHiddenName, isLockName, isTableName } from "../../../hosts/file/file-names";
import { readProblem } from "../files";
import type { Problem } from "../problem";

/** A file that a command is to work on, named itself or found in a folder. */
export interface Input {
  /** The path as a person would type it. */
  readonly file: string;
  /** Where its results go below an output folder: the path below the folder that was named, the name of a file that was. */
  readonly below: string;
  /** Where its bytes lie on this machine, where the file itself does not: of an object in a bucket. */
  readonly copy?: string;
  /** The workbook that it was converted to, where its own format is not read. */
  readonly converted?: string;
}

/** A folder that could not be looked into. */
export interface ClosedFolder {
  readonly file: string;
  readonly problem: Problem;
}

/** How many things were passed over, by what they are. */
export interface PassedOver {
  /** Files that Excel and WPS leave beside a workbook that is open. */
  locks: number;
  hidden: number;
  /** Files of other kinds: documents, pictures, data. */
  others: number;
  /** Further ways to what was reached before: links, also in circles, and files named twice. */
  links: number;
  /** Folders that results go into. */
  outputs: number;
}

/** Whether a file is one that Excel or WPS keeps beside an open workbook. */
export function isLockFile(path: string): boolean {
  return isLockName(basename(path));
}

/**
 * Goes through a folder and all below it by names, numbers within them by size. Every folder is entered once, so that links
 * in circles come to an end.
 *
 * @param below the path below the output folder that stands for `folder`
 * @param closed real paths of folders not to enter
 * @param passedOver is counted up
 */
export async function* walkFolder(
  folder: string,
  below: string,
  closed: ReadonlySet<string>,
  passedOver: PassedOver,
  entered = new Set<string>(),
): AsyncGenerator<Input | ClosedFolder> {
  let entries: readonly Dirent[];
  try {
    const real = await realpath(folder);
    if (closed.has(real)) {
      passedOver.outputs += 1;
      return;
    }
    if (entered.has(real)) {
      passedOver.links += 1;
      return;
    }
    entered.add(real);
    entries = await readdir(folder, { withFileTypes: true });
  } catch (error) {
    yield { file: folder, problem: readProblem(error, folder) };
    return;
  }
  for (const entry of [...entries].sort((one, other) => compareNames(one.name, other.name))) {
    const path = join(folder, entry.name);
    const place = join(below, entry.name);
    if (isLockName(entry.name)) passedOver.locks += 1;
    else if (isHiddenName(entry.name)) passedOver.hidden += 1;
    else if (await isFolderEntry(entry, path)) yield* walkFolder(path, place, closed, passedOver, entered);
    else if (isTableName(entry.name)) yield { file: path, below: place };
    else passedOver.others += 1;
  }
}

/** A link is what it leads to; one that leads nowhere is a file, whose problem is told. */
async function isFolderEntry(entry: Dirent, path: string): Promise<boolean> {
  if (!entry.isSymbolicLink()) return entry.isDirectory();
  try {
    return (await stat(path)).isDirectory();
  } catch {
    return false;
  }
}
