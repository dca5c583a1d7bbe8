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

/** Holds what came back against the manifest. */
export async function comparedReturns(
  manifest: Manifest,
  { heads, unread }: Extracted,
  store: string,
  objects: BucketInputs["objects"],
): Promise<ComparedReturns> {
  const arrivalOf = async (file: string, head: Head | null): Promise<Arrival> => {
    const day = dayOf(objects.get(file)?.changed ?? (await changedOn(file)));
    return { head, file, name: basename(file), day };
  };
  const arrivals: Arrival[] = [];
  for (const head of heads) arrivals.push(await arrivalOf(head.file, head));
  for (const { file } of unread) arrivals.push(await arrivalOf(file, null));
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
