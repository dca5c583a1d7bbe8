import type { AlignedRow } from "../keeping/align-rows";
import { contentOf } from "../keeping/content";
import { alignLines } from "./align-lines";
import { formatAddress, formatCellRef, type CellRef } from "../workbook/a1";
import { ownedSheets, OWNED_SHEET_NAMES } from "../workbook/ownership";
import { plainFormula } from "../workbook/same-formula";
import { sheetNamed, type Cell, type SheetSnapshot, type WorkbookSnapshot } from "../workbook/snapshot";

/**
 * What is different in a later version of a workbook:
 * - `changed`, `filled`, `emptied`: what a cell says;
 * - `formula`: another formula, `formula-gone`: a value in its place, `formula-new`: the other way round;
 * - `row-added`, `row-removed`, `row-moved`, `column-added`, `column-removed`, `sheet-added`, `sheet-removed`.
 */
export type ChangeKind =
  | "changed"
  | "filled"
  | "emptied"
  | "formula"
  | "formula-gone"
  | "formula-new"
  | `${"row" | "column" | "sheet"}-${"added" | "removed"}`
  | "row-moved";

/** A difference; of a row, column or sheet the first cell that says something stands for it. */
export interface Change {
  readonly kind: ChangeKind;
  /** In the later version; in the former one of what was removed. */
  readonly at: CellRef;
  readonly was: string;
  readonly now: string;
}

/** Two versions of a workbook side by side. */
export interface Comparison {
  readonly changes: readonly Change[];
  /** Where a cell of the former version stands in the later one; `null` where its row, column or sheet is gone. */
  readonly now: (at: CellRef) => CellRef | null;
}

/**
 * Compares two versions of a workbook cell by cell. Rows and columns that came or went are found as such, so that what
 * moved on with them is not taken for changed. Sheets that Jiyan wrote are left out, and results of formulas: they follow
 * from what else is there.
 */
export function compareWorkbooks(before: WorkbookSnapshot, after: WorkbookSnapshot): Comparison {
  const changes: Change[] = [];
  const places = new Map<string, SheetPlaces>();
  const [formerOwn, ownNow] = [ownedSheets(before), ownedSheets(after)];
  for (const sheet of before.sheets) {
    if (formerOwn.has(sheet.name)) continue;
    const later = sheetNamed(after, sheet.name);
    if (!later || ownNow.has(later.name)) {
      changes.push(whole("sheet-removed", sheet));
      continue;
    }
    const compared = placesOf(sheet, later);
    places.set(sheet.name.toLowerCase(), compared);
    for (const change of changesOf(sheet, later, compared)) changes.push(change);
  }
  for (const sheet of after.sheets) {
    const known = ownNow.has(sheet.name) || isWritten(sheet.name) || sheetNamed(before, sheet.name);
    if (!known) changes.push(whole("sheet-added", sheet));
  }
  return {
    changes,
    now: (at) => {
      const known = places.get(at.sheet.toLowerCase());
      const [row, column] = [known?.rows.all.get(at.row), known?.columns.all.get(at.column)];
      return known === undefined || row === undefined || column === undefined
        ? null
        : { sheet: known.name, row, column };
    },
  };
}

const WRITTEN: ReadonlySet<string> = new Set(
  Object.values(OWNED_SHEET_NAMES).flatMap((names) => Object.values(names)),
);

/** Whether a sheet went back with the workbook by its name: some programs drop the marks by which it is told from a person's. */
function isWritten(name: string): boolean {
  return WRITTEN.has(name.replace(/\(\d+\)$/u, ""));
}

/** Lines of a sheet, rows or columns, and where they stand later. */
interface Lines {
  readonly aligned: readonly AlignedRow[];
  /** Former index to later one, of lines that say something. */
  readonly to: ReadonlyMap<number, number>;
  /** The same with blank lines, which stand where those before them lead: a finding may point at a cell of one. */
  readonly all: ReadonlyMap<number, number>;
}

interface SheetPlaces {
  /** The sheet's name in the later version. */
  readonly name: string;
  readonly rows: Lines;
  readonly columns: Lines;
  /** Every line stands where it stood, so that formulas must read the same letter for letter. */
  readonly still: boolean;
}

/** A row or column of a sheet as the texts in it, by index. */
type Line = ReadonlyMap<number, string>;

