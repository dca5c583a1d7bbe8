import type { Redis } from "ioredis";
import { err, ok, type Result } from "../../../core/common/result";
import { problem, type Problem } from "../problem";

/** The longest that a first connection may take, and that is waited before a lost one is tried again. In milliseconds. */
const CONNECT_WITHIN = 10_000;
const LONGEST_PAUSE = 5_000;

/**
 * Connects to Redis or Valkey. A connection that is lost later is taken up again for as long as it takes: work that waits in
 * the queue is not lost with it.
 *
 * @param url `redis://…`, `rediss://…`, or the path of a socket
 * @param lost is called each time before a lost connection is taken up again
 */
export async function connect(url: string, lost: () => void): Promise<Result<Redis, Problem>> {
  const { Redis: Client } = await import("ioredis");
  let connected = false;
  const redis = new Client(url, {
    lazyConnect: true,
    connectTimeout: CONNECT_WITHIN,
    // The queue waits for its turn in calls without an end.
    maxRetriesPerRequest: null,
    retryStrategy: (times) => (connected ? Math.min(times * 200, LONGEST_PAUSE) : null),
  });
  let reason = "";
  redis.on("error", (error: Error & { readonly code?: string }) => {
    reason = error.code ?? reason;
  });
  try {
    await redis.connect();
  } catch {
    redis.disconnect();
    return err(problem("queue.unreachable", { queue: placeOf(url), code: reason }));
  }
  connected = true;
  redis.on("reconnecting", lost);
  return ok(redis);
}

/** A queue as it may be shown: without the name and password that an address can hold. */
export function placeOf(url: string): string {
  if (!URL.canParse(url)) return url;
  const { protocol, host, pathname } = new URL(url);
  return `${protocol}//${host}${pathname}`;
}
