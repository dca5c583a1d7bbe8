import { MANIFEST_FILE } from "../../../../core/distribution";
import type { Translator } from "../../../../core/messages/catalogue";
import { compareNames, isHiddenName, isLockName, isTableName } from "../../../../hosts/file/file-names";
import type { FileLine, GivenFile } from "./api";

/** Files by what they are for. */
export interface SortedFiles {
  /** To be read, in the order of a folder. */
  readonly tables: readonly GivenFile[];
  /** The manifest that lies nearest to the top. */
  readonly manifest: GivenFile | null;
  readonly passedOver: readonly FileLine[];
}

/** Sorts what was dropped or chosen. Two files of one path, from different places, are told apart by a number. */
export function sortFiles(files: readonly GivenFile[], say: Translator): SortedFiles {
  const ordered = [...files].sort((one, other) => comparePaths(one.path, other.path));
  const tables: GivenFile[] = [];
  const manifests: GivenFile[] = [];
  const passedOver: FileLine[] = [];
  const counts = new Map<string, number>();
  for (const { path, file } of ordered) {
    const parts = path.split("/");
    const name = parts.at(-1) ?? "";
    const pass = (why: string): void => {
      passedOver.push({ path, reason: say(`session.bureau.passed-over.${why}`) });
    };
    if (isLockName(name)) pass("lock");
    else if (parts.some(isHiddenName)) pass("hidden");
    else if (name === MANIFEST_FILE) manifests.push({ path, file });
    else if (file !== null && !isTableName(name)) pass("other");
    else {
      const count = (counts.get(path) ?? 0) + 1;
      counts.set(path, count);
      tables.push({ path: count === 1 ? path : `${path} (${count})`, file });
    }
  }
  const [manifest = null, ...others] = manifests.sort((one, other) => depthOf(one) - depthOf(other));
  for (const { path } of others)
    passedOver.push({ path, reason: say("session.bureau.passed-over.manifest") });
  return { tables, manifest, passedOver };
}

function depthOf({ path }: GivenFile): number {
  return path.split("/").length;
}

/** As folders are gone through: by the names of their parts. */
function comparePaths(one: string, other: string): number {
  const [left, right] = [one.split("/"), other.split("/")];
  for (let part = 0; part < Math.min(left.length, right.length); part += 1) {
    const order = compareNames(left[part] ?? "", right[part] ?? "");
    if (order !== 0) return order;
  }
  return left.length - right.length;
}
