import type { ColumnMapping, ColumnRole, Period, Sourced } from "../evaluation/evaluation";
import type { CellRef } from "../workbook/a1";
import type { Grid } from "./grid";
import { isEmpty } from "./grid";
import { columnsOf, type TableHeader } from "./header-columns";
import { barePeriod, type BarePeriod } from "./heading-parts";
import { squeeze } from "./text-normalisation";

/** A row that holds an indicator's values of a part of the year, or of the whole year. */
export interface PeriodRow {
  /** The part of the year; `null` for the row of the whole year. */
  readonly period: Period | null;
  /** Four-digit year that the cell names. */
  readonly year: string | null;
  /** Where the part of the year stands. */
  readonly at: CellRef;
  /** What it says there. */
  readonly label: Sourced;
  /** Where the indicator's name stands: in the row, merged over it, or above it. */
  readonly nameAt: CellRef;
}

/** Columns whose cells are values or names whatever they look like. */
const OTHER_ROLES: ReadonlySet<ColumnRole> = new Set<ColumnRole>([
  ...(["target", "initial-target", "actual", "prior", "weight", "score", "reviewed-score", "unit"] as const),
  ...(["operator", "completion", "change", "period-target", "period-actual", "project"] as const),
]);
/** How far below the header the first part of the year is looked for. */
const FARTHEST_FIRST = 12;
/** Rows that are looked at to tell whether a column holds parts of the year. */
const ROWS_TO_TELL = 60;

/**
 * Finds the column that says of which part of the year each row is: Q1, 3月, 上半年, with rows of the whole year between
 * them. It is known by its cells, whatever its heading: one name must have rows of two parts at least. Where that column
 * was taken for the one of names (a heading over both), the level beside it names the rows.
 */
export function withPeriodColumn(grid: Grid, header: TableHeader): TableHeader {
  if (header.kind !== "indicators" || header.columns.has("period")) return header;
  for (let column = grid.firstColumn; column <= header.right; column += 1) {
    const role = header.mapping.find((entry) => entry.column === column)?.role ?? "ignored";
    if (OTHER_ROLES.has(role) || !beginsWithPeriod(grid, header, column)) continue;
    const changed = asPeriods(header, column, role);
    const names = changed?.columns.get("name");
    if (changed && names !== undefined && isSeries(grid, changed, column, names)) return changed;
  }
  return header;
}

function beginsWithPeriod(grid: Grid, { bottom }: TableHeader, column: number): boolean {
  const end = Math.min(grid.rowCount, bottom + 1 + FARTHEST_FIRST);
  for (let row = bottom + 1; row < end; row += 1) {
    const cell = grid.row(row)?.[column];
    if (cell !== undefined && !isEmpty(cell)) return barePeriod(cell.text) !== null;
  }
  return false;
}

/** The header with the column as that of parts of the year; `null` where nothing would name the rows. */
function asPeriods(header: TableHeader, column: number, role: ColumnRole): TableHeader | null {
  const level = role === "name" ? lowestLevel(header) : undefined;
  if (role === "name" && level === undefined) return null;
  const known = header.mapping.some((entry) => entry.column === column);
  const mapping = header.mapping.map((entry): ColumnMapping => {
    if (entry.column === column) return { column, header: entry.header, at: entry.at, role: "period" };
    return entry.column === level ? { ...entry, role: "name" } : entry;
  });
  const bare: ColumnMapping = { column, header: "", role: "period", at: null };
  const all = known ? mapping : [...mapping, bare];
  return { ...header, mapping: all, columns: columnsOf(all) };
}

function lowestLevel({ columns }: TableHeader): number | undefined {
  return columns.get("level2") ?? columns.get("level1");
}

/** Whether one name has rows of two parts of the year, and most cells of the column are such parts. */
function isSeries(grid: Grid, header: TableHeader, column: number, names: number): boolean {
  const firsts = new Map<string, string>();
  let name = "";
  let [periods, others, several] = [0, 0, false];
  const end = Math.min(grid.rowCount, header.bottom + 1 + ROWS_TO_TELL);
  for (let row = header.bottom + 1; row < end; row += 1) {
    name = squeeze(grid.text(row, names)) || name;
    const text = grid.text(row, column);
    const part = barePeriod(text);
    if (part === null) others += text.trim() === "" ? 0 : 1;
    else periods += 1;
    if (!part?.period) continue;
    const key = periodKey(part);
    const first = firsts.get(name);
    if (first === undefined) firsts.set(name, key);
    else if (first !== key) several = true;
  }
  return several && periods > others;
}

