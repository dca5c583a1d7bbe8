import { err, ok, type Result } from "../../../core/common/result";
import type { Extractor } from "../consolidate/extract-files";
import { problem, type Problem } from "../problem";
import { connect } from "./connection";
import { extractByQueue } from "./enqueue";
import { belowShared } from "./shared-folder";

/** What a run over a queue needs to know and to say. */
export interface QueueRun {
  readonly shared: string;
  /** The store and all files: the workers must see them. */
  readonly paths: readonly string[];
  readonly lost: () => void;
  readonly alone: () => void;
  readonly full: () => void;
}

/** An extractor that lets the workers of a queue read, or why there is none: a file out of their reach, no connection. */
export async function queueExtractor(
  url: string,
  { shared, paths, lost, alone, full }: QueueRun,
): Promise<Result<Extractor, Problem>> {
  const outside = paths.find((path) => belowShared(shared, path) === undefined);
  if (outside !== undefined) return err(problem("queue.outside", { file: outside, shared }));
  const redis = await connect(url, lost);
  if (!redis.ok) return redis;
  return ok(async (jobs, done) => {
    try {
      await extractByQueue(jobs, { redis: redis.value, shared, alone, full }, done);
    } finally {
      redis.value.disconnect();
    }
  });
}
