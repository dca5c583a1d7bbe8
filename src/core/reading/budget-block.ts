import { largestOf, smallestOf } from "../common/many";
import type { AmountUnit, Budget, SourcedNumber } from "../evaluation/evaluation";
import type { CellRef } from "../workbook/a1";
import { withAdjustedBudget } from "./adjusted-column";
import { columnOf, LONGEST_HEADER, type AmountColumn } from "./budget-columns";
import { labelsOf, repeatedLabels } from "./budget-labels";
import { linesAcross, type LinesAcross } from "./budget-across";
import { groupedLines } from "./budget-groups";
import { beginsBaseData } from "./base-table";
import { isGoalRow } from "./goals";
import { sourced, type Grid, type Slot } from "./grid";
import { FUND_COLUMN, FUND_LABEL } from "./head-words";
import { infoRole } from "./info-pairs";
import { pairLines, tableLines, type BudgetHeader } from "./budget-layouts";
import type { BudgetColumns, LineContext } from "./budget-lines";
import { amountUnitIn, parseAmount } from "./quantity/amount";
import { withReceivedBase } from "./received-base";
import { squeeze } from "./text-normalisation";
import { isTitleRow } from "./title";
import { withTotalBySum } from "./total-by-sum";
import { withReasons } from "./unheaded-reasons";
import { withPartsOfSpending } from "./unplaced-amounts";
import { parseLevelLabel } from "./taxonomy";

/** A unit stated somewhere above the block. */
export interface StatedUnit {
  readonly unit: AmountUnit;
  readonly at: CellRef;
}

/** The money block and the last row that it takes. */
export interface BudgetReading {
  readonly budget: Budget;
  readonly bottom: number;
  /** The block's label, and headings of its parts. */
  readonly setAside: readonly CellRef[];
}

const MONEY: readonly AmountColumn[] = ["initial", "adjusted", "received", "executed", "rate"];
/** Columns that say something of anything, not of money only. */
const NO_MONEY: ReadonlySet<AmountColumn> = new Set(["score", "weight", "reason"]);
/** Forms that state no unit give amounts in it. */
export const DEFAULT_UNIT: AmountUnit = "万元";

/**
 * Reads the money block whose header is in a row, or `null` when the row is no such header.
 * @param limit row before which the block ends at the latest.
 * @param stated unit stated in the head above.
 */
export function readBudget(
  grid: Grid,
  slots: readonly Slot[],
  limit: number,
  stated: StatedUnit | null,
  department: boolean,
): BudgetReading | null {
  const groups = readSources(grid, slots, stated, department, (context) =>
    groupedLines(context, slots, limit, { columnOf, asColumns }),
  );
  if (groups !== null) return groups;
  const header = readBudgetHeader(slots);
  if (header !== null && holdsValues(slots, header)) return null;
  if (header === null)
    return readSources(grid, slots, stated, department, (context) =>
      linesAcross(context, slots, limit, columnOf),
    );
  const unit = unitOf(grid, header) ?? stated;
  const context: LineContext = { grid, unit: unit?.unit ?? DEFAULT_UNIT, department };
  const pairs = isPairs(grid, slots, header);
  if (pairs && areFacts(slots, header)) return null;
  const bottom = bottomOf(grid, header, limit, pairs);
  const columns = pairs
    ? header.columns
    : withAdjustedBudget(grid, header, bottom, withReasons(grid, header, bottom));
  const lines = pairs
    ? pairLines(context, header, bottom)
    : withReceivedBase(
        withPartsOfSpending(
          withTotalBySum(tableLines(context, { ...header, columns }, bottom)),
          columns,
          header.inlineColumn,
        ),
        columns,
      );
  const total = lines.find(({ view, weight, score }) => view === "total" && (weight ?? score) !== null);
  const scored = total ?? lines.find(({ weight, score }) => typeof (weight ?? score)?.value === "string");
  const budget: Budget = {
    unit: context.unit,
    unitAt: unit?.at ?? null,
    headers: header.headers.map((slot) => sourced(grid, slot)),
    lines,
    weight: scored?.weight ?? blockPoints(grid, header.block),
    score: scored?.score ?? null,
  };
  const repeated = pairs ? repeatedLabels(grid, header, bottom) : [];
  return { budget, bottom, setAside: [...labelsOf(grid, { ...header, columns }, bottom), ...repeated] };
}

