import type { ColumnRole, Note, Skipped, Sourced, WorkFact, WorkItem } from "../evaluation/evaluation";
import type { CellRef } from "../workbook/a1";
import { append } from "../common/many";
import { isEmpty, type Grid, type Slot } from "./grid";
import { readHeader, type Lexicons, type TableHeader } from "./header-row";
import { isTotalLabel, readNote, rowNotes } from "./notes";
import { parseQuantity } from "./quantity/parse-quantity";
import { isTitleRow } from "./title";

/** What a work-summary table says, and where it ends. */
export interface WorkReading {
  readonly workItems: readonly WorkItem[];
  readonly skipped: readonly Skipped[];
  readonly notes: readonly Note[];
  readonly end: number;
  readonly next: TableHeader | null;
}

export interface WorkContext {
  readonly grid: Grid;
  readonly lexicons: Lexicons;
  readonly year: string | null;
  readonly date1904: boolean;
}

interface Draft {
  readonly section: Sourced;
  readonly title: Sourced;
  readonly summary: Sourced[];
  readonly facts: WorkFact[];
  readonly owners: Sourced[];
}

/** Reads the rows under a work-summary header. A row without section or item continues the one above. */
export function readWorkTable(context: WorkContext, header: TableHeader): WorkReading {
  const { grid, lexicons } = context;
  const drafts: Draft[] = [];
  const skipped: Skipped[] = [];
  const notes: Note[] = [];
  let row = header.bottom + 1;
  let next: TableHeader | null = null;
  for (; row < grid.rowCount; row += 1) {
    const slots = grid.slots(row);
    const [first] = slots;
    if (first === undefined) continue;
    next = readHeader(grid, row, lexicons);
    if (next !== null || isTitleRow(slots)) break;
    const note = readNote(grid, slots, false);
    if (note !== null && (slots.length === 1 || note.role === "signature"))
      append(notes, rowNotes(grid, slots, note));
    else if (isTotalRow(context, header, slots)) {
      skipped.push({ at: grid.ref(row, first.column), reason: "placeholder-row", text: first.text });
    } else takeRow(context, header, row, drafts);
  }
  return { workItems: drafts, skipped, notes, end: row, next };
}

/** A row that adds up what stands above: its first cell says so, and it names nothing of its own. */
function isTotalRow({ grid }: WorkContext, { columns }: TableHeader, slots: readonly Slot[]): boolean {
  const [first, ...others] = slots;
  if (first === undefined || !isTotalLabel(first.text)) return false;
  const own = [columns.get("item"), columns.get("name"), columns.get("summary")];
  return !others.some(({ row, column }) => own.includes(column) && !isTotalLabel(grid.text(row, column)));
}

function takeRow(context: WorkContext, header: TableHeader, row: number, drafts: Draft[]): void {
  const { grid } = context;
  const current = drafts.at(-1);
  const section = textIn(grid, header, row, "section");
  const title = textIn(grid, header, row, "item");
  const summary = textIn(grid, header, row, "summary");
  const fact = factIn(context, header, row);
  const place = (column: ColumnRole): CellRef => grid.home(row, header.columns.get(column) ?? 0);
  const newSection = section !== null && section.text.trim() !== current?.section.text.trim();
  const newTitle = title !== null && title.text.trim() !== current?.title.text.trim();
  let draft = current;
  if (draft === undefined || newSection || newTitle) {
    draft = {
      section: section ?? (newSection ? null : current?.section) ?? { text: "", at: place("section") },
      title: title ?? { text: "", at: place("item") },
      summary: [],
      facts: [],
      owners: [],
    };
    drafts.push(draft);
  }
  for (const told of [summary, achievedIn(grid, header, row)])
    if (told !== null && !isKnown(draft.summary, told)) draft.summary.push(told);
  if (fact !== null) draft.facts.push(fact);
  else append(draft.owners, ownersIn(grid, header, row));
}

/** What was achieved in words, behind how it was done: the result of a row without a name for a number. */
function achievedIn(grid: Grid, header: TableHeader, row: number): Sourced | null {
  const done = header.columns.has("name") ? null : textIn(grid, header, row, "actual");
  return done !== null && /\p{L}/u.test(done.text) ? done : null;
}

function ownersIn(grid: Grid, header: TableHeader, row: number): readonly Sourced[] {
  const owner = textIn(grid, header, row, "owner");
  return owner === null ? [] : [owner];
}

/** Whether a summary was taken already: its cell is merged over several rows, or each row says it once more. */
function isKnown(taken: readonly Sourced[], { text }: Sourced): boolean {
  return taken.some((one) => one.text === text);
}

function textIn(grid: Grid, header: TableHeader, row: number, role: ColumnRole): Sourced | null {
  const column = header.columns.get(role);
  if (column === undefined) return null;
  const text = grid.text(row, column);
  return text.trim() === "" ? null : { text, at: grid.home(row, column) };
}

/** The fact of a row; rows without a name and value hold none. */
function factIn({ grid, year, date1904 }: WorkContext, header: TableHeader, row: number): WorkFact | null {
  const nameColumn = header.columns.get("name");
  const valueColumn = header.columns.get("actual");
  if (nameColumn === undefined || valueColumn === undefined) return null;
  if (isEmpty(grid.row(row)?.[nameColumn]) && isEmpty(grid.row(row)?.[valueColumn])) return null;
  const unit = textIn(grid, header, row, "unit");
  const at = grid.home(row, valueColumn);
  const shared = { unit: unit?.text ?? "", unitAt: unit?.at, year, date1904, role: "actual" as const };
  const value = parseQuantity({ ...shared, cell: grid.cell(row, valueColumn), at });
  const priorColumn = header.columns.get("prior");
  const prior =
    priorColumn === undefined
      ? null
      : parseQuantity({
          ...shared,
          cell: grid.cell(row, priorColumn),
          at: grid.home(row, priorColumn),
          target: value,
        });
  const owner = textIn(grid, header, row, "owner");
  return {
    name: { text: grid.text(row, nameColumn), at: grid.home(row, nameColumn) },
    value: value ?? { raw: "", comparator: null, at },
    unit,
    prior,
    evidence: textIn(grid, header, row, "evidence"),
    ...(owner ? { owner } : {}),
  };
}
