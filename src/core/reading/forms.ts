import { append } from "../common/many";
import type {
  ColumnCorrection,
  ColumnMapping,
  ColumnRole,
  Evaluation,
  Skipped,
} from "../evaluation/evaluation";
import type { CellRef } from "../workbook/a1";
import type { SheetReading } from "./accounting/account";
import { readBaseForm } from "./base-form";
import { baseRowsAt } from "./base-table";
import { beginForm, finishForm, type FormDraft } from "./form-draft";
import type { Grid } from "./grid";
import { withoutAreas } from "./grid-rest";
import type { RowSpan } from "./head";
import { columnsOf, hasSameColumns, readHeader, type Lexicons, type TableHeader } from "./header-row";
import { readIndicatorTable } from "./indicator-table";
import { earlyOf } from "./part-of-year";
import { namesTasks } from "./plain-header";
import { saidHeader } from "./said-header";
import { currencyOfTitle, statesCurrency } from "./stated-unit";
import { findSeriesTables } from "./series/find-series";
import { readSeries } from "./series/read-series";
import { sideBySide, type SideTable } from "./side-by-side";
import type { Taxonomy } from "./taxonomy";
import { readWorkTable } from "./work-items";

export interface SheetContext {
  readonly grid: Grid;
  readonly lexicons: Lexicons;
  readonly taxonomy: Taxonomy;
  readonly date1904: boolean;
  /** What the person said of columns, by form id. */
  readonly mappings: Readonly<Record<string, readonly ColumnCorrection[]>>;
  /** Whether tables of measures over parts of the year are looked for: they count beside other forms only. */
  readonly series: boolean;
  /** What the person said of the columns of a sheet whose headings are all unknown. */
  readonly said?: readonly ColumnCorrection[] | undefined;
}

/**
 * Reads every form of a sheet, from top to bottom and from left to right. A form is a head and one or more tables; a
 * further head begins a further form, and so does a table beside another one. Tables of series are taken out first: below
 * a table of indicators their rows would look like more of them.
 */
export function readForms(context: SheetContext): SheetReading {
  const { grid, lexicons, date1904 } = context;
  const tables = context.series ? findSeriesTables(grid, lexicons.plain) : [];
  if (tables.length === 0) return readOthers(context);
  const series = tables.map((table) => readSeries(grid, date1904, table));
  const areas = series.map(({ area }) => area);
  const others = readOthers({ ...context, grid: withoutAreas(grid, areas) });
  return {
    ...others,
    evaluations: inOrder([...others.evaluations, ...series.flatMap((one) => one.evaluations)]),
  };
}

function inOrder(evaluations: readonly Evaluation[]): readonly Evaluation[] {
  const place = ({ area }: Evaluation): number => area.top;
  return [...evaluations].sort((one, other) => place(one) - place(other));
}

/** The forms of a sheet without its tables of series. */
function readOthers(context: SheetContext): SheetReading {
  const { main, sides } = sideBySide(context.grid, context.lexicons);
  if (sides.length === 0) return readPart(context, []);
  const parts = [
    readPart(
      { ...context, grid: main },
      sides.filter(({ continues }) => continues),
    ),
    ...sides.flatMap(({ grid, continues }) => (continues ? [] : [readPart({ ...context, grid }, [])])),
  ];
  return {
    evaluations: inOrder(parts.flatMap((part) => part.evaluations)),
    skipped: parts.flatMap((part) => part.skipped),
  };
}

/** Reads the forms of a sheet or of a part of it. @param further tables that go on in columns on the right. */
function readPart(context: SheetContext, further: readonly SideTable[]): SheetReading {
  const { grid } = context;
  const evaluations: Evaluation[] = [];
  const skipped: Skipped[] = [];
  let start = 0;
  /** A table of base data that stands within the head of the form below it. */
  let within: RowSpan | null = null;
  for (;;) {
    const found = nextTable(context, within === null ? start : within.bottom + 1);
    if (found === null) break;
    if (found.kind === "base-data") {
      const base = readBaseForm(context, start, found.rows, (row) => isHeader(context, row));
      if (base.evaluation !== null) evaluations.push(base.evaluation);
      if (base.ownsHead) start = found.rows.bottom + 1;
      else within = { top: base.top, bottom: found.rows.bottom };
      continue;
    }
    const draft = beginForm(grid, found.header, start, within);
    within = null;
    let next: TableHeader | null = found.header;
    while (next !== null) {
      const { row } = next;
      const beside = further.filter(({ header }) => header.row === row);
      const table = readTable(context, draft, next, skipped, beside[0]?.grid.firstColumn);
      start = table.end;
      readFurther(context, draft, beside, skipped);
      next = table.next !== null && goesOn(draft, table.next) ? table.next : null;
    }
    append(evaluations, finishForm(grid, draft, skipped));
  }
  return { evaluations, skipped };
}

/** Whether a further header goes on with the form: tasks below the indicators of an organisation are a table of their own. */
function goesOn({ header }: FormDraft, next: TableHeader): boolean {
  if (next.kind !== header.kind) return false;
  const plain = [header, next].every(({ columns }) => !columns.has("level1") && !columns.has("level2"));
  return !plain || namesTasks(next.mapping) === namesTasks(header.mapping);
}

/** Reads the columns on the right in which a table goes on into the form of the table. */
function readFurther(
  context: SheetContext,
  draft: FormDraft,
  further: readonly SideTable[],
  skipped: Skipped[],
): void {
  for (const { grid, header } of further) {
    readTable({ ...context, grid }, draft, header, skipped, grid.columnCount);
    draft.parts.push({ grid, header });
  }
}

