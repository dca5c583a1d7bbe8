import type { CellRef, CellRange } from "../workbook/a1";
import type { AmountUnit } from "../vocabulary/money";
import type { BaseFact } from "./base-data";
import type { ColumnMapping, ColumnRole, Period, RowMapping } from "./column-roles";
import type { Quantity } from "./quantity";
import type { Sourced, StateWord } from "./sourced";

export type { AmountUnit } from "../vocabulary/money";
export { BASE_CONCEPTS, BASE_PERIODS, type BaseConcept, type BaseFact, type BasePeriod } from "./base-data";
export {
  COLUMN_ROLES,
  type ColumnCorrection,
  type ColumnMapping,
  type RowCorrection,
  type RowMapping,
  type ColumnRole,
  type Period,
} from "./column-roles";
export type { Sourced } from "./sourced";

/** A number read from a cell; `value` is a decimal string in the unit that its place defines (points, 万元 …). */
export interface SourcedNumber {
  /** What the person sees. */
  readonly raw: string;
  /** Decimal string, or `null` when the cell's text is no number. */
  readonly value: string | null;
  /** Which one of the two numbers of its cell it is, where the cell holds two: 10/9.5 under 分值/得分. */
  readonly half?: 0 | 1;
  /** Which one of the amounts of its cell it is, from 0, where the cell tells them in a sentence. */
  readonly part?: number;
  /** Of points that a mark out of 100 gives: the mark in the cell, and the weight that it is a part of. */
  readonly mark?: {
    readonly value: string;
    readonly weight: { readonly value: string; readonly at: CellRef };
  };
  readonly at: CellRef;
}

/** The kinds of tables; what each holds and may be asked for stands in `kinds.ts`. */
export const EVALUATION_KINDS = [
  "project",
  "department",
  "work-summary",
  "base-data",
  "goals",
  "task-list",
  "indicator-table",
  "series",
] as const;

export type EvaluationKind = (typeof EVALUATION_KINDS)[number];

/** One form read from a workbook. */
export interface Evaluation {
  /** Stable within the workbook: sheet name and the one-based row of the form's first cell, `项目自评表#2`. */
  readonly id: string;
  readonly kind: EvaluationKind;
  readonly sheet: string;
  /** The cells that the form covers. */
  readonly area: CellRange;
  readonly title: Sourced | null;
  /** Whose table it is, on a line of its own above the title; absent without one. */
  readonly body?: Sourced;
  /** Four-digit year from the title or the year row, e.g. `2022`, and where it stands. */
  readonly year: Sourced | null;
  /** What time the table says it covers, on a line of its own: `Year ended 31 December 2024`, `2024年1-12月`. */
  readonly period: Sourced | null;
  readonly info: readonly InfoPair[];
  readonly budget: Budget | null;
  readonly goals: Goals | null;
  readonly indicators: readonly Indicator[];
  readonly workItems: readonly WorkItem[];
  /** Facts of a table of base data (基础数据表); empty for other kinds. */
  readonly baseFacts: readonly BaseFact[];
  readonly total: PrintedTotal | null;
  /** How the columns of the indicator table were understood. The pane shows it and the person may correct it. */
  readonly mapping: readonly ColumnMapping[];
  /** How rows were understood, in a table whose meanings run down its rows (指标 across, 目标 above 完成); else absent. */
  readonly rows?: readonly RowMapping[];
  /** Cells whose look and content part, or in which nothing can be read. Checks tell them; nothing else rests on them. */
  readonly defects: readonly CellDefect[];
  /** Texts under the table that belong to it: footnotes, conclusion boxes (评价结论, 存在问题, 改进措施). */
  readonly notes: readonly Note[];
  /** Cells that were understood and state nothing to report: headings, units, page marks, parts of a signature line. */
  readonly setAside: readonly CellRef[];
  /**
   * Every other non-empty cell of the form, of its rows beside it and of the rows below it: what nobody read. Together
   * with the cells named above and those of {@link Skipped} records these are all that the rows hold.
   */
  readonly unread: readonly UnreadCell[];
}

/** A non-empty cell that was not understood. */
export interface UnreadCell {
  readonly at: CellRef;
  /** What the person sees. */
  readonly text: string;
  /** The heading above the cell, or the label beside it; `null` where there is neither. */
  readonly near: Sourced | null;
  /** What the heading, the place and the values make likely; never acted upon. */
  readonly guess?: ColumnRole;
}

