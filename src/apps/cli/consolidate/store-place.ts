import { dirname, join } from "node:path";
import { err, ok, type Result } from "../../../core/common/result";
import type { Context } from "../context";
import { problem, type Problem } from "../problem";
import { bucketAddress, isBucket, type BucketAddress } from "../bucket/bucket-address";
import { STORE } from "./inputs-and-output";

/** Where extracts are kept: in a folder of this machine, and where a bucket was named, in that for all. */
export interface StorePlace {
  readonly folder: string;
  readonly bucket: BucketAddress | undefined;
}

/** What a command line says of the store. */
export interface StoreOptions {
  readonly output: string;
  readonly store?: string;
  readonly endpoint?: string;
  readonly queue?: string;
  readonly shared?: string;
}

/**
 * The place of the extracts; a bucket is there for the workers of a queue, and takes the place of a shared folder.
 *
 * @param inputs what is to be read, which may be in a bucket itself
 */
export function storePlace(
  { io }: Pick<Context, "io">,
  { output, store, endpoint, queue, shared }: StoreOptions,
  inputs: readonly string[],
): Result<StorePlace, Problem> {
  const beside = join(dirname(output), STORE);
  if (store === undefined || !isBucket(store)) {
    if (endpoint !== undefined && !inputs.some(isBucket)) return err(problem("queue.bucket.no-bucket"));
    return ok({ folder: store ?? beside, bucket: undefined });
  }
  if (queue === undefined) return err(problem("queue.bucket.no-queue"));
  if (shared !== undefined) return err(problem("queue.bucket.shared"));
  const bucket = bucketAddress(store, endpoint, io.env);
  return bucket.ok ? ok({ folder: beside, bucket: bucket.value }) : bucket;
}
