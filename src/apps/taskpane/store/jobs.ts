import type { StoreApi } from "zustand/vanilla";
import type { Result } from "../../../core/common/result";
import type { Progress, ProgressListener, Trouble } from "../workbench/workbench";
import { QUIET_JOB, type Failure, type Job, type JobKind, type PaneState } from "./state";
import { troubleOfFault } from "./troubles";

/**
 * What a job does. It is told how to report its progress, which throws where the person has asked to stop: so nothing that
 * changes the workbook for good may stand between two reports of reading, checking or preparing.
 */
export type Work = (progress: ProgressListener) => Promise<Result<void, Trouble>>;

export interface JobOptions {
  /** How to try again after a failure; absent where trying again cannot help. */
  readonly retry?: () => Promise<unknown>;
  /** Takes the failure instead of the common place; `false` leaves it to the common place. */
  readonly onTrouble?: (trouble: Trouble) => boolean;
}

/**
 * Jobs that read and check, and write only after that: they can be stopped until they write. A long write in Excel makes its
 * sheets ready apart first, which can be stopped, too.
 */
const STOPPABLE: ReadonlySet<JobKind> = new Set(["load", "assess", "report", "findings", "materials"]);
const STOPPABLE_STEPS: ReadonlySet<Progress["step"]> = new Set(["read", "check", "prepare-sheets"]);

/** Whether a job can still be stopped with nothing half done. */
export function canBeStopped({ kind, progress }: Pick<Job, "kind" | "progress">): boolean {
  return STOPPABLE.has(kind) && (progress === null || STOPPABLE_STEPS.has(progress.step));
}

/** Ends the work of a job that the person stopped. */
class CancelledError extends Error {
  override readonly name = "CancelledError";
}

/** Runs jobs, one at a time. */
export interface JobRunner {
  /**
   * Starts a job unless one is running. What the pane does by itself (`refresh`) is waited for: a click that falls into it
   * must not be lost.
   * @returns whether it was carried out; `false` when another runs or it failed. Never rejects.
   */
  run(kind: JobKind, work: Work, options?: JobOptions): Promise<boolean>;
  /** Has the running job end at its next report of progress, where it can be stopped. It then fails as `cancelled`. */
  stop(): void;
  /** Shows a failure outside a job. */
  fail(job: JobKind, trouble: Trouble, retry?: JobOptions["retry"]): void;
}

/** A runner that keeps `job` and `failure` of the state. */
export function createJobRunner(store: StoreApi<PaneState>): JobRunner {
  const fail: JobRunner["fail"] = (job, trouble, retry) => {
    store.setState({ failure: { job, trouble, retry: retryOf(retry) } });
  };
  const carryOut: JobRunner["run"] = async (kind, work, { retry, onTrouble } = {}) => {
    store.setState({ job: { kind, progress: null }, failure: null });
    const result = await settle(work, (progress) => {
      const { job } = store.getState();
      if (job?.stopping && canBeStopped({ kind, progress })) throw new CancelledError();
      if (isVisibleStep(job?.progress, progress)) store.setState({ job: { ...job, kind, progress } });
    });
    store.setState({ job: null });
    if (!result.ok && onTrouble?.(result.error) !== true) fail(kind, result.error, retry);
    return result.ok;
  };
  let running: Promise<boolean> = Promise.resolve(true);
  /** A job of the person's waits already; a second click on its button is none of its own. */
  let isWaiting = false;
  return {
    fail,
    stop() {
      const { job } = store.getState();
      if (job && canBeStopped(job)) store.setState({ job: { ...job, stopping: true } });
    },
    async run(kind, work, options) {
      if (store.getState().job?.kind === QUIET_JOB && kind !== QUIET_JOB && !isWaiting) {
        isWaiting = true;
        await running;
        isWaiting = false;
      }
      if (store.getState().job) return false;
      running = carryOut(kind, work, options);
      return running;
    },
  };
}

async function settle(work: Work, progress: ProgressListener): Promise<Result<void, Trouble>> {
  try {
    return await work(progress);
  } catch (fault) {
    return {
      ok: false,
      error: fault instanceof CancelledError ? { code: "cancelled", params: {} } : troubleOfFault(fault),
    };
  }
}

/** Progress is told far more often than it can be seen: whole per cents are enough. */
function isVisibleStep(before: Progress | null | undefined, now: Progress): boolean {
  return before?.step !== now.step || Math.floor(before.share * 100) !== Math.floor(now.share * 100);
}

function retryOf(retry: JobOptions["retry"]): Failure["retry"] {
  return (
    (retry &&
      (async () => {
        await retry();
      })) ??
    null
  );
}
