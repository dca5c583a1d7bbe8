import { Decimal, sum } from "../common/decimal";
import type { BudgetLine } from "../evaluation/evaluation";
import { given } from "../evaluation/given";
import type { BudgetColumns } from "./budget-lines";

type Column = "initial" | "adjusted";

/**
 * Parts whose amounts stand under no heading (其中：基本支出：1012.3) are of what was spent where they add up to that and not to
 * the budget: nothing else says what they are parts of.
 */
export function withPartsOfSpending(
  lines: readonly BudgetLine[],
  columns: BudgetColumns,
  column: Column,
): readonly BudgetLine[] {
  const total = lines.find(({ view }) => view === "total");
  const [planned, spent] = [given(total?.[column] ?? null), given(total?.executed ?? null)];
  if (planned === null || spent === null || new Decimal(planned.value).equals(spent.value)) return lines;
  const views = (["income", "expenditure"] as const).filter((view) => {
    const parts = lines.filter((line) => line.view === view);
    const amounts = parts.flatMap((line) => given(line[column]) ?? []);
    const unplaced = amounts.every(({ at }) => at.column !== columns.get(column));
    const all = sum(amounts.map(({ value }) => new Decimal(value)));
    return (
      amounts.length > 1 &&
      unplaced &&
      parts.every(({ executed }) => executed === null) &&
      all.equals(spent.value)
    );
  });
  return lines.map((line) => (views.some((view) => view === line.view) ? asSpent(line, column) : line));
}

function asSpent(line: BudgetLine, column: Column): BudgetLine {
  const { [column]: place, ...cells } = line.cells;
  return {
    ...line,
    executed: line[column],
    [column]: null,
    cells: place === undefined ? cells : { ...cells, executed: place },
  };
}