/** A part of the year by which two rows are of the same one. */
export function periodKey({ period, year }: Pick<BarePeriod, "period" | "year">): string {
  return `${year ?? ""} ${period === null ? "year" : `${period.kind} ${period.number}`}`;
}

/**
 * The rows of parts of the year under a header, by row. The parts stand in a column of their own, or in the column of
 * names beneath the name that they are of (销售收入, then 一季度, 二季度 …).
 */
export function periodRowsOf(grid: Grid, header: TableHeader): ReadonlyMap<number, PeriodRow> {
  const names = header.columns.get("name");
  if (header.kind !== "indicators" || names === undefined) return NO_ROWS;
  const column = header.columns.get("period");
  return column === undefined
    ? rowsBelowNames(grid, header, names)
    : rowsBesideNames(grid, header, names, column);
}

const NO_ROWS: ReadonlyMap<number, PeriodRow> = new Map();

function rowsBesideNames(
  grid: Grid,
  header: TableHeader,
  names: number,
  column: number,
): ReadonlyMap<number, PeriodRow> {
  const rows = new Map<number, PeriodRow>();
  const before = column < names;
  let nameAt: CellRef | null = null;
  let last: { readonly part: BarePeriod; readonly label: Sourced } | null = null;
  for (let row = header.bottom + 1; row < grid.rowCount; row += 1) {
    const cells = grid.row(row);
    const named = cells !== undefined && grid.text(row, names).trim() !== "";
    const text = grid.text(row, column);
    const own = barePeriod(text);
    if (named) nameAt = grid.home(row, names);
    if (own !== null) last = { part: own, label: { text, at: grid.home(row, column) } };
    // A blank beside a name repeats the part of the year above it, where the parts come first.
    const goesOn = before && text.trim() === "" && named;
    if (own === null && !goesOn) {
      last = null;
      if (!named) nameAt = null;
      continue;
    }
    // 合计 without a name of its own is the total of the table, where the parts come first.
    const ends = before && !named;
    if (last === null || nameAt === null || ends) continue;
    rows.set(row, { ...last.part, at: last.label.at, label: last.label, nameAt });
  }
  return rows;
}

/** Runs of at least two parts of the year in the column of names, under a name; others are names. */
function rowsBelowNames(grid: Grid, header: TableHeader, names: number): ReadonlyMap<number, PeriodRow> {
  if (!hasPeriodEarly(grid, header, names)) return NO_ROWS;
  const rows = new Map<number, PeriodRow>();
  let nameAt: CellRef | null = null;
  let run: (readonly [number, PeriodRow])[] = [];
  const close = (): void => {
    const parts = new Set(run.flatMap(([, row]) => (row.period === null ? [] : [periodKey(row)])));
    if (nameAt === null || parts.size < 2) return;
    // The row of the name itself holds the values of the year, if any.
    if (nameAt.row > header.bottom) {
      const label = { text: grid.text(nameAt.row, nameAt.column), at: nameAt };
      rows.set(nameAt.row, { period: null, year: null, at: nameAt, label, nameAt });
    }
    for (const [row, part] of run) rows.set(row, part);
  };
  for (let row = header.bottom + 1; row < grid.rowCount; row += 1) {
    const text = grid.text(row, names);
    const part = barePeriod(text);
    const isPart = part !== null && nameAt !== null && (part.period !== null || run.length > 0);
    if (isPart && nameAt !== null) {
      const at = grid.home(row, names);
      run.push([row, { ...part, at, label: { text, at }, nameAt }]);
    } else {
      close();
      run = [];
      nameAt = text.trim() === "" ? null : grid.home(row, names);
    }
  }
  close();
  return rows;
}

function hasPeriodEarly(grid: Grid, { bottom }: TableHeader, names: number): boolean {
  const end = Math.min(grid.rowCount, bottom + 1 + FARTHEST_FIRST);
  for (let row = bottom + 2; row < end; row += 1)
    if (barePeriod(grid.text(row, names))?.period && barePeriod(grid.text(row + 1, names))) return true;
  return false;
}
