import type { BudgetColumn } from "../evaluation/evaluation";
import { BUDGET_COLUMNS } from "./head-words";
import { normaliseLabel } from "./text-normalisation";

/** A column of amounts, rates, points or reasons in the money block. */
export type AmountColumn = Exclude<BudgetColumn, "label">;

/** Longer texts head no column. */
export const LONGEST_HEADER = 24;
/** What names no column: a statement with its figure (地方资金执行率87.02%), or how well money was handled (执行准确性). */
const SAYS_VALUE = /\d\.\d|^[^(]*\d%|[性]$/;

/** The column that a heading is known as; `null` where it is left out or nothing is known of it. */
export function columnOf(text: string): AmountColumn | null {
  return meaningOf(text) ?? null;
}

/** Whether a heading is known as one of a column that is left out. */
export function isLeftOut(text: string): boolean {
  return meaningOf(text) === null;
}

/** What a heading means; `null` where its column is left out, `undefined` where nothing is known of it. */
function meaningOf(text: string): AmountColumn | null | undefined {
  const label = normaliseLabel(text).replace(/\((?:[千万亿]|百?万)?元\)$/, "");
  if (label.length > LONGEST_HEADER || SAYS_VALUE.test(label)) return undefined;
  return BUDGET_COLUMNS.find(([pattern]) => pattern.test(label))?.[1];
}
