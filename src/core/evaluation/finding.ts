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
  /** Id of the evaluation that the finding belongs to. */
  readonly evaluation: string;
}

/** A mend that cannot do harm: edits with what stands there now, so a preview can show both. */
export interface Fix {
  readonly edits: readonly (CellEdit & { readonly before: string })[];
}
