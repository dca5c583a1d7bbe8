import { append } from "../common/many";
import { Decimal } from "../common/decimal";
import type { Budget, BudgetColumn, BudgetLine } from "../evaluation/evaluation";
import type { CellRef } from "../workbook/a1";
import { DEFAULT_UNIT, type StatedUnit } from "./budget-block";
import {
  cleanBudgetLabel,
  lineOf,
  pairLine,
  sectionOf,
  splitInline,
  viewOf,
  type BudgetView,
  type LineContext,
} from "./budget-lines";
import { columnOf } from "./budget-columns";
import { isGoalRow } from "./goals";
import { headingParts } from "./heading-parts";
import type { Grid, Slot } from "./grid";
import { MONEY_LABEL, TOTAL_LINE } from "./head-words";
import { infoRole } from "./info-pairs";
import { amountUnitIn, parseAmount, rateOf } from "./quantity/amount";
import { blanknessOf } from "./quantity/phrases";
import { squeeze } from "./text-normalisation";

/** Money rows without headings; `budget` is `null` where nothing tells what their columns mean. */
export interface BareBudget {
  readonly budget: Budget | null;
  readonly bottom: number;
  readonly setAside: readonly CellRef[];
}

type Column = Exclude<BudgetColumn, "label">;

/** Labels of money in a row with what stands behind each. */
interface BareRow {
  readonly row: number;
  /** The block's own label, left of the others. */
  readonly block: Slot | undefined;
  readonly entries: readonly { readonly label: Slot; readonly values: readonly Slot[] }[];
  /** Amounts of the whole term of a project, which are none of the year's. */
  readonly passed?: BareRow["entries"];
  /** A heading over the rows below: 按收入性质分. */
  readonly section: BudgetView | null;
}

/**
 * What columns of money mean in the order of official forms, those first that leave least to chance. Source: forms under
 * 财预〔2020〕10号 and of provinces, whose columns stand in this order wherever they are headed.
 */
const ORDERS: readonly (readonly Column[])[] = [
  ["adjusted"],
  ["adjusted", "rate"],
  ["adjusted", "executed"],
  ["adjusted", "executed", "rate"],
  ["initial", "adjusted", "executed"],
  ["initial", "adjusted", "executed", "rate"],
  ["adjusted", "executed", "rate", "score"],
  ["adjusted", "executed", "weight", "rate", "score"],
  ["adjusted", "executed", "rate", "weight", "score"],
  ["initial", "adjusted", "executed", "rate", "score"],
  ["initial", "adjusted", "executed", "weight", "rate", "score"],
  ["initial", "adjusted", "executed", "rate", "weight", "score"],
];

/** A label that names a source or use of funds, also where no amount stands behind it. */
const FUND = /(?:资金|拨款|收入|支出|结转|结余|补助|贷款|其[他它]|小计)(?:[(（].*[)）])?[:：]?$/;
const LONGEST_LABEL = 30;
/** A printed rate is rounded. */
const RATE_TOLERANCE = 0.0051;
/** More than this is not spent of a budget, and more points than these are not given for spending it. */
const MOST_SPENT = 1.5;
const MOST_POINTS = 30;

/**
 * Reads rows of money that begin in a row and have no headings: a total with its parts, amounts behind the labels. What
 * their columns mean follows from the order of official forms, and must agree with the rates and points printed there.
 * @returns `null` where no such rows begin.
 */
export function readBareBudget(
  grid: Grid,
  row: number,
  limit: number,
  stated: StatedUnit | null,
  department: boolean,
): BareBudget | null {
  const rows = ofYear(rowsFrom(grid, row, limit));
  const [first] = rows;
  const lines = rows.flatMap(({ entries }) => entries);
  if (first === undefined || !isBlock(first, rows)) return null;
  const bottom = rows.at(-1)?.row ?? row;
  const columns = columnsIn(rows);
  const paired = rows.some(({ entries }) => entries.length > 1) || columns.length === 0;
  const order = paired ? ORDERS[0] : orderOf(grid, rows, columns);
  if (order === undefined || (paired && lines.some(({ values }) => values.length > 1)))
    return { budget: null, bottom, setAside: [] };
  const unit = unitOf(grid, rows) ?? stated;
  const context: LineContext = { grid, unit: unit?.unit ?? DEFAULT_UNIT, department };
  const budgetLines = paired
    ? pairLines(context, rows)
    : tableLines(context, rows, new Map(order.map((column, index) => [column, columns[index] ?? 0])));
  const total = budgetLines.find(({ view, weight, score }) => view === "total" && (weight ?? score) !== null);
  const setAside = rows.flatMap(({ block, section, passed = [], row: line }) => [
    ...passed
      .flatMap(({ label, values }) => [label, ...values])
      .map((slot) => grid.ref(slot.row, slot.column)),
    ...(block ? [grid.ref(block.row, block.column)] : []),
    ...(section === null ? [] : grid.slots(line).map((slot) => grid.ref(slot.row, slot.column))),
  ]);
  return {
    budget: {
      unit: context.unit,
      unitAt: unit?.at ?? null,
      headers: [],
      lines: budgetLines,
      weight: total?.weight ?? null,
      score: total?.score ?? null,
    },
    bottom,
    setAside,
  };
}

