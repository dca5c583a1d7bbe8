import type { Portion } from "../batches/portions";
import { ACTION_BYTES } from "../batches/sizes";
import { officeError, TroubleError } from "../trouble";

/** Codes of requests that were refused as a whole. */
const REFUSED: ReadonlySet<string> = new Set([
  "ActivityLimitReached",
  "InvalidOperationInCellEditMode",
  "RequestPayloadSizeLimitExceeded",
  "WriteNotSupportedWhenModalDialogOpen",
]);

/** What a failed job left behind. */
export interface Left {
  /** Sheets that were changed, in the order in which they were. */
  readonly written: readonly string[];
  /** Sheets in a request without an answer. */
  readonly unconfirmed: readonly string[];
}

/**
 * Keeps track of the sheets that were changed. A request is no transaction: when it fails, what came before stays done
 * [doc]. Each portion therefore leaves a trace, which Excel reports back with the error as far as it came.
 */
export class Changes {
  private readonly written = new Set<string>();
  private readonly asked = new Set<string>();

  constructor(private readonly context: Excel.RequestContext) {}

  /** A portion that changes a sheet. */
  of(sheet: string, portion: Portion): Portion {
    return {
      bytes: portion.bytes + ACTION_BYTES,
      ask: () => {
        this.asked.add(sheet);
        this.context.trace(sheet);
        portion.ask();
      },
      take: async () => {
        this.written.add(sheet);
        this.asked.delete(sheet);
        await portion.take?.();
      },
    };
  }

  /** What is left behind after an error. */
  after(error: unknown): Left {
    const traces = officeError(error)?.traces ?? [];
    for (const sheet of traces) if (this.asked.has(sheet)) this.written.add(sheet);
    const written = [...this.written];
    return {
      written,
      unconfirmed: isLost(error) ? [...this.asked].filter((sheet) => !this.written.has(sheet)) : [],
    };
  }
}

/** Whether nobody knows what became of the request: an error of an action has a place, that of a lost answer has none. */
export function isLost(error: unknown): boolean {
  const office = officeError(error);
  if (office) return office.location === undefined && !REFUSED.has(office.code);
  return error instanceof TroubleError && error.trouble.code === "no-answer";
}
