import { stat } from "node:fs/promises";
import { basename, join } from "node:path";
import { printIsoDay } from "../../../core/common/day";
import { ok, type Result } from "../../../core/common/result";
import { compareReturns, type Arrival, type ComparedReturns, type Head } from "../../../core/consolidation";
import { MANIFEST_FILE, type Manifest } from "../../../core/distribution";
import type { BucketInputs } from "../bucket/bucket-inputs";
import { isFolder } from "../batch/inputs";
import { manifestIn, readManifest } from "../distribute/manifest-file";
import type { Problem } from "../problem";
import type { Extracted } from "./extract-files";
import { knownExtract } from "./extract-store";

/** The manifest that is named, else that of the first folder that has one; `null` where there is none. */
export async function manifestFor(
  named: string | undefined,
  inputs: readonly string[],
): Promise<Result<Manifest | null, Problem>> {
  if (named !== undefined) return readManifest((await isFolder(named)) ? join(named, MANIFEST_FILE) : named);
  for (const input of inputs) {
    if (!(await isFolder(input))) continue;
    const found = await manifestIn(input);
    if (!found.ok) return found;
    if (found.value) return ok(found.value);
  }
  return ok(null);
}

/** When each file was last changed, in a folder or in a bucket. */
export type Changed = ReadonlyMap<string, Date | undefined>;

/** When each of the files was last changed. */
export async function changesOf(
  { heads, unread }: Extracted,
  objects: BucketInputs["objects"],
): Promise<Changed> {
  const changed = new Map<string, Date | undefined>();
  for (const { file } of [...heads, ...unread]) {
    changed.set(file, objects.get(file)?.changed ?? (await changedOn(file)));
  }
  return changed;
}

/** Holds what came back against the manifest. */
export async function comparedReturns(
  manifest: Manifest,
  { heads, unread }: Extracted,
  store: string,
  changed: Changed,
): Promise<ComparedReturns> {
  const arrivalOf = (file: string, head: Head | null, blank = false): Arrival => {
    return { head, blank, file, name: basename(file), day: dayOf(changed.get(file)) };
  };
  const arrivals = [
    ...heads.map((head) => arrivalOf(head.file, head)),
    ...unread.map(({ file, blank }) => arrivalOf(file, null, blank)),
  ];
  return compareReturns(manifest, arrivals, async ({ key }) => {
    const { distributed } = await knownExtract(store, key);
    return distributed?.layout ?? [];
  });
}

/** When a file was last changed; nothing where nobody knows it any more. */
async function changedOn(file: string): Promise<Date | undefined> {
  try {
    return (await stat(file)).mtime;
  } catch {
    return undefined;
  }
}

/** The day of a time here; empty for none. */
function dayOf(time: Date | undefined): string {
  if (time === undefined || Number.isNaN(time.getTime())) return "";
  return printIsoDay({ year: time.getFullYear(), month: time.getMonth() + 1, day: time.getDate() });
}
