import { access } from "node:fs/promises";
import * as v from "valibot";
import { err, ok, type Result } from "../../../core/common/result";
import type { RulePack } from "../../../core/rules";
import type { ExtractJob } from "../consolidate/extract-file";
import { contentHash, extractKey, extractPath } from "../consolidate/extract-store";
import { readInput } from "../files";
import { problem, type Problem } from "../problem";
import { isOfThisMachine, type Asking, type Offer, type Working } from "./exchange";
import { folderTaskSchema } from "./extract-task";
import { keepPack, keptPack } from "./kept-pack";
import { belowShared, inShared } from "./shared-folder";

/**
 * Files and store lie in a folder that all machines see, wherever it lies on them.
 *
 * @param paths the store and all files; the first one outside of the folder is the problem
 */
export function askingByFolder(shared: string, paths: readonly string[]): Result<Asking, Problem> {
  const outside = paths.find((path) => belowShared(shared, path) === undefined);
  if (outside !== undefined) return err(problem("queue.outside", { file: outside, shared }));
  return ok({
    place: "",
    offer: (job) => offer(job, shared),
    bring: () => Promise.resolve(),
    readsWhatFailed: false,
  });
}

async function offer(
  { file, copy = file, store, locale, pack, converted }: ExtractJob,
  shared: string,
): Promise<Offer | undefined> {
  // What was converted lies on this machine alone.
  if (converted !== undefined) return undefined;
  const bytes = await readInput(copy);
  const [below, storeBelow] = [belowShared(shared, copy), belowShared(shared, store)];
  if (!bytes.ok || below === undefined || storeBelow === undefined) return undefined;
  const key = extractKey(contentHash(bytes.value), { locale, pack });
  if (await isThere(extractPath(store, key))) return undefined;
  const hash = pack === undefined ? null : await keepPack(store, pack);
  return { key, task: { file: below, store: storeBelow, locale, pack: hash } };
}

async function isThere(path: string): Promise<boolean> {
  try {
    await access(path);
    return true;
  } catch {
    return false;
  }
}

/** A worker that sees the folder. */
export function workingInFolder(shared: string): Working {
  const packs = new Map<string, RulePack>();
  const packOf = async (store: string, hash: string): Promise<RulePack | undefined> => {
    const pack = packs.get(hash) ?? (await keptPack(store, hash));
    if (pack !== undefined) packs.set(hash, pack);
    return pack;
  };
  const jobOf = async (data: unknown): Promise<Result<ExtractJob, Problem>> => {
    const task = v.safeParse(folderTaskSchema, data);
    if (!task.success) return err(problem("queue.no-task"));
    const { locale, pack: hash } = task.output;
    const [file, store] = await Promise.all([
      inShared(shared, task.output.file),
      inShared(shared, task.output.store),
    ]);
    if (file === undefined || store === undefined) return err(problem("queue.out-of-reach"));
    const pack = hash === null ? undefined : await packOf(store, hash);
    if (hash !== null && pack === undefined) return err(problem("queue.no-pack"));
    return ok({ file, store, locale, pack });
  };
  return {
    place: "",
    carryOut: async (data, run) => {
      const job = await jobOf(data);
      if (!job.ok) return { kind: "refused", problem: job.error };
      const result = await run(job.value);
      if (result.ok) return { kind: "kept" };
      return isOfThisMachine(result.error) ? { kind: "failed", problem: result.error } : { kind: "unread" };
    },
    close: () => Promise.resolve(),
  };
}
