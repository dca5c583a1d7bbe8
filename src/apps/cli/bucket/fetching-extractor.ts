import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { err, ok, type Result } from "../../../core/common/result";
import type { ExtractJob } from "../consolidate/extract-file";
import type { Extractor } from "../consolidate/extract-files";
import { contentHash } from "../consolidate/extract-store";
import { writeProblem } from "../files";
import { problem, type Problem } from "../problem";
import type { InputObject } from "./bucket-inputs";
import type { KnownContents } from "./known-contents";

/** So many objects lie on this machine's disk at a time, and so many are fetched at a time. */
const ON_DISK = 2_000;
const AT_A_TIME = 16;

/** What it takes to read objects of buckets. */
export interface Fetching {
  readonly objects: ReadonlyMap<string, InputObject>;
  readonly contents: KnownContents;
  /** A folder for the copies, which workers see where there are any. */
  readonly store: string;
}

/** Lets an extractor read objects of buckets, too: it is given copies, which are taken away afterwards. */
export function fetchingExtractor(extractor: Extractor, { objects, contents, store }: Fetching): Extractor {
  return async (jobs, done) => {
    const placed = jobs.map((job, place) => ({ job, place, object: objects.get(job.file) }));
    const run = async (
      some: readonly { readonly job: ExtractJob; readonly place: number }[],
    ): Promise<void> => {
      if (some.length === 0) return;
      await extractor(
        some.map(({ job }) => job),
        (index, result) => {
          done(some[index]?.place ?? 0, result);
        },
      );
    };
    await run(placed.filter(({ object }) => object === undefined));
    const remote = placed.flatMap(({ object, ...rest }) => (object ? [{ ...rest, object }] : []));
    for (let from = 0; from < remote.length; from += ON_DISK) {
      await mkdir(store, { recursive: true });
      const folder = await mkdtemp(join(store, "objects-"));
      try {
        const copied: { job: ExtractJob; place: number }[] = [];
        await inLanes(remote.slice(from, from + ON_DISK), async ({ job, place, object }) => {
          const copy = await copyOf(object, join(folder, `${String(place)}.xlsx`), job.file, contents);
          if (copy.ok) copied.push({ place, job: { ...job, copy: copy.value } });
          else done(place, copy);
        });
        await run(copied.sort((one, other) => one.place - other.place));
      } finally {
        await rm(folder, { recursive: true, force: true });
      }
      // Without it objects are fetched again by the next run, and no more.
      await contents.keep().catch(() => undefined);
    }
  };
}

/** Fetches an object as it is now, which may be another version than that of the list. */
async function copyOf(
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

async function inLanes<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  const left = items.values();
  const lane = async (): Promise<void> => {
    for (const item of left) await work(item);
  };
  await Promise.all(Array.from({ length: AT_A_TIME }, lane));
}