/** A block with the sources of funds across. @param linesOf its lines, where it is one of a kind */
function readSources(
  grid: Grid,
  slots: readonly Slot[],
  stated: StatedUnit | null,
  department: boolean,
  linesOf: (context: LineContext) => LinesAcross | null,
): BudgetReading | null {
  const named = slots.find(({ text }) => amountUnitIn(text) !== null);
  const own = named && amountUnitIn(named.text);
  const unit = named && own ? { unit: own, at: grid.ref(named.row, named.column) } : stated;
  const context: LineContext = { grid, unit: unit?.unit ?? DEFAULT_UNIT, department };
  const across = linesOf(context);
  if (across === null) return null;
  const { lines, headers, labels, bottom } = across;
  const beside = slots.filter((slot) => !headers.includes(slot));
  const scored = lines.find((line) => (line.weight ?? line.score) !== null);
  const budget: Budget = {
    unit: context.unit,
    unitAt: unit?.at ?? null,
    headers: headers.map((slot) => sourced(grid, slot)),
    lines,
    weight: scored?.weight ?? null,
    score: scored?.score ?? null,
  };
  const setAside = [...beside, ...labels].map((slot) => grid.ref(slot.row, slot.column));
  return { budget, bottom, setAside };
}

function readBudgetHeader(slots: readonly Slot[]): BudgetHeader | null {
  const found = new Map<AmountColumn, Slot>();
  for (const slot of slots) {
    const column = typeof slot.cell.value === "number" ? null : columnOf(slot.text);
    if (column === null || isBlockLabel(slot, slots)) continue;
    if (!found.has(column) || isPlainer(slot, found.get(column))) found.set(column, slot);
  }
  const money = MONEY.filter((column) => found.has(column)).length;
  if (money === 0 || found.size < 2 || (money === 1 && !found.has("weight"))) return null;
  if (beginsBaseData(slots)) return null;
  const first = smallestOf([...found.values()].map(({ column }) => column));
  const sources = slots.filter(
    (slot) =>
      FUND_COLUMN.test(squeeze(slot.text)) && columnOf(slot.text) === null && slot.bottom === slot.row,
  );
  const start = smallestOf(
    sources.map(({ column }) => column),
    first,
  );
  const headers = slots.filter(({ column }) => column >= start);
  const row = slots[0]?.row ?? 0;
  const block = slots.find(({ column }) => column < start);
  const columns = asColumns(found);
  return {
    row,
    bottom: largestOf([...found.values()].map(({ bottom }) => bottom)),
    block,
    columns,
    headers,
    sources,
    inlineColumn: columns.has("adjusted") || !columns.has("initial") ? "adjusted" : "initial",
  };
}

/**
 * Whether a second header says 年初 where the first only says 预算: the first then heads the column of the labels
 * (年度预算数（万元） | 年初预算 | 调整后预算数), as in the Sichuan system's form.
 */
function isPlainer(slot: Slot, first: Slot | undefined): boolean {
  return slot.text.includes("年初") && first?.text.includes("年初") === false;
}

/**
 * The first cell of the row, merged downward or with a unit in it, labels the block: 预算执行情况(万元). So does one that
 * would head the same column as a later one (预算执行 before 全年执行数).
 */
function isBlockLabel(slot: Slot, slots: readonly Slot[]): boolean {
  if (slot !== slots[0]) return false;
  if (slot.bottom > slot.row || /情况|项目资金|资金投入|年度预算申请/.test(squeeze(slot.text))) return true;
  return (
    squeeze(slot.text).endsWith("执行") && slots.slice(1).some(({ text }) => columnOf(text) === "executed")
  );
}

/** A single budget column that does not say 年初 is the budget that counts. */
function asColumns(
  found: ReadonlyMap<AmountColumn, { readonly text: string; readonly column: number }>,
): BudgetColumns {
  const columns = new Map([...found].map(([column, slot]): [AmountColumn, number] => [column, slot.column]));
  const initial = found.get("initial");
  if (initial !== undefined && !found.has("adjusted") && !squeeze(initial.text).includes("年初")) {
    columns.delete("initial");
    columns.set("adjusted", initial.column);
  }
  return columns;
}

