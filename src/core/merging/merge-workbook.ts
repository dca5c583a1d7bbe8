import { formatAddress, formatCellRef, parseAddress, type CellAddress } from "../workbook/a1";
import type { Cell, SheetSnapshot, WorkbookSnapshot } from "../workbook/snapshot";
import { Decimal } from "../common/decimal";
import { largestOf } from "../common/many";
import { Grid, plainWords } from "./grid";
import type { LeftOut, Merged, MergedValue } from "./merged";
import type { MergeColumn, MergeDefinition } from "./scheme";

/** A table may begin in this row at the latest. */
const LATEST_HEADING = 60;
const TOTAL = /^(?:合计|小计|总计|共计|累计|本页小计|total|subtotal)/iu;

/** Makes the rows of a workbook. Whatever becomes no row is told. */
export function mergeWorkbook(workbook: WorkbookSnapshot, definition: MergeDefinition): Merged {
  const { sheets, leftOut } = sheetsFor(workbook, definition);
  const merged = sheets.map((sheet) => mergeSheet(new Grid(sheet), definition));
  return {
    rows: merged.flatMap(({ rows }) => rows),
    leftOut: [...leftOut, ...merged.flatMap((one) => one.leftOut)],
  };
}

function sheetsFor(
  { sheets }: WorkbookSnapshot,
  { sheets: wanted }: MergeDefinition,
): { readonly sheets: readonly SheetSnapshot[]; readonly leftOut: LeftOut[] } {
  const filled = sheets.filter(
    ({ visibility, rows }) => visibility === "visible" && rows.some((row) => row?.some(Boolean)),
  );
  if (wanted.includes("*")) return { sheets: filled, leftOut: [] };
  const found: SheetSnapshot[] = [];
  const missing: string[] = [];
  for (const name of wanted) {
    const sheet = filled.find((one) => plainWords(one.name) === plainWords(name));
    if (sheet) found.push(sheet);
    else missing.push(name);
  }
  // Who renamed the only sheet still handed it in.
  const [only, ...others] = filled;
  if (found.length === 0 && wanted.length === 1 && only && others.length === 0) {
    return { sheets: [only], leftOut: [] };
  }
  return { sheets: found, leftOut: missing.map((name) => ({ reason: "no-sheet", at: null, words: [name] })) };
}

function mergeSheet(grid: Grid, definition: MergeDefinition): Merged {
  const { name } = grid.sheet;
  const fixed = new Map<MergeColumn, MergedValue>();
  const used = new Set<string>();
  const leftOut: LeftOut[] = [];
  for (const column of definition.columns) {
    if (column.from !== "cell") continue;
    const single = singleValue(grid, column);
    if (single) {
      fixed.set(column, single.value);
      for (const at of single.cells) used.add(formatAddress(at));
    } else leftOut.push({ reason: "no-label", at: `${name}!${column.labelCell}`, words: [column.label] });
  }
  if (leftOut.length > 0) return { rows: [], leftOut };
  const valueAt = (column: MergeColumn, row: number, place: number | undefined): MergedValue =>
    fixed.get(column) ?? (place === undefined ? NOTHING : valueOf(grid, row, place));
  if (definition.headingRows === 0) {
    return { rows: [definition.columns.map((column) => valueAt(column, 0, undefined))], leftOut };
  }
  const table = tableIn(grid, definition);
  if ("missing" in table) {
    return { rows: [], leftOut: [{ reason: "no-headings", at: name, words: [...table.missing] }] };
  }
  const { rows, leftOut: left } = rowsOf(grid, table, definition, used);
  return {
    rows: rows.map((row) =>
      definition.columns.map((column) => valueAt(column, row, table.places.get(column))),
    ),
    leftOut: rows.length === 0 ? [...left, { reason: "no-rows", at: name, words: [] }] : left,
  };
}

