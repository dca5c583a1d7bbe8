import type { AmountUnit, BudgetColumn, BudgetLine, Sourced, SourcedNumber } from "../evaluation/evaluation";
import type { CellRef } from "../workbook/a1";
import type { Grid, Slot } from "./grid";
import { EXPENDITURE_LINE, EXPENDITURE_SECTION, INCOME_LINE, INCOME_SECTION, TOTAL_LINE } from "./head-words";
import { amountOf, parseAmount, pointsOf, rateOf } from "./quantity/amount";
import { foldWidth, squeeze } from "./text-normalisation";

export type BudgetView = BudgetLine["view"];
/** Column of the sheet by column of the money block. */
export type BudgetColumns = ReadonlyMap<Exclude<BudgetColumn, "label">, number>;

/** What the lines of one block have in common. */
export interface LineContext {
  readonly grid: Grid;
  readonly unit: AmountUnit;
  readonly department: boolean;
}

/** An amount behind its label in one cell: `其中:基本支出:1768.16万元`. */
const INLINE = /^(.*?[^\d.,:：])[:：]?\s*(-?[\d,，]+(?:[.．]\d+)?\s*(?:元|千元|百?万元|亿元)?)$/;
/** Blanks without width behind an amount. */
const UNSEEN_END = /[\s\u200b-\u200f\u2060\ufeff]+$/;
/** A longer text is no label with an amount. */
const LONGEST_INLINE = 200;
const SMALL_LABEL = 30;
/** A section heading in front of a label in the same cell: `按收入性质分:一般公共预算`. */
const SECTION_BEFORE_LABEL = /^按?(?:收入|支出)性质(?:分类?|划分)?:(?=.)|^按?资金来源(?:分类?|划分)?:(?=.)/;

/** The breakdown that a section heading opens, or `null` when the text is none. */
export function sectionOf(text: string): BudgetView | null {
  const plain = squeeze(text);
  if (plain.length > SMALL_LABEL) return null;
  if (INCOME_SECTION.test(plain)) return "income";
  return EXPENDITURE_SECTION.test(plain) ? "expenditure" : null;
}

/**
 * The breakdown that a label left of those of the lines opens (收入 | 财政拨款 | 2380), and its cell; `null` where none stands
 * there.
 */
export function sideSection(
  slots: readonly Slot[],
  label: Slot,
): { readonly view: BudgetView; readonly slot: Slot } | null {
  for (const slot of slots) {
    const view = slot.column < label.column ? SIDES.get(squeeze(slot.text)) : undefined;
    if (view !== undefined) return { view, slot };
  }
  return null;
}

const SIDES: ReadonlyMap<string, BudgetView> = new Map<string, BudgetView>([
  ["收入", "income"],
  ["支出", "expenditure"],
]);

/** The breakdown that a label belongs to by its words, below a section heading or without one. */
export function viewOf(cleanLabel: string, section: BudgetView | null, department: boolean): BudgetView {
  if (TOTAL_LINE.test(cleanLabel)) return "total";
  if (section !== null) return section;
  if (EXPENDITURE_LINE.test(cleanLabel)) return "expenditure";
  return department && INCOME_LINE.test(cleanLabel) ? "income" : "fund";
}

/** Label without 其中, numbers in front, colons and an amount behind: `其中:基本支出:1768.16万元` → `基本支出`. */
export function cleanBudgetLabel(text: string): string {
  const inline = splitInline(text);
  return squeeze(inline?.label ?? text)
    .replace(SECTION_BEFORE_LABEL, "")
    .replace(/^(?:其中:?|[一二三四五六七八九十\d]+[、.]|\(\d+\))+/, "")
    .replace(/\((?:千元|百?万元|元|亿元)\)/g, "")
    .replace(/(?<!:):+$/, "");
}

/** Label and amount of a cell that holds both, or `null`. */
export function splitInline(text: string): { readonly label: string; readonly amount: string } | null {
  const trimmed = text.trim();
  if (trimmed.length > LONGEST_INLINE) return null;
  // Labels keep their own characters; folding changes no length.
  const [, label, amount] = INLINE.exec(foldWidth(trimmed).replace(UNSEEN_END, "")) ?? [];
  return label === undefined || amount === undefined
    ? null
    : { label: trimmed.slice(0, label.length), amount };
}

