import type { CellRef } from "../workbook/a1";
import type { Cell } from "../workbook/snapshot";
import { isEmpty, type Grid } from "./grid";
import { withRows, type Reshaped } from "./reshaped";
import { normaliseLabel } from "./text-normalisation";

type RowKind = "target" | "actual" | "derived";

const KINDS: readonly (readonly [RegExp, RowKind])[] = [
  [
    /^(?:年度|全年|年初)?(?:目标|计划|预算|预期|任务)(?:值|数|量)?$|^(?:target|plan|planned|budget|goal)$/,
    "target",
  ],
  [
    /^(?:年度|全年|年末)?(?:实际|完成|实绩|达成)(?:完成)?(?:值|数|量|情况)?$|^(?:actuals?|results?|achieved)$/,
    "actual",
  ],
  [
    /^(?:差异|偏差|差额|完成|达成|目标完成)(?:值|额|率|比例|百分比)$|^(?:差异|偏差|差额)$|^(?:variance|difference|gap|%|completion)(?:rate|%)?$/,
    "derived",
  ],
];
/** Columns in which the kinds of rows may stand, and rows above the first of them. */
const FARTHEST_COLUMN = 8;
const FARTHEST_TOP = 20;
const LEAST_GROUPS = 2;

/** Rows of one indicator. */
interface Group {
  readonly rows: Map<RowKind, number>;
  last: number;
}

interface Found {
  /** The row of headings. */
  readonly header: number;
  /** The column that says what each row holds. */
  readonly column: number;
  readonly groups: readonly Group[];
}

/** A cell of the reshaped table with where it really stands. */
interface Placed {
  readonly cell: Cell | undefined;
  readonly at: CellRef;
}

/**
 * Joins the rows of a table that has one for the target and one for the result of each indicator, told apart by a column
 * of its own (目标 above 实际): each becomes one row with a column for both.
 *
 * @returns `null` where no such table stands
 */
export function joinRowKinds(grid: Grid): Reshaped | null {
  const found = findKinds(grid);
  if (found === null) return null;
  const { header, column, groups } = found;
  const right = lastHeading(grid, header);
  const values = valueColumns(grid, found, right);
  if (values.length === 0) return null;
  const lines = [
    headings(grid, found, values, right),
    ...groups.map((group) => line(grid, group, column, values, right)),
  ];
  return {
    area: { top: header, left: grid.firstColumn, bottom: groups.at(-1)?.last ?? header, right },
    sheet: withRows(
      grid,
      lines.map((cells) => cells.map(({ cell }) => cell)),
    ),
    place: (at) => lines[at.row]?.[at.column]?.at ?? at,
    idOf: ({ row, column }) => String((lines[row]?.[column]?.at.row ?? row) + 1),
    setAside: [
      ...[column, ...values].map((heading) => grid.home(header, heading)),
      ...groups.flatMap((group) => repeats(grid, group, column, values, right)),
    ],
  };
}

/** Cells of an indicator's rows that say nothing beyond the others: the kinds, what follows from both, and repeats. */
function repeats(
  grid: Grid,
  { rows }: Group,
  column: number,
  values: readonly number[],
  right: number,
): readonly CellRef[] {
  const said = new Set<string>();
  return [...rows].flatMap(([kind, row]) =>
    [column, ...columnsOf(grid, column, right)].flatMap((place) => {
      const isValue = values.includes(place);
      const key = `${place} ${grid.text(row, place)}`;
      const repeated = !isValue && said.has(key);
      said.add(key);
      return place === column || repeated || (isValue && kind === "derived") ? [grid.home(row, place)] : [];
    }),
  );
}

function kindOf(text: string): RowKind | null {
  const label = normaliseLabel(text);
  return KINDS.find(([words]) => words.test(label))?.[1] ?? null;
}

