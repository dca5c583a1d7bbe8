import { officeError } from "../trouble";
import { Link } from "./link";
import type { ExcelApi } from "./runner";

/**
 * Why an answer takes long: a cell is being edited, or Excel does not even say that. A long job that Excel is at work on
 * is neither.
 */
export type Waiting = "cell-editing" | "silence";

/** Told why an answer is waited for, and `null` once it has come. */
export type WaitingListener = (waiting: Waiting | null) => void;

export interface WaitingTimes {
  /** Milliseconds without an answer after which the reason is looked for, again and again. */
  readonly after: number;
  /** Milliseconds that Excel has to say whether a cell is being edited; most clients refuse at once [doc]. */
  readonly within: number;
}

/** A person looks for a reason after about two seconds. */
export const WAITING_TIMES: WaitingTimes = { after: 1_200, within: 600 };

/**
 * Finds out why an answer does not come. Requests wait until the cell that is being edited is left, whichever client
 * sends them, and say nothing meanwhile. So a second request is sent that does not wait: where a cell is being edited it
 * is refused (`InvalidOperationInCellEditMode`), or, in clients that hold all of them back, not answered either.
 */
export class WaitingTeller {
  constructor(
    private readonly excel: ExcelApi,
    private readonly tell: WaitingListener,
    private readonly times = WAITING_TIMES,
  ) {}

  /** Starts to wait. Gives what to call when the answer has come. */
  begin(): () => void {
    let told: Waiting | null = null;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let over = false;
    const look = async (): Promise<void> => {
      const waiting = await this.probe();
      if (over) return;
      if (waiting !== told) this.tell(waiting);
      told = waiting;
      timer = setTimeout(() => void look(), this.times.after);
    };
    timer = setTimeout(() => void look(), this.times.after);
    return () => {
      over = true;
      clearTimeout(timer);
      if (told !== null) this.tell(null);
    };
  }

  private async probe(): Promise<Waiting | null> {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const silence = new Promise<Waiting>((resolve) => {
      timer = setTimeout(() => {
        resolve("silence");
      }, this.times.within);
    });
    const asked = this.excel
      .run({ delayForCellEdit: false }, (context) => {
        context.workbook.load("name");
        return new Link(context, this.times.within * 2).send();
      })
      .then(
        () => null,
        (error: unknown): Waiting | null =>
          officeError(error)?.code === "InvalidOperationInCellEditMode" ? "cell-editing" : null,
      );
    try {
      return await Promise.race([asked, silence]);
    } finally {
      clearTimeout(timer);
    }
  }
}
