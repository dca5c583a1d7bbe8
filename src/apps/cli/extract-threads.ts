import { err } from "../../core/common/result";
import { extractFile, type ExtractJob, type ExtractResult } from "./consolidate/extract-file";
import { problem } from "./problem";
import { lanesFor, threadPool } from "./threads";

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
  const lanes = lanesFor(jobs.length, threads);
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
  const pool = await threadPool("extractFile", lanes);
  return {
    run: (job) =>
      pool.run(job).catch((): ExtractResult => err(problem("cli.consolidate.thread", { file: job.file }))),
    close: pool.close,
  };
}
