import { Decimal } from "../common/decimal";
import type { BudgetLine } from "../evaluation/evaluation";
import { given } from "../evaluation/given";
import type { BudgetColumns } from "./budget-lines";
import { isPartOf } from "./printed-part";

/**
 * The lines with what was received as the base of execution: where the form has no column for a budget, or where every printed
 * rate is the part that was spent of what was received and not of the budget.
 */
export function withReceivedBase(
  lines: readonly BudgetLine[],
  columns: BudgetColumns,
): readonly BudgetLine[] {
  if (!columns.has("received")) return lines;
  const alone = !columns.has("initial") && !columns.has("adjusted");
  return alone || saysReceived(lines)
    ? lines.map((line) => (given(line.received) === null ? line : { ...line, base: "received" }))
    : lines;
}

/** Whether the rates are of what was received: at least one of them, and none of anything else. */
function saysReceived(lines: readonly BudgetLine[]): boolean {
  let proven = 0;
  for (const { initial, adjusted, received, executed, rate } of lines) {
    const [came, spent, printed] = [given(received), given(executed), given(rate)];
    const budget = given(adjusted) ?? given(initial);
    if (!came || !spent || !printed || !budget || came.value === budget.value) continue;
    const isOf = (base: string): boolean =>
      isPartOf(new Decimal(spent.value), new Decimal(base), new Decimal(printed.value));
    if (!isOf(came.value) || isOf(budget.value)) return false;
    proven += 1;
  }
  return proven > 0;
}
