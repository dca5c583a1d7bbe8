import { Decimal } from "../common/decimal";
import type { Budget, BudgetLine } from "../evaluation/evaluation";
import type { RulePack } from "../rules";
import type { CellRef } from "../workbook/a1";
import { addUp } from "./exact";
import type { WorkbookSnapshot } from "../workbook/snapshot";
import { isFactorSlip } from "./factor";
import { takesIn } from "./formulas";
import { given, type GivenNumber } from "../evaluation/given";

export type AmountColumn = "initial" | "adjusted" | "executed";
export const AMOUNT_COLUMNS: readonly AmountColumn[] = ["initial", "adjusted", "executed"];

/** The money block with its total line and the amounts that count. */
export interface Funds {
  readonly budget: Budget;
  readonly total: BudgetLine | undefined;
  readonly initial: Amount | null;
  readonly adjusted: Amount | null;
  readonly executed: Amount | null;
  /** The budget that execution is measured by, as the pack says and the score takes it. */
  readonly base: Amount | null;
  /** Executed ÷ base, or `null` where it cannot be computed. */
  readonly rate: Decimal | null;
}

/** An amount of the whole project or department. */
export interface Amount {
  /** Decimal text in the block's unit. */
  readonly value: string;
  /** The cells it stands in: the total's, or the parts' where the total line is empty or zero. */
  readonly at: readonly CellRef[];
  readonly fromParts: boolean;
}

/**
 * Works out the amounts of a money block; `null` without one.
 * @param texts amounts written as text, which a total's formula passes over: the parts then speak for the total.
 */
export function fundsOf(
  budget: Budget | null,
  pack: RulePack,
  texts: readonly CellRef[] = [],
  workbook?: WorkbookSnapshot,
): Funds | null {
  if (budget === null) return null;
  const total = budget.lines.find((line) => line.view === "total");
  const amount = (column: AmountColumn): Amount | null => {
    const at = total?.cells[column];
    const passedOver = at !== undefined && texts.some((text) => takesIn(workbook, at, text));
    return amountOf(budget, passedOver ? undefined : total, column);
  };
  const [initial, adjusted, executed] = AMOUNT_COLUMNS.map(amount) as [
    Amount | null,
    Amount | null,
    Amount | null,
  ];
  const came = total?.base === "received" ? given(total.received) : null;
  const base = came
    ? { value: came.value, at: [came.at], fromParts: false }
    : baseOf({ initial, adjusted }, total, pack);
  return { budget, total, initial, adjusted, executed, base, rate: ratioOf(executed?.value, base?.value) };
}

/** As `denominatorOf` takes it from a line: a blank adjusted budget is the initial one, a blank initial one is unknown. */
function baseOf(
  { initial, adjusted }: Pick<Funds, "initial" | "adjusted">,
  total: BudgetLine | undefined,
  pack: RulePack,
): Amount | null {
  if (pack.budget.denominator === "adjusted") return adjusted ?? initial;
  return initial ?? (total?.cells.initial === undefined ? adjusted : null);
}

/** `executed ÷ base`, or `null` where one is missing or the base is not above 0. */
export function ratioOf(executed: string | undefined, base: string | undefined): Decimal | null {
  if (executed === undefined || base === undefined) return null;
  const divisor = new Decimal(base);
  return divisor.gt(0) ? new Decimal(executed).dividedBy(divisor) : null;
}

/** Whether executed and budget stand in different units (元 in a column of 万元): no rate follows from them. */
export function differInUnit({ executed, base }: Funds): boolean {
  return executed !== null && base !== null && isFactorSlip(executed.value, base.value);
}

function amountOf(budget: Budget, total: BudgetLine | undefined, column: AmountColumn): Amount | null {
  const printed = given(total?.[column]);
  const own = printed && { value: printed.value, at: [printed.at], fromParts: false };
  if (own && Number(own.value) !== 0) return own;
  for (const view of ["fund", "income", "expenditure"] as const) {
    const parts = partsOf(budget, view, column);
    const sum = addUp(parts.map((part) => part.value));
    if (Number(sum) !== 0) return { value: sum, at: parts.map((part) => part.at), fromParts: true };
  }
  return own;
}

/** A part of a breakdown that is a number. */
export type Part = GivenNumber & { readonly label: string };

/**
 * The parts of one breakdown in one column, without lines that only split the line above them: a 其中 line, or two
 * and more lines that add up to the line before.
 */
export function partsOf(budget: Budget, view: BudgetLine["view"], column: AmountColumn): readonly Part[] {
  const all: Part[] = [];
  for (const line of budget.lines) {
    const amount = line.view === view ? given(line[column]) : null;
    if (amount) all.push({ ...amount, label: line.label.text });
  }
  let covered = 0;
  return all.filter((_, index) => {
    if (index < covered) return false;
    covered = index + 1 + childrenAfter(all, index);
    return true;
  });
}

/** How many of the parts behind `index` only split it. */
function childrenAfter(parts: readonly Part[], index: number): number {
  const [parent, ...others] = parts.slice(index);
  if (!parent || Number(parent.value) === 0) return 0;
  let sum = new Decimal(0);
  for (const [place, child] of others.entries()) {
    sum = sum.plus(child.value);
    if (sum.eq(parent.value) && (place > 0 || child.label.includes("其中"))) return place + 1;
    if (sum.gt(parent.value)) break;
  }
  return 0;
}
