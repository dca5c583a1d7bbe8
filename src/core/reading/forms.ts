import { append } from "../common/many";
import type {
  ColumnCorrection,
  ColumnMapping,
  ColumnRole,
  Evaluation,
  Indicator,
  InfoPair,
  Note,
  PrintedTotal,
  Skipped,
  Sourced,
  WorkItem,
} from "../evaluation/evaluation";
import type { CellRef } from "../workbook/a1";
import { headTexts, type HeadTexts } from "./continuation";
import { cellDefects } from "./cell-defects";
import type { Grid } from "./grid";
import type { SheetReading } from "./accounting/account";
import { readBaseForm } from "./base-form";
import { baseRowsAt } from "./base-table";
import { readHead, type FormHead, type RowSpan } from "./head";
import { columnsOf, hasSameColumns, readHeader, type Lexicons, type TableHeader } from "./header-row";
import { readIndicatorTable } from "./indicator-table";
import { splitByProject, type LedgerTotal } from "./ledger";
import { NO_LEVELS, type RowLevels } from "./levels";
import { parsePoints } from "./quantity/amount";
import { withDirections } from "./directions";
import { kindOfTable } from "./table-kind";
import type { Taxonomy } from "./taxonomy";
import { readWorkTable } from "./work-items";

export interface SheetContext {
  readonly grid: Grid;
  readonly lexicons: Lexicons;
  readonly taxonomy: Taxonomy;
  readonly date1904: boolean;
  /** What the person said of columns, by form id. */
  readonly mappings: Readonly<Record<string, readonly ColumnCorrection[]>>;
}

/** The tables of a form while they are read. */
interface Draft {
  readonly header: TableHeader;
  readonly head: FormHead;
  readonly id: string;
  readonly year: string | null;
  readonly mapping: ColumnMapping[];
  readonly indicators: Indicator[];
  readonly workItems: WorkItem[];
  readonly notes: Note[];
  readonly setAside: CellRef[];
  readonly ledgerTotals: LedgerTotal[];
  readonly texts: HeadTexts;
  levels: RowLevels;
  total: PrintedTotal | null;
  bottom: number;
  right: number;
}

/** Reads every form of a sheet. A form is a head and one or more tables; a further head begins a further form. */
export function readForms(context: SheetContext): SheetReading {
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
    const draft = beginForm(context, found.header, start, within);
    within = null;
    let next: TableHeader | null = found.header;
    while (next !== null) {
      const table = readTable(context, draft, next, skipped);
      start = table.end;
      next = table.next?.kind === draft.header.kind ? table.next : null;
    }
    append(evaluations, finishForm(grid, draft, skipped));
  }
  return { evaluations, skipped };
}

/** What begins in a row: a table of indicators or work items, or one of base data. */
type FoundTable =
  | { readonly kind: "table"; readonly header: TableHeader }
  | { readonly kind: "base-data"; readonly rows: RowSpan };

function nextTable(context: SheetContext, from: number): FoundTable | null {
  const { grid, lexicons } = context;
  for (let row = from; row < grid.rowCount; row += 1) {
    const rows = baseRowsAt(grid, row, (below) => isHeader(context, below));
    if (rows !== null) return { kind: "base-data", rows };
    const header = readHeader(grid, row, lexicons);
    if (header !== null) return { kind: "table", header };
  }
  return null;
}

function isHeader({ grid, lexicons }: SheetContext, row: number): boolean {
  return readHeader(grid, row, lexicons) !== null;
}

function beginForm(
  { grid }: SheetContext,
  header: TableHeader,
  start: number,
  within: RowSpan | null,
): Draft {
  const head = readHead(grid, start, header.row, within);
  return {
    header,
    head,
    id: `${grid.name}#${head.firstRow + 1}`,
    year: head.year?.text ?? null,
    mapping: [],
    indicators: [],
    workItems: [],
    notes: [],
    setAside: [...head.setAside],
    ledgerTotals: [],
    texts: headTexts(grid, head.firstRow, header.row, head.title?.text ?? null),
    levels: NO_LEVELS,
    total: null,
    bottom: header.bottom,
    right: header.right,
  };
}

