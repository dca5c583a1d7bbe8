import type { ColumnMapping, ColumnRole, Evaluation, RowMapping, Sourced } from "../../evaluation/evaluation";
import { isEmpty, type Grid } from "../grid";
import { normaliseLabel } from "../text-normalisation";
import { isDecoration } from "./decoration";
import { guessRole } from "./guess";

/** A row without a meaning, in a table whose meanings run down its rows. */
export interface UnknownRow {
  readonly header: Sourced;
  readonly guess: ColumnRole | undefined;
}

/** Whether nobody knows what a row is, or a person said that it is to be passed over. */
export function isUnknownRow({ role, says }: RowMapping): boolean {
  return role === "ignored" && says !== "ignored";
}

/** What can be said of rows that have no meaning, by their labels; each label is looked at once. */
export function unknownRows(
  grid: Grid,
  { rows = [], area, kind }: Evaluation,
): (row: number) => UnknownRow | null {
  const unknown = new Map(rows.filter(isUnknownRow).map((entry) => [normaliseLabel(entry.header), entry]));
  const labels = rows[0]?.at.column;
  if (unknown.size === 0 || labels === undefined) return () => null;
  const asColumns = rows.map(({ row, header, role, at }): ColumnMapping => ({
    column: row,
    header,
    role,
    at,
  }));
  const guessed = new Set<ColumnRole>();
  const found = new Map<RowMapping, UnknownRow>();
  const describe = (entry: RowMapping): UnknownRow => {
    const { row, header, at } = entry;
    const values = valuesBeside(grid, row, labels + 1, area.right);
    const guess = guessRole({ column: row, header, values }, asColumns, kind, guessed);
    if (guess !== undefined) guessed.add(guess);
    const described = { header: { text: header, at }, guess };
    found.set(entry, described);
    return described;
  };
  return (row) => {
    if (row < area.top || row > area.bottom) return null;
    const entry = unknown.get(normaliseLabel(grid.text(row, labels)));
    return entry === undefined ? null : (found.get(entry) ?? describe(entry));
  };
}

function valuesBeside(grid: Grid, row: number, left: number, right: number): readonly string[] {
  const values: string[] = [];
  for (let column = left; column <= right; column += 1) {
    const cell = grid.row(row)?.[column];
    if (cell !== undefined && !isEmpty(cell) && !isDecoration(cell.text)) values.push(cell.text);
  }
  return values;
}
