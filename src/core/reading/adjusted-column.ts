import { Decimal } from "../common/decimal";
import { given } from "../evaluation/given";
import type { BudgetHeader } from "./budget-layouts";
import type { BudgetColumns } from "./budget-lines";
import type { Grid } from "./grid";
import { amountOf, rateOf } from "./quantity/amount";
import { isPartOf } from "./printed-part";
import { normaliseLabel, withoutBrackets } from "./text-normalisation";

/** A heading that may mean what was changed, or the budget after that. */
const ADJUSTMENT = /^(?:年中|年度|本年|全年)?(?:预算)?调整(?:预算)?(?:数|额|金额)?$/;

/**
 * The columns with that of 调整数 as the adjusted budget where the printed rates show that it is: what was spent is that part
 * of it, and not of the budget and it together, as it would be of what was changed.
 */
export function withAdjustedBudget(
  grid: Grid,
  { headers, bottom: top }: Pick<BudgetHeader, "headers" | "bottom">,
  bottom: number,
  columns: BudgetColumns,
): BudgetColumns {
  const [executed, rate] = [columns.get("executed"), columns.get("rate")];
  // A budget without 年初 is the one that counts, until another is found.
  const initial = columns.get("initial") ?? columns.get("adjusted");
  const heading = headers.find(({ text }) => ADJUSTMENT.test(withoutBrackets(normaliseLabel(text))));
  const both = columns.has("initial") && columns.has("adjusted");
  if (heading === undefined || both || initial === undefined || executed === undefined || rate === undefined)
    return columns;
  let proven = 0;
  for (let row = top + 1; row <= bottom; row += 1) {
    const amount = (column: number): Decimal | null => {
      const read = given(amountOf(grid.cell(row, column), grid.ref(row, column), "元"));
      return read && new Decimal(read.value);
    };
    const printed = given(rateOf(grid.cell(row, rate), grid.ref(row, rate)));
    const [before, changed, spent] = [amount(initial), amount(heading.column), amount(executed)];
    if (!printed || !before || !changed || !spent || spent.isZero()) continue;
    const isRateOf = (budget: Decimal): boolean => isPartOf(spent, budget, new Decimal(printed.value));
    if (!isRateOf(changed) || isRateOf(before.plus(changed))) return columns;
    proven += 1;
  }
  if (proven === 0) return columns;
  return new Map([...columns, ["initial", initial], ["adjusted", heading.column]]);
}
