import type { ColumnRole } from "../evaluation/evaluation";
import type { Cell } from "../workbook/snapshot";
import { isEmpty } from "./grid";
import type { RowContext } from "./indicator-rows";
import { blanknessOf } from "./quantity/phrases";

/**
 * Whether a row's cells beside the name say something, hold only formulas that no program has calculated yet, hold
 * only dashes, or are empty.
 */
export type RowContent = "said" | "uncalculated" | "filler" | "nothing";

/** Columns in which an indicator says something of itself. */
const CONTENT: readonly ColumnRole[] = [
  "target",
  "initial-target",
  "actual",
  "prior",
  "weight",
  "score",
  "reviewed-score",
  "reason",
  "rule",
  "operator",
  "unit",
  "explanation",
  "completion",
  "measure",
  "period-target",
  "period-actual",
];

/** A formula whose result no program has stored: a blank row of a template has them in its score column. */
export function isUncalculated(cell: Cell): boolean {
  return cell.formula !== undefined && cell.value === null && cell.error === undefined;
}

/** Columns that a printed form or its copy fills without anybody saying anything of an indicator. */
const SET_BEFOREHAND: readonly ColumnRole[] = ["operator", "unit"];

/** @param nameless a 0, or an operator, beside no name is how people leave a row that they do not need. */
export function contentOf({ grid, header }: RowContext, row: number, nameless: boolean): RowContent {
  let content: RowContent = "nothing";
  for (const role of CONTENT) {
    const column = header.columns.get(role);
    if (column === undefined || (nameless && SET_BEFOREHAND.includes(role))) continue;
    const cell = grid.cell(row, column);
    if (cell === undefined || isEmpty(cell)) continue;
    if (isUncalculated(cell)) content = "uncalculated";
    else if (saysSomething(cell, nameless)) return "said";
    else if (content === "nothing") content = "filler";
  }
  return content;
}

/** Whether a cell beside the name says something: neither a dash nor 无; a formula that shows something does. */
function saysSomething(cell: Cell, nameless: boolean): boolean {
  if (nameless && cell.value === 0) return false;
  return blanknessOf(cell.text) === "filled" || (cell.formula !== undefined && !nameless);
}