/** Reads one table into the form; gives where it ends. */
function readTable(
  context: SheetContext,
  draft: Draft,
  found: TableHeader,
  skipped: Skipped[],
): { readonly end: number; readonly next: TableHeader | null } {
  const header = corrected(found, saidOf(context, draft.id, found));
  const repeated = draft.mapping.length > 0 && hasSameColumns(draft.mapping, header.mapping);
  if (repeated) append(draft.setAside, headerCells(header));
  else append(draft.mapping, header.mapping);
  append(draft.setAside, header.setAside);
  draft.right = Math.max(draft.right, header.right);
  const shared = {
    ...context,
    year: draft.year,
    head: draft.texts,
    above: repeated ? draft.levels : undefined,
  };
  if (header.kind === "work-items") {
    const table = readWorkTable(shared, header);
    append(draft.workItems, table.workItems);
    append(draft.notes, table.notes);
    append(skipped, table.skipped);
    draft.bottom = table.end - 1;
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
  draft.bottom = table.end - 1;
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
      if (role === undefined && !given.has(entry.role)) return entry;
      return withRole(entry, role ?? "ignored", role ?? entry.role);
    }),
    ...said
      .filter(({ column }) => !known.has(column))
      .map(({ column, role }) => withRole({ column, header: "", at: null }, role, role)),
  ];
  return { ...header, mapping: merged, columns: columnsOf(merged) };
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

/** The evaluation, unless the table turned out to hold nothing. */
function finishForm(grid: Grid, draft: Draft, skipped: Skipped[]): readonly Evaluation[] {
  const { header, head, indicators, workItems } = draft;
  if (indicators.length === 0 && workItems.length === 0) {
    const at = grid.ref(header.row, header.mapping[0]?.column ?? 0);
    skipped.push({
      at,
      reason: "unrecognised-table",
      text: head.title?.text ?? header.mapping[0]?.header ?? "",
      area: { top: head.firstRow, left: 0, bottom: draft.bottom, right: grid.columnCount - 1 },
    });
    return [];
  }
  const { name: sheet } = grid;
  const kind =
    header.kind === "work-items"
      ? "work-summary"
      : kindOfTable({ sheet, head, mapping: draft.mapping, indicators });
  const whole: Evaluation = {
    id: draft.id,
    kind,
    sheet,
    area: { top: head.firstRow, left: 0, bottom: lastFilled(grid, draft), right: draft.right },
    title: head.title,
    year: head.year ?? yearOfColumns(grid, header),
    info: head.info,
    budget: head.budget,
    goals: head.goals,
    indicators: withDirections(grid, kind, indicators),
    workItems,
    baseFacts: [],
    defects: [],
    total: draft.total ?? headTotal(head.info),
    mapping: draft.mapping,
    notes: draft.notes,
    setAside: draft.setAside,
    unread: [],
  };
  return splitByProject(grid, whole, draft.ledgerTotals, head.unit, headTotal).map((form) => ({
    ...form,
    defects: cellDefects(grid, form, header),
  }));
}

/** Without a year in the head, the one that the columns of results (or targets) name. */
function yearOfColumns(grid: Grid, { mapping, row }: TableHeader): Sourced | null {
  for (const role of ["actual", "target", "period-actual"]) {
    const column = mapping.find((entry) => entry.role === role && entry.year !== undefined);
    if (column?.year !== undefined) return { text: column.year, at: grid.home(row, column.column) };
  }
  return null;
}

function lastFilled(grid: Grid, { bottom, header }: Draft): number {
  let row = bottom;
  while (row > header.bottom && grid.slots(row).length === 0) row -= 1;
  return row;
}

/** Without a total row, the total printed in the head. */
function headTotal(info: readonly InfoPair[]): PrintedTotal | null {
  const pair = info.find(({ role, value }) => role === "self-score" && value.text.trim() !== "");
  if (pair === undefined) return null;
  const { text, at } = pair.value;
  const grade = info.find(({ role, value }) => role === "grade" && value.text.trim() !== "")?.value ?? null;
  return { weight: null, score: { raw: text, value: parsePoints(text), at }, grade, at };
}
