import { explainsNothing } from "../vocabulary/nothing";
import { isSameCell } from "../workbook/a1";
import type { Indicator, Sourced } from "./evaluation";

/** A remark of which way is better is no longer than this; a reason beside it is. */
const LONGEST_REMARK = 24;

/**
 * Why a row fell short, in the words of its cell; `null` where none are stated. A remark such as `lower is better` says
 * how to read the row, not why it fell short.
 */
export function statedReason({ reason, direction }: Pick<Indicator, "reason" | "direction">): Sourced | null {
  if (!reason || explainsNothing(reason.text)) return null;
  const remark = direction?.from === "remark" && isSameCell(direction.at, reason.at);
  return remark && reason.text.trim().length <= LONGEST_REMARK ? null : reason;
}
