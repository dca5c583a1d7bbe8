import { largestOf } from "../common/many";
import type { Grid, Slot } from "./grid";
import { partOf } from "./grid-part";
import { readHeader, type Lexicons, type TableHeader } from "./header-row";
import { normaliseLabel } from "./text-normalisation";

/** A table that stands right of another one. */
export interface SideTable {
  /** The table with its own head, and a title that is printed over all. */
  readonly grid: Grid;
  readonly header: TableHeader;
  /** Whether it is the table on the left going on in further columns: the same headings, without a head of its own. */
  readonly continues: boolean;
}

/** A sheet taken apart where tables stand beside each other. */
export interface SideBySide {
  /** The sheet without the tables on the right. */
  readonly main: Grid;
  readonly sides: readonly SideTable[];
}

/** Columns that a table on the right must have: its names and what is said of them. */
const LEAST_COLUMNS = 3;
/** Longer texts are no headings. */
const LONGEST_HEADING = 16;
/** Rows above the tables in which a title over all of them may stand. */
const MOST_SHARED_ROWS = 6;

/** Where a table on the right begins in its header row. */
interface Cut {
  /** First column of the table. */
  readonly start: number;
  /** Whether a blank column parts it from the table on its left. */
  readonly apart: boolean;
  /** Last column that a table beginning here can reach in the first look. */
  readonly end: number;
}

/** Tables beside each other with the rows in which nothing reaches from one into the other. */
interface Band {
  readonly top: number;
  readonly bottom: number;
  readonly cuts: readonly Cut[];
  readonly row: number;
}

/**
 * Takes a sheet apart where forms stand beside each other, parted by blank columns or with their headings repeated in
 * one row. A table counts as one of its own where both sides have a header that names indicators; anything else on the
 * right stays part of the form on the left.
 */
export function sideBySide(grid: Grid, lexicons: Lexicons): SideBySide {
  const bands: Band[] = [];
  for (let row = 0; row < grid.rowCount; row += 1) {
    const band = mayHoldSides(grid, row) ? bandAt(grid, row, lexicons) : null;
    if (band === null) continue;
    bands.push(band);
    row = band.bottom;
  }
  if (bands.length === 0) return { main: grid, sides: [] };
  const { columnCount, firstColumn } = grid;
  const last = columnCount - 1;
  const main = partOf(
    grid,
    (row) => {
      const band = bands.find(({ top, bottom }) => row >= top && row <= bottom);
      return { left: 0, right: band === undefined ? last : (band.cuts[0]?.start ?? 0) - 1 };
    },
    { left: firstColumn, right: last },
    grid.rowCount,
  );
  // Further tables may have their headers in other rows: what was cut is looked at again.
  const { main: first, sides } = sideBySide(main, lexicons);
  const others = bands.flatMap((band) => sidesOf(grid, main, band, lexicons));
  return { main: first, sides: [...sides, ...others.flatMap((side) => takenApart(side, lexicons))] };
}

function takenApart(side: SideTable, lexicons: Lexicons): readonly SideTable[] {
  const { main, sides } = sideBySide(side.grid, lexicons);
  return [{ ...side, grid: main }, ...sides];
}

/** A cheap test that turns away nearly every row: texts behind a blank, or the first text once more. */
function mayHoldSides(grid: Grid, row: number): boolean {
  const cells = grid.row(row);
  if (cells === undefined || cells.length < 2 * LEAST_COLUMNS) return false;
  let first: string | null = null;
  let blank = false;
  let behind = 0;
  for (const cell of cells) {
    const text = cell?.text ?? "";
    if (text === "") blank = first !== null;
    else if (first === null) first = text;
    else if (typeof cell?.value === "string" && (text === first || blank || behind > 0)) behind += 1;
    if (behind >= LEAST_COLUMNS) return true;
  }
  return false;
}

function bandAt(grid: Grid, row: number, lexicons: Lexicons): Band | null {
  const cuts = cutsIn(grid.slots(row)).filter((cut) => beginsTable(grid, row, cut, lexicons));
  const [first] = cuts;
  if (first === undefined) return null;
  const top = furthest(grid, row, cuts, -1);
  const bottom = furthest(grid, row, cuts, 1);
  for (let other = top; other <= bottom; other += 1) {
    if (headerFrom(grid, other, 0, first.start - 1, lexicons) !== null) return { top, bottom, cuts, row };
  }
  return null;
}

