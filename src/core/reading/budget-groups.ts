import type { BudgetColumn, BudgetLine } from "../evaluation/evaluation";
import { isFundSource, type LinesAcross } from "./budget-across";
import { cleanBudgetLabel, lineOf, viewOf, type BudgetColumns, type LineContext } from "./budget-lines";
import type { Grid, Slot } from "./grid";
import { TOTAL_LINE } from "./head-words";
import { parseAmount } from "./quantity/amount";
import { squeeze } from "./text-normalisation";

type AmountColumn = Exclude<BudgetColumn, "label">;

/** What each source of funds has in which column. */
interface Source {
  readonly heading: Slot;
  readonly columns: Map<AmountColumn, Slot>;
}

const LEAST_GROUPS = 2;
const STATES: ReadonlySet<AmountColumn> = new Set<AmountColumn>(["initial", "adjusted", "executed", "rate"]);
const BESIDE: ReadonlySet<AmountColumn> = new Set<AmountColumn>(["weight", "score", "rate", "reason"]);

/** What the readers of money blocks know of headings. */
export interface BudgetHeadings {
  readonly columnOf: (text: string) => AmountColumn | null;
  /** A single budget that does not say 年初 is the one that counts. */
  readonly asColumns: (found: ReadonlyMap<AmountColumn, Slot>) => BudgetColumns;
}

/**
 * Reads a block with two rows of headings of which one names sources of funds (财政拨款 | 其他资金) and the other states of the
 * budget (年初预算 | 全年预算 | 执行数), each of the upper ones over several of the lower ones: one line for each source.
 *
 * The sum of the sources is nobody's figure where the form has no column for it: the line of the total is then left out.
 *
 * @returns `null` where no such headings stand
 */
export function groupedLines(
  context: LineContext,
  upper: readonly Slot[],
  limit: number,
  headings: BudgetHeadings,
): LinesAcross | null {
  const { grid } = context;
  const row = upper[0]?.row ?? 0;
  if (row + 1 >= limit) return null;
  const lower = grid.slots(row + 1).filter((slot) => slot.row === row + 1);
  const groups = groupsOf(upper, lower);
  const sources = sourcesUnder(groups, headings) ?? sourcesOver(groups, headings);
  if (sources === null) return null;
  const first = groups[0]?.heading.column ?? 0;
  const beside = columnsBeside(upper, groups, headings);
  const line = row + 2;
  if (line >= limit || !hasAmounts(grid, line, sources)) return null;
  const label = grid.slots(line).filter(({ column }) => column < first);
  const total = sources.find(({ heading }) => isTotal(heading.text)) ?? null;
  const lines = sources.map((source) => {
    const columns = headings.asColumns(source.columns);
    const view = isTotal(source.heading.text) ? "total" : "fund";
    const own = source === (total ?? sources[0]) ? new Map([...columns, ...beside]) : columns;
    return lineOf(context, line, source.heading, view, own, columns.has("adjusted") ? "adjusted" : "initial");
  });
  const further = total === null ? [] : rowsBelow(context, line + 1, limit, first, total, headings);
  return {
    lines: [...lines, ...further],
    headers: [...groups.map(({ heading }) => heading), ...lower],
    labels: [...upper.filter(({ column }) => column < first), ...label],
    bottom: line + further.length,
  };
}

/** Parts of the total in rows of their own: of each what the column of the total says, the sources of the parts are unread. */
function rowsBelow(
  context: LineContext,
  from: number,
  limit: number,
  first: number,
  total: Source,
  { asColumns }: BudgetHeadings,
): readonly BudgetLine[] {
  const { grid, department } = context;
  const columns = asColumns(total.columns);
  const rows: BudgetLine[] = [];
  for (let row = from; row < limit && hasAmounts(grid, row, [total]); row += 1) {
    const label = grid
      .slots(row)
      .filter(({ column }) => column < first)
      .at(-1);
    if (label === undefined) break;
    const view = viewOf(cleanBudgetLabel(label.text), null, department);
    rows.push(lineOf(context, row, label, view, columns, "adjusted"));
  }
  return rows;
}

/** A heading with those below it. */
interface Group {
  readonly heading: Slot;
  readonly below: readonly Slot[];
}

/** Headings with several below them: as far as they are merged, else up to the next heading. */
function groupsOf(upper: readonly Slot[], lower: readonly Slot[]): readonly Group[] {
  return upper.flatMap((heading, index) => {
    const next = upper[index + 1]?.column ?? Number.POSITIVE_INFINITY;
    const right = heading.right > heading.column ? heading.right : next - 1;
    const below = lower.filter(({ column }) => heading.column <= column && column <= right);
    return below.length < LEAST_GROUPS ? [] : [{ heading, below }];
  });
}

/** Sources below states of the budget: 年初预算 over 财政拨款 and 其他资金, and so on. */
function sourcesUnder(groups: readonly Group[], { columnOf }: BudgetHeadings): readonly Source[] | null {
  const sources = new Map<string, Source>();
  const states = new Set<AmountColumn>();
  for (const { heading, below } of groups) {
    const state = columnOf(heading.text);
    if (state === null || !STATES.has(state) || !below.every(({ text }) => isFundSource(text))) return null;
    states.add(state);
    for (const slot of below) {
      const name = squeeze(slot.text);
      const source = sources.get(name) ?? { heading: slot, columns: new Map<AmountColumn, Slot>() };
      source.columns.set(state, slot);
      sources.set(name, source);
    }
  }
  return sayMoney(states) && sources.size >= LEAST_GROUPS ? [...sources.values()] : null;
}

/** Sources over states of the budget: 财政拨款 over 年初预算, 全年预算 and 执行数, and so on. */
function sourcesOver(groups: readonly Group[], { columnOf }: BudgetHeadings): readonly Source[] | null {
  const sources: Source[] = [];
  for (const { heading, below } of groups) {
    const columns = new Map<AmountColumn, Slot>();
    for (const slot of below) {
      const state = columnOf(slot.text);
      if (state === null || !STATES.has(state) || columns.has(state)) return null;
      columns.set(state, slot);
    }
    if (!isFundSource(heading.text) || !sayMoney(new Set(columns.keys()))) return null;
    sources.push({ heading, columns });
  }
  return sources.length >= LEAST_GROUPS ? sources : null;
}

/** Whether both a budget and what became of it are told. */
function sayMoney(states: ReadonlySet<AmountColumn>): boolean {
  return states.has("executed") && (states.has("initial") || states.has("adjusted"));
}

function isTotal(text: string): boolean {
  return TOTAL_LINE.test(cleanBudgetLabel(text));
}

/** Columns of points and the like beside the groups, which speak for the whole block. */
function columnsBeside(
  upper: readonly Slot[],
  groups: readonly Group[],
  { columnOf }: BudgetHeadings,
): ReadonlyMap<AmountColumn, number> {
  const beside = upper.filter((slot) => !groups.some(({ heading }) => heading === slot));
  return new Map(
    beside.flatMap(({ text, column }) => {
      const role = columnOf(text);
      return role !== null && BESIDE.has(role) ? [[role, column] as const] : [];
    }),
  );
}

function hasAmounts(grid: Grid, row: number, sources: readonly Source[]): boolean {
  return sources.some(({ columns }) =>
    [...columns.values()].some(({ column }) => parseAmount(grid.text(row, column), "元") !== null),
  );
}
