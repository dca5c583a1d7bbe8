import { stat } from "node:fs/promises";
import { basename, join } from "node:path";
import { printIsoDay } from "../../../core/common/day";
import { ok, type Result } from "../../../core/common/result";
import {
  driftIssues,
  returnsOf,
  type Arrival,
  type Asked,
  type Head,
  type ReturnIssue,
} from "../../../core/consolidation";
import { MANIFEST_FILE, type Manifest } from "../../../core/distribution";
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

/** What came back of what was distributed. */
export interface ComparedReturns {
  readonly asked: readonly Asked[];
  readonly issues: readonly ReturnIssue[];
}

/** Holds what came back against the manifest: who, when, which version, and what was done to the template. */
export async function compareReturns(
  manifest: Manifest,
  { heads, unread }: Extracted,
  store: string,
): Promise<ComparedReturns> {
  const arrivals: Arrival[] = [];
  for (const head of heads) arrivals.push(await arrivalOf(head.file, head));
  for (const { file } of unread) arrivals.push(await arrivalOf(file, null));
  const { asked, issues, distributed } = returnsOf(manifest, arrivals);
  const all: ReturnIssue[] = [...issues];
  for (const { head, unit } of distributed) {
    const extract = await knownExtract(store, head.key);
    const layout = extract.distributed?.layout ?? [];
    for (const issue of driftIssues(manifest, unit, head.file, layout)) all.push(issue);
  }
  return { asked, issues: all };
}

async function arrivalOf(file: string, head: Head | null): Promise<Arrival> {
  return { head, file, name: basename(file), day: await changedOn(file) };
}

/** The day a file was last changed; empty where nobody knows it any more. */
async function changedOn(file: string): Promise<string> {
  try {
    const { mtime } = await stat(file);
    return printIsoDay({ year: mtime.getFullYear(), month: mtime.getMonth() + 1, day: mtime.getDate() });
  } catch {
    return "";
  }
}
