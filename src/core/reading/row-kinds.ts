import type { ColumnRole, RowCorrection, RowMapping } from "../evaluation/evaluation";
import type { CellRef } from "../workbook/a1";
import type { Cell } from "../workbook/snapshot";
import { isEmpty, type Grid } from "./grid";
import { withRows, type Reshaped } from "./reshaped";
import { normaliseLabel } from "./text-normalisation";

/** What rows hold: `derived` follows from the others, `passed` a person passes over, `other` is what nobody knows. */
type RowKind = "target" | "actual" | "derived" | "passed" | "other";

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
const LONGEST_LABEL = 12;
/** Kinds of which an indicator has one row each. */
const VALUES: Readonly<Record<string, true>> = { target: true, actual: true };

/** Rows of one indicator. */
interface Group {
  readonly rows: KindRow[];
  last: number;
}

/** A row with its label, which an indicator has once. */
interface KindRow {
  readonly kind: RowKind;
  readonly label: string;
  readonly row: number;
}

interface Found {
  /** The row of headings. */
  readonly header: number;
  /** The column that says what each row holds. */
  readonly column: number;
  readonly groups: readonly Group[];
}

/** What the labels of a column mean, normalised; `null` for what is no kind of row. */
type Kinds = (label: string) => RowKind | null;

/** A cell of the reshaped table with where it really stands. */
interface Placed {
  readonly cell: Cell | undefined;
  readonly at: CellRef;
}

/**
 * Joins the rows of a table that has one for the target and one for the result of each indicator, told apart by a column
 * of its own (目标 above 实际): each becomes one row with a column for both.
 *
 * @param said what a person said of rows; it holds for every row with the same label
 * @returns `null` where no such table stands
 */
export function joinRowKinds(grid: Grid, said: readonly RowCorrection[] = []): Reshaped | null {
  const found = findKinds(grid, said);
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
    rows: () => rowsOf(grid, found),
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
  return rows.flatMap(({ kind, row }) =>
    [column, ...columnsOf(grid, column, right)].flatMap((place) => {
      const isValue = values.includes(place);
      // Of a row that nobody knows the values are unread, and its label with them.
      if (kind === "other" && (isValue || place === column)) return [];
      const key = `${place} ${grid.text(row, place)}`;
      const repeated = !isValue && said.has(key);
      said.add(key);
      return place === column || repeated || (isValue && (kind === "derived" || kind === "passed"))
        ? [grid.home(row, place)]
        : [];
    }),
  );
}

function kindByWords(label: string): RowKind | undefined {
  return KINDS.find(([words]) => words.test(label))?.[1];
}

/** Headings that the readers of upright tables know. */
const WORDS = { target: "目标值", actual: "实际值" } as const;

const ROLES: Readonly<Record<RowKind, ColumnRole>> = {
  target: "target",
  actual: "actual",
  derived: "completion",
  passed: "ignored",
  other: "ignored",
};

/** The rows of the first indicator, which stand for those of all others. */
function rowsOf(grid: Grid, { column, groups: [first] }: Found): readonly RowMapping[] {
  return (first?.rows ?? []).map(({ kind, row }): RowMapping => {
    const header = grid.text(row, column);
    const mapping = { row, header, role: ROLES[kind], at: grid.ref(row, column) };
    return kind === "passed" ? { ...mapping, says: "ignored" } : mapping;
  });
}

/** Kinds by the words of a column's labels, and by what was said of some; `null` where something said is not of the column. */
function kindsIn(grid: Grid, column: number, said: readonly RowCorrection[]): Kinds | null {
  const times = labelCounts(grid, column);
  const own = new Map<string, RowKind>();
  for (const { row, role } of said) {
    const label = normaliseLabel(grid.row(row)?.[column]?.text ?? "");
    if (label === "" || !SAYABLE.has(role)) return null;
    own.set(label, role === "target" || role === "actual" ? role : "passed");
  }
  return (label) => {
    const known = own.get(label) ?? kindByWords(label);
    return known ?? (times(label) >= LEAST_GROUPS ? "other" : null);
  };
}