interface FoundTable {
  readonly places: ReadonlyMap<MergeColumn, number>;
  /** The first row below the headings. */
  readonly first: number;
}

/** The first rows that hold all headings, wherever they stand and in whatever order; else what the best ones lack. */
function tableIn(
  grid: Grid,
  { columns, headingRows }: MergeDefinition,
): FoundTable | { readonly missing: readonly string[] } {
  let missing: readonly string[] = columns.flatMap((one) => (one.from === "heading" ? [one.heading] : []));
  // Headings of as many rows as they had, then of others: rows are merged and divided as people like it.
  for (const height of new Set([headingRows, 1, 2, 3, 4])) {
    for (let top = 0; top < Math.min(LATEST_HEADING, grid.rows); top += 1) {
      const { places, lacking } = placesIn(grid.headings(top, height), columns);
      const last = top + height - 1;
      if (lacking.length === 0) {
        const bottoms = [...places.values()].map((column) => grid.bottomOf(last, column));
        return { places, first: largestOf([last, ...bottoms]) + 1 };
      }
      if (lacking.length < missing.length) missing = lacking;
    }
  }
  return { missing };
}

/** The places of columns by their headings; those of one heading are told apart by their order. */
function placesIn(
  headings: readonly string[],
  columns: readonly MergeColumn[],
): { readonly places: ReadonlyMap<MergeColumn, number>; readonly lacking: readonly string[] } {
  const places = new Map<MergeColumn, number>();
  const lacking: string[] = [];
  const taken = new Set<number>();
  for (const column of columns) {
    if (column.from !== "heading") continue;
    const wanted = column.heading.split("/").map(plainWords).join("/");
    const place = headings.findIndex((heading, at) => heading === wanted && !taken.has(at));
    if (place < 0) lacking.push(column.heading);
    else {
      places.set(column, place);
      taken.add(place);
    }
  }
  return { places, lacking };
}

/** The rows of a table: those below the headings down to the first blank one. */
function rowsOf(
  grid: Grid,
  { places, first }: FoundTable,
  { totals }: MergeDefinition,
  used: ReadonlySet<string>,
): { readonly rows: readonly number[]; readonly leftOut: LeftOut[] } {
  const columns = [...places.values()].sort((one, other) => one - other);
  const rows: number[] = [];
  const leftOut: LeftOut[] = [];
  let ended = false;
  for (let row = first; row < grid.rows; row += 1) {
    // Single cells of the scheme may stand below the table.
    const filled = columns.filter(
      (column) => grid.words(row, column) !== "" && !used.has(formatAddress(grid.headOf(row, column))),
    );
    const [start] = filled;
    if (start === undefined) {
      ended ||= rows.length > 0;
      continue;
    }
    const told = filled.map((column) => grid.words(row, column));
    const at = `${grid.sheet.name}!${formatAddress({ row, column: start })}`;
    const leave = (reason: LeftOut["reason"]) => leftOut.push({ reason, at, words: told.slice(0, 1) });
    if (ended || isFooter(grid, row, columns)) leave("below");
    else if (rows.length === 0 && isNumbering(told)) leave("numbering");
    else if (totals === "leave-out" && TOTAL.test(firstWords(grid, row))) leave("total");
    else rows.push(row);
  }
  return { rows, leftOut };
}

/** The row that numbers the columns: 栏次 1 2 3, 甲 乙 1 2. */
function isNumbering(words: readonly string[]): boolean {
  const numbers = words.filter((text) => !/^(?:栏次|行次|[甲乙丙丁戊己庚])$/u.test(text));
  return numbers.length > 1 && numbers.every((text, index) => text === String(index + 1));
}

