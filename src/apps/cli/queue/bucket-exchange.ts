import { randomUUID } from "node:crypto";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import * as v from "valibot";
import { ok, type Result } from "../../../core/common/result";
import type { RulePack } from "../../../core/rules";
import type { ExtractJob } from "../consolidate/extract-file";
import { contentHash, extractKey, extractPath, keptExtract, writeSmall } from "../consolidate/extract-store";
import { readInput, writeProblem } from "../files";
import { problem, type Problem } from "../problem";
import type { Bucket } from "../bucket/bucket";
import { isOfThisMachine, type Asking, type CarriedOut, type Offer, type Working } from "./exchange";
import { bucketTaskSchema } from "./extract-task";
import { packOfText, packText } from "./kept-pack";

/** A bucket that did not answer is left alone for so long; until then this machine reads itself. In milliseconds. */
const REST = 60_000;

const sourceName = (hash: string): string => `files/${hash}`;
const extractName = (key: string): string => `extracts/${key.slice(0, 2)}/${key}.json`;
const packName = (hash: string): string => `packs/${hash}.json`;

/**
 * Files and extracts go through a bucket, each under a hash of what it is made from; nobody needs a shared folder.
 *
 * @param lost is told why, when the bucket can no more be used for a while
 */
export function askingByBucket(bucket: Bucket, place: string, lost: (why: Problem) => void): Asking {
  let restsUntil = 0;
  const had = async <T>(ask: () => Promise<Result<T, Problem>>): Promise<T | undefined> => {
    if (performance.now() < restsUntil) return undefined;
    const answer = await ask();
    if (answer.ok) return answer.value;
    if (performance.now() >= restsUntil) lost(answer.error);
    restsUntil = performance.now() + REST;
    return undefined;
  };
  const bring = async (store: string, key: string): Promise<boolean> => {
    const bytes = await had(() => bucket.get(extractName(key)));
    if (bytes === undefined) return false;
    try {
      await writeSmall(extractPath(store, key), Buffer.from(bytes).toString("utf8"));
      return (await keptExtract(store, key)) !== undefined;
    } catch {
      // A disk that is full is told where the file is read here.
      return false;
    }
  };
  const offer = async (job: ExtractJob): Promise<Offer | undefined> => {
    const { file, copy = file, store, locale, pack, converted } = job;
    const bytes = converted === undefined ? await readInput(copy) : undefined;
    if (bytes?.ok !== true) return undefined;
    const source = contentHash(bytes.value);
    const key = extractKey(source, { locale, pack });
    if ((await keptExtract(store, key)) || (await bring(store, key))) return undefined;
    if ((await had(() => putOnce(bucket, sourceName(source), bytes.value))) === undefined) return undefined;
    const task = { file: basename(file), source, locale };
    if (pack === undefined) return { key, task: { ...task, pack: null } };
    const { text, hash } = packText(pack);
    const kept = await had(() => putOnce(bucket, packName(hash), Buffer.from(text)));
    return kept === undefined ? undefined : { key, task: { ...task, pack: hash } };
  };
  return {
    ...{ place, offer, readsWhatFailed: true },
    bring: async (store, key) => {
      await bring(store, key);
    },
  };
}

/** What lies under its hash already need not be sent. */
async function putOnce(bucket: Bucket, name: string, bytes: Uint8Array): Promise<Result<null, Problem>> {
  const there = await bucket.has(name);
  if (!there.ok) return there;
  return there.value ? ok(null) : bucket.put(name, bytes);
}

/** A worker that reads from the bucket; a file lies on its own disk while it is read. */
export async function workingWithBucket(bucket: Bucket, place: string): Promise<Working> {
  const folder = await mkdtemp(join(tmpdir(), "jiyan-work-"));
  const packs = new Map<string, RulePack>();
  const packOf = async (hash: string): Promise<Result<RulePack | undefined, Problem>> => {
    const known = packs.get(hash);
    if (known) return ok(known);
    const bytes = await bucket.get(packName(hash));
    if (!bytes.ok) return bytes;
    const pack = bytes.value && packOfText(Buffer.from(bytes.value).toString("utf8"), hash);
    if (pack) packs.set(hash, pack);
    return ok(pack);
  };
  const carryOut: Working["carryOut"] = async (data, run) => {
    const task = v.safeParse(bucketTaskSchema, data);
    if (!task.success) return { kind: "refused", problem: problem("queue.no-task") };
    const { source, locale, pack: packHash } = task.output;
    const [bytes, pack] = [
      await bucket.get(sourceName(source)),
      packHash === null ? undefined : await packOf(packHash),
    ];
    if (!bytes.ok) return { kind: "failed", problem: bytes.error };
    if (pack?.ok === false) return { kind: "failed", problem: pack.error };
    if (pack && pack.value === undefined) return { kind: "refused", problem: problem("queue.no-pack") };
    if (bytes.value === undefined || contentHash(bytes.value) !== source) {
      return { kind: "refused", problem: problem("queue.no-source") };
    }
    const own = join(folder, randomUUID());
    const [file, store] = [`${own}.xlsx`, `${own}.extracts`];
    try {
      await writeFile(file, bytes.value);
      const result = await run({ file, store, locale, pack: pack?.value });
      if (result.ok) return await leave(bucket, store, result.value.head.key);
      return isOfThisMachine(result.error) ? { kind: "failed", problem: result.error } : { kind: "unread" };
    } catch (error) {
      return { kind: "failed", problem: writeProblem(error, file) };
    } finally {
      await Promise.all([rm(file, { force: true }), rm(store, { force: true, recursive: true })]);
    }
  };
  return { place, carryOut, close: () => rm(folder, { force: true, recursive: true }) };
}

async function leave(bucket: Bucket, store: string, key: string): Promise<CarriedOut> {
  const left = await bucket.put(extractName(key), await readFile(extractPath(store, key)));
  return left.ok ? { kind: "kept" } : { kind: "failed", problem: left.error };
}
