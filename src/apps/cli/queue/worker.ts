import { randomUUID } from "node:crypto";
import type { Job } from "bullmq";
import type { Redis } from "ioredis";
import { extractPool } from "../extract-threads";
import { problem, type Problem } from "../problem";
import type { Working } from "./exchange";
import { isStalled, queueName, type ExtractTask } from "./extract-task";

export interface WorkerOptions {
  readonly redis: Redis;
  /** How it gets at files and where it leaves extracts. */
  readonly working: Working;
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
 * How long a task is this worker's alone without a word of it, how often it gives one, how often others look for such tasks,
 * and how many workers may die over one: a file that kills three of them is given up. In milliseconds. A machine that has too
 * much to do may let a process wait for many seconds; a process that died is found by its connection (`bereft-tasks.ts`).
 */
const LOCKS = {
  lockDuration: 60_000,
  lockRenewTime: 10_000,
  stalledInterval: 5_000,
  maxStalledCount: 2,
} as const;

/** Takes tasks from the queue of this build of the program until it is closed. */
export async function startWorker({
  redis,
  working,
  threads,
  told,
  inWords,
}: WorkerOptions): Promise<RunningWorker> {
  const { Worker, UnrecoverableError } = await import("bullmq");
  // Work in threads leaves the main one free to say that it goes on.
  const pool = await extractPool(threads);
  const worker = new Worker<ExtractTask>(
    queueName(undefined, working.place),
    async ({ data }) => {
      const made = await working.carryOut(data, pool.run);
      if (made.kind === "refused") throw new UnrecoverableError(inWords(made.problem));
      if (made.kind === "failed") throw new Error(inWords(made.problem));
      told.done(data.file, made.kind === "kept");
    },
    // Whoever waits for a task sees by this name who has it, and whether that one is still connected.
    { connection: redis, name: randomUUID(), concurrency: threads, ...LOCKS },
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
      await working.close();
    },
  };
}

function isLast({ attemptsMade, opts }: Job<ExtractTask>): boolean {
  return attemptsMade >= (opts.attempts ?? 1);
}

/** What stands in the queue may be anything. */
function fileOf(job: Job<ExtractTask> | undefined): string {
  const file: unknown = job?.data.file;
  return typeof file === "string" ? file : "";
}
