import type { ColumnRole } from "../evaluation/evaluation";
import type { CellRef } from "../workbook/a1";
import type { Cell } from "../workbook/snapshot";
import { columnName } from "../workbook/a1";
import { isFundSource } from "./budget-across";
import { isEmpty, type Grid, type Slot } from "./grid";
import { headingParts } from "./heading-parts";
import type { Lexicon } from "./lexicon";
import { isTotalLabel } from "./notes";
import { isTaskHeading } from "./plain-headings";
import { withRows, type Reshaped } from "./reshaped";
import { isSubtotal } from "./subtotals";

/** Rows above the headings of a matrix at most, and columns left of the first indicator. */
const FARTHEST_TOP = 12;
const FARTHEST_LEFT = 4;
const LEAST_INDICATORS = 2;
const LEAST_BODIES = 2;
const NAMES_HEADING = "指标名称";
const VALUES: ReadonlySet<ColumnRole> = new Set<ColumnRole>([
  ...(["target", "actual", "weight", "score", "completion", "prior", "reason"] as const),
]);

/** A matrix: an indicator over each group of columns that have the same headings, a body (科室, branch) in each row. */
interface Found {
  readonly header: number;
  /** The column that names the bodies. */
  readonly bodies: number;
  readonly indicators: readonly Slot[];
  /** Columns of a group. */
  readonly width: number;
  readonly bottom: number;
}

interface Placed {
  readonly cell: Cell | undefined;
  readonly at: CellRef;
}

/**
 * Unfolds a table with indicators across and bodies down, each indicator over the same headings (目标, 完成 …): a row for
 * each body and indicator, the body being the level.
 *
 * @returns `null` where no such table stands
 */
export function unfoldMatrix(grid: Grid, lexicon: Lexicon): Reshaped | null {
  const found = findMatrix(grid, lexicon);
  if (found === null) return null;
  const { header, bodies, indicators, width, bottom } = found;
  const at = (row: number, column: number): Placed => ({
    cell: grid.row(row)?.[column],
    at: grid.ref(row, column),
  });
  const rows = bodyRows(grid, found);
  const [first] = indicators;
  const columns = Array.from({ length: width }, (_, offset) => offset);
  const lines: (readonly Placed[])[] = [
    [
      at(header, bodies),
      { cell: { value: NAMES_HEADING, text: NAMES_HEADING }, at: grid.ref(header, first?.column ?? 0) },
      ...columns.map((offset) => at(header + 1, (first?.column ?? 0) + offset)),
    ],
    ...rows.flatMap((row) =>
      indicators.map(({ column }) => [
        at(row, bodies),
        at(header, column),
        ...columns.map((offset) => at(row, column + offset)),
      ]),
    ),
  ];
  const right = (indicators.at(-1)?.column ?? 0) + width - 1;
  return {
    area: { top: header, left: grid.firstColumn, bottom, right },
    sheet: withRows(
      grid,
      lines.map((cells) => cells.map(({ cell }) => cell)),
    ),
    place: (cell) => lines[cell.row]?.[cell.column]?.at ?? cell,
    idOf: ({ row }) => {
      const value = lines[row]?.[2]?.at;
      return value === undefined ? String(row + 1) : `${columnName(value.column)}${value.row + 1}`;
    },
    setAside: [...repeatedHeadings(grid, found), ...sums(grid, found)],
  };
}

function findMatrix(grid: Grid, lexicon: Lexicon): Found | null {
  for (let header = 0; header < Math.min(grid.rowCount, FARTHEST_TOP); header += 1) {
    const slots = grid.slots(header);
    const indicators = slots.filter(({ right, column, bottom }) => right > column && bottom === header);
    const [first] = indicators;
    if (first === undefined || indicators.length < LEAST_INDICATORS || first.column > FARTHEST_LEFT) continue;
    const bodies = slots.filter(({ column }) => column < first.column).at(-1)?.column;
    const width = first.right - first.column + 1;
    // Behind the groups single columns may sum a body up: 综合得分, 排名.
    const behind = slots.slice(slots.indexOf(indicators.at(-1) ?? first) + 1);
    if (bodies === undefined || behind.some(({ bottom }) => bottom === header)) continue;
    if (
      slots.some(
        (slot) =>
          slot.column > first.column &&
          slot.column < (indicators.at(-1)?.column ?? 0) &&
          !indicators.includes(slot),
      )
    )
      continue;
    // Sources of funds are no indicators, and what stands below them is money.
    if (indicators.every(({ text }) => isFundSource(text))) continue;
    if (!indicators.every((slot) => slot.right - slot.column + 1 === width && namesIndicator(slot, lexicon)))
      continue;
    if (!hasSameHeadings(grid, header + 1, indicators, lexicon)) continue;
    const found = { header, bodies, indicators, width, bottom: lastBody(grid, header + 2, bodies, first) };
    if (bodyRows(grid, found).length >= LEAST_BODIES) return found;
  }
  return null;
}

/** Whether a heading over a group is the name of an indicator: neither a time nor a heading of values. */
function namesIndicator({ text, cell }: Slot, lexicon: Lexicon): boolean {
  const { rest, period } = headingParts(text);
  return (
    typeof cell.value === "string" &&
    rest !== "" &&
    period === null &&
    !lexicon.exact(text).some((role) => VALUES.has(role))
  );
}

/** Whether the row below has the same headings of values under every indicator, a target and a result among them. */
function hasSameHeadings(grid: Grid, row: number, indicators: readonly Slot[], lexicon: Lexicon): boolean {
  const headings = indicators.map(({ column, right }) =>
    grid
      .slots(row)
      .filter((slot) => column <= slot.column && slot.column <= right)
      .map(({ text }) => text.trim()),
  );
  const [first = []] = headings;
  const roles = new Set(first.flatMap((text) => lexicon.likely(text)));
  // Over a result the task (任务 | 完成) is what was to be done.
  const target = roles.has("target") || first.some((text) => isTaskHeading(headingParts(text).rest));
  return target && roles.has("actual") && headings.every((texts) => texts.join("\n") === first.join("\n"));
}

function lastBody(grid: Grid, from: number, bodies: number, { column }: Slot): number {
  let row = from;
  while (row < grid.rowCount && !isEmpty(grid.row(row)?.[bodies]) && !isEmpty(grid.row(row)?.[column]))
    row += 1;
  return row - 1;
}

/** Rows of bodies, those that sum them up left out. */
function bodyRows(grid: Grid, { header, bodies, bottom }: Found): readonly number[] {
  const rows = Array.from({ length: bottom - header - 1 }, (_, index) => header + 2 + index);
  return rows.filter((row) => !isSum(grid.text(row, bodies)));
}

function isSum(label: string): boolean {
  return isTotalLabel(label) || isSubtotal(label);
}

/** Headings of the further groups, which say what those of the first one say. */
function repeatedHeadings(grid: Grid, { header, indicators: [first], width }: Found): readonly CellRef[] {
  const last = (first?.column ?? 0) + width - 1;
  return grid
    .slots(header + 1)
    .filter(({ column }) => column > last)
    .map(({ column }) => grid.ref(header + 1, column));
}

/** Rows that sum up those of the bodies. */
function sums(grid: Grid, { header, bodies, bottom }: Found): readonly CellRef[] {
  const cells: CellRef[] = [];
  for (let row = header + 2; row <= bottom; row += 1) {
    if (!isSum(grid.text(row, bodies))) continue;
    for (const { column } of grid.slots(row)) cells.push(grid.ref(row, column));
  }
  return cells;
}
