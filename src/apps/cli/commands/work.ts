import { availableParallelism } from "node:os";
import { err, ok, type Result } from "../../../core/common/result";
import { print, type Context, type Outcome } from "../context";
import { oneLine } from "../plain-text";
import { EXIT, problem, type Problem } from "../problem";
import { Bucket } from "../bucket/bucket";
import { bucketAddress } from "../bucket/bucket-address";
import { workingWithBucket } from "../queue/bucket-exchange";
import { connect, placeOf } from "../queue/connection";
import type { Working } from "../queue/exchange";
import { workingInFolder } from "../queue/folder-exchange";
import { startWorker } from "../queue/worker";

export interface WorkOptions {
  readonly queue: string;
  /** The folder that all machines see; absent takes the current one. */
  readonly shared?: string;
  /** A bucket in place of the folder, and the address of its service. */
  readonly store?: string;
  readonly endpoint?: string;
  readonly threads?: string;
  readonly drain?: boolean;
}

const MOST_THREADS = 256;

/** `jiyan work`: makes extracts for others until it is told to stop, or until none is left to make. */
export async function work(context: Context, options: WorkOptions): Promise<Outcome> {
  const { say, io } = context;
  const { queue, threads = String(availableParallelism()), drain = false } = options;
  if (!/^[1-9]\d{0,2}$/.test(threads) || Number(threads) > MOST_THREADS) {
    return err(problem("queue.threads", { value: threads, most: MOST_THREADS }));
  }
  const complain = (text: string): void => {
    io.err.write(`jiyan: ${oneLine(text)}\n`);
  };
  const working = await workingFor(context, options);
  if (!working.ok) return working;
  const redis = await connect(queue, () => {
    complain(say("queue.lost", { queue: placeOf(queue) }));
  });
  if (!redis.ok) {
    await working.value.close();
    return redis;
  }
  const told = { done: 0, unread: 0, givenUp: 0 };
  const ending = untilStopped();
  const worker = await startWorker({
    redis: redis.value,
    working: working.value,
    threads: Number(threads),
    inWords: ({ id, params }) => say(id, params),
    told: {
      done: (_file, kept) => {
        told.done += 1;
        if (!kept) told.unread += 1;
      },
      failed: (file, reason, last) => {
        if (last) told.givenUp += 1;
        complain(say(last ? "queue.failed-last" : "queue.failed", { file, reason }));
      },
      idle: () => {
        if (drain) ending.stop();
      },
    },
  });
  print(context, say("queue.working", { queue: placeOf(queue), threads: Number(threads) }));
  await ending.stopped;
  await worker.close();
  redis.value.disconnect();
  print(context, say("queue.worked", told));
  return ok(told.givenUp > 0 ? EXIT.findings : EXIT.ok);
}

/** The folder or the bucket through which files and extracts go. */
async function workingFor(
  { io }: Context,
  { shared, store, endpoint }: WorkOptions,
): Promise<Result<Working, Problem>> {
  if (store === undefined) {
    return endpoint === undefined
      ? ok(workingInFolder(shared ?? "."))
      : err(problem("queue.bucket.no-bucket"));
  }
  if (shared !== undefined) return err(problem("queue.bucket.shared"));
  const address = bucketAddress(store, endpoint, io.env);
  if (!address.ok) return address;
  const bucket = await Bucket.open(address.value);
  return bucket.ok ? ok(await workingWithBucket(bucket.value, address.value.shown)) : bucket;
}

/** The end of the work: Ctrl-C, the system's request, or when somebody says so. */
function untilStopped(): { readonly stopped: Promise<void>; readonly stop: () => void } {
  let stop = (): void => undefined;
  const stopped = new Promise<void>((resolve) => {
    stop = resolve;
  });
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, stop);
  return {
    stopped: stopped.finally(() => {
      for (const signal of ["SIGINT", "SIGTERM"] as const) process.removeListener(signal, stop);
    }),
    stop,
  };
}
