import type { PrintedTotal } from "../evaluation/evaluation";
import type { Slot } from "./grid";
import { readGradeRow, readTotal } from "./notes";
import { setColumnsAside, setRowAside, setSumsAside, SUMMED } from "./set-aside";
import { isSubtotal, sumsRowsUp } from "./subtotals";
import { firstText, isPlainRow } from "./table-rows";
import type { TableState } from "./table-state";

/** Takes a row that sums the others up as the total, whatever it is called. */
export function takeSum(state: TableState, row: number): boolean {
  const { grid, header } = state.context;
  if (state.total !== null || !sumsRowsUp(state.context, row, state.drafts)) return false;
  const left = grid.merge(row, header.columns.get("name") ?? 0)?.left;
  const label = grid.slots(row).find(({ column, text }) => column === left && !isSubtotal(text));
  if (label !== undefined) takeTotal(state, row, label);
  return label !== undefined;
}

/** The total of the table, or one above its rows. */
export function takeTotal(state: TableState, row: number, label: Slot): void {
  const { grid, header } = state.context;
  const total = readTotal(grid, row, label, header);
  const onTop = row === header.bottom + 1 && goesOnBelow(state, row);
  if (onTop) state.topTotal = total;
  else state.total = total;
  setColumnsAside(state, row, SUMMED);
  setSumsAside(
    state,
    row,
    state.drafts.map(({ indicator }) => indicator.name.at.row),
  );
}

/** Whether the total under the table says what the one above its rows says. */
export function isRepeated({ total, topTotal }: TableState): boolean {
  if (total === null || topTotal === null) return false;
  return (["weight", "score"] as const).every((points) => total[points]?.value === topTotal[points]?.value);
}

/** Whether the row below is plainly one of indicators. */
function goesOnBelow({ context }: TableState, row: number): boolean {
  const below = firstText(context.grid, row + 1);
  return below !== null && isPlainRow(context, row + 1, below);
}

/** What was taken for the total is the sum before points are added and taken off: 小计, 加分项, 最终得分. */
export function leaveTotal(state: TableState, { at }: PrintedTotal): void {
  const { grid } = state.context;
  state.skipped.push({ at, reason: "placeholder-row", text: grid.text(at.row, at.column) });
  setRowAside(state, grid.slots(at.row));
  state.total = null;
}

/** A row under the total that holds the grade and nothing else. */
export function takeGrade(state: TableState, slots: readonly Slot[]): boolean {
  if (state.total?.grade !== null) return false;
  const grade = readGradeRow(state.context.grid, slots);
  if (grade !== null) {
    state.total = { ...state.total, grade };
    setRowAside(state, slots);
  }
  return grade !== null;
}

/** Whether the rows of indicators are over: a total, a footnote or what closes a table stands above. */
export function isUnderTable({ total, closed, notes }: TableState): boolean {
  return total !== null || closed || notes.some(({ role }) => role === "footnote");
}
