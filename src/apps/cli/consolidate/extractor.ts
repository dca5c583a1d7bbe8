import { availableParallelism } from "node:os";
import { ok, type Result } from "../../../core/common/result";
import type { Context } from "../context";
import { extractAll } from "../extract-threads";
import { oneLine } from "../plain-text";
import type { Problem } from "../problem";
import { Bucket } from "../bucket/bucket";
import type { BucketAddress } from "../bucket/bucket-address";
import { askingByBucket } from "../queue/bucket-exchange";
import { placeOf } from "../queue/connection";
import type { Asking } from "../queue/exchange";
import { askingByFolder } from "../queue/folder-exchange";
import { queueExtractor } from "../queue/queue-extractor";
import type { Extractor } from "./extract-files";

/** A queue whose workers read, and what files and extracts go through: a bucket, else a shared folder. */
export interface QueueOptions {
  readonly queue?: string | undefined;
  readonly shared?: string | undefined;
  readonly bucket?: BucketAddress | undefined;
}

/**
 * The threads of this machine, or the workers of a queue where one is named.
 *
 * @param paths the store and all files, which workers must see where there is no bucket
 */
export async function extractorFor(
  { io, say }: Context,
  { queue, shared = ".", bucket }: QueueOptions,
  paths: readonly string[],
): Promise<Result<Extractor, Problem>> {
  if (queue === undefined) {
    return ok((jobs, done) => extractAll(jobs, availableParallelism(), done));
  }
  const complain = (text: string): void => {
    io.err.write(`jiyan: ${oneLine(text)}\n`);
  };
  const asking = bucket
    ? await askingOf(bucket, ({ id, params }) => {
        complain(say("queue.bucket.lost", { reason: say(id, params) }));
      })
    : askingByFolder(shared, paths);
  if (!asking.ok) return asking;
  const shown = { queue: placeOf(queue), store: bucket?.shown ?? "" };
  return queueExtractor(queue, {
    asking: asking.value,
    lost: () => {
      complain(say("queue.lost", shown));
    },
    alone: () => {
      complain(say(bucket ? "queue.bucket.alone" : "queue.alone", shown));
    },
    full: () => {
      complain(say("queue.full", shown));
    },
  });
}

async function askingOf(
  address: BucketAddress,
  lost: (why: Problem) => void,
): Promise<Result<Asking, Problem>> {
  const bucket = await Bucket.open(address);
  return bucket.ok ? ok(askingByBucket(bucket.value, address.shown, lost)) : bucket;
}