/** Makes the line of a row by the block's columns; an amount in the label's own cell counts for `inlineColumn`. */
export function lineOf(
  context: LineContext,
  row: number,
  label: Slot,
  view: BudgetView,
  columns: BudgetColumns,
  inlineColumn: "initial" | "adjusted",
): BudgetLine {
  const { grid, unit } = context;
  const labelAt = grid.ref(label.row, label.column);
  const at = (column: Exclude<BudgetColumn, "label">): CellRef | undefined => {
    const place = columns.get(column);
    return place === undefined ? undefined : grid.home(row, place);
  };
  const read = (
    column: Exclude<BudgetColumn, "label">,
    parse: (cell: ReturnType<Grid["cell"]>, at: CellRef) => SourcedNumber | null,
  ): SourcedNumber | null => {
    const place = at(column);
    return place?.row === row ? parse(grid.cell(row, place.column), place) : null;
  };
  const amount = (column: Exclude<BudgetColumn, "label">): SourcedNumber | null =>
    read(column, (cell, place) => amountOf(cell, place, unit)) ??
    (column === inlineColumn ? inlineAmount(label, labelAt, unit) : null);
  return {
    view,
    label: { text: label.text, at: labelAt },
    cleanLabel: cleanBudgetLabel(label.text),
    initial: amount("initial"),
    adjusted: amount("adjusted"),
    ...(columns.has("received") ? { received: amount("received") } : {}),
    executed: amount("executed"),
    prior: amount("prior"),
    rate: read("rate", rateOf),
    weight: read("weight", pointsOf),
    score: read("score", pointsOf),
    reason: reasonOf(grid, at("reason")),
    cells: cellsOf(labelAt, columns, at),
  };
}

function cellsOf(
  label: CellRef,
  columns: BudgetColumns,
  at: (column: Exclude<BudgetColumn, "label">) => CellRef | undefined,
): BudgetLine["cells"] {
  const cells: Partial<Record<BudgetColumn, CellRef>> = { label };
  for (const column of columns.keys()) {
    const place = at(column);
    if (place !== undefined) cells[column] = place;
  }
  return cells;
}

function reasonOf(grid: Grid, at: CellRef | undefined): Sourced | null {
  return at === undefined ? null : { text: grid.text(at.row, at.column), at };
}

function inlineAmount(label: Slot, at: CellRef, unit: AmountUnit): SourcedNumber | null {
  const inline = splitInline(label.text);
  const amount = inline && parseAmount(inline.amount, unit);
  return amount ? { raw: label.text, value: amount.value, at } : null;
}

/** A line that names a source of funds in the header: one amount, in the budget as adjusted. */
export function sourceLine(
  context: LineContext,
  row: number,
  column: number,
  header: Sourced,
): BudgetLine | null {
  const { grid, unit } = context;
  const at = grid.home(row, column);
  const adjusted = amountOf(grid.cell(row, column), at, unit);
  if (adjusted === null) return null;
  return {
    ...emptyLine("fund", header),
    adjusted,
    cells: { label: header.at, adjusted: at },
  };
}

/** A line with a label and an amount beside it, or within the same cell. */
export function pairLine(
  context: LineContext,
  view: BudgetView,
  label: Slot,
  amounts: Partial<Record<"initial" | "adjusted" | "executed", Slot | undefined>>,
  inlineColumn: "initial" | "adjusted",
): BudgetLine {
  const { grid, unit } = context;
  const at = grid.ref(label.row, label.column);
  const cells: Partial<Record<BudgetColumn, CellRef>> = { label: at };
  const read = (column: "initial" | "adjusted" | "executed"): SourcedNumber | null => {
    const slot = amounts[column];
    if (slot === undefined) return null;
    const place = grid.ref(slot.row, slot.column);
    cells[column] = place;
    return amountOf(slot.cell, place, unit);
  };
  const inline = inlineAmount(label, at, unit);
  if (inline !== null) cells[inlineColumn] = at;
  const line = { initial: read("initial"), adjusted: read("adjusted"), executed: read("executed") };
  return {
    ...emptyLine(view, { text: label.text, at }),
    ...line,
    [inlineColumn]: line[inlineColumn] ?? inline,
    cells,
  };
}

/** A line without amounts. */
export function emptyLine(view: BudgetView, label: Sourced): BudgetLine {
  return {
    view,
    label,
    cleanLabel: cleanBudgetLabel(label.text),
    initial: null,
    adjusted: null,
    executed: null,
    prior: null,
    rate: null,
    weight: null,
    score: null,
    reason: null,
    cells: { label: label.at },
  };
}