/** Whether a label is of what was spent, or of its rate: not of the kinds of spending that a budget has. */
function saysUse(text: string): boolean {
  const { rest, year } = headingParts(text);
  return columnOf(text) === "rate" || columnOf(rest) === "executed" || (year !== null && rest === "支出");
}

/** Several lines, or a single one that says it is the total, under a label of money. */
function isBlock({ block, entries: [first] }: BareRow, rows: readonly BareRow[]): boolean {
  const all = rows.flatMap(({ entries }) => entries);
  // 总经费 | 600 | 2023年支出 | 188.6 | 支出率 | 94.3% are facts of the head, no sources of funds.
  if (first === undefined || all.some(({ label }) => saysUse(label.text))) return false;
  const label = cleanBudgetLabel(first.label.text);
  const told = TOTAL_LINE.test(label) && !/^(?:合计|总计)$/.test(label);
  return told || (all.length > 1 && block !== undefined && MONEY_LABEL.test(squeeze(block.text)));
}

/** A total of the whole term of a project, and that of the year beside it: 实施期资金总额 | 900 | 年度资金总额 | 300. */
const OF_TERM = /实施期|中期|规划期|建设期|周期|[三五]年/;
const OF_YEAR = /年度|当年|本年|全年/;

/** The rows without the amounts of the whole term, where those of the year stand beside them. */
function ofYear(rows: readonly BareRow[]): readonly BareRow[] {
  const [term, year] = rows[0]?.entries ?? [];
  if (term === undefined || year === undefined || !OF_TERM.test(term.label.text)) return rows;
  if (!OF_YEAR.test(year.label.text) || OF_TERM.test(year.label.text)) return rows;
  return rows.map((row) => ({
    ...row,
    entries: row.entries.filter(({ label }) => label.column >= year.label.column),
    passed: row.entries.filter(({ label }) => label.column < year.label.column),
  }));
}

function rowsFrom(grid: Grid, from: number, limit: number): readonly BareRow[] {
  const rows: BareRow[] = [];
  for (let row = from; row < limit; row += 1) {
    const slots = grid.slots(row);
    if (slots.length === 0 && rows.length > 0) continue;
    const read = isGoalRow(slots) ? null : rowOf(slots, row, rows.length > 0);
    if (read === null) break;
    rows.push(read);
  }
  while (rows.length > 0 && rows.at(-1)?.entries.length === 0) rows.pop();
  return rows;
}

/**
 * The labels and values of a row; `null` where anything else stands in it.
 * @param within whether money stands above: then a source of funds may be left empty.
 */
function rowOf(slots: readonly Slot[], row: number, within: boolean): BareRow | null {
  const [only, ...others] = slots;
  const section = only && others.length === 0 ? sectionOf(only.text) : null;
  if (section !== null) return { row, block: undefined, entries: [], section };
  const texts = slots.filter((slot) => !isValue(slot));
  const [block, second] = texts;
  const blocked = second !== undefined && block === slots[0] && second === slots[1] && isOverLabels(block);
  const entries: { readonly label: Slot; readonly values: Slot[] }[] = [];
  for (const slot of blocked ? slots.slice(1) : slots) {
    if (isValue(slot)) entries.at(-1)?.values.push(slot);
    else if (isMoneyLabel(slot.text)) entries.push({ label: slot, values: [] });
    else return null;
    if (entries.length === 0) return null;
  }
  const said = entries.some(
    ({ label, values }) => values.some(({ text }) => isAmount(text)) || splitInline(label.text) !== null,
  );
  const open = entries.every(({ label, values }) => values.length > 0 || FUND.test(squeeze(label.text)));
  if (!said && !(open && within)) return null;
  return { row, block: blocked ? block : undefined, entries, section: null };
}

/**
 * The label of the whole block stands left of the first line's own, merged down over the rows or not. A source of funds beside a
 * nature of spending (政府性基金拨款： | 项目支出：2985.5万元) is a line of its own.
 */
function isOverLabels(block: Slot | undefined): boolean {
  if (block === undefined || squeeze(block.text).length > LONGEST_LABEL || infoRole(block.text) !== null)
    return false;
  return splitInline(block.text) === null && !NATURES.has(viewOf(cleanBudgetLabel(block.text), null, true));
}

