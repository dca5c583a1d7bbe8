import type { Queue } from "bullmq";
import type { Redis } from "ioredis";
import type { ExtractTask } from "./extract-task";

/** A worker as the server lists its connections; `rawname` is missing where the server has no such list. */
export interface ConnectedWorker {
  readonly rawname?: string;
}

/** A task that was begun, and the name of the worker that did. */
interface Begun {
  readonly id?: string;
  readonly processedBy?: string;
}

/**
 * Tasks of workers that died. The server loses the connection of a process with the process, however it ended, while a
 * worker that gets no processor time for long keeps it: so who is starved keeps its tasks, and who was killed is found soon.
 */
export class BereftTasks {
  #before = new Set<string>();

  /** Tasks whose workers are not connected, at this look and at the one before: a connection that is cut comes back. */
  look(begun: readonly Begun[], workers: readonly ConnectedWorker[]): readonly string[] {
    // A server that lists no connections says nothing of who is there.
    if (workers.some(({ rawname }) => rawname === undefined)) return [];
    const bereft = begun.flatMap(({ id, processedBy }) => {
      if (id === undefined || processedBy === undefined) return [];
      const isThere = workers.some(({ rawname }) => rawname?.endsWith(`:w:${processedBy}`));
      return isThere ? [] : [{ id, mark: `${id} ${processedBy}` }];
    });
    const again = bereft.filter(({ mark }) => this.#before.has(mark));
    this.#before = new Set(bereft.map(({ mark }) => mark));
    return again.map(({ id }) => id);
  }
}

/** Takes the locks off tasks, so that the workers that are there give them to another one at their next look. */
export async function unlock(
  queue: Queue<ExtractTask>,
  redis: Redis,
  tasks: readonly string[],
): Promise<void> {
  if (tasks.length > 0) await redis.del(tasks.map((id) => queue.toKey(`${id}:lock`)));
}