/** What columns of money mean by their headings alone; empty for headings of anything else. */
export function amountColumns(
  headings: readonly { readonly text: string; readonly column: number }[],
): BudgetColumns {
  const found = new Map<AmountColumn, { readonly text: string; readonly column: number }>();
  for (const heading of headings) {
    const column = columnOf(heading.text);
    if (column !== null && !NO_MONEY.has(column) && !found.has(column)) found.set(column, heading);
  }
  return asColumns(found);
}

function unitOf(grid: Grid, { block, headers }: BudgetHeader): StatedUnit | null {
  for (const slot of block ? [block, ...headers] : headers) {
    const unit = amountUnitIn(slot.text);
    if (unit !== null) return { unit, at: grid.ref(slot.row, slot.column) };
  }
  return null;
}

function blockPoints(grid: Grid, block: Slot | undefined): SourcedNumber | null {
  const points = block ? parseLevelLabel(block.text.replace(/[（(](?:万元|元)[)）]/g, "")).points : null;
  return block && points !== null
    ? { raw: block.text, value: points, at: grid.ref(block.row, block.column) }
    : null;
}

/** Whether amounts stand beside their labels in the header row itself: `预算数: | 500 | 执行数: | 480`. */
function isPairs(grid: Grid, slots: readonly Slot[], header: BudgetHeader): boolean {
  const executed = slots.find(({ column }) => column === header.columns.get("executed"));
  const next = executed && slots[slots.indexOf(executed) + 1];
  if (executed === undefined) return false;
  if (next?.column === executed.right + 1) return parseAmount(next.text, "元") !== null;
  return /[:：]\s*$/.test(executed.text) && grid.text(executed.row, executed.right + 1).trim() === "";
}

/** Whether a label is followed by its value instead of another heading (总预算 | 300 | 执行率 | 95.47%). */
function holdsValues(slots: readonly Slot[], { headers, columns }: BudgetHeader): boolean {
  if (columns.has("executed")) return false;
  return slots.some(
    (slot, index) =>
      headers.includes(slot) &&
      typeof slots[index + 1]?.cell.value === "number" &&
      typeof slot.cell.value === "string",
  );
}

/** Whether labels with amounts are facts of the head, from which no budget can be made. */
function areFacts(slots: readonly Slot[], { block, columns }: BudgetHeader): boolean {
  // Behind another fact: 项目名称 | … | 预算批复数 | 36 | 实际支出 | 35.2.
  if (block && infoRole(block.text) !== null) return true;
  // What a change brought the budget to is said nowhere: 年初预算 | 720 | 追加 | 30 | 实际支出 | 742.5.
  return !columns.has("adjusted") && slots.some(({ text }) => CHANGE.test(text));
}

const CHANGE = /追加|调[增减]|核[增减]|调整(?:数|额)/;

/** Last row of the block: of its merged label, else the last row that looks like one of its lines. */
function bottomOf(grid: Grid, header: BudgetHeader, limit: number, pairs: boolean): number {
  if (header.block && header.block.bottom > header.bottom) return Math.min(header.block.bottom, limit - 1);
  let bottom = pairs ? header.row : header.bottom;
  for (let row = bottom + 1; row < limit; row += 1) {
    if (grid.isHidden(row)) continue;
    const slots = grid.slots(row);
    const [first] = slots;
    if (first === undefined || isGoalRow(slots) || isTitleRow(slots)) break;
    // Below labels with their amounts other facts of the head may stand, numbers among them: 自评得分 | 96.5.
    if (pairs && infoRole(first.text) !== null) break;
    const amounts = slots.some(({ text }) => parseAmount(text, "元") !== null);
    if (!amounts && !slots.some(({ text }) => FUND_LABEL.test(text) && text.length <= LONGEST_HEADER)) break;
    if (readBudgetHeader(slots) !== null) break;
    bottom = row;
  }
  return bottom;
}
