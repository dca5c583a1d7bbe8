import { append } from "../common/many";
import type { CellRef } from "../workbook/a1";
import { isLeftOut } from "./budget-columns";
import { isJudgementLabel, type BudgetHeader } from "./budget-layouts";
import { cleanBudgetLabel, sectionOf, sideSection } from "./budget-lines";
import type { Grid, Slot } from "./grid";

/** The block's own label and that of its lines (left of the amounts), and headings that open a breakdown: 按收入性质分. */
export function labelsOf(
  grid: Grid,
  { row, headers, columns }: BudgetHeader,
  bottom: number,
): readonly CellRef[] {
  const start = headers[0]?.column ?? 0;
  const labels = grid.slots(row).filter((slot) => slot.column < start && typeof slot.cell.value !== "number");
  for (let below = row + 1; below <= bottom; below += 1) {
    const slots = grid.slots(below);
    append(
      labels,
      slots.filter(({ text }) => sectionOf(text) !== null),
    );
    const own = slots.filter(({ column, cell }) => column < start && typeof cell.value !== "number").at(-1);
    const side = own && sideSection(slots, own);
    if (side) labels.push(side.slot);
  }
  const read = new Set(columns.values());
  append(
    labels,
    leftOut(
      grid,
      headers.filter(({ column }) => !read.has(column)),
      bottom,
    ),
  );
  return labels.map((slot) => grid.ref(slot.row, slot.column));
}

/** Labels that stand once more before what was spent (其中：财政拨款 | 320 | 其中：财政拨款 | 318.6), and those of the rate. */
export function repeatedLabels(
  grid: Grid,
  { row, columns }: BudgetHeader,
  bottom: number,
): readonly CellRef[] {
  const column = columns.get("executed") ?? 0;
  const found: CellRef[] = [];
  for (let below = row + 1; below <= bottom; below += 1) {
    const slots = grid.slots(below);
    const again = slots.find((slot) => slot.column === column);
    const label = again && slots.find((slot) => slot.column < column && isSameLabel(slot, again));
    if (label !== undefined) found.push(grid.ref(below, column));
    append(
      found,
      slots.filter(isJudgementLabel).map((slot) => grid.ref(below, slot.column)),
    );
  }
  return found;
}

function isSameLabel(one: Slot, other: Slot): boolean {
  return cleanBudgetLabel(one.text) === cleanBudgetLabel(other.text);
}

/** Columns of money that no report tells, with their headings: a forecast (全年预计执行数), what was changed in the year. */
function leftOut(grid: Grid, headers: readonly Slot[], bottom: number): Slot[] {
  return headers
    .filter(({ text }) => isLeftOut(text))
    .flatMap((heading) => {
      const column = [heading];
      for (let row = heading.bottom + 1; row <= bottom; row += 1)
        append(
          column,
          grid.slots(row).filter((slot) => heading.column <= slot.column && slot.column <= heading.right),
        );
      return column;
    });
}
