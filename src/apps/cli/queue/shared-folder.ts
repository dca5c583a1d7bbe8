import { realpath } from "node:fs/promises";
import { dirname, isAbsolute, join, relative, resolve, sep } from "node:path";

/**
 * A path as it is told to other machines, on which the shared folder may lie elsewhere: below that folder, with slashes;
 * `undefined` for a path that is not in it.
 */
export function belowShared(shared: string, path: string): string | undefined {
  const below = relative(resolve(shared), resolve(path));
  if (below === "" || below === ".." || below.startsWith(`..${sep}`) || isAbsolute(below)) return undefined;
  return below.split(sep).join("/");
}

/**
 * The path of this machine for one that another told; `undefined` where it leads out of the shared folder, also by a link.
 * Who can write into the queue shall not reach other files than those that are shared.
 */
export async function inShared(shared: string, below: string): Promise<string | undefined> {
  const path = join(shared, ...below.split("/"));
  if (isAbsolute(below) || belowShared(shared, path) === undefined) return undefined;
  const [real, root] = await Promise.all([realOf(path), realOf(shared)]);
  return belowShared(root, real) === undefined ? undefined : path;
}

/** The real path, of what is not there yet that of the folder it would be in. */
async function realOf(path: string): Promise<string> {
  try {
    return await realpath(path);
  } catch {
    const folder = dirname(path);
    return folder === path ? path : join(await realOf(folder), relative(folder, path));
  }
}
