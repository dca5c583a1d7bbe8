import { ok, type Result } from "../../../core/common/result";
import type { ProgressListener, Reread, Trouble } from "../workbench/workbench";
import type { PaneActions } from "./actions";
import type { Assessing } from "./assessing";
import { addNotice } from "./notices";
import type { Pane } from "./pane";
import { troubleOfFault } from "./troubles";

/** How long the person must have stopped editing before the workbook is assessed again. */
export const QUIET_TIME_MS = 1_200;
/** How soon after an edit it is told whether the report is older than the data. */
export const LOOK_TIME_MS = 150;
/** How long to wait where the person is still in a cell, or another job runs. */
export const BUSY_TIME_MS = 2_500;

type Outcome = Promise<Result<void, Trouble>>;

export interface Refreshing extends Pick<PaneActions, "start" | "recheck"> {
  /** Brings edited sheets into the session, these and those noted before, and assesses. Part of a job. */
  readonly refresh: (progress: ProgressListener, sheets: readonly string[]) => Outcome;
  /** Part of a job: like {@link refresh} where the workbook was edited since the last assessment, else nothing. */
  readonly catchUp: (progress: ProgressListener) => Outcome;
  /**
   * Like {@link refresh}, at the end of a job that has done its own work: what goes wrong now is a check that was not
   * finished, not a failure of that job. Part of a job.
   */
  readonly follow: (progress: ProgressListener, sheets: readonly string[]) => Outcome;
  /** Stops listening to the workbook. */
  readonly stop: () => void;
}

/** Keeps what the pane shows in step with the workbook. */
export function createRefreshing(pane: Pane, assessing: Assessing): Refreshing {
  return new Refresher(pane, assessing);
}

class Refresher implements Refreshing {
  /** Sheets edited since they were last brought in. */
  readonly #edited = new Set<string>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #lookTimer: ReturnType<typeof setTimeout> | undefined;
  #stopWatching: (() => void) | undefined;
  #isWatching = false;
  #isStopped = false;
  /** Whether the workbook was read once. */
  #isLoaded = false;
  /** A reading or a check was broken off: what the session holds may be a part, and must not be reported on. */
  #isIncomplete = false;

  constructor(
    private readonly pane: Pane,
    private readonly assessing: Assessing,
  ) {}

  readonly start = async (): Promise<boolean> => {
    const { store, jobs, services } = this.pane;
    if (store.getState().job) return false;
    store.setState({ phase: { kind: "loading" } });
    const done = await jobs.run(
      "load",
      async (progress) => {
        await services.session.setLocale(store.getState().locale);
        return this.#reload(progress);
      },
      {
        onTrouble: (trouble) => {
          store.setState({ phase: { kind: "trouble", trouble }, overview: null, form: null });
          return true;
        },
      },
    );
    // The person need not wait for this: the pane can be used already.
    await this.#watch();
    return done;
  };

