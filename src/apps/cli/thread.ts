import { workerData } from "node:worker_threads";
import type { FileResult } from "./batch/file-work";
import type { ThreadJob, ThreadSetting } from "./batch/thread-work";
import { loadBundle } from "./bundle";

// A thread's program: the command line from the bundle, with its code cache.
const bundle = loadBundle();

/** Make the extract of a file, and the rows of one by a scheme. */
export const { extractFile, mergeFile } = bundle;

/** Does the work of a command on a file. */
export function workOnFile(job: ThreadJob): Promise<FileResult> {
  // Whoever started this thread for the files of a command gave it this.
  return bundle.workOnFile(workerData as ThreadSetting, job);
}
