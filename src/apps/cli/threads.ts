import { join } from "node:path";
import type { ThreadJob, ThreadSetting } from "./batch/thread-work";
import type { FileResult } from "./batch/file-work";
import type { ExtractJob, ExtractResult } from "./consolidate/extract-file";
import type { MergeJob, MergeResult } from "./merging/merge-file";

/** The thread's program, beside the bundle. */
const PROGRAM = join(__dirname, "thread.js");

/** So many files are done by the time that a thread has started. */
const WORTH_A_THREAD = 8;

/** How many threads are worth starting for so many files; fewer than two mean that this thread does the work. */
export function lanesFor(files: number, threads: number): number {
  return Math.min(threads, Math.floor(files / WORTH_A_THREAD));
}

/** What threads can be asked for, by name. */
interface ThreadFunctions {
  readonly extractFile: (job: ExtractJob) => ExtractResult;
  readonly mergeFile: (job: MergeJob) => MergeResult;
  readonly workOnFile: (job: ThreadJob) => FileResult;
}

type Name = keyof ThreadFunctions;

/** Threads that do one kind of work. */
export interface ThreadPool<Job, Done> {
  /** The work itself ends in a result; this rejects only where a thread ended over it (memory). Another takes its place. */
  readonly run: (job: Job) => Promise<Done>;
  /** Ends the threads; what they have begun is lost. */
  readonly close: () => Promise<void>;
}

/**
 * Starts so many threads.
 *
 * @param setting what is alike for all jobs
 */
export async function threadPool<N extends Name>(
  name: N,
  lanes: number,
  setting?: ThreadSetting,
): Promise<ThreadPool<Parameters<ThreadFunctions[N]>[0], ReturnType<ThreadFunctions[N]>>> {
  const { Piscina } = await import("piscina");
  const pool = new Piscina<Parameters<ThreadFunctions[N]>[0], ReturnType<ThreadFunctions[N]>>({
    filename: PROGRAM,
    name,
    minThreads: lanes,
    maxThreads: lanes,
    workerData: setting,
  });
  return { run: (job) => pool.run(job), close: () => pool.destroy() };
}