  readonly recheck = (): Promise<boolean> =>
    this.pane.jobs.run("assess", (progress) => this.#reload(progress), {
      retry: this.recheck,
      onTrouble: this.assessing.onTrouble,
    });

  readonly refresh = async (progress: ProgressListener, sheets: readonly string[]): Outcome => {
    const taken = new Set([...this.#edited, ...sheets]);
    this.#edited.clear();
    this.#isIncomplete = true;
    let isBroughtIn = false;
    try {
      const refreshed = await this.pane.services.workbench.refresh([...taken], progress);
      isBroughtIn = refreshed.ok;
      const result = refreshed.ok ? await this.assessing.assess(progress) : refreshed;
      this.#isIncomplete = !result.ok;
      return result;
    } finally {
      // What could not be brought in is still to be done.
      if (!isBroughtIn) for (const sheet of taken) this.#edited.add(sheet);
      this.#showStaleness();
    }
  };

  readonly catchUp = (progress: ProgressListener): Outcome =>
    this.pane.store.getState().stale || this.#isIncomplete
      ? this.refresh(progress, [])
      : Promise.resolve(ok(undefined));

  readonly follow = async (progress: ProgressListener, sheets: readonly string[]): Outcome => {
    const result = await this.refresh(progress, sheets);
    if (!result.ok && !this.assessing.onTrouble(result.error)) {
      this.pane.jobs.fail("assess", result.error, this.recheck);
    }
    return ok(undefined);
  };

  readonly stop = (): void => {
    this.#isStopped = true;
    clearTimeout(this.#timer);
    clearTimeout(this.#lookTimer);
    this.#stopWatching?.();
  };

  /**
   * Reads all again where Excel may have changed without telling (a recalculation, a renamed sheet). A file is read where
   * another program changed it on the disk.
   */
  async #reload(progress: ProgressListener): Outcome {
    const { workbench } = this.pane.services;
    this.#isIncomplete = true;
    if (this.#isLoaded && workbench.file) {
      const reread = await workbench.file.reread(progress);
      if (!reread.ok) return reread;
      this.#tellReread(reread.value);
      return this.refresh(progress, []);
    }
    this.#edited.clear();
    const read = await workbench.load(progress);
    this.#isLoaded ||= read.ok;
    const result = read.ok ? await this.assessing.assess(progress) : read;
    this.#isIncomplete = !result.ok;
    this.#showStaleness();
    return result;
  }

  #tellReread(reread: Reread): void {
    if (reread === "same") return;
    const { store } = this.pane;
    // Of a file that was read again nothing can be taken back, and nothing written into it is there any more.
    if (reread === "changed") {
      store.setState(({ notices }) => ({
        undoable: [],
        done: null,
        notices: notices.filter(({ undo }) => !undo),
      }));
    }
    const text = store.getState().messages(`pane.notice.reread.${reread}`);
    addNotice(store, { intent: "info", text, undo: false });
  }

  async #watch(): Promise<void> {
    const { services, store, jobs } = this.pane;
    if (!services.workbench.abilities.watch || this.#isWatching) return;
    this.#isWatching = true;
    try {
      this.#stopWatching = await services.workbench.watch((sheets) => {
        for (const sheet of sheets) this.#edited.add(sheet);
        store.setState({ stale: true });
        this.#schedule(QUIET_TIME_MS);
        this.#scheduleLook(LOOK_TIME_MS);
      });
      if (this.#isStopped) this.#stopWatching();
    } catch (fault) {
      this.#isWatching = false;
      jobs.fail("load", troubleOfFault(fault));
    }
  }

  #schedule(delay: number): void {
    clearTimeout(this.#timer);
    if (!this.#isStopped) this.#timer = setTimeout(() => void this.#refreshQuietly(), delay);
  }

  /** A report that was current is looked at soon; the checks follow when the person has stopped. */
  #scheduleLook(delay: number): void {
    const state = this.pane.store.getState().report?.state;
    if (this.#isStopped || state === undefined || state === "no-report" || state === "unknown") return;
    this.#lookTimer ??= setTimeout(() => void this.#look(), delay);
  }

  async #look(): Promise<void> {
    this.#lookTimer = undefined;
    const { store, jobs, services } = this.pane;
    const { job, failure } = store.getState();
    if (this.#edited.size === 0) return;
    if (job) {
      this.#scheduleLook(LOOK_TIME_MS);
      return;
    }
    await jobs.run(
      "refresh",
      async (progress) => {
        const read = await services.workbench.refresh([...this.#edited], progress);
        if (read.ok) store.setState({ report: await services.session.reportState() });
        return read;
      },
      // The checks read the same sheets again, and tell what goes wrong.
      { onTrouble: () => true },
    );
    // A job of the person's that waited for this has begun anew.
    if (!store.getState().job) store.setState({ failure });
  }

  /** Unasked, so it neither gets in the way of a job nor tells of a person who is still typing. */
  async #refreshQuietly(): Promise<void> {
    const { store, jobs } = this.pane;
    const { stale, job, failure, overview } = store.getState();
    if (!stale) return;
    if (job) {
      this.#schedule(BUSY_TIME_MS);
      return;
    }
    await jobs.run(
      "refresh",
      (progress) => (overview ? this.refresh(progress, []) : this.#reload(progress)),
      {
        retry: this.recheck,
        onTrouble: (trouble) => {
          if (trouble.code !== "cell-editing") return this.assessing.onTrouble(trouble);
          store.setState({ failure });
          this.#schedule(BUSY_TIME_MS);
          return true;
        },
      },
    );
  }

  /** Edits may have come while the workbook was read. */
  #showStaleness(): void {
    this.pane.store.setState({ stale: this.#edited.size > 0 });
  }
}