/** What begins in a row: a table of indicators or work items, or one of base data. */
type FoundTable =
  | { readonly kind: "table"; readonly header: TableHeader }
  | { readonly kind: "base-data"; readonly rows: RowSpan };

function nextTable(context: SheetContext, from: number): FoundTable | null {
  const { grid, lexicons, said } = context;
  for (let row = from; row < grid.rowCount; row += 1) {
    const rows = baseRowsAt(grid, row, (below) => isHeader(context, below));
    if (rows !== null) return { kind: "base-data", rows };
    const header = readHeader(grid, row, lexicons);
    if (header !== null) return { kind: "table", header };
  }
  const header = from === 0 && said !== undefined ? saidHeader(grid, said, context.lexicons.plain) : null;
  return header && { kind: "table", header };
}

function isHeader({ grid, lexicons }: SheetContext, row: number): boolean {
  return readHeader(grid, row, lexicons) !== null;
}

/** Reads one table into the form; gives where it ends. @param end column before which the table's columns end. */
function readTable(
  context: SheetContext,
  draft: FormDraft,
  found: TableHeader,
  skipped: Skipped[],
  end = Number.POSITIVE_INFINITY,
): { readonly end: number; readonly next: TableHeader | null } {
  const said = saidOf(context, draft.id, found)?.filter(
    ({ column }) => column >= context.grid.firstColumn && column < end,
  );
  const header = corrected(found, said);
  if (!namesRows(header)) return { end: header.bottom + 1, next: null };
  const repeated = draft.mapping.length > 0 && hasSameColumns(draft.mapping, header.mapping);
  if (repeated) append(draft.setAside, headerCells(header));
  else append(draft.mapping, header.mapping);
  append(draft.setAside, header.setAside);
  draft.right = Math.max(draft.right, header.right);
  const shared = {
    ...context,
    year: draft.year,
    head: draft.texts,
    moneyAt: draft.head.budget === null ? currencyAt(draft, header) : undefined,
    early: earlyOf(draft.head),
    above: repeated ? draft.levels : undefined,
  };
  if (header.kind === "work-items") {
    const table = readWorkTable(shared, header);
    append(draft.workItems, table.workItems);
    append(draft.notes, table.notes);
    append(skipped, table.skipped);
    draft.bottom = Math.max(draft.bottom, table.end - 1);
    return table;
  }
  const table = readIndicatorTable(shared, header);
  append(draft.indicators, table.indicators);
  append(draft.notes, table.notes);
  append(draft.setAside, table.setAside);
  append(draft.ledgerTotals, table.ledgerTotals);
  append(skipped, table.skipped);
  draft.total ??= table.total;
  draft.levels = table.levels;
  draft.bottom = Math.max(draft.bottom, table.end - 1);
  return table;
}

/** What the person said of the columns: of the form, or of any project of a ledger. */
function saidOf(
  { grid, mappings }: SheetContext,
  id: string,
  { bottom, columns }: TableHeader,
): readonly ColumnCorrection[] | undefined {
  if (mappings[id] !== undefined || !columns.has("project")) return mappings[id];
  const prefix = `${grid.name}#`;
  const rows = Object.keys(mappings).filter(
    (key) => key.startsWith(prefix) && Number(key.slice(prefix.length)) > bottom,
  );
  return rows[0] === undefined ? undefined : mappings[rows[0]];
}

/**
 * The header with the person's roles in place of the recognised ones, column by column. A role has one column: where
 * the person gives it to another, the one that was recognised is left out.
 */
function corrected(header: TableHeader, said: readonly ColumnCorrection[] | undefined): TableHeader {
  if (said === undefined) return header;
  const roles = new Map(said.map(({ column, role }) => [column, role]));
  const given = new Set<ColumnRole>([...roles.values()].filter((role) => role !== "ignored"));
  const known = new Set(header.mapping.map(({ column }) => column));
  const merged = [
    ...header.mapping.map((entry): ColumnMapping => {
      const role = roles.get(entry.column);
      const { second, ...single } = entry;
      if (role !== undefined) return withRole(single, role, role);
      if (second !== undefined && given.has(second))
        return given.has(entry.role) ? withRole(single, "ignored", second) : single;
      return given.has(entry.role) ? withRole(single, second ?? "ignored", entry.role) : entry;
    }),
    ...said
      .filter(({ column }) => !known.has(column))
      .map(({ column, role }) => withRole({ column, header: "", at: null }, role, role)),
  ];
  return { ...header, mapping: merged, columns: columnsOf(merged) };
}

/** Whether a column still names the rows, whatever was said: without one there is nothing to read. */
function namesRows({ kind, columns }: TableHeader): boolean {
  return kind === "indicators" ? columns.has("name") : columns.has("item") || columns.has("section");
}

/** Cells of a header that is printed again, on the next page for instance. */
function headerCells({ mapping }: TableHeader): readonly CellRef[] {
  return mapping.flatMap(({ at, role }) => (at === null || role === "ignored" ? [] : [at]));
}

/** @param otherwise what the column was, or was said to be, where it has no role now. */
function withRole(
  entry: Omit<ColumnMapping, "role">,
  role: ColumnRole,
  otherwise: ColumnRole,
): ColumnMapping {
  return role === "ignored" ? { ...entry, role, says: otherwise } : { ...entry, role };
}

/** Where a table states the currency of its sums once: a line of the head, the heading of its names, or the title. */
function currencyAt({ head }: FormDraft, { mapping }: TableHeader): CellRef | undefined {
  const corner = mapping.find(({ role, header }) => role === "name" && statesCurrency(header))?.at;
  return head.unit?.at ?? head.currencyAt ?? corner ?? currencyOfTitle(head.title);
}
