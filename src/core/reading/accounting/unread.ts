import type { Evaluation, Sourced, UnreadCell } from "../../evaluation/evaluation";
import type { Cell } from "../../workbook/snapshot";
import { isEmpty, type Grid } from "../grid";
import { isDitto } from "../levels";
import { isDecoration } from "./decoration";
import { tableRows, unknownColumns } from "./unknown-columns";
import { unknownRows } from "./unknown-rows";

/** The record of a cell that no result names, or `null` for one that states nothing to report. */
export type UnreadOf = (row: number, column: number, cell: Cell) => UnreadCell | null;

/** How far to look for a label beside a cell or a heading above it. */
const FARTHEST = 8;
const LONGEST_LABEL = 40;

/** Judges the cells of a form that no result names. */
export function unreadCellsOf(grid: Grid, evaluation: Evaluation): UnreadOf {
  const rows = tableRows(evaluation);
  // The cells of the last row may be merged down over further ones.
  const last = evaluation.indicators.at(-1)?.name.at;
  const end = last === undefined ? undefined : grid.merge(last.row, last.column)?.bottom;
  const table = { ...rows, bottom: Math.max(rows.bottom, end ?? -1) };
  const columnAt = unknownColumns(grid, evaluation, table);
  const rowAt = unknownRows(grid, evaluation);
  const levels = new Set(
    evaluation.mapping
      .filter(({ role }) => role === "level1" || role === "level2")
      .map(({ column }) => column),
  );
  return (row, column, cell) => {
    if (isDecoration(cell.text) || (levels.has(column) && isDitto(cell.text))) return null;
    const at = grid.ref(row, column);
    const { text } = cell;
    const label = column <= evaluation.area.right ? rowAt(row) : null;
    if (label !== null) {
      const { header, guess } = label;
      const near = header.at.column === column ? null : header;
      return guess === undefined ? { at, text, near } : { at, text, near, guess };
    }
    const unknown = columnAt(column);
    if (unknown?.hint === true) return null;
    if (unknown === null || row < table.top || row > table.bottom) {
      return { at, text, near: labelNear(grid, row, column) };
    }
    if (unknown.needless(row)) return null;
    const { header, guess } = unknown;
    const near = header?.at.row === row ? null : header;
    return guess === undefined ? { at, text, near } : { at, text, near, guess };
  };
}

/** The label beside a cell, else the heading above it. */
export function labelNear(grid: Grid, row: number, column: number): Sourced | null {
  return labelBeside(grid, row, column) ?? headingAbove(grid, row, column);
}

function labelBeside(grid: Grid, row: number, column: number): Sourced | null {
  for (let left = column - 1; left >= Math.max(0, column - FARTHEST); left -= 1) {
    const cell = grid.cell(row, left);
    if (cell !== undefined && !isEmpty(cell)) return labelOf(grid, row, left, cell);
  }
  return null;
}

function headingAbove(grid: Grid, row: number, column: number): Sourced | null {
  for (let above = row - 1; above >= Math.max(0, row - FARTHEST); above -= 1) {
    const cell = grid.cell(above, column);
    const label = cell === undefined || isEmpty(cell) ? null : labelOf(grid, above, column, cell);
    if (label !== null) return label;
  }
  return null;
}

/** A short text labels what stands beside it; a number or a long text does not. */
function labelOf(grid: Grid, row: number, column: number, cell: Cell): Sourced | null {
  const label = typeof cell.value === "string" && cell.text.trim().length <= LONGEST_LABEL;
  return label ? { text: cell.text, at: grid.home(row, column) } : null;
}
