import type { ThreadJob, ThreadSetting } from "./batch/thread-work";
import type { FileResult } from "./batch/file-work";
import type { ExtractJob, ExtractResult } from "./consolidate/extract-file";
import type { MergeJob, MergeResult } from "./merging/merge-file";

/** What the built command line exports (docs/adr/0017-command-line-bundle.md): all of `run` and what it needs. */
export { processIo } from "./io";
export { run } from "./run";

/** What a thread does with each file of a consolidation. */
export async function extractFile(job: ExtractJob): Promise<ExtractResult> {
  const { extractFile: extract } = await import("./consolidate/extract-file");
  return extract(job);
}

/** What a thread does with each file that is merged by a scheme. */
export async function mergeFile(job: MergeJob): Promise<MergeResult> {
  const { mergeFile: merge } = await import("./merging/merge-file");
  return merge(job);
}

/** What a thread does with each file of a command. */
export async function workOnFile(setting: ThreadSetting, job: ThreadJob): Promise<FileResult> {
  const { threadWork } = await import("./batch/thread-work");
  return threadWork(setting)(job);
}
