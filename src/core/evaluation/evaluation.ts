import type { CellRef, CellRange } from "../workbook/a1";
import type { BaseFact } from "./base-data";
import type { Budget } from "./budget";
import type { ColumnMapping, ColumnRole, RowMapping } from "./column-roles";
import type { Indicator } from "./indicator";
import type { Quantity } from "./quantity";
import type { Sourced, SourcedNumber } from "./sourced";

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
export type { Budget, BudgetColumn, BudgetLine } from "./budget";
export type { Cost, Direction, Indicator, Level, PeriodValue } from "./indicator";
export type { Sourced, SourcedNumber } from "./sourced";

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
