import { append, smallestOf } from "../common/many";
import type { BudgetLine } from "../evaluation/evaluation";
import {
  cleanBudgetLabel,
  lineOf,
  pairLine,
  sectionOf,
  sideSection,
  sourceLine,
  viewOf,
  type BudgetColumns,
  type BudgetView,
  type LineContext,
} from "./budget-lines";
import { sourced, type Slot } from "./grid";
import { parseAmount, pointsOf, rateOf } from "./quantity/amount";
import { parseLevelLabel } from "./taxonomy";
import { normaliseLabel, squeeze, withoutBrackets } from "./text-normalisation";
import { hasLetter } from "../vocabulary/letters";

/** What the headings of a money block say. */
export interface BudgetHeader {
  readonly row: number;
  readonly bottom: number;
  /** Label of the block, left of the first column. */
  readonly block: Slot | undefined;
  readonly columns: BudgetColumns;
  readonly headers: readonly Slot[];
  /** Columns that name a source of funds. */
  readonly sources: readonly Slot[];
  readonly inlineColumn: "initial" | "adjusted";
}

/** Lines of a block whose amounts stand under headings; sections and sources of funds may stand beside. */
export function tableLines(
  context: LineContext,
  header: BudgetHeader,
  bottom: number,
): readonly BudgetLine[] {
  const { grid, department } = context;
  const first = smallestOf(header.headers.map(({ column }) => column));
  const lines: BudgetLine[] = [];
  let section: BudgetView | null = null;
  let sides: readonly [Slot, Slot] | null = null;
  for (let row = header.bottom + 1; row <= bottom; row += 1) {
    const slots = grid.slots(row);
    const headings = slots.filter(({ text }) => sectionOf(text) !== null);
    const [left, right] = headings;
    if (left && right) sides = [left, right];
    else if (left) section = sectionOf(left.text);
    if (sides) {
      append(lines, sideLines(context, slots, sides, header));
      continue;
    }
    const label = [...slots]
      .reverse()
      .find((slot) => slot.column < first && slot !== header.block && isLineLabel(slot));
    const named = label !== undefined && cleanBudgetLabel(label.text) !== "";
    if (label !== undefined) section = sideSection(slots, label)?.view ?? section;
    const alone = lines.length === 0 ? labelless(slots, header, row) : undefined;
    const shown = named ? label : left ? firstLineOf(left) : alone;
    if (shown === undefined) continue;
    const view = viewOf(cleanBudgetLabel(shown.text), section, department);
    lines.push(lineOf(context, row, shown, view, header.columns, header.inlineColumn));
    for (const source of header.sources) {
      const line = sourceLine(context, row, source.column, sourced(grid, source));
      if (line) lines.push(line);
    }
  }
  return lines;
}

/** Whether a cell left of the amounts may name a line: no heading of a breakdown, nor the number of its row. */
function isLineLabel({ text, cell }: Slot): boolean {
  return typeof cell.value !== "number" && sectionOf(text) === null;
}

/** A heading that goes on with the label of its first line: `按收入性质分：一般公共预算`. */
function firstLineOf(heading: Slot): Slot | undefined {
  return cleanBudgetLabel(heading.text) === squeeze(heading.text).replace(/:$/, "") ? undefined : heading;
}

/**
 * The first row of amounts without a label of its own, or with a unit in its place, speaks for the block. Below another
 * line nobody knows what its amounts are of.
 */
function labelless(slots: readonly Slot[], { block }: BudgetHeader, row: number): Slot | undefined {
  const amounts = slots.some(({ text }) => parseAmount(text, "元") !== null);
  return amounts && block ? { ...block, row: block.row, bottom: row } : undefined;
}

/**
 * Two breakdowns side by side; label and amount share a cell or stand next to each other. Several amounts of one label are what
 * the headings above them say.
 */
function sideLines(
  context: LineContext,
  slots: readonly Slot[],
  [left, right]: readonly [Slot, Slot],
  { columns, inlineColumn }: Pick<BudgetHeader, "columns" | "inlineColumn">,
): readonly BudgetLine[] {
  const sides = [
    { heading: left, slots: slots.filter(({ column }) => column < right.column) },
    { heading: right, slots: slots.filter(({ column }) => column >= right.column) },
  ];
  return sides.flatMap(({ heading, slots: side }) => {
    const view = sectionOf(heading.text) ?? "fund";
    const label = side.find(
      ({ text, cell }) => typeof cell.value !== "number" && sectionOf(text) === null && hasLetter(text),
    );
    if (label === undefined) return [];
    const amounts = side.filter(
      ({ column, text }) => column > label.column && parseAmount(text, "元") !== null,
    );
    const [amount, another] = amounts;
    const under = (name: "initial" | "adjusted" | "executed") =>
      amounts.find(({ column }) => column === columns.get(name));
    const headed = { initial: under("initial"), adjusted: under("adjusted"), executed: under("executed") };
    const all = Object.values(headed).filter((one) => one !== undefined);
    const placed =
      another && all.length === amounts.length ? headed : amount ? { [inlineColumn]: amount } : {};
    return [pairLine(context, view, label, placed, inlineColumn)];
  });
}

