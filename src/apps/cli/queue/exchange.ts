import type { ExtractJob, ExtractResult } from "../consolidate/extract-file";
import type { Problem } from "../problem";
import type { ExtractTask } from "./extract-task";

/** How files get to workers and extracts back, as the machine that asks sees it. */
export interface Asking {
  /** What tells the queue of this way from others; empty for a shared folder. */
  readonly place: string;
  /** Puts what a worker needs where it finds it; `undefined` where there is nothing to let others do. Never throws. */
  readonly offer: (job: ExtractJob) => Promise<Offer | undefined>;
  /** Brings an extract that a worker has made to the store of this machine, where it can be had. Never throws. */
  readonly bring: (store: string, key: string) => Promise<void>;
  /** Whether this machine reads a file itself that workers could not finish: what failed may have been the way to them. */
  readonly readsWhatFailed: boolean;
}

/** A task for workers, and the key of the extract that they are to make. */
export interface Offer {
  readonly key: string;
  readonly task: ExtractTask;
}

/** How a worker gets at files and where it leaves extracts. */
export interface Working {
  readonly place: string;
  /**
   * Makes an extract and keeps it.
   *
   * @param data what stands in the queue, which may be anything
   * @param run makes the extract in a thread
   */
  readonly carryOut: (data: unknown, run: (job: ExtractJob) => Promise<ExtractResult>) => Promise<CarriedOut>;
  /** Takes away what it kept for itself. */
  readonly close: () => Promise<void>;
}

/** What a worker made of a task. */
export type CarriedOut =
  | { readonly kind: "kept" }
  /** The file cannot be read; whoever asked finds out why. */
  | { readonly kind: "unread" }
  /** Another attempt, also on another machine, may succeed. */
  | { readonly kind: "failed"; readonly problem: Problem }
  | { readonly kind: "refused"; readonly problem: Problem };

/** Whether it is not the file that is at fault: a full disk, a thread that died. */
export function isOfThisMachine({ id }: Problem): boolean {
  return /^cli\.(?:output\.|consolidate\.thread$)/.test(id);
}
