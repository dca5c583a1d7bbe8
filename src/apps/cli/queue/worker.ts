import type { Job } from "bullmq";
import type { Redis } from "ioredis";
import * as v from "valibot";
import type { RulePack } from "../../../core/rules";
import type { ExtractJob, ExtractResult } from "../consolidate/extract-file";
import { extractPool } from "../extract-threads";
import { problem, type Problem } from "../problem";
import { extractTaskSchema, isStalled, queueName, type ExtractTask } from "./extract-task";
import { keptPack } from "./kept-pack";
import { inShared } from "./shared-folder";

export interface WorkerOptions {
  readonly redis: Redis;
  /** The folder that all machines see, where it lies on this one. */
  readonly shared: string;
  /** So many files at a time, a thread each. */
  readonly threads: number;
  readonly told: {
    /** The extract of a file is kept, or the file cannot be read, which whoever asked finds out. */
    readonly done: (file: string, kept: boolean) => void;
    /** A task did not succeed; `last` where it is given up. */
    readonly failed: (file: string, reason: string, last: boolean) => void;
    readonly idle: () => void;
  };
  /** A problem of this machine in words. */
  readonly inWords: (problem: Problem) => string;
}

export interface RunningWorker {
  /** Ends after what has been begun. */
  readonly close: () => Promise<void>;
}

/**
 * How long a task is this worker's alone without a word of it, how often others look for such, and how many workers may die
 * over it: a file that kills three of them is given up. In milliseconds.
 */
const LOCKS = { lockDuration: 10_000, stalledInterval: 5_000, maxStalledCount: 2 } as const;

/** Takes tasks from the queue of this build of the program until it is closed. */
export async function startWorker({
  redis,
  shared,
  threads,
  told,
  inWords,
}: WorkerOptions): Promise<RunningWorker> {
  const { Worker, UnrecoverableError } = await import("bullmq");
  // Work in threads leaves the main one free to say that it goes on.
  const pool = await extractPool(threads);
  const packs = new Map<string, RulePack>();
  const never = (id: string): Error => new UnrecoverableError(inWords(problem(id)));
  const packOf = async (store: string, hash: string): Promise<RulePack> => {
    const pack = packs.get(hash) ?? (await keptPack(store, hash));
    if (pack === undefined) throw never("queue.no-pack");
    packs.set(hash, pack);
    return pack;
  };
  const jobOf = async (data: unknown): Promise<ExtractJob> => {
    const task = v.safeParse(extractTaskSchema, data);
    if (!task.success) throw never("queue.no-task");
    const { locale, pack } = task.output;
    const [file, store] = await Promise.all([
      inShared(shared, task.output.file),
      inShared(shared, task.output.store),
    ]);
    if (file === undefined || store === undefined) throw never("queue.out-of-reach");
    return { file, store, locale, pack: pack === null ? undefined : await packOf(store, pack) };
  };
  const worker = new Worker<ExtractTask>(
    queueName(),
    async ({ data }) => {
      const result = await pool.run(await jobOf(data));
      if (!result.ok && isOfThisMachine(result)) throw new Error(inWords(result.error));
      told.done(data.file, result.ok);
    },
    { connection: redis, concurrency: threads, ...LOCKS },
  );
  worker.on("failed", (job, error) => {
    const last = job === undefined || isLast(job) || error instanceof UnrecoverableError;
    told.failed(fileOf(job), isStalled(error.message) ? inWords(problem("queue.died")) : error.message, last);
  });
  worker.on("drained", told.idle);
  worker.on("error", () => undefined);
  await worker.waitUntilReady();
  return {
    close: async () => {
      await worker.close();
      await pool.close();
    },
  };
}

/** Whether it is not the file that is at fault: a full disk, a thread that died. Another attempt may succeed. */
function isOfThisMachine(result: ExtractResult): boolean {
  return !result.ok && /^cli\.(?:output\.|consolidate\.thread$)/.test(result.error.id);
}

function isLast({ attemptsMade, opts }: Job<ExtractTask>): boolean {
  return attemptsMade >= (opts.attempts ?? 1);
}

/** What stands in the queue may be anything. */
function fileOf(job: Job<ExtractTask> | undefined): string {
  const file: unknown = job?.data.file;
  return typeof file === "string" ? file : "";
}
