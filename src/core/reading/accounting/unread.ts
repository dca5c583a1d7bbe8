import type { ColumnMapping, ColumnRole, Evaluation, Sourced, UnreadCell } from "../../evaluation/evaluation";
import { largestOf, smallestOf } from "../../common/many";
import type { Cell } from "../../workbook/snapshot";
import { isEmpty, type Grid } from "../grid";
import { guessRole, valuesBelow } from "./guess";

/** A column of a form's table that means nothing to the reader. */
interface UnknownColumn {
  readonly header: Sourced | null;
  readonly guess: ColumnRole | undefined;
}

/** Makes the record of an unread cell of one form. */
export type UnreadOf = (row: number, column: number, cell: Cell) => UnreadCell;

/** How far to look for a label beside a cell or a heading above it. */
const FARTHEST = 8;
const LONGEST_LABEL = 40;

/** Records of unread cells of a form; what is known of a column is worked out once. */
export function unreadCellsOf(grid: Grid, evaluation: Evaluation): UnreadOf {
  const { mapping, kind } = evaluation;
  const table = tableRows(evaluation);
  const known = new Set(mapping.flatMap(({ column, role }) => (role === "ignored" ? [] : [column])));
  const columns = new Map<number, UnknownColumn>();
  const columnAt = (column: number): UnknownColumn => {
    const found = columns.get(column) ?? unknownColumn(grid, column, mapping, table, kind);
    columns.set(column, found);
    return found;
  };
  return (row, column, cell) => {
    const at = grid.ref(row, column);
    const { text } = cell;
    if (row < table.top || row > table.bottom || known.has(column)) {
      return { at, text, near: labelBeside(grid, row, column) ?? headingAbove(grid, row, column) };
    }
    const { header, guess } = columnAt(column);
    const near = header?.at.row === row ? null : header;
    return guess === undefined ? { at, text, near } : { at, text, near, guess };
  };
}

/** First and last row of a form's table, its header among them. */
export function tableRows({ mapping, indicators, workItems }: Evaluation): {
  readonly top: number;
  readonly bottom: number;
} {
  const top = smallestOf(mapping.flatMap(({ at }) => (at === null ? [] : [at.row])));
  const rows = largestOf(
    indicators.map(({ name }) => name.at.row),
    -1,
  );
  const facts = workItems.flatMap(({ title, facts: list }) => [
    title.at.row,
    ...list.map(({ value }) => value.at.row),
  ]);
  return { top, bottom: largestOf(facts, rows) };
}

function unknownColumn(
  grid: Grid,
  column: number,
  mapping: readonly ColumnMapping[],
  { top, bottom }: ReturnType<typeof tableRows>,
  kind: Evaluation["kind"],
): UnknownColumn {
  const entry = mapping.find((candidate) => candidate.column === column);
  const at = entry?.at ?? null;
  const header = entry && at ? { text: entry.header, at } : null;
  const values = valuesBelow(grid, column, (at?.row ?? top) + 1, bottom);
  return { header, guess: guessRole({ column, header: header?.text ?? "", values }, mapping, kind) };
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
