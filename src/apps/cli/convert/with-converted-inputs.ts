import type { ClosedFolder, Input } from "../batch/walk-folder";
import type { Fetching } from "../bucket/fetching-extractor";
import { fetchObjects, withCopies } from "../bucket/fetch-objects";
import type { Context } from "../context";
import { hasOtherFormat } from "./convert-files";
import { convertedInput, withConverted } from "./with-converted";

interface Converting extends Fetching {
  readonly convert: boolean | undefined;
  readonly json: boolean | undefined;
  /** Whether a former run has kept what was made of a file that it had converted. */
  readonly isKnown: (input: Input) => Promise<boolean>;
}

/**
 * Does work for which files and objects of buckets in other formats are converted first, where that is wanted. Objects are fetched for
 * it, and their copies stay until the work is done, so that what was converted is what is read.
 */
export async function withConvertedInputs<T>(
  context: Context,
  files: readonly (Input | ClosedFolder)[],
  { convert, json, isKnown, ...fetching }: Converting,
  work: (inputs: readonly (Input | ClosedFolder)[]) => Promise<T>,
): Promise<T> {
  if (convert !== true) return work(files);
  const { known, open } = await sortedOut(files, isKnown);
  const converting = (fetched: ReadonlyMap<string, Input | ClosedFolder>): Promise<T> => {
    const inputs = files.map((one) => fetched.get(one.file) ?? one);
    const sources = inputs.filter((one) => !("problem" in one) && open.has(one.file));
    return withConverted(context, sources, { convert, json, beside: fetching.store }, (conversions) =>
      work(
        inputs.map((one) => {
          if ("problem" in one) return one;
          return known.has(one.file) ? { ...one, converted: one.file } : convertedInput(one, conversions);
        }),
      ),
    );
  };
  const remote = [...open.values()].filter(({ file }) => fetching.objects.has(file));
  return remote.length === 0
    ? converting(new Map())
    : withCopies(fetching.store, async (folder) => converting(await fetchedInputs(remote, folder, fetching)));
}

/** Objects with the places of their copies, or with why there are none. */
export async function fetchedInputs(
  remote: readonly Input[],
  folder: string,
  { objects, contents }: Pick<Fetching, "objects" | "contents">,
): Promise<ReadonlyMap<string, Input | ClosedFolder>> {
  const names = remote.map(({ file }) => file);
  const copies = await fetchObjects(names, objects, folder, contents);
  const inputs = remote.flatMap((one): readonly (readonly [string, Input | ClosedFolder])[] => {
    const copy = copies.get(one.file);
    if (copy === undefined) return [];
    return [[one.file, copy.ok ? { ...one, copy: copy.value } : { file: one.file, problem: copy.error }]];
  });
  return new Map(inputs);
}

/** Files that may have to be converted: those whose results a former run has kept, and the others. */
async function sortedOut(
  files: readonly (Input | ClosedFolder)[],
  isKnown: Converting["isKnown"],
): Promise<{ readonly known: ReadonlySet<string>; readonly open: ReadonlyMap<string, Input> }> {
  const known = new Set<string>();
  const open = new Map<string, Input>();
  for (const one of files) {
    if ("problem" in one || !hasOtherFormat(one.file)) continue;
    if (await isKnown(one)) known.add(one.file);
    else open.set(one.file, one);
  }
  return { known, open };
}
