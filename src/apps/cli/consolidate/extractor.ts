import { availableParallelism } from "node:os";
import { ok, type Result } from "../../../core/common/result";
import type { Context } from "../context";
import { extractAll } from "../extract-threads";
import { oneLine } from "../plain-text";
import type { Problem } from "../problem";
import { placeOf } from "../queue/connection";
import { queueExtractor } from "../queue/queue-extractor";
import type { Extractor } from "./extract-files";

/**
 * The threads of this machine, or the workers of a queue where one is named.
 *
 * @param paths the store and all files, which workers must see
 */
export async function extractorFor(
  { io, say }: Context,
  { queue, shared = "." }: { readonly queue?: string; readonly shared?: string },
  paths: readonly string[],
): Promise<Result<Extractor, Problem>> {
  if (queue === undefined) {
    return ok((jobs, done) => extractAll(jobs, availableParallelism(), done));
  }
  const complain = (text: string): void => {
    io.err.write(`jiyan: ${oneLine(text)}\n`);
  };
  return queueExtractor(queue, {
    shared,
    paths,
    lost: () => {
      complain(say("queue.lost", { queue: placeOf(queue) }));
    },
    alone: () => {
      complain(say("queue.alone", { queue: placeOf(queue) }));
    },
    full: () => {
      complain(say("queue.full", { queue: placeOf(queue) }));
    },
  });
}
