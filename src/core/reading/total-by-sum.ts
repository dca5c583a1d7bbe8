import { Decimal, sum } from "../common/decimal";
import type { BudgetLine } from "../evaluation/evaluation";
import { given } from "../evaluation/given";

const COLUMNS = ["initial", "adjusted", "executed"] as const;
/** Amounts are shown with two decimals, and parts of them are rounded each. */
const ROUNDING = "0.02";

/**
 * Names the total of a block whose lines do not call one so (部门支出合计, 本单位): the first line, where in each column in which it
 * has an amount the lines below, or those of one breakdown, add up to it.
 */
export function withTotalBySum(lines: readonly BudgetLine[]): readonly BudgetLine[] {
  const [first, ...others] = lines;
  if (first === undefined || lines.some(({ view }) => view === "total")) return lines;
  const breakdowns = [
    others,
    ...(["fund", "income", "expenditure"] as const).map((view) =>
      others.filter((line) => line.view === view),
    ),
  ];
  return breakdowns.some((parts) => addUpTo(first, parts)) ? [{ ...first, view: "total" }, ...others] : lines;
}

function addUpTo(whole: BudgetLine, parts: readonly BudgetLine[]): boolean {
  const columns = COLUMNS.filter((column) => given(whole[column]) !== null);
  if (parts.length < 2 || columns.length === 0) return false;
  return columns.every((column) => {
    const amounts = parts.flatMap((line) => given(line[column]) ?? []);
    const all = sum(amounts.map(({ value }) => new Decimal(value)));
    const missing = all.minus(given(whole[column])?.value ?? 0).abs();
    return amounts.length > 1 && missing.lessThanOrEqualTo(ROUNDING);
  });
}