/** Lines of a block whose amounts stand beside labels: budget at the left, executed at the right. */
export function pairLines(context: LineContext, header: BudgetHeader, bottom: number): readonly BudgetLine[] {
  const { grid, department } = context;
  const executedAt = header.columns.get("executed") ?? 0;
  const lines: BudgetLine[] = [];
  for (let row = header.row; row <= bottom; row += 1) {
    const slots = grid
      .slots(row)
      .filter((slot) => slot !== header.block && slot.column !== header.block?.column);
    const label = slots.find(({ cell }) => typeof cell.value !== "number");
    if (label === undefined) continue;
    const [total] = lines;
    const judged = total === undefined ? null : withJudgement(context, total, slots);
    if (judged !== null) {
      lines[0] = judged;
      continue;
    }
    const amounts = slots.filter(({ text }) => parseAmount(text, "元") !== null);
    const executed = amounts.find(({ column }) => column > executedAt);
    const view = row === header.row ? "total" : viewOf(cleanBudgetLabel(label.text), null, department);
    const line = pairLine(
      context,
      view,
      label,
      { ...plannedAmounts(header, amounts, executedAt), executed },
      header.inlineColumn,
    );
    // The rate and the points may stand in the same row: 到位数 | 286 | 执行数 | 279.4 | 执行率 | 97.69 | 得分 | 9.8.
    const own = lines.length === 0 ? withJudgement(context, line, slots) : null;
    lines.push(own ?? line);
  }
  return lines;
}

/** The amounts planned: each behind its own label where the initial and the adjusted budget have one (年初预算 | 300 | 调整后 | 280). */
function plannedAmounts(
  { columns, inlineColumn }: BudgetHeader,
  amounts: readonly Slot[],
  executedAt: number,
): Partial<Record<"initial" | "adjusted", Slot | undefined>> {
  const planned = amounts.filter(({ column }) => column < executedAt);
  const [initial, adjusted] = [columns.get("initial"), columns.get("adjusted")];
  if (initial === undefined || adjusted === undefined || initial > adjusted || adjusted > executedAt)
    return { [inlineColumn]: planned[0] };
  return {
    initial: planned.find(({ column }) => column > initial && column < adjusted),
    adjusted: planned.find(({ column }) => column > adjusted),
  };
}

/** How the money was used, with the points for it, in a row of its own: 预算执行率 | 95.52% | 预算执行得分（10分） | 9.55. */
const RATE = /(?:执行|支出|使用)(?:率|进度)$/;

/** Whether a cell is the label of the rate, or of the points for it. */
export function isJudgementLabel({ text, cell }: Slot): boolean {
  const words = withoutBrackets(normaliseLabel(text));
  return typeof cell.value !== "number" && (RATE.test(words) || words.endsWith("得分"));
}

/** The line with the rate and the points that a row of labels and values states; `null` for a row of anything else. */
function withJudgement({ grid }: LineContext, line: BudgetLine, slots: readonly Slot[]): BudgetLine | null {
  let judged = line;
  let found = false;
  for (const [index, label] of slots.entries()) {
    const value = slots[index + 1];
    const words = withoutBrackets(normaliseLabel(label.text));
    if (value === undefined || typeof label.cell.value === "number") continue;
    const at = grid.ref(value.row, value.column);
    if (RATE.test(words)) {
      judged = { ...judged, rate: rateOf(value.cell, at), cells: { ...judged.cells, rate: at } };
      found = true;
    } else if (words.endsWith("得分")) {
      const { points } = parseLevelLabel(label.text);
      const labelAt = grid.ref(label.row, label.column);
      const weight = points === null ? judged.weight : { raw: label.text, value: points, at: labelAt };
      const cells = { ...judged.cells, score: at, ...(points === null ? {} : { weight: labelAt }) };
      judged = { ...judged, score: pointsOf(value.cell, at), weight, cells };
      found = true;
    }
  }
  return found ? judged : null;
}
