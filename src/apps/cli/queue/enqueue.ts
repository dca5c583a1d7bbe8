import type { Queue, QueueEvents } from "bullmq";
import type { Redis } from "ioredis";
import { err, ok } from "../../../core/common/result";
import { headOf } from "../../../core/consolidation";
import { extractFile, type ExtractJob, type ExtractResult } from "../consolidate/extract-file";
import { keptExtract } from "../consolidate/extract-store";
import { problem } from "../problem";
import { BereftTasks, unlock, type ConnectedWorker } from "./bereft-tasks";
import type { Asking } from "./exchange";
import { isStalled, keyOf, queueName, taskId, type ExtractTask } from "./extract-task";

export interface QueueOptions {
  readonly redis: Redis;
  /** How files get to workers and extracts back. */
  readonly asking: Asking;
  /** Is called when nobody takes the tasks. */
  readonly alone: () => void;
  /** Is called once when the queue's server has no memory for more tasks. */
  readonly full: () => void;
}

/** A task is tried so often, with growing pauses. */
const ATTEMPTS = 3;
const FIRST_PAUSE = 1_000;
/** So many files are looked at, and tasks added, at a time. */
const AT_A_TIME = 64;
/** What became of the tasks is asked for so often, beside being told: in milliseconds. */
const LOOK_AFTER = 5_000;

/**
 * Lets workers make the extracts, and looks at each one once it is kept. What they cannot read is read here once more, so that
 * its reason is that of this machine; what they gave up on is not.
 *
 * @param done is told each result with the place of its job
 */
export async function extractByQueue(
  jobs: readonly ExtractJob[],
  { redis, asking, alone, full }: QueueOptions,
  done: (place: number, result: ExtractResult) => void,
): Promise<void> {
  const { Queue: Client, QueueEvents: Events } = await import("bullmq");
  const name = queueName(undefined, asking.place);
  const queue = new Client<ExtractTask>(name, { connection: redis });
  const events = new Events(name, { connection: redis });
  // A connection that is lost is told by itself, and taken up again.
  queue.on("error", () => undefined);
  events.on("error", () => undefined);
  try {
    await events.waitUntilReady();
    const settle = async (place: number, key?: string): Promise<void> => {
      const job = jobs[place];
      if (!job) return;
      const kept = key === undefined ? undefined : await keptExtract(job.store, key);
      if (key === undefined || !kept) done(place, await extractFile(job));
      else done(place, ok({ head: headOf(job.file, key, kept), reused: false }));
    };
    const bring = async (place: number, key: string): Promise<void> => {
      const job = jobs[place];
      if (job) await asking.bring(job.store, key);
    };
    const { readsWhatFailed } = asking;
    const told = { settle, bring, readsWhatFailed, alone, full, done, jobs };
    const waiting = new Waiting(queue, redis, events, told);
    for (let from = 0; from < jobs.length; from += AT_A_TIME) {
      const some = jobs.slice(from, from + AT_A_TIME);
      const tasks = await Promise.all(some.map((job, index) => taskOf(job, from + index, asking)));
      await waiting.add(tasks);
    }
    await waiting.ended();
  } finally {
    await Promise.all([events.close(), queue.close()]);
  }
}

/** A task with the place of its job; without a key where there is nothing to let others do. */
interface Placed {
  readonly place: number;
  readonly id?: string;
  readonly task?: ExtractTask;
}

async function taskOf(job: ExtractJob, place: number, asking: Asking): Promise<Placed> {
  const offer = await asking.offer(job);
  return offer ? { place, id: taskId(offer.key), task: offer.task } : { place };
}

interface Told {
  readonly jobs: readonly ExtractJob[];
  /** With the key of an extract that a worker has made for this run, where it could. */
  readonly settle: (place: number, key?: string) => Promise<void>;
  /** Brings an extract that a worker has made for this run. */
  readonly bring: (place: number, key: string) => Promise<void>;
  readonly readsWhatFailed: boolean;
  readonly alone: () => void;
  readonly full: () => void;
  readonly done: (place: number, result: ExtractResult) => void;
}