function placesOf(before: SheetSnapshot, after: SheetSnapshot): SheetPlaces {
  const rows = linesBetween(linesOf(before, "row"), linesOf(after, "row"), sharedTexts);
  // What stands in rows that came or went says nothing of columns.
  const columns = linesBetween(
    linesOf(before, "column", new Set(rows.to.keys())),
    linesOf(after, "column", new Set(rows.to.values())),
    (one, other) => sharedPlaces(one, other, rows.to),
  );
  const still = [rows, columns].every(({ to }) => [...to].every(([from, now]) => from === now));
  return { name: after.name, rows, columns, still };
}

/** What a cell says as far as a person put it there: the result of a formula is not theirs. */
function saidIn(cell: Cell | undefined): string {
  if (cell === undefined) return "";
  return cell.formula === undefined ? cell.text.trim() || String(contentOf(cell)) : "=";
}

function linesOf(
  { rows }: SheetSnapshot,
  axis: "row" | "column",
  only?: ReadonlySet<number>,
): ReadonlyMap<number, Line> {
  const lines = new Map<number, Map<number, string>>();
  rows.forEach((cells, row) => {
    if (only?.has(row) === false) return;
    cells?.forEach((cell, column) => {
      const said = saidIn(cell);
      if (said === "") return;
      const [line, place] = axis === "row" ? [row, column] : [column, row];
      const known = lines.get(line) ?? new Map<number, string>();
      lines.set(line, known.set(place, said));
    });
  });
  return new Map([...lines].sort(([one], [other]) => one - other));
}

function linesBetween(
  before: ReadonlyMap<number, Line>,
  after: ReadonlyMap<number, Line>,
  likeness: (one: Line, other: Line) => number,
): Lines {
  const [from, now] = [[...before], [...after]];
  const key = ([, line]: readonly [number, Line]): string => JSON.stringify([...line.values()]);
  const found = alignLines(from.map(key), now.map(key), (one, other) =>
    likeness(from[one]?.[1] ?? NONE, now[other]?.[1] ?? NONE),
  ).map(({ before: one, after: other, how }): AlignedRow => ({
    before: from[one ?? -1]?.[0] ?? null,
    after: now[other ?? -1]?.[0] ?? null,
    how,
  }));
  const to = new Map<number, number>();
  for (const { before: one, after: other } of found) {
    if (one !== null && other !== null) to.set(one, other);
  }
  return { aligned: found, to, all: withBlankLines(to, [...before.keys()], [...after.keys()]) };
}

const NONE: Line = new Map();

function withBlankLines(
  to: ReadonlyMap<number, number>,
  from: readonly number[],
  now: readonly number[],
): ReadonlyMap<number, number> {
  const all = new Map(to);
  const last = Math.max(from.at(-1) ?? 0, now.at(-1) ?? 0) + 1;
  const known = new Set(from);
  let shift = 0;
  for (let index = 0; index <= last; index += 1) {
    const there = to.get(index);
    if (there !== undefined) shift = there - index;
    else if (!known.has(index) && index + shift >= 0) all.set(index, index + shift);
  }
  return all;
}

/** The share of texts that two rows have both, wherever they stand in them. */
function sharedTexts(one: Line, other: Line): number {
  const left = new Map<string, number>();
  for (const text of one.values()) left.set(text, (left.get(text) ?? 0) + 1);
  let shared = 0;
  for (const text of other.values()) {
    const count = left.get(text) ?? 0;
    if (count === 0) continue;
    left.set(text, count - 1);
    shared += 1;
  }
  return (2 * shared) / Math.max(1, one.size + other.size);
}

/** The share of cells that say the same in two columns, row by row. */
function sharedPlaces(one: Line, other: Line, rows: ReadonlyMap<number, number>): number {
  let shared = 0;
  for (const [row, text] of one) if (other.get(rows.get(row) ?? -1) === text) shared += 1;
  return (2 * shared) / Math.max(1, one.size + other.size);
}

function changesOf(before: SheetSnapshot, after: SheetSnapshot, places: SheetPlaces): readonly Change[] {
  const { rows, columns, still } = places;
  const changes = [...rowChanges(before, after, places), ...columnChanges(before, after, places)];
  for (const [from, to] of rows.to) {
    for (const [fromColumn, toColumn] of columns.to) {
      const [one, other] = [before.rows[from]?.[fromColumn], after.rows[to]?.[toColumn]];
      const kind = kindOf(one, other, still);
      if (kind === null) continue;
      const at = { sheet: after.name, row: to, column: toColumn };
      const formulas = kind.startsWith("formula");
      changes.push({ kind, at, was: shown(one, formulas), now: shown(other, formulas) });
    }
  }
  return changes;
}

