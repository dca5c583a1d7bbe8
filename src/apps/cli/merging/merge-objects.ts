import { rm } from "node:fs/promises";
import { join } from "node:path";
import type { ClosedFolder, Input } from "../batch/walk-folder";
import { fetchObject, withCopies } from "../bucket/fetch-objects";
import type { Fetching } from "../bucket/fetching-extractor";
import { keptResult, type MergeJob, type MergeResult } from "./merge-file";

/** Merges a file, which is fetched first where it is an object of a bucket. */
export type ByObject = (
  job: MergeJob,
  merge: (job: MergeJob) => Promise<MergeResult>,
) => Promise<MergeResult>;

/** Does work that merges objects of buckets, too: each lies on this machine while its rows are made, and no longer. */
export async function withObjects<T>(
  inputs: readonly (Input | ClosedFolder)[],
  { objects, contents, store }: Fetching,
  work: (mergeObject: ByObject) => Promise<T>,
): Promise<T> {
  if (!inputs.some(({ file }) => objects.has(file))) return work((job, merge) => merge(job));
  return withCopies(store, async (folder) => {
    let fetched = 0;
    const done = await work(async (job, merge) => {
      const object = objects.get(job.file);
      if (!object || job.copy !== undefined) return merge(job);
      const content = contents.get(object);
      const kept = content === undefined ? undefined : await keptResult(content, job);
      if (kept) return kept;
      fetched += 1;
      const copy = await fetchObject(object, join(folder, `${String(fetched)}.xlsx`), job.file, contents);
      if (!copy.ok) return copy;
      try {
        return await merge({ ...job, copy: copy.value });
      } finally {
        await rm(copy.value, { force: true });
      }
    });
    // Without it objects are fetched again by the next run, and no more.
    await contents.keep().catch(() => undefined);
    return done;
  });
}