/** Tasks that are in the queue, with the places of the files that wait for each. */
class Waiting {
  readonly #places = new Map<string, number[]>();
  readonly #looks: ReturnType<typeof setInterval>;
  readonly #bereft = new BereftTasks();
  #settling: Promise<unknown> = Promise.resolve();
  #added = false;
  #looking = false;
  /** Looks in a row at which nobody took tasks. */
  #unmanned = 0;
  #full = false;
  #end = (): void => undefined;
  readonly #ended = new Promise<void>((resolve) => {
    this.#end = resolve;
  });

  constructor(
    private readonly queue: Queue<ExtractTask>,
    private readonly redis: Redis,
    events: QueueEvents,
    private readonly told: Told,
  ) {
    events.on("completed", ({ jobId }) => {
      this.#finish(jobId);
    });
    events.on("failed", ({ jobId, failedReason }) => {
      this.#fail(jobId, failedReason);
    });
    // Messages are lost with a connection: what became of a task is also looked up.
    this.#looks = setInterval(() => {
      this.#look().catch(() => undefined);
    }, LOOK_AFTER);
  }

  async add(tasks: readonly Placed[]): Promise<void> {
    const fresh: { name: string; data: ExtractTask; opts: object }[] = [];
    for (const { place, id, task } of tasks) {
      if (id === undefined || task === undefined) {
        this.#after(() => this.told.settle(place));
        continue;
      }
      const waiting = this.#places.get(id);
      if (waiting) waiting.push(place);
      else {
        this.#places.set(id, [place]);
        fresh.push({ name: "extract", data: task, opts: { ...OPTIONS, jobId: id } });
      }
    }
    if (fresh.length > 0) await this.#addOrKeep(fresh);
    await this.#settling;
  }

  /** Adds tasks; where the server has no memory for them, this process does them itself. */
  async #addOrKeep(fresh: Parameters<Queue<ExtractTask>["addBulk"]>[0]): Promise<void> {
    try {
      await this.queue.addBulk(fresh);
    } catch (error) {
      if (!isOutOfMemory(error)) throw error;
      if (!this.#full) this.told.full();
      this.#full = true;
      for (const { opts } of fresh) await this.#takeBack(opts?.jobId ?? "");
    }
  }

  /** Does a task here that no worker has begun; taking it out of the queue makes room there. */
  async #takeBack(id: string): Promise<void> {
    const begun = (await this.queue.getJobState(id)) === "active";
    if (begun) return;
    await this.queue.remove(id);
    for (const place of this.#take(id)) this.#after(() => this.told.settle(place));
    this.#endIfDone();
  }

  async ended(): Promise<void> {
    this.#added = true;
    this.#endIfDone();
    try {
      await this.#ended;
      await this.#settling;
    } finally {
      clearInterval(this.#looks);
    }
  }

  #finish(id: string): void {
    const [key, places] = [keyOf(id), this.#take(id)];
    // Several are on their way at a time.
    const brought = places[0] === undefined ? undefined : this.told.bring(places[0], key);
    for (const place of places) {
      this.#after(async () => {
        await brought;
        await this.told.settle(place, key);
      });
    }
    this.#endIfDone();
  }

  #fail(id: string, reason: string): void {
    if (this.told.readsWhatFailed && !isStalled(reason)) {
      for (const place of this.#take(id)) this.#after(() => this.told.settle(place));
    }
    for (const place of this.#take(id)) {
      const file = this.told.jobs[place]?.file ?? "";
      const why = isStalled(reason)
        ? problem("queue.killed", { file })
        : problem("queue.given-up", { file, reason });
      this.told.done(place, err(why));
    }
    this.#endIfDone();
  }

  #take(id: string): readonly number[] {
    const places = this.#places.get(id) ?? [];
    this.#places.delete(id);
    return places;
  }

  /** One after the other: an extract that is kept is there at once. */
  #after(work: () => Promise<unknown>): void {
    this.#settling = this.#settling.then(work);
    // Who waits for the end is told; until then nobody looks.
    this.#settling.catch(() => undefined);
  }

  #endIfDone(): void {
    if (this.#added && this.#places.size === 0) this.#end();
  }

  /** A look waits while the connection is lost, and the next ones are left out. */
  async #look(): Promise<void> {
    if (this.#looking) return;
    this.#looking = true;
    try {
      const workers = await this.queue.getWorkers();
      this.#tellWhereAlone(workers);
      await unlock(this.queue, this.redis, this.#bereft.look(await this.queue.getActive(), workers));
      await this.#lookUp();
    } finally {
      this.#looking = false;
    }
  }

  /** Workers that start or connect again are not missed at once. */
  #tellWhereAlone(workers: readonly ConnectedWorker[]): void {
    const isManned = this.#places.size === 0 || workers.length > 0;
    this.#unmanned = isManned ? 0 : this.#unmanned + 1;
    if (!isManned && this.#unmanned % 2 === 0) this.told.alone();
  }

  async #lookUp(): Promise<void> {
    for (const id of [...this.#places.keys()].slice(0, AT_A_TIME)) {
      const state = await this.queue.getJobState(id);
      // Tasks leave the queue when they end.
      if (state === "unknown" || state === "completed") this.#finish(id);
      // Without memory workers cannot take what waits, either.
      else if (this.#full && state !== "active") await this.#takeBack(id);
    }
  }
}

/** Whether the server refused a command because its memory is full (`maxmemory-policy noeviction`). */
function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && /\bOOM\b/.test(error.message);
}

const OPTIONS = {
  attempts: ATTEMPTS,
  backoff: { type: "exponential", delay: FIRST_PAUSE },
  // A task that ended frees its id: what it made is in the store, and who asks once more shall be served.
  removeOnComplete: true,
  removeOnFail: true,
} as const;