/** Places in a row where a table may begin: behind a blank column, or with the row's first heading once more. */
function cutsIn(slots: readonly Slot[]): readonly Cut[] {
  const [first] = slots;
  const heading = normaliseLabel(first?.text ?? "");
  const starts = slots.flatMap((slot, index) => {
    const before = slots[index - 1];
    if (before === undefined || typeof slot.cell.value !== "string") return [];
    const apart = slot.column > before.right + 1;
    const again = normaliseLabel(slot.text) === heading && heading.length <= LONGEST_HEADING;
    return apart || again ? [{ index, start: slot.column, apart }] : [];
  });
  return starts.flatMap(({ index, start, apart }, place): Cut[] => {
    const next = starts[place + 1]?.index ?? slots.length;
    const end = slots[next - 1]?.right ?? start;
    return next - index >= LEAST_COLUMNS ? [{ start, apart, end }] : [];
  });
}

/** Whether a header begins at a cut that the headings on its left do not need: together they say something twice. */
function beginsTable(grid: Grid, row: number, { start, end }: Cut, lexicons: Lexicons): boolean {
  const right = headerFrom(grid, row, start, end, lexicons);
  if (right === null) return false;
  const left = headerFrom(grid, row, 0, start - 1, lexicons);
  const whole = left === null ? null : headerFrom(grid, row, 0, end, lexicons);
  return left === null || whole === null || whole.columns.size < left.columns.size + right.columns.size;
}

/** The header of a table in some columns of a row: it names things and says two things of them at least. */
function headerFrom(
  grid: Grid,
  row: number,
  left: number,
  right: number,
  lexicons: Lexicons,
): TableHeader | null {
  const span = { left, right };
  const header = readHeader(
    partOf(grid, () => span, span, grid.rowCount),
    row,
    lexicons,
  );
  return header !== null && header.columns.size >= LEAST_COLUMNS ? header : null;
}

/** The last row, upwards or downwards, before one in which something reaches from one table into the other. */
function furthest(grid: Grid, from: number, cuts: readonly Cut[], step: 1 | -1): number {
  const touching = cuts.some(({ apart }) => !apart);
  let row = from;
  for (;;) {
    const next = row + step;
    if (next < 0 || next >= grid.rowCount) return row;
    const slots = grid.slots(next);
    if (touching && slots.length === 0) return row;
    if (cuts.some((cut) => slots.some((slot) => crosses(slot, cut)))) return row;
    row = next;
  }
}

/** Whether a cell stands in the blank column between two tables, or is merged into both. */
function crosses({ column, right }: Slot, { start, apart }: Cut): boolean {
  return column < start && right >= (apart ? start - 1 : start);
}

function sidesOf(grid: Grid, main: Grid, band: Band, lexicons: Lexicons): readonly SideTable[] {
  const { top, bottom, cuts, row } = band;
  const shared = sharedRows(grid, band);
  return cuts.flatMap(({ start }, index): SideTable[] => {
    const end = (cuts[index + 1]?.start ?? grid.columnCount) - 1;
    const span = { left: start, right: end };
    const part = partOf(
      grid,
      (line) => {
        if (shared.includes(line)) return { left: 0, right: end };
        return line >= top && line <= bottom ? span : null;
      },
      span,
      bottom + 1,
    );
    const header = readHeader(part, row, lexicons);
    if (header === null) return [];
    return [{ grid: part, header, continues: goesOn(main, part, header, top, lexicons) }];
  });
}

/** Rows above that hold one text over all the tables: their title, the year, the unit of amounts. */
function sharedRows(grid: Grid, { top, cuts }: Band): readonly number[] {
  const last = largestOf(cuts.map(({ start }) => start));
  const rows: number[] = [];
  for (let row = top - 1; row >= Math.max(0, top - MOST_SHARED_ROWS); row -= 1) {
    const [only, ...others] = grid.slots(row);
    if (only === undefined) continue;
    if (others.length > 0 || only.right < last) break;
    rows.push(row);
  }
  return rows;
}

/** Whether a table has the headings of the one on its left, and neither a head nor a caption of its own. */
function goesOn(main: Grid, part: Grid, header: TableHeader, top: number, lexicons: Lexicons): boolean {
  for (let row = top; row < header.row; row += 1) if (part.slots(row).length > 0) return false;
  const left = readHeader(main, header.row, lexicons);
  if (left?.kind !== header.kind || left.row !== header.row) return false;
  const words = ({ mapping }: TableHeader): string =>
    mapping.map((entry) => normaliseLabel(entry.header)).join("|");
  return words(left) === words(header);
}