/** Rows that came, went or moved; one that has nothing but what stands in a new column is told with the column. */
function rowChanges(
  before: SheetSnapshot,
  after: SheetSnapshot,
  { rows, columns }: SheetPlaces,
): readonly Change[] {
  // Where no row has a counterpart, columns have none that means anything: whatever a row says counts.
  const apart = rows.to.size === 0;
  const said = (cells: SheetSnapshot["rows"][number], known: Iterable<number>): boolean =>
    apart
      ? (cells ?? []).some((cell) => saidIn(cell) !== "")
      : [...known].some((place) => saidIn(cells?.[place]) !== "");
  return rows.aligned.flatMap(({ before: from, after: to, how }): Change[] => {
    if (to === null) {
      const gone = from !== null && said(before.rows[from], columns.to.keys());
      return gone ? [line("row-removed", before, from)] : [];
    }
    if (from === null) return said(after.rows[to], columns.to.values()) ? [line("row-added", after, to)] : [];
    if (how !== "moved") return [];
    const moved = line("row-moved", after, to);
    return [{ ...moved, was: formatAddress({ row: from, column: moved.at.column }) }];
  });
}

function columnChanges(
  before: SheetSnapshot,
  after: SheetSnapshot,
  { columns }: SheetPlaces,
): readonly Change[] {
  return columns.aligned.flatMap(({ before: from, after: to }): Change[] => {
    if (from === null) return to === null ? [] : [column("column-added", after, to)];
    return to === null ? [column("column-removed", before, from)] : [];
  });
}

function kindOf(before: Cell | undefined, after: Cell | undefined, still: boolean): ChangeKind | null {
  const [was, now] = [before?.formula, after?.formula];
  if (was !== undefined && now !== undefined) {
    return comparable(was, still) === comparable(now, still) ? null : "formula";
  }
  if (was !== undefined) return saidIn(after) === "" ? "emptied" : "formula-gone";
  if (now !== undefined) return "formula-new";
  const [one, other] = [saidIn(before), saidIn(after)];
  if (one === other && (one === "" || contentOf(before) === contentOf(after))) return null;
  return one === "" ? "filled" : other === "" ? "emptied" : "changed";
}

/** Where lines came or went, programs rewrite the addresses in formulas: then only what stands around them counts. */
function comparable(formula: string, still: boolean): string {
  const plain = plainFormula(formula);
  return still ? plain : plain.replace(/\$?[A-Z]{1,3}\$?\d+/gu, "#");
}

function shown(cell: Cell | undefined, formulas: boolean): string {
  if (cell === undefined) return "";
  return formulas && cell.formula !== undefined ? `=${cell.formula}` : saidText(cell);
}

function saidText(cell: Cell): string {
  return cell.text.trim() === "" ? String(contentOf(cell)) : cell.text;
}

function line(kind: ChangeKind, sheet: SheetSnapshot, row: number): Change {
  const [words, column] = saidAlong(sheet.rows[row] ?? []);
  return told(kind, { sheet: sheet.name, row, column }, words);
}

function column(kind: ChangeKind, sheet: SheetSnapshot, index: number): Change {
  const [words, row] = saidAlong(sheet.rows.map((cells) => cells?.[index]));
  return told(kind, { sheet: sheet.name, row, column: index }, words);
}

/** What the cells of a row or column say, and the place of the first that says something. */
function saidAlong(cells: readonly (Cell | undefined)[]): readonly [words: string, first: number] {
  const said = cells.flatMap((cell, place) =>
    cell && saidIn(cell) !== "" ? [{ place, text: saidText(cell) }] : [],
  );
  return [said.map(({ text }) => text).join(" "), said[0]?.place ?? 0];
}

function whole(kind: ChangeKind, sheet: SheetSnapshot): Change {
  return told(kind, { sheet: sheet.name, row: 0, column: 0 }, sheet.name);
}

function told(kind: ChangeKind, at: CellRef, words: string): Change {
  return kind.endsWith("removed") ? { kind, at, was: words, now: "" } : { kind, at, was: "", now: words };
}

/** One key for a cell, by which sets of cells are made. */
export function keyOfCell(at: CellRef): string {
  return formatCellRef(at).toLowerCase();
}