/** How often a column has a label that may be a kind of row which nobody knows. */
function labelCounts(grid: Grid, column: number): (label: string) => number {
  const texts = new Map<string, number>();
  for (let row = 1; row < grid.rowCount; row += 1) {
    const cell = grid.row(row)?.[column];
    if (typeof cell?.value === "string") texts.set(cell.text, (texts.get(cell.text) ?? 0) + 1);
  }
  const counts = new Map<string, number>();
  for (const [text, times] of texts) {
    const label = normaliseLabel(text);
    const isLabel = label !== "" && label.length <= LONGEST_LABEL && !/\d/u.test(label);
    if (isLabel) counts.set(label, (counts.get(label) ?? 0) + times);
  }
  return (label) => counts.get(label) ?? 0;
}

const SAYABLE: ReadonlySet<ColumnRole> = new Set<ColumnRole>(["target", "actual", "ignored"]);

/** The column whose cells are such kinds row by row, each group with a target and a result. */
function findKinds(grid: Grid, said: readonly RowCorrection[]): Found | null {
  for (let column = grid.firstColumn + 1; column < Math.min(grid.columnCount, FARTHEST_COLUMN); column += 1) {
    const kindOf = kindsIn(grid, column, said);
    for (let row = 1; kindOf !== null && row < Math.min(grid.rowCount, FARTHEST_TOP); row += 1) {
      if (kindOf(normaliseLabel(grid.row(row)?.[column]?.text ?? "")) === null) continue;
      const groups = groupsFrom(grid, row, column, kindOf);
      if (groups.length >= LEAST_GROUPS && groups.every(isWhole)) return { header: row - 1, column, groups };
      break;
    }
  }
  return null;
}

function isWhole(group: Group): boolean {
  return rowOf(group, "target") !== undefined && rowOf(group, "actual") !== undefined;
}

function rowOf({ rows }: Group, kind: RowKind): number | undefined {
  return rows.find((one) => one.kind === kind)?.row;
}

/** Groups of rows down to the first cell that is no kind; a kind that a group has already begins the next one. */
function groupsFrom(grid: Grid, top: number, column: number, kindOf: Kinds): readonly Group[] {
  const groups: Group[] = [];
  for (let row = top; row < grid.rowCount; row += 1) {
    const label = normaliseLabel(grid.row(row)?.[column]?.text ?? "");
    const kind = kindOf(label);
    if (kind === null) break;
    const last = groups.at(-1);
    const isNext = (one: KindRow): boolean => one.label === label || (kind in VALUES && one.kind === kind);
    if (last === undefined || last.rows.some(isNext))
      groups.push({ rows: [{ kind, label, row }], last: row });
    else {
      last.rows.push({ kind, label, row });
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
    const apart = groups.filter((group) => {
      const cells = (["target", "actual"] as const).map((kind) => grid.row(rowOf(group, kind) ?? 0)?.[value]);
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
  const word = (kind: keyof typeof WORDS): Placed => {
    const row = (first && rowOf(first, kind)) ?? header;
    const cell = grid.cell(row, column);
    // What a person says of a label counts, whatever its words seem to say.
    const known = cell !== undefined && kindByWords(normaliseLabel(cell.text)) === kind;
    const text = WORDS[kind];
    return { cell: known ? cell : { value: text, text }, at: grid.home(row, column) };
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
  group: Group,
  column: number,
  values: readonly number[],
  right: number,
): readonly Placed[] {
  const cellAt = (row: number, place: number): Placed => ({
    cell: grid.cell(row, place),
    at: grid.home(row, place),
  });
  const of = (kind: RowKind, place: number): Placed => cellAt(rowOf(group, kind) ?? 0, place);
  return columnsOf(grid, column, right).flatMap((place) => {
    if (values.includes(place)) return [of("target", place), of("actual", place)];
    const all = group.rows.map(({ row }) => cellAt(row, place));
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
