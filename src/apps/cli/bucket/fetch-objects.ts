import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { err, ok, type Result } from "../../../core/common/result";
import { contentHash } from "../consolidate/extract-store";
import { writeProblem } from "../files";
import { problem, type Problem } from "../problem";
import type { InputObject } from "./bucket-inputs";
import type { KnownContents } from "./known-contents";

/** So many objects are fetched at a time. */
export const FETCHES = 16;

/** Does work with a folder in the store that holds copies of objects, and takes it away afterwards. */
export async function withCopies<T>(store: string, work: (folder: string) => Promise<T>): Promise<T> {
  await mkdir(store, { recursive: true });
  const folder = await mkdtemp(join(store, "objects-"));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/**
 * Fetches objects as they are now, which may be other versions than those of the list, and says where their copies lie.
 *
 * @param folder where the copies go; its own
 * @param contents is told what the versions hold
 */
export async function fetchObjects(
  files: readonly string[],
  objects: ReadonlyMap<string, InputObject>,
  folder: string,
  contents: KnownContents,
): Promise<ReadonlyMap<string, Result<string, Problem>>> {
  const copies = new Map<string, Result<string, Problem>>();
  const left = files.entries();
  const lane = async (): Promise<void> => {
    for (const [place, file] of left) {
      const object = objects.get(file);
      if (!object) continue;
      const path = join(folder, `${String(place)}.xlsx`);
      copies.set(file, await fetchObject(object, path, file, contents));
    }
  };
  await Promise.all(Array.from({ length: FETCHES }, lane));
  // Without it objects are fetched again by the next run, and no more.
  await contents.keep().catch(() => undefined);
  return copies;
}

/** Fetches an object into a file, and gives back the path. @param file the name under which it is told */
export async function fetchObject(
  object: InputObject,
  path: string,
  file: string,
  contents: KnownContents,
): Promise<Result<string, Problem>> {
  const fetched = await object.bucket.fetch(object.name);
  if (!fetched.ok) return fetched;
  if (!fetched.value) return err(problem("queue.object.gone", { file }));
  const { bytes, etag } = fetched.value;
  try {
    await writeFile(path, bytes);
  } catch (error) {
    return err(writeProblem(error, path));
  }
  contents.add({ ...object, etag }, contentHash(bytes));
  return ok(path);
}
