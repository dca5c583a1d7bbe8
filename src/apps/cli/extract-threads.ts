import { join } from "node:path";
import { err } from "../../core/common/result";
import { extractFile, type ExtractJob, type ExtractResult } from "./consolidate/extract-file";
import { problem } from "./problem";

/** The thread's program, beside the bundle. */
const WORKER = join(__dirname, "extract-worker.js");

/** So many files are done by the time that a thread has started. */
const WORTH_A_THREAD = 8;

/**
 * Makes the extracts of files, several at a time where it is worth it. A thread that dies over a file (memory) makes that
 * file's result a problem, and another takes its place.
 *
 * @param threads at most so many
 * @param done is told each result with the place of its job, in the order in which they are done
 */
export async function extractAll(
  jobs: readonly ExtractJob[],
  threads: number,
  done: (place: number, result: ExtractResult) => void,
): Promise<void> {
  const lanes = Math.min(threads, Math.floor(jobs.length / WORTH_A_THREAD));
  if (lanes < 2) {
    for (const [place, job] of jobs.entries()) done(place, await extractFile(job));
    return;
  }
  const pool = await extractPool(lanes);
  try {
    await Promise.all(
      jobs.map(async (job, place) => {
        done(place, await pool.run(job));
      }),
    );
  } finally {
    await pool.close();
  }
}

/** Threads that make extracts. */
export interface ExtractPool {
  /** Never throws: the end of a thread over a file is that file's problem. */
  readonly run: (job: ExtractJob) => Promise<ExtractResult>;
  readonly close: () => Promise<void>;
}

/** Starts so many threads. */
export async function extractPool(lanes: number): Promise<ExtractPool> {
  const { Piscina } = await import("piscina");
  const pool = new Piscina<ExtractJob, ExtractResult>({
    filename: WORKER,
    minThreads: lanes,
    maxThreads: lanes,
  });
  return {
    // The work itself ends in a result, so what is thrown is the end of a thread.
    run: (job) =>
      pool.run(job).catch((): ExtractResult => err(problem("cli.consolidate.thread", { file: job.file }))),
    close: () => pool.destroy(),
  };
}
