import { append } from "../common/many";
import type { ColumnRole, Indicator, Note, PrintedTotal, Skipped, Sourced } from "../evaluation/evaluation";
import type { CellRef } from "../workbook/a1";
import { beginsBaseData } from "./base-table";
import { continuationAt, type Continuation, type HeadTexts } from "./continuation";
import { finishTable } from "./finish-table";
import { isEmpty, type Grid, type Slot } from "./grid";
import { opensHead } from "./head";
import { isBlockHeading } from "./head-labels";
import { hasSameColumns, readHeader, type Lexicons, type TableHeader } from "./header-row";
import { readIndicatorRow, type IndicatorDraft, type RowContext } from "./indicator-rows";
import type { LedgerTotal } from "./ledger";
import { NO_LEVELS, trackLevels, type RowLevels } from "./levels";
import { isTotalLabel, readInlineTotal, readNote, readTotal, rowNotes } from "./notes";
import type { Early } from "./part-of-year";
import { PeriodGroups } from "./period-groups";
import { periodRowsOf, type PeriodRow } from "./period-rows";
import { setColumnsAside, setLevelsAside, setRowAside } from "./set-aside";
import { addsToTotal, subtotalAt, totalInSubtotal } from "./subtotals";
import { isTotalOf, takeHeading } from "./table-headings";
import {
  coversValues,
  firstText,
  goesOnAbove,
  isOwnRow,
  isPlainRow,
  isRemark,
  numbersGroup,
} from "./table-rows";
import type { TableState } from "./table-state";
import { isRepeated, isUnderTable, leaveTotal, takeGrade, takeSum, takeTotal } from "./table-totals";
import type { Taxonomy } from "./taxonomy";

/** What the rows under a header say, and where they end. */
export interface TableReading {
  readonly indicators: readonly Indicator[];
  readonly total: PrintedTotal | null;
  /** Totals of a ledger, which may have one for each project. */
  readonly ledgerTotals: readonly LedgerTotal[];
  readonly notes: readonly Note[];
  readonly skipped: readonly Skipped[];
  /** Headings of levels without an indicator, labels of grades, further cells of signature lines. */
  readonly setAside: readonly CellRef[];
  /** First row that does not belong to the table: a further header, the head of the next form, or the end. */
  readonly end: number;
  /** The further header at `end`, if that is what ends the table. */
  readonly next: TableHeader | null;
  /** Levels of the last row, for a part of the table that follows. */
  readonly levels: RowLevels;
}

export interface TableContext {
  readonly grid: Grid;
  readonly lexicons: Lexicons;
  readonly taxonomy: Taxonomy;
  readonly year: string | null;
  readonly date1904: boolean;
  /** What the form's head says, to know it where it is repeated. */
  readonly head: HeadTexts;
  /** Where a table without a budget states the unit of its sums. */
  readonly moneyAt?: CellRef | undefined;
  /** Whether, and how, the form reports on its year before the year is over. */
  readonly early: Early | null;
  /** Levels that go on from the part of the table above. */
  readonly above?: RowLevels | undefined;
}

