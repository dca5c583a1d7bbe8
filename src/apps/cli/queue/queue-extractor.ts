import { ok, type Result } from "../../../core/common/result";
import type { Extractor } from "../consolidate/extract-files";
import type { Problem } from "../problem";
import { connect } from "./connection";
import { extractByQueue } from "./enqueue";
import type { Asking } from "./exchange";

/** What a run over a queue needs to know and to say. */
export interface QueueRun {
  readonly asking: Asking;
  readonly lost: () => void;
  readonly alone: () => void;
  readonly full: () => void;
}

/** An extractor that lets the workers of a queue read, or why there is no connection. */
export async function queueExtractor(
  url: string,
  { asking, lost, alone, full }: QueueRun,
): Promise<Result<Extractor, Problem>> {
  const redis = await connect(url, lost);
  if (!redis.ok) return redis;
  return ok(async (jobs, done) => {
    try {
      await extractByQueue(jobs, { redis: redis.value, asking, alone, full }, done);
    } finally {
      redis.value.disconnect();
    }
  });
}
