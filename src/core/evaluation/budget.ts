// The money block of a form as it was read.
import type { AmountUnit } from "../vocabulary/money";
import type { CellRef } from "../workbook/a1";
import type { Sourced, SourcedNumber } from "./sourced";

/** The money block of a form. */
export interface Budget {
  /** Unit of all amounts below. Amounts printed in another unit (`4753.66万元` in a block in 元) are converted to it. */
  readonly unit: AmountUnit;
  /** Where the unit is stated, or `null` when it was assumed. */
  readonly unitAt: CellRef | null;
  /** Header texts of the amount columns, left to right. */
  readonly headers: readonly Sourced[];
  readonly lines: readonly BudgetLine[];
  /** Points available for execution: from the block's 分值 column, or its title (`预算执行情况(20分)`). */
  readonly weight: SourcedNumber | null;
  /** Points entered for execution. */
  readonly score: SourcedNumber | null;
}

/**
 * A line of the money block. `view` says which breakdown it belongs to: the total; by source of funds (project
 * forms); by income nature or by expenditure nature (department forms).
 */
export interface BudgetLine {
  readonly view: "total" | "fund" | "income" | "expenditure";
  readonly label: Sourced;
  /** Label without 其中: and colons: `其中:基本支出:1768.16万元` → `基本支出`. */
  readonly cleanLabel: string;
  readonly initial: SourcedNumber | null;
  readonly adjusted: SourcedNumber | null;
  /** What of the budget was received (到位数), where the form has a column for it. */
  readonly received?: SourcedNumber | null;
  /** Present where execution is measured by what was received: the form has no budget beside it, or its rates say so. */
  readonly base?: "received";
  readonly executed: SourcedNumber | null;
  /** Last year's executed amount, where the form has it. */
  readonly prior: SourcedNumber | null;
  /** Printed rate as a fraction (`80.45%` → `0.8045`). */
  readonly rate: SourcedNumber | null;
  readonly weight: SourcedNumber | null;
  readonly score: SourcedNumber | null;
  readonly reason: Sourced | null;
  /** Where each value of the line belongs, also when the cell is empty. */
  readonly cells: Readonly<Partial<Record<BudgetColumn, CellRef>>>;
}

export type BudgetColumn =
  | "label"
  | "initial"
  | "adjusted"
  | "received"
  | "executed"
  | "prior"
  | "rate"
  | "weight"
  | "score"
  | "reason";