/** A note below the table: one text across it, words before a colon, or the place for a name that nobody has put there. */
function isFooter(grid: Grid, row: number, columns: readonly number[]): boolean {
  const heads = new Set(columns.map((column) => formatAddress(grid.headOf(row, column))));
  const texts = columns.map((column) => grid.words(row, column)).filter((text) => text !== "");
  const [first = ""] = texts;
  const across = columns.length > 2 && heads.size === 1;
  return (
    across ||
    /^(?:注|备注|说明|填表说明)\d*[:、.]|^(?:填表|填报|制表|审核|复核|单位负责)人(?:[:(]|$)/u.test(first)
  );
}

function firstWords(grid: Grid, row: number): string {
  const cells = grid.sheet.rows[row] ?? [];
  const place = cells.findIndex(
    (cell) => plainWords(cell?.text ?? "") !== "" && !/^\d+$/u.test(cell?.text ?? ""),
  );
  return place < 0 ? "" : grid.words(row, place);
}

const NOTHING: MergedValue = { value: { kind: "blank" }, at: null };

/** The value beside a label, which may have moved; `undefined` where the label is not there, or more than once elsewhere. */
function singleValue(
  grid: Grid,
  column: MergeColumn & { readonly from: "cell" },
): { readonly value: MergedValue; readonly cells: readonly CellAddress[] } | undefined {
  const [cell, labelCell] = [parseAddress(column.cell), parseAddress(column.labelCell)];
  if (cell === undefined || labelCell === undefined) return undefined;
  const inOne = column.cell === column.labelCell;
  const label = labelAt(grid, labelCell, column.label, inOne);
  if (label === undefined) return undefined;
  const at = {
    row: cell.row + label.row - labelCell.row,
    column: cell.column + label.column - labelCell.column,
  };
  const value = valueOf(grid, at.row, at.column);
  const cells = [grid.headOf(label.row, label.column), grid.headOf(at.row, at.column)];
  if (!inOne || value.at === null) return { value, cells };
  const text = (grid.cell(at.row, at.column)?.text ?? "").normalize("NFKC");
  const rest = text.slice(text.indexOf(":") + 1).trim();
  const said: MergedValue["value"] = rest === "" ? { kind: "blank" } : { kind: "text", text: rest };
  return { value: { value: said, at: value.at }, cells };
}

function labelAt(grid: Grid, expected: CellAddress, label: string, inOne: boolean): CellAddress | undefined {
  const wanted = plainWords(label);
  const fits = (words: string): boolean => (inOne ? words.startsWith(`${wanted}:`) : words === wanted);
  // A label without anything behind its colon is one, too.
  const isLabel = (row: number, column: number): boolean => {
    const words = grid.words(row, column);
    return fits(words) || words === wanted;
  };
  if (isLabel(expected.row, expected.column)) return expected;
  const found: CellAddress[] = [];
  grid.sheet.rows.forEach((cells, row) => {
    cells?.forEach((cell, column) => {
      if (cell && isLabel(row, column)) found.push({ row, column });
    });
  });
  return found.length === 1 ? found[0] : undefined;
}

function valueOf(grid: Grid, row: number, column: number): MergedValue {
  const cell = grid.cell(row, column);
  const value = cell && tableValue(cell);
  if (value === undefined) return NOTHING;
  return { value, at: formatCellRef({ sheet: grid.sheet.name, ...grid.headOf(row, column) }) };
}

/** Numbers stay numbers; dates, codes and errors are what the cell shows. */
function tableValue({ value, text, format = "" }: Cell): MergedValue["value"] | undefined {
  if (text.trim() === "") return undefined;
  if (typeof value !== "number" || DATE.test(format.replaceAll(/"[^"]*"|\[[^\]]*\]|\\./gu, ""))) {
    return { kind: "text", text: text.trim() };
  }
  const exact = new Decimal(value).toSignificantDigits(15).toFixed();
  // Zeros in front, as codes have them, are in the format alone.
  if (/^0{2,}$/u.test(format)) return { kind: "text", text: text.trim() };
  return { kind: format.includes("%") ? "fraction" : "number", value: exact };
}

const DATE = /[ymdhs年月日]/iu;