const NATURES: ReadonlySet<BudgetView> = new Set<BudgetView>(["income", "expenditure"]);

/** Whether a text labels an amount of money: 年度资金总额, 其中:财政拨款, 其他资金. */
export function isMoneyLabel(text: string): boolean {
  const label = cleanBudgetLabel(text);
  // English words are told apart by the blanks that a clean label lacks.
  const says = MONEY_LABEL.test(label) || MONEY_LABEL.test(text.trim());
  return label.length <= LONGEST_LABEL && says && infoRole(text) === null;
}

/** A number, an amount, a rate, or a mark that there is none. */
function isValue({ text, cell }: Slot): boolean {
  return typeof cell.value === "number" || isAmount(text) || blanknessOf(text) !== "filled" || isRate(text);
}

function isAmount(text: string): boolean {
  return parseAmount(text, "元") !== null;
}

function isRate(text: string): boolean {
  return /^-?\d+(?:\.\d+)?[%％]$/.test(squeeze(text));
}

/** Columns in which a number stands, from left to right. */
function columnsIn(rows: readonly BareRow[]): readonly number[] {
  const columns = new Set<number>();
  for (const { entries } of rows)
    for (const { values } of entries)
      for (const { column, text } of values) if (isAmount(text) || isRate(text)) columns.add(column);
  return [...columns].sort((one, other) => one - other);
}

function orderOf(
  grid: Grid,
  rows: readonly BareRow[],
  columns: readonly number[],
): readonly Column[] | undefined {
  const fitting = ORDERS.filter(
    (order) => order.length === columns.length && rows.every(({ row }) => fits(grid, row, order, columns)),
  );
  // A rate that agrees with the amounts beside it tells more than the order alone.
  return fitting.find((order) => order.includes("rate")) ?? fitting[0];
}

/** Whether the numbers of a row may mean what an order says. */
function fits(grid: Grid, row: number, order: readonly Column[], columns: readonly number[]): boolean {
  const textOf = (column: Column): string => {
    const place = columns[order.indexOf(column)];
    return place === undefined ? "" : grid.text(row, place);
  };
  const number = (column: Column): Decimal | null => {
    const amount = parseAmount(textOf(column), "元");
    return amount === null ? null : new Decimal(amount.value);
  };
  if (order.some((column) => column !== "rate" && isRate(textOf(column)))) return false;
  const base = number("adjusted") ?? number("initial");
  const executed = number("executed");
  const place = columns[order.indexOf("rate")];
  const rate =
    place === undefined ? null : (rateOf(grid.cell(row, place), grid.ref(row, place))?.value ?? null);
  if (executed && base && executed.greaterThan(base.times(MOST_SPENT))) return false;
  if (rate !== null && !order.includes("executed")) return isRate(textOf("rate"));
  if (rate !== null) {
    if (!executed || !base || base.isZero()) return false;
    if (executed.dividedBy(base).minus(rate).abs().greaterThan(RATE_TOLERANCE)) return false;
  }
  const weight = number("weight");
  const score = number("score");
  if (weight?.greaterThan(MOST_POINTS) === true) return false;
  return score === null || score.lessThanOrEqualTo(weight ?? MOST_POINTS);
}

function tableLines(
  context: LineContext,
  rows: readonly BareRow[],
  columns: ReadonlyMap<Column, number>,
): readonly BudgetLine[] {
  let section: BudgetView | null = null;
  return rows.flatMap(({ row, entries: [entry], section: opened }): BudgetLine[] => {
    section = opened ?? section;
    if (entry === undefined) return [];
    const view = viewOf(cleanBudgetLabel(entry.label.text), section, context.department);
    return [lineOf(context, row, entry.label, view, columns, "adjusted")];
  });
}

function pairLines(context: LineContext, rows: readonly BareRow[]): readonly BudgetLine[] {
  const lines: BudgetLine[] = [];
  let section: BudgetView | null = null;
  for (const { entries, section: opened } of rows) {
    section = opened ?? section;
    append(
      lines,
      entries.map(({ label, values: [amount] }) => {
        const view = viewOf(cleanBudgetLabel(label.text), section, context.department);
        return pairLine(context, view, label, { adjusted: amount }, "adjusted");
      }),
    );
  }
  return lines;
}

function unitOf(grid: Grid, rows: readonly BareRow[]): StatedUnit | null {
  for (const { block, entries } of rows) {
    for (const slot of [...(block ? [block] : []), ...entries.map(({ label }) => label)]) {
      const unit = splitInline(slot.text) === null ? amountUnitIn(slot.text) : null;
      if (unit !== null) return { unit, at: grid.ref(slot.row, slot.column) };
    }
  }
  return null;
}
