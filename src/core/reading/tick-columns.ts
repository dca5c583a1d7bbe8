import type { ColumnMapping, Sourced } from "../evaluation/evaluation";
import type { StateWord } from "../evaluation/sourced";
import type { CellRef } from "../workbook/a1";
import { textsBelow } from "./column-contents";
import { isEmpty, type Grid } from "./grid";
import { columnsOf, type TableHeader } from "./header-columns";
import { normaliseLabel, squeeze } from "./text-normalisation";

/** Rows that are looked at to tell columns of ticks. */
const ROWS_TO_TELL = 60;
/** Ticked rows that prove the columns to be such. */
const LEAST_TICKS = 2;
const TICK = /^[√✓✔☑■●○◎◆★☆×✗✘vVyY]$/;

/**
 * Columns beside each other of which each row ticks one (已完成 | 推进中 | 未启动) are one column of states: the heading of the
 * ticked one is the state of the row.
 */
export function withTickColumns(grid: Grid, header: TableHeader): TableHeader {
  if (header.kind !== "indicators") return header;
  const top = header.bottom + 1;
  const ticked = header.mapping.filter(({ column }) => holdsTicks(grid, column, top));
  const run = ticked.filter(({ column }) =>
    ticked.some(
      (other) => Math.abs(other.column - column) === 1 && !overlap(grid, top, column, other.column),
    ),
  );
  if (run.length < 2 || header.mapping.some((entry) => entry.role === "status" && !run.includes(entry)))
    return header;
  const ticks = run.reduce((sum, { column }) => sum + textsBelow(grid, column, top, ROWS_TO_TELL).length, 0);
  if (ticks < LEAST_TICKS) return header;
  const mapping = header.mapping.map((entry): ColumnMapping => {
    if (!run.includes(entry)) return entry;
    const { column, header: heading, at } = entry;
    return { column, header: heading, role: "status", at };
  });
  return { ...header, mapping, columns: columnsOf(mapping) };
}

/** Blank columns of states that nothing has reached yet are such beside others. */
function holdsTicks(grid: Grid, column: number, top: number): boolean {
  const texts = textsBelow(grid, column, top, ROWS_TO_TELL);
  return texts.length > 0 && texts.every((text) => TICK.test(squeeze(text)));
}

function overlap(grid: Grid, top: number, one: number, other: number): boolean {
  for (let row = top; row < Math.min(grid.rowCount, top + ROWS_TO_TELL); row += 1)
    if (!isEmpty(grid.cell(row, one)) && !isEmpty(grid.cell(row, other))) return true;
  return false;
}

/** The state that a row ticks: the words of the heading, where the tick stands; `null` where a single column tells states. */
export function tickedState(grid: Grid, { mapping }: TableHeader, row: number): Sourced | null {
  const states = mapping.filter(({ role }) => role === "status");
  if (states.length < 2) return null;
  for (const { column, at } of states) {
    if (at === null || isEmpty(grid.cell(row, column))) continue;
    return { text: grid.text(at.row, at.column), at: grid.ref(row, column) };
  }
  return null;
}

/** What asks for harm (是否超序时, 是否逾期) is answered well by no. */
const HARM =
  /^是否.*(?:超|逾期|违|滞后|延期|拖延|异常|预警|扣|欠|漏|事故|投诉)|^(?:overdue|delayed|breached|exceeded|overspent)\??$/;

/** The state of a row in the column of states. */
export function stateAt(grid: Grid, { mapping }: TableHeader, at: CellRef | undefined): StateWord | null {
  if (at === undefined) return null;
  const heading = mapping.find(({ role }) => role === "status")?.header ?? "";
  const state = { text: grid.text(at.row, at.column), at };
  return HARM.test(normaliseLabel(heading)) ? { ...state, ofHarm: true } : state;
}
