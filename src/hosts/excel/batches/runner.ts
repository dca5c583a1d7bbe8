import { err, ok, type Result } from "../../../core/common/result";
import type { Capabilities } from "../capabilities";
import { type ExcelTrouble, officeError, troubleOf } from "../trouble";
import { type BeginWaiting, Link } from "./link";
import { type Mutex, mutexOf } from "./mutex";

/** What of the `Excel` namespace this host uses; tests hand in the real one as well. */
export type ExcelApi = Pick<typeof Excel, "run" | "createWorkbook">;

export interface JobOptions {
  /** Whether the job changes the workbook; such a job is one step of undo where Excel can do that. */
  readonly writes?: boolean;
  /** Whether the job brings something to the front, which fails in many ways while another workbook has the focus. */
  readonly shows?: boolean;
}

/** Codes by which Excel says that another workbook has the focus: always, and of what brings something to the front. */
const INACTIVE: ReadonlySet<string> = new Set(["InactiveWorkbook"]);
const INACTIVE_SHOWING: ReadonlySet<string> = new Set([
  "InactiveWorkbook",
  "InvalidSelection",
  "GeneralException",
]);

/** Runs jobs against the workbook, one at a time. Expected trouble comes back as a value, faults are thrown. */
export class Runner {
  private readonly mutex: Mutex;

  constructor(
    private readonly excel: ExcelApi,
    readonly capabilities: Capabilities,
    private readonly patience: number,
    private readonly waiting?: BeginWaiting,
  ) {
    this.mutex = mutexOf(excel);
  }

  /**
   * Runs a job that may be begun anew. It is, once, where Excel refuses because another workbook has the focus, as the
   * next attempt often succeeds, and where a step cannot be undone in a group.
   */
  run<T>(job: (link: Link) => Promise<T>, options: JobOptions = {}): Promise<Result<T, ExcelTrouble>> {
    return this.mutex.run(async () => {
      const { writes = false, shows = false } = options;
      const grouped = writes && this.capabilities.undoGroups;
      try {
        return ok(await this.attempt(job, grouped));
      } catch (error) {
        const code = officeError(error)?.code ?? "";
        const ungrouped = grouped && code === "UndoNotSupported";
        if (!ungrouped && !(shows ? INACTIVE_SHOWING : INACTIVE).has(code)) return refused(error);
        return this.attempt(job, grouped && !ungrouped).then(ok, refused);
      }
    });
  }

  /** Runs a job with the proxies of an earlier one: an event is given up where it was asked for. */
  runIn<T>(
    context: OfficeExtension.ClientRequestContext,
    job: (link: Link) => Promise<T>,
  ): Promise<Result<T, ExcelTrouble>> {
    return this.mutex.run(() =>
      this.excel.run(context, (same) => job(new Link(same, this.patience, this.waiting))).then(ok, refused),
    );
  }

  private attempt<T>(job: (link: Link) => Promise<T>, grouped: boolean): Promise<T> {
    const options: Excel.RunOptions = { delayForCellEdit: true, ...(grouped && { mergeUndoGroup: true }) };
    return this.excel.run(options, (context) => job(new Link(context, this.patience, this.waiting)));
  }
}

function refused(error: unknown): { readonly ok: false; readonly error: ExcelTrouble } {
  const problem = troubleOf(error);
  if (!problem) throw error;
  return err(problem);
}
