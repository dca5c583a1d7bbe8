import { trouble } from "../trouble";

/** Told when an answer is waited for. Gives what to call when it has come. */
export type BeginWaiting = () => () => void;

/** The way to the workbook during one job. */
export class Link {
  /** @param patience milliseconds that Excel has for one answer */
  constructor(
    readonly context: Excel.RequestContext,
    private readonly patience: number,
    private readonly waiting: BeginWaiting = () => () => undefined,
  ) {}

  get workbook(): Excel.Workbook {
    return this.context.workbook;
  }

  /**
   * Sends everything that was asked for and waits for the answer. Excel on the web can leave a request without an
   * answer for ever (office-js #6150).
   *
   * @throws TroubleError `no-answer` when there is none in time
   */
  async send(): Promise<void> {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const silence = new Promise<never>((_, reject) => {
      timer = setTimeout(() => {
        reject(trouble("no-answer"));
      }, this.patience);
    });
    const answered = this.waiting();
    const answer = this.context.sync();
    // Whoever waited is gone when a late answer fails.
    answer.catch(() => undefined);
    try {
      await Promise.race([answer, silence]);
    } finally {
      clearTimeout(timer);
      answered();
    }
  }
}
