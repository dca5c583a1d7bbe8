import { realpath, stat } from "node:fs/promises";
import { basename, resolve } from "node:path";
import { isLockFile, walkFolder, type ClosedFolder, type Input, type PassedOver } from "./walk-folder";

/** What the names on a command line stand for. */
export interface Inputs {
  /** Each file once, folders opened, in the order of the command line and of the names within a folder. */
  readonly found: readonly (Input | ClosedFolder)[];
  readonly passedOver: PassedOver;
}

/** Whether a path names a folder. */
export async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch {
    return false;
  }
}

/**
 * Finds the files that a command line names, folders with all below them. A file that is reached twice, by a link or
 * because it was named beside its folder, counts once.
 *
 * @param outputs folders that results go into; what lies there is no input
 */
export async function inputsOf(named: readonly string[], outputs: readonly string[]): Promise<Inputs> {
  const passedOver: PassedOver = { locks: 0, hidden: 0, others: 0, links: 0, outputs: 0 };
  const found: (Input | ClosedFolder)[] = [];
  const seen = new Set<string>();
  const closed = new Set(await Promise.all(outputs.map(identityOf)));
  const add = async (one: Input | ClosedFolder): Promise<void> => {
    const identity = await identityOf(one.file);
    if (seen.has(identity)) {
      passedOver.links += 1;
      return;
    }
    seen.add(identity);
    found.push(one);
  };
  for (const name of named) {
    if (await isFolder(name)) {
      const below = named.length === 1 ? "" : basename(resolve(name));
      for await (const one of walkFolder(name, below, closed, passedOver)) await add(one);
    } else if (isLockFile(name)) passedOver.locks += 1;
    else await add({ file: name, below: basename(name) });
  }
  return { found, passedOver };
}

/** One text for a file, whichever way leads to it. */
export async function identityOf(path: string): Promise<string> {
  try {
    return await realpath(path);
  } catch {
    return resolve(path);
  }
}
