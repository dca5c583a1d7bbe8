import { cleanBudgetLabel } from "./budget-lines";
import type { Grid } from "./grid";
import { EXPENDITURE_LINE, INCOME_LINE, TOTAL_LINE } from "./head-words";

const LINE_OF_MONEY = [TOTAL_LINE, INCOME_LINE, EXPENDITURE_LINE];
const LEAST_LINES = 2;

/** Whether rows from below a header are all of one block of money by their labels: 基本支出, 项目支出, 合计. */
export function listsMoney(grid: Grid, bottom: number, end: number): boolean {
  let lines = 0;
  for (let row = bottom + 1; row < end; row += 1) {
    const [first] = grid.slots(row);
    if (first === undefined) continue;
    if (!LINE_OF_MONEY.some((line) => line.test(cleanBudgetLabel(first.text)))) break;
    lines += 1;
  }
  return lines >= LEAST_LINES;
}