/** The column whose cells are such kinds row by row, each group with a target and a result. */
function findKinds(grid: Grid): Found | null {
  for (let column = grid.firstColumn + 1; column < Math.min(grid.columnCount, FARTHEST_COLUMN); column += 1) {
    for (let row = 1; row < Math.min(grid.rowCount, FARTHEST_TOP); row += 1) {
      if (kindOf(grid.row(row)?.[column]?.text ?? "") === null) continue;
      const groups = groupsFrom(grid, row, column);
      if (groups.length >= LEAST_GROUPS && groups.every(isWhole)) return { header: row - 1, column, groups };
      break;
    }
  }
  return null;
}

function isWhole({ rows }: Group): boolean {
  return rows.has("target") && rows.has("actual");
}

/** Groups of rows down to the first cell that is no kind; a kind that a group has already begins the next one. */
function groupsFrom(grid: Grid, top: number, column: number): readonly Group[] {
  const groups: Group[] = [];
  for (let row = top; row < grid.rowCount; row += 1) {
    const kind = kindOf(grid.row(row)?.[column]?.text ?? "");
    if (kind === null) break;
    const last = groups.at(-1);
    if (last === undefined || last.rows.has(kind)) groups.push({ rows: new Map([[kind, row]]), last: row });
    else {
      last.rows.set(kind, row);
      last.last = row;
    }
  }
  return groups;
}

function lastHeading(grid: Grid, row: number): number {
  return grid.slots(row).at(-1)?.right ?? 0;
}

/** Columns right of the kinds in which target and result have cells of their own, most of them filled. */
function valueColumns(grid: Grid, { column, groups }: Found, right: number): readonly number[] {
  const columns: number[] = [];
  for (let value = column + 1; value <= right; value += 1) {
    const apart = groups.filter(({ rows }) => {
      const cells = (["target", "actual"] as const).map((kind) => grid.row(rows.get(kind) ?? 0)?.[value]);
      return cells.every((cell) => cell !== undefined && !isEmpty(cell));
    });
    if (apart.length * 2 > groups.length) columns.push(value);
  }
  return columns;
}

/** The headings with two in the place of each column of values: 目标 and 实际, Q1目标 and Q1实际. */
function headings(
  grid: Grid,
  { header, column, groups: [first] }: Found,
  values: readonly number[],
  right: number,
): readonly Placed[] {
  const word = (kind: RowKind): Placed => {
    const row = first?.rows.get(kind) ?? header;
    return { cell: grid.cell(row, column), at: grid.home(row, column) };
  };
  const both = (value: number): readonly Placed[] =>
    (["target", "actual"] as const).map((kind) => {
      const said = word(kind);
      if (values.length === 1 || said.cell === undefined) return said;
      const text = `${grid.text(header, value)} ${said.cell.text}`;
      return { cell: { value: text, text }, at: grid.home(header, value) };
    });
  return columnsOf(grid, column, right).flatMap((place) =>
    values.includes(place) ? both(place) : [{ cell: grid.cell(header, place), at: grid.home(header, place) }],
  );
}

/** The cells of an indicator in one row. */
function line(
  grid: Grid,
  { rows }: Group,
  column: number,
  values: readonly number[],
  right: number,
): readonly Placed[] {
  const cellAt = (row: number, place: number): Placed => ({
    cell: grid.cell(row, place),
    at: grid.home(row, place),
  });
  const of = (kind: RowKind, place: number): Placed => cellAt(rows.get(kind) ?? 0, place);
  return columnsOf(grid, column, right).flatMap((place) => {
    if (values.includes(place)) return [of("target", place), of("actual", place)];
    const all = [...rows.values()].map((row) => cellAt(row, place));
    return [all.find(({ cell }) => cell !== undefined && !isEmpty(cell)) ?? of("actual", place)];
  });
}

/** All columns of the table but the one of the kinds. */
function columnsOf(grid: Grid, kinds: number, right: number): readonly number[] {
  const columns = Array.from(
    { length: right - grid.firstColumn + 1 },
    (_, index) => grid.firstColumn + index,
  );
  return columns.filter((column) => column !== kinds);
}
