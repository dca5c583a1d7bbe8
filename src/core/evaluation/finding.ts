import type { CellRef } from "../workbook/a1";
import type { CellEdit } from "../workbook/plan";

export type Severity = "error" | "warning" | "info";

/** Rule ids of the check catalogue. They are stable and documented to users. B = blocking, W = warning. */
export type RuleId = `B${number}` | `W${number}` | `N${number}`;

/** A broken check. The message is made from `rule`, `variant` and `params` by the message table of a locale. */
export interface Finding {
  readonly rule: RuleId;
  readonly severity: Severity;
  /** Which of the rule's messages applies; the message id is `rule` or `rule.variant`. */
  readonly variant?: string;
  /** Values for the message, already as printed (numbers as decimal strings). */
  readonly params: Readonly<Record<string, string>>;
  /** Cells concerned, the one to mend first. At least one. */
  readonly at: readonly CellRef[];
  readonly expected?: string;
  readonly actual?: string;
  readonly fix?: Fix;
  /** Why a person keeps it as it is; absent where nobody said so. */
  readonly kept?: string;
  /** Id of the evaluation that the finding belongs to. */
  readonly evaluation: string;
}

/** A mend that cannot do harm. */
export interface Fix {
  readonly edits: readonly FixEdit[];
}

/** An edit with what stands there now, so a preview can show both. */
export interface FixEdit extends CellEdit {
  readonly before: string;
  /** What the cell then says, with all digits: a fraction under a per cent format as the percentage. */
  readonly after: string;
  /** What the cell's number format shows of it, where that is another number: `80%` of `80.45%`. */
  readonly seen?: string;
}
