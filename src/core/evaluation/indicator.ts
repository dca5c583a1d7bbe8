// A row of an indicator table as it was read.
import type { CellRef } from "../workbook/a1";
import type { ColumnRole, Period } from "./column-roles";
import type { Quantity } from "./quantity";
import type { Sourced, SourcedNumber, StateWord } from "./sourced";

/** One third-level indicator row. */
export interface Indicator {
  /** Stable within the workbook: `项目自评表!14` (sheet and one-based row). */
  readonly id: string;
  /** Cleaned level-1 name (`产出指标`), or `null` in flat lists. */
  readonly level1: Level | null;
  readonly level2: Level | null;
  /** The indicator's name as printed, and without decorations (`指标1:`, `★`, `(5分)`). */
  readonly name: Sourced;
  readonly cleanName: string;
  readonly target: Quantity | null;
  readonly actual: Quantity | null;
  /** Last year's value, where the form has such a column. */
  readonly prior: Quantity | null;
  /** Points available. From the weight column, or from the name or level cell where the form prints it there. */
  readonly weight: SourcedNumber | null;
  /** Points the person entered. */
  readonly score: SourcedNumber | null;
  /** Points of a reviewer's column, where there is one. */
  readonly reviewedScore: SourcedNumber | null;
  /** The explanation of a deviation. `null` when the form has no such column; empty text when the cell is blank. */
  readonly reason: Sourced | null;
  readonly operator: Sourced | null;
  readonly unit: Sourced | null;
  readonly rule: Sourced | null;
  readonly explanation: Sourced | null;
  readonly sequence: Sourced | null;
  /** Who answers for it, the word or colour of its state, what will be done, by when. `null` without such a column. */
  readonly owner: Sourced | null;
  readonly status: StateWord | null;
  readonly measure: Sourced | null;
  readonly due: Sourced | null;
  /** Printed rate of completion as a fraction (`95%` → `0.95`). */
  readonly completion: SourcedNumber | null;
  /** Which way is better, and what says so; `null` where only the rules say it (official forms). */
  readonly direction: Direction | null;
  /** Names below this row that share its points and have nothing of their own, in a table of points alone. */
  readonly sharing?: readonly Sourced[];
  /** What its failure cost under a contract; absent where it cost nothing. */
  readonly costs?: readonly Cost[];
  /** Values of parts of the year, in the order of their columns or rows; empty where the table has none. */
  readonly series: readonly PeriodValue[];
  /**
   * Where each value belongs, also when its cell is empty (so a finding can point at the empty cell).
   * A role is absent when the form has no such column.
   */
  readonly cells: Readonly<Partial<Record<ColumnRole, CellRef>>>;
}

/** What a failure cost under a contract (service credit, 扣款), by a column for that. */
export interface Cost {
  /** The heading of its column. */
  readonly heading: Sourced;
  readonly amount: Quantity;
  /** The unit that the heading states. */
  readonly unit: Sourced | null;
}

/** Which way of a value is the better one. */
export interface Direction {
  /** `unclear` where nothing says it: then nothing is claimed, and the person is asked (W24). */
  readonly better: "higher" | "lower" | "unclear";
  /** What says so: the target's operator, a column for it, a remark, the words of the indicator's name, the value from which it started, or its rate of completion. */
  readonly from: "operator" | "column" | "remark" | "words" | "start" | "rate" | "nothing";
  /** The cell that says so; where nothing does, the target. */
  readonly at: CellRef;
}

/** What was planned and achieved in a part of the year. */
export interface PeriodValue {
  readonly period: Period;
  /** What names the part: a heading, or a cell of its row; `null` where nothing does. */
  readonly label: Sourced | null;
  readonly target: Quantity | null;
  readonly actual: Quantity | null;
  /** What is remarked on the part alone, in tables with a row for each; `null` without such a column. */
  readonly reason: Sourced | null;
}

/** A level-1 or level-2 name. Merged cells give every row beneath them the same `at`. */
export interface Level {
  /** Cleaned of points and blanks: `产 出 指 标(50分)` → `产出指标`. */
  readonly name: string;
  /** As printed. */
  readonly raw: string;
  /** Points printed in the label or in a column beside it, decimal string: `(50分)` → `50`. */
  readonly points: string | null;
  /** Where the points stand, if not in the label. */
  readonly pointsAt?: CellRef;
  readonly at: CellRef;
}
