import type { BudgetColumn, BudgetLine } from "../evaluation/evaluation";
import { cleanBudgetLabel, emptyLine, type LineContext } from "./budget-lines";
import type { Slot } from "./grid";
import { FUND_COLUMN, TOTAL_LINE } from "./head-words";
import { amountOf, parseAmount, pointsOf, rateOf } from "./quantity/amount";
import { squeeze } from "./text-normalisation";

type AmountColumn = Exclude<BudgetColumn, "label">;

/** The lines of a money block whose sources of funds stand across, and its last row. */
export interface LinesAcross {
  readonly lines: readonly BudgetLine[];
  readonly headers: readonly Slot[];
  readonly labels: readonly Slot[];
  readonly bottom: number;
}

/** Rows of amounts that such a block has at most. */
const MOST_ROWS = 7;

/**
 * Reads a block whose headings are sources of funds (合计 | 中央资金 | 省级资金) and whose rows are states of the budget (预算数,
 * 执行数): one line for each source. `null` where the row heads no such block.
 *
 * @param columnOf what a label of a row means
 */
export function linesAcross(
  context: LineContext,
  slots: readonly Slot[],
  limit: number,
  columnOf: (label: string) => AmountColumn | null,
): LinesAcross | null {
  const sources = slots.filter(({ text }) => isFundSource(text));
  const [first] = sources;
  const total = sources.some(({ text }) => TOTAL_LINE.test(cleanBudgetLabel(text)));
  if (first === undefined || !total || sources.length < 2 || slots.length - sources.length > 2) return null;
  const rows = rowsBelow(context, first, limit, columnOf);
  const kinds = new Set(rows.map(({ column }) => column));
  if (!kinds.has("executed") || (!kinds.has("adjusted") && !kinds.has("initial"))) return null;
  return {
    lines: sources.map((source) => lineOfSource(context, source, rows)),
    headers: sources,
    labels: rows.map(({ label }) => label),
    bottom: rows.at(-1)?.label.row ?? first.row,
  };
}

/** Whether a heading names a source of funds, or their total. */
export function isFundSource(text: string): boolean {
  const plain = cleanBudgetLabel(text);
  return plain.length <= 12 && (FUND_COLUMN.test(plain) || TOTAL_LINE.test(cleanBudgetLabel(text)));
}

interface AmountRow {
  readonly label: Slot;
  readonly column: AmountColumn;
}

function rowsBelow(
  { grid }: LineContext,
  first: Slot,
  limit: number,
  columnOf: (label: string) => AmountColumn | null,
): readonly AmountRow[] {
  const rows: AmountRow[] = [];
  const end = Math.min(limit, first.bottom + 1 + MOST_ROWS);
  for (let row = first.bottom + 1; row < end; row += 1) {
    const slots = grid.slots(row);
    const label = slots.filter(({ column }) => column < first.column).at(-1);
    const column = label === undefined ? null : columnOf(label.text);
    const amounts = slots.some(
      (slot) => slot.column >= first.column && parseAmount(slot.text.replace(/[%％]$/u, ""), "元") !== null,
    );
    if (label === undefined || column === null || !amounts) break;
    // A budget that does not say 年初 is the one that counts.
    const counted = column === "initial" && !squeeze(label.text).includes("年初") ? "adjusted" : column;
    rows.push({ label, column: counted });
  }
  return rows;
}

function lineOfSource({ grid, unit }: LineContext, source: Slot, rows: readonly AmountRow[]): BudgetLine {
  const view = TOTAL_LINE.test(cleanBudgetLabel(source.text)) ? "total" : "fund";
  const label = { text: source.text, at: grid.ref(source.row, source.column) };
  const cells: Partial<Record<BudgetColumn, BudgetLine["label"]["at"]>> = { label: label.at };
  const amounts: Partial<
    Record<"initial" | "adjusted" | "executed" | "rate" | "weight" | "score", BudgetLine["rate"]>
  > = {};
  for (const { label: of, column } of rows) {
    const at = grid.home(of.row, source.column);
    const cell = grid.cell(of.row, source.column);
    cells[column] = at;
    if (column === "rate") amounts.rate = rateOf(cell, at);
    else if (column === "weight" || column === "score") amounts[column] = pointsOf(cell, at);
    else if (column === "initial" || column === "adjusted" || column === "executed")
      amounts[column] = amountOf(cell, at, unit);
  }
  return { ...emptyLine(view, label), ...amounts, cells };
}
