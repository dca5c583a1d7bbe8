import { isGoalRow } from "./goals";
import type { Grid, Slot } from "./grid";
import { partOf } from "./grid-part";
import { amountColumns } from "./budget-block";
import { infoRole, isInfoLabel } from "./info-pairs";
import { parseAmount } from "./quantity/amount";
import { normaliseLabel } from "./text-normalisation";

/** The two parts of a head whose money block stands beside its labels and goals. */
export interface HeadSides {
  readonly money: Grid;
  readonly labels: Grid;
}

/** Headings of money that make a block. */
const LEAST_HEADINGS = 2;
/** Headings over indicators and their values. */
const INDICATORS = /^.{0,6}指标(?:名称|内容|值)?$/;
/** What labels a block of money: 项目资金（万元）, 资金来源. */
const BLOCK = /资金|预算|经费|金额|来源|投入/;

/**
 * Takes a head apart where headings of money (年初预算 | 全年预算 | 全年执行) stand behind a label and its value in one row;
 * `null` where the row is no such one. The parts reach from the row down to the end of the head.
 */
export function headSides(grid: Grid, slots: readonly Slot[], row: number, end: number): HeadSides | null {
  const behind = moneyBesideLabels(slots);
  const start = behind ?? labelsBesideMoney(slots);
  if (start === null) return null;
  const last = grid.columnCount - 1;
  const side = (left: number, right: number): Grid =>
    partOf(grid, (line) => (line < row ? null : { left, right }), { left, right }, end);
  const [left, right] = [side(grid.firstColumn, start - 1), side(start, last)];
  return behind === null ? { money: left, labels: right } : { money: right, labels: left };
}

/** The column in which headings of money begin behind labels with their values; `null` where there are none. */
export function moneyBesideLabels(slots: readonly Slot[]): number | null {
  const [label, value] = slots;
  if (label === undefined || value === undefined || !isInfoLabel(label.text)) return null;
  // 费用类别 | 费用项目 | 年度预算 | 实际发生 head the lines of a budget.
  if (infoRole(label.text) === null && NAMES_LINES.test(normaliseLabel(value.text))) return null;
  // 得分 | 一级指标 | … | 调整后指标值 | 执行值 head indicators in an order of their own.
  if (slots.some(({ text }) => INDICATORS.test(normaliseLabel(text)))) return null;
  const money = slots.findIndex((_slot, index) => index >= 2 && isMoney(slots[index]));
  if (money < 0 || isMoney(value)) return null;
  const headings = slots.slice(money);
  if (headings.filter(isMoney).length < LEAST_HEADINGS || headings.some(isAmount)) return null;
  // A label of the block, and an empty heading over the names of its lines, stand before the headings.
  let first = money;
  while (first > 2 && BLOCK.test(normaliseLabel(slots[first - 1]?.text ?? ""))) first -= 1;
  return slots[first]?.column ?? null;
}

/** A heading of what the lines of a table are called. */
const NAMES_LINES = /^(?!.{7})(?:.*(?:项目|名称|科目|内容|事项|明细|类别|指标)|小类|细项)$/;

/** The column in which labels and goals begin right of headings of money: 计划安排 | 实际使用 | 使用率 | 年度目标 | text. */
function labelsBesideMoney(slots: readonly Slot[]): number | null {
  const first = slots.findIndex(isMoney);
  if (first < 0 || first > 1) return null;
  const label = slots.findIndex(
    (slot, index) => index > first && !isMoney(slot) && isGoalRow(slots.slice(index, index + 1)),
  );
  const text = slots[label + 1];
  const headings = slots.slice(first, label);
  if (label < 0 || text === undefined || isMoney(text) || headings.some(isAmount)) return null;
  return headings.filter(isMoney).length < LEAST_HEADINGS ? null : (slots[label]?.column ?? null);
}

function isMoney(slot: Slot | undefined): boolean {
  return slot !== undefined && typeof slot.cell.value === "string" && amountColumns([slot]).size > 0;
}

function isAmount({ text, cell }: Slot): boolean {
  return typeof cell.value === "number" || parseAmount(text, "元") !== null;
}