/** Reads the rows under a header of indicators. One pass; each row is looked at once. */
export function readIndicatorTable(context: TableContext, header: TableHeader): TableReading {
  const { grid, year, date1904, taxonomy, lexicons, moneyAt, early } = context;
  const state: TableState = {
    context: { grid, header, year, date1904, moneyAt, early },
    levels: trackLevels(grid, header, taxonomy, context.above),
    drafts: [],
    skipped: [],
    notes: [],
    setAside: [],
    ledgerTotals: [],
    periods: new PeriodGroups(),
    total: null,
    topTotal: null,
    closed: false,
  };
  const periodRows = periodRowsOf(grid, header);
  let row = header.bottom + 1;
  let next: TableHeader | null = null;
  for (; row < grid.rowCount; row += 1) {
    const first = firstText(grid, row);
    if (first === null) {
      if (state.total === null) skipBlankRow(state, row);
      continue;
    }
    if (takePart(state, row, periodRows.get(row)) || takeSum(state, row)) continue;
    const isGroup = numbersGroup(state.context, row);
    if (!isGroup && state.total === null && isPlainRow(state.context, row, first)) {
      takeRow(state, row);
      continue;
    }
    next = readHeader(grid, row, lexicons);
    if (next !== null) break;
    const slots = grid.slots(row);
    if (beginsBaseData(slots)) break;
    const further = takeContinuation(state, context, slots);
    if (further === null) {
      if (takeGrade(state, slots)) continue;
      if (!takeLooseRow(state, context, row, slots)) break;
    } else if (further.header !== null) {
      row = further.header;
      next = readHeader(grid, row, lexicons);
      break;
    }
  }
  const levels = state.drafts.at(-1)?.levels ?? NO_LEVELS;
  const { notes, setAside, ledgerTotals } = state;
  const drafts = state.periods.join(state.drafts, setAside);
  if (isRepeated(state)) setColumnsAside(state, header.bottom + 1);
  const total = state.total ?? state.topTotal ?? totalInSubtotal(state.context, state.skipped, drafts);
  return {
    ...finishTable({ ...state, drafts }, taxonomy),
    total,
    notes,
    setAside,
    ledgerTotals,
    end: row,
    next,
    levels,
  };
}

/** Reads a row that is not plainly an indicator; `false` where it opens the next form. */
function takeLooseRow(
  state: TableState,
  { grid, lexicons }: TableContext,
  row: number,
  slots: readonly Slot[],
): boolean {
  const note = readNote(grid, slots, isUnderTable(state));
  const isHeader = (below: number): boolean =>
    readHeader(grid, below, lexicons) !== null || beginsBaseData(grid.slots(below));
  // A box beside its label (偏差原因说明（预算执行） | 执行率95%…) speaks of money and is no head of a money block.
  const box = note !== null && note.role !== "footnote" && slots.length > 1;
  const own = note?.role === "signature" || box || isOwnRow(state.context, row);
  // A heading over the next part of the table, below which its columns are headed again: 年度绩效目标2（30分）.
  if (isBlockHeading(grid, slots) && goesOnUnder(state, readHeader(grid, row + 1, lexicons))) {
    setRowAside(state, slots);
    return true;
  }
  if (!own && opensHead(grid, slots, row, isHeader)) return false;
  takeSpecialRow(state, row, slots, note);
  return true;
}

function goesOnUnder({ context: { header } }: TableState, below: TableHeader | null): boolean {
  return below !== null && hasSameColumns(header.mapping, below.mapping);
}

/** Leaves out the rows by which a table says that it goes on; `null` where it does not. */
function takeContinuation(
  { context, drafts, skipped, total }: TableState,
  { grid, lexicons, head }: TableContext,
  slots: readonly Slot[],
): Continuation | null {
  const isHeader = (row: number): boolean => readHeader(grid, row, lexicons) !== null;
  const further = continuationAt(grid, slots, head, total !== null, isHeader);
  if (further === null || (further.byTitle && isFurtherForm(grid, lexicons, further, context, drafts)))
    return null;
  for (const row of further.rows)
    for (const { column, text } of grid.slots(row))
      skipped.push({ at: grid.ref(row, column), reason: "continuation", text });
  return further;
}

/** Whether a repeated title opens a form of its own: with other columns, or with the first level or name again. */
function isFurtherForm(
  grid: Grid,
  lexicons: Lexicons,
  { header }: Continuation,
  { header: { mapping } }: RowContext,
  drafts: readonly IndicatorDraft[],
): boolean {
  const next = header === null ? null : readHeader(grid, header, lexicons);
  if (next === null || !hasSameColumns(mapping, next.mapping)) return true;
  const text = (role: ColumnRole): string => {
    const column = next.columns.get(role);
    return column === undefined ? "" : grid.text(next.bottom + 1, column);
  };
  const first = drafts[0];
  const level = first?.levels.level1?.raw;
  const again =
    level !== undefined && text("level1") === level && drafts.at(-1)?.levels.level1?.raw !== level;
  return again || text("name") === first?.indicator.name.text;
}