/**
 * A cell of a form that cannot be taken as it is:
 * - `error`, `picture`, `no-result`: it shows an error value, a picture, or a formula that was never calculated;
 * - `date`: a day where a number belongs;
 * - `differs`: the number that its format shows is not the stored one, which then does not count;
 * - `not-shown`, `text-not-shown`: its format shows nothing of the number, or of the words;
 * - `hidden-row`, `hidden-column`: a row or column within the table that is hidden, and left out;
 * - `struck`, `struck-value`: the name of a row, or a value of it alone, is struck through.
 */
export interface CellDefect {
  readonly at: CellRef;
  readonly why:
    | "error"
    | "picture"
    | "no-result"
    | "date"
    | "differs"
    | "not-shown"
    | "text-not-shown"
    | "hidden-row"
    | "hidden-column"
    | "struck"
    | "struck-value";
  /** What the cell shows (`#DIV/0!`), or the number that it does not show. */
  readonly text: string;
  /** The stored number, of a cell that shows another one. */
  readonly stored?: string;
}

/** A labelled fact in the head of the form: 项目名称, 主管部门 … `role` names it where it is a known one. */
export interface InfoPair {
  readonly label: Sourced;
  /** Empty text where the form leaves the value blank; `at` is then the cell where it belongs. */
  readonly value: Sourced;
  readonly role: InfoRole | null;
  /** The label over the rows of the block that it stands in: 资金管理情况 over 分配科学性. */
  readonly under?: Sourced;
  /** What heads the column of the value, in such a block: 情况说明, 存在问题和改进措施. */
  readonly heading?: Sourced;
}

export type InfoRole =
  | "project"
  | "department"
  | "implementing-unit"
  | "responsible-person"
  | "phone"
  | "date"
  | "self-score"
  | "reviewed-score"
  | "grade";

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

export interface Goals {
  readonly expected: Sourced | null;
  /** `null` when the form has no place for it; empty text when the place is blank. */
  readonly actual: Sourced | null;
  /** Goals in rows of their own below the first one; absent without any. */
  readonly further?: readonly GoalRow[];
}

/** A goal with what became of it, in a row of the goal block. */
export interface GoalRow {
  readonly expected: Sourced;
  readonly actual: Sourced | null;
}

/** A titled piece of work with its facts, from a 履职情况 sheet (部分, 事项, 工作概述, 指标, 完成值, 单位, 上年值, 佐证). */
export interface WorkItem {
  /** 部分, the section of the report. */
  readonly section: Sourced;
  /** 事项, the item's heading. */
  readonly title: Sourced;
  /** 工作概述, prose of the person's own: each cell of it once, from the top. */
  readonly summary: readonly Sourced[];
  readonly facts: readonly WorkFact[];
  /** 责任人, where the item as a whole has one. */
  readonly owners?: readonly Sourced[] | undefined;
}

/** One fact of a work item: 指标, 完成值, 单位, 上年值, 佐证. */
export interface WorkFact {
  readonly name: Sourced;
  readonly value: Quantity;
  readonly unit: Sourced | null;
  readonly prior: Quantity | null;
  readonly evidence: Sourced | null;
  /** 责任科室, where the table has a column for it. */
  readonly owner?: Sourced | undefined;
}

export interface PrintedTotal {
  readonly weight: SourcedNumber | null;
  readonly score: SourcedNumber | null;
  /** A grade word beside the total: 优, 良, 中, 差. */
  readonly grade: Sourced | null;
  readonly at: CellRef;
}

export interface Note {
  readonly role: "footnote" | "conclusion" | "problems" | "measures" | "signature" | "execution-reason";
  readonly label: Sourced | null;
  readonly body: Sourced;
}

/** A row or block that was seen and left out, with why. */
export interface Skipped {
  readonly at: CellRef;
  /** The cells that were left out; absent where it is the one at `at`. */
  readonly area?: CellRange;
  readonly reason:
    | "placeholder-row"
    /** An indicator's name with nothing beside it, in a table of points alone. */
    | "name-only"
    | "empty-row"
    | "no-form-found"
    | "instruction-sheet"
    | "owned-sheet"
    | "unrecognised-table"
    /** The tasks of the year, with their money, in the head of a department's form. */
    | "task-block"
    /** The mark, title or head that a table repeats where it goes on: 续表, a printed page. */
    | "continuation"
    | "too-large"
    /** A block of cells beside or below a form that no reader knows. */
    | "beside-form"
    | "below-form"
    /** A sheet that the person does not see. */
    | "hidden-sheet"
    | "hidden-rows"
    | "hidden-columns"
    /** A sheet that shows how a form is filled in. */
    | "sample-sheet"
    /** Numbers of the lines of a whole sheet, its title's among them, in a column of their own. */
    | "line-numbers";
  readonly text: string;
}
