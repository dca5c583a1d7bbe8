import { append } from "../common/many";
import type { ColumnCorrection, ColumnMapping, Evaluation, Note, RowMapping } from "../evaluation/evaluation";
import type { CellRange, CellRef } from "../workbook/a1";
import type { SheetSnapshot, SnapshotRow } from "../workbook/snapshot";
import type { SheetReading } from "./accounting/account";
import { formId } from "./form-id";
import { createGrid, type Grid } from "./grid";
import { readHead, type FormHead } from "./head";
import { readNote, rowNotes } from "./notes";
import { kindOfTable } from "./table-kind";

/** A table of an unusual shape, laid out on a sheet of its own as tables usually are. */
export interface Reshaped {
  /** Where the table lies. */
  readonly area: CellRange;
  readonly sheet: SheetSnapshot;
  /** Where a cell of that sheet really stands. */
  readonly place: (at: CellRef) => CellRef;
  /** What tells one indicator from another, by where its name stands on that sheet. */
  readonly idOf: (name: CellRef) => string;
  /** What its rows were taken for, by how its columns were understood once it is laid out; absent where they mean nothing. */
  readonly rows?: (mapping: readonly ColumnMapping[]) => readonly RowMapping[];
  /** What a person said of its rows, as said of the columns that they become. */
  readonly said?: readonly ColumnCorrection[];
  /** Cells of the table that say nothing beyond the others. */
  readonly setAside: readonly CellRef[];
}

/** The sheet of a grid with other rows in place of its own, none of which is hidden. */
export function withRows(
  { source }: Grid,
  rows: readonly SnapshotRow[],
  merges: readonly CellRange[] = [],
): SheetSnapshot {
  return { ...source, rows, merges, hiddenRows: [], hiddenColumns: [] };
}

const LEAST_INDICATORS = 2;

/**
 * Reads a reshaped table and places what was read where it really stands, with the head above it.
 *
 * @param readForms reads the forms of a grid
 * @returns `null` where the table holds no single form of several indicators
 */
export function readReshaped(
  grid: Grid,
  table: Reshaped,
  readForms: (grid: Grid) => SheetReading,
): SheetReading | null {
  const [form, ...others] = readForms(createGrid(table.sheet)).evaluations;
  if (form === undefined || others.length > 0 || form.indicators.length < LEAST_INDICATORS) return null;
  const head = readHead(grid, 0, table.area.top);
  return { evaluations: [placedForm(grid, table, form, head)], skipped: head.skipped };
}

function placedForm(
  grid: Grid,
  { area, place, idOf, rows, setAside }: Reshaped,
  form: Evaluation,
  head: FormHead,
): Evaluation {
  const { mapping, indicators, ...rest } = placed(form, place);
  return {
    ...rest,
    id: formId(grid, head.firstRow),
    kind: kindOfTable({ sheet: grid.name, head, mapping, indicators }),
    area: { ...area, top: Math.min(head.firstRow, area.top) },
    title: head.title,
    year: head.year ?? rest.year,
    period: head.period,
    info: head.info,
    budget: head.budget,
    goals: head.goals,
    indicators: indicators.map((indicator, index) => ({
      ...indicator,
      id: `${grid.name}!${idOf(form.indicators[index]?.name.at ?? indicator.name.at)}`,
    })),
    notes: notesBelow(grid, area.bottom + 1),
    // No column of the sheet means one thing that a person could say.
    mapping: [],
    ...(rows && { rows: rows(form.mapping) }),
    setAside: [...rest.setAside, ...head.setAside, ...setAside, ...mapping.flatMap(headingOf)],
  };
}

/** Footnotes, conclusions and signatures right below the table, down to the first row of anything else. */
function notesBelow(grid: Grid, from: number): readonly Note[] {
  const notes: Note[] = [];
  for (let row = from; row < grid.rowCount; row += 1) {
    const slots = grid.slots(row);
    const note = slots.length === 0 ? null : readNote(grid, slots, true);
    if (slots.length > 0 && note === null) break;
    if (note !== null) append(notes, rowNotes(grid, slots, note));
  }
  return notes;
}

/** Headings that were understood; the others are unread with their values. */
function headingOf({ at, role }: ColumnMapping): readonly CellRef[] {
  return at === null || role === "ignored" ? [] : [at];
}

/** The same value with every reference to a cell changed. */
function placed<T>(value: T, place: (at: CellRef) => CellRef): T {
  if (Array.isArray(value)) return value.map((part: unknown) => placed(part, place)) as T;
  if (typeof value !== "object" || value === null) return value;
  if (isCellRef(value)) return place(value) as T;
  return Object.fromEntries(
    Object.entries(value).map(([key, part]: [string, unknown]) => [key, placed(part, place)]),
  ) as T;
}

function isCellRef(value: object): value is CellRef {
  const { sheet, row, column } = value as Partial<CellRef>;
  return typeof sheet === "string" && typeof row === "number" && typeof column === "number";
}
