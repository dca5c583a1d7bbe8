import type { CellRef } from "../workbook/a1";

/** What a column of the indicator table (or of the work-item table) means. */
export const COLUMN_ROLES = [
  "sequence",
  "level1",
  "level2",
  "name",
  "explanation",
  "rule",
  "operator",
  "unit",
  "target",
  /** The target set at the beginning of the year, in forms that also have a column for the adjusted one. */
  "initial-target",
  "actual",
  "prior",
  "weight",
  "score",
  "reviewed-score",
  "reason",
  /** What will be done about a deviation, in a column of its own: 改进措施, action. */
  "measure",
  /** A word or colour for how things stand: 状态, RAG. */
  "status",
  /** Which way is better: 指标方向, polarity. */
  "direction",
  /** A printed rate of completion: 完成率, % of target. */
  "completion",
  /** A printed difference: 增减, 同比, 环比, variance. */
  "change",
  /** Who answers for it: 责任单位, 责任人, owner. */
  "owner",
  /** By when: 完成时限, due date. */
  "due",
  /** A value of a part of the year (quarter, month, half), planned or achieved; the mapping says of which. */
  "period-target",
  "period-actual",
  /** Of which part of the year a row is, in tables that have a row for each: Q1, 3月, 全年. */
  "period",
  /** Points of a level, in a column right of its name. */
  "level1-points",
  "level2-points",
  /** Columns of a ledger that lists several projects: the project's name, and what else is told of it. */
  "project",
  "project-info",
  /** Columns of a work-summary sheet: 部分, 事项, 工作概述, 佐证. */
  "section",
  "item",
  "summary",
  "evidence",
  "ignored",
] as const;

export type ColumnRole = (typeof COLUMN_ROLES)[number];

export interface ColumnMapping {
  readonly column: number;
  readonly header: string;
  /** The words of its own cell, where the heading is put together of two: 2023 over Actual. */
  readonly printed?: string;
  readonly role: ColumnRole;
  /** What the second value of each cell is, in a column whose cells hold two: 目标值/完成值. */
  readonly second?: ColumnRole;
  /** Cell of the header; `null` for a column that has none. */
  readonly at: CellRef | null;
  /**
   * Why a column without a role needs none: the role that its header names and another column has (年初指标值 beside
   * 调整指标值), or `ignored` where the person said that it is to be passed over, and for goals of several years beside
   * those of the year.
   */
  readonly says?: ColumnRole;
  /** Present where the heading is no known one, and what stands in the column and beside it gave it its role. */
  readonly inferred?: true;
  /** The column whose values are the sums, or the whole, of this one and others beside it: 内科, 外科 beside 合计. */
  readonly partOf?: number;
  /** Four-digit year that the heading names: `Target 2025`, `2025年完成值`. */
  readonly year?: string;
  /** Part of the year that a `period-target` or `period-actual` column is about. */
  readonly period?: Period;
}

/** A part of a year. */
export interface Period {
  readonly kind: "quarter" | "month" | "half";
  /** 1 to 4, 1 to 12, 1 to 2. */
  readonly number: number;
}

/** What a row means, in a table whose meanings run down its rows. */
export interface RowMapping {
  readonly row: number;
  /** Its label. */
  readonly header: string;
  readonly role: ColumnRole;
  readonly at: CellRef;
  /** As of a {@link ColumnMapping}. */
  readonly says?: ColumnRole;
}

/** A person's word on what a row means. */
export type RowCorrection = Pick<RowMapping, "row" | "role">;

/** A person's word on what a column means. */
export type ColumnCorrection = Pick<ColumnMapping, "column" | "role">;
