import type { ExtractJob } from "../consolidate/extract-file";
import type { Extractor } from "../consolidate/extract-files";
import type { InputObject } from "./bucket-inputs";
import { fetchObjects, withCopies } from "./fetch-objects";
import type { KnownContents } from "./known-contents";

/** So many objects lie on this machine's disk at a time. */
const ON_DISK = 2_000;

/** What it takes to read objects of buckets. */
export interface Fetching {
  readonly objects: ReadonlyMap<string, InputObject>;
  readonly contents: KnownContents;
  /** A folder for the copies, which workers see where there are any. */
  readonly store: string;
}

/**
 * Lets an extractor read objects of buckets, too: it is given copies, which are taken away afterwards. Objects that lie here
 * already, since they were converted, are not fetched once more.
 */
export function fetchingExtractor(extractor: Extractor, { objects, contents, store }: Fetching): Extractor {
  return async (jobs, done) => {
    const placed = jobs.map((job, place) => ({ job, place }));
    const isRemote = ({ job }: (typeof placed)[number]): boolean =>
      job.copy === undefined && objects.has(job.file);
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
    await run(placed.filter((one) => !isRemote(one)));
    const remote = placed.filter(isRemote);
    for (let from = 0; from < remote.length; from += ON_DISK) {
      const some = remote.slice(from, from + ON_DISK);
      await withCopies(store, async (folder) => {
        const files = some.map(({ job }) => job.file);
        const copies = await fetchObjects(files, objects, folder, contents);
        const copied = some.flatMap(({ job, place }) => {
          const copy = copies.get(job.file);
          if (copy?.ok) return [{ place, job: { ...job, copy: copy.value } }];
          if (copy) done(place, copy);
          return [];
        });
        await run(copied);
      });
    }
  };
}