/** A blank row inside a merged level is an empty place for an indicator. */
function skipBlankRow(state: TableState, row: number): void {
  const { context, skipped, levels } = state;
  const { grid, header } = context;
  if (grid.isHidden(row)) return;
  const column = header.columns.get("level2") ?? header.columns.get("level1");
  const area = column === undefined ? undefined : grid.merge(row, column);
  if (area === undefined || area.bottom === area.top) return;
  const place = levels.at(row);
  const { level2 } = place;
  if (level2) level2.tally.placeholders += 1;
  setLevelsAside(state, place);
  const at = grid.ref(row, header.columns.get("name") ?? 0);
  skipped.push({ at, reason: "empty-row", text: level2?.raw ?? "" });
}

function takeSpecialRow(state: TableState, row: number, slots: readonly Slot[], note: Note | null): void {
  const { context, notes } = state;
  const { grid, header } = context;
  const nameColumn = header.columns.get("name") ?? 0;
  const nameless = isEmpty(grid.cell(row, nameColumn));
  const label = slots.find(({ text, column }) => isTotalLabel(text) && (nameless || column <= nameColumn));
  if (state.total !== null && label === undefined && addsToTotal(context, row))
    leaveTotal(state, state.total);
  if (label !== undefined && header.columns.has("project")) {
    state.ledgerTotals.push({ row, total: readTotal(grid, row, label, header) });
    return;
  }
  if (label !== undefined && state.total === null) {
    takeTotal(state, row, label);
    return;
  }
  const inline = state.total === null ? readInlineTotal(grid, slots) : null;
  if (inline !== null) state.total = inline;
  else if (note !== null) {
    append(notes, rowNotes(grid, slots, note));
    // Of a line of signatures the note has the first cell.
    if (note.role === "signature") {
      setRowAside(state, slots);
      state.closed = true;
    }
  } else if (isRemark(context, slots)) {
    notes.push({ role: "footnote", label: null, body: textOf(grid, slots) });
  } else if (state.total === null && !state.closed && !takeHeading(state, row, slots)) {
    // One cell over all columns of values names nothing that they could say something of.
    const [only, ...others] = slots;
    if (only !== undefined && others.length === 0 && coversValues(context.header, only))
      notes.push({ role: "footnote", label: null, body: textOf(grid, slots) });
    else takeRow(state, row);
  }
}

/** Takes a row that holds the values of a part of the year. */
function takePart(state: TableState, row: number, part: PeriodRow | undefined): boolean {
  if (part === undefined || state.total !== null) return false;
  takeRow(state, row, part);
  return true;
}

function textOf(grid: Grid, [only]: readonly Slot[]): Sourced {
  return { text: only?.text ?? "", at: grid.ref(only?.row ?? 0, only?.column ?? 0) };
}

/** @param part of a row that holds the values of a part of the year. */
function takeRow(state: TableState, row: number, part?: PeriodRow): void {
  const { context, levels, drafts, skipped, periods } = state;
  if (goesOnAbove(context, row)) return;
  const subtotal = subtotalAt(context, row);
  if (subtotal !== null) {
    skipped.push(subtotal);
    setColumnsAside(state, row);
    levels.close();
    return;
  }
  levels.leave(context.grid.text(row, context.header.columns.get("name") ?? 0));
  const place = levels.at(row);
  const reading = readIndicatorRow(context, row, place, part?.nameAt);
  if (reading.kind === "indicator") {
    if (part !== undefined && periods.add(part, reading.draft)) return;
    drafts.push(reading.draft);
    if (place.level2) place.level2.tally.indicators += 1;
    if (place.level1 && isTotalOf(place.level1.raw, reading.draft.indicator.name.text)) levels.close();
    return;
  }
  if (place.level2) place.level2.tally.placeholders += 1;
  if (reading.kind === "skipped") {
    skipped.push(reading.skipped);
    setColumnsAside(state, row);
    setLevelsAside(state, place);
  }
}
