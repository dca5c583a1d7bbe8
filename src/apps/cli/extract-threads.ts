import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { err } from "../../core/common/result";
import { extractFile, type ExtractJob, type ExtractResult } from "./consolidate/extract-file";
import { problem } from "./problem";

/** The thread's program, beside the bundle. */
const WORKER = join(__dirname, "extract-worker.js");

/** So many files are done by the time that a thread has started. */
const WORTH_A_THREAD = 8;

/**
 * Makes the extracts of files, several at a time where it is worth it. Each thread takes the next file when it has done one. A
 * thread that dies over a file (memory) makes that file's result a problem, and another takes its place.
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
  const queue = jobs.entries();
  if (lanes < 2) {
    for (const [place, job] of queue) done(place, await extractFile(job));
    return;
  }
  await Promise.all(Array.from({ length: lanes }, () => lane(queue, done)));
}

async function lane(
  queue: IterableIterator<[number, ExtractJob]>,
  done: (place: number, result: ExtractResult) => void,
): Promise<void> {
  let worker: Worker | undefined;
  try {
    for (const [place, job] of queue) {
      worker ??= new Worker(WORKER);
      const result = await answerOf(worker, job);
      if (result === undefined) worker = undefined;
      done(place, result ?? err(problem("cli.consolidate.thread", { file: job.file })));
    }
  } finally {
    await worker?.terminate();
  }
}

/** What a thread makes of a job; `undefined` where it died. */
function answerOf(worker: Worker, job: ExtractJob): Promise<ExtractResult | undefined> {
  return new Promise((resolve) => {
    const end = (result: ExtractResult | undefined): void => {
      worker.off("message", end).off("error", died).off("exit", died);
      resolve(result);
    };
    const died = (): void => {
      end(undefined);
    };
    // Without a listener of its own an error would end the whole program.
    worker.on("message", end).on("error", died).on("exit", died);
    worker.postMessage(job);
  });
}
