import { append, largestOf } from "../common/many";
import type { BudgetHeader } from "./budget-layouts";
import type { BudgetColumns } from "./budget-lines";
import type { Grid, Slot } from "./grid";
import { squeeze } from "./text-normalisation";

/** The columns with one of reasons behind the last heading, where words stand in it and nothing is written over them. */
export function withReasons(grid: Grid, header: BudgetHeader, bottom: number): BudgetColumns {
  if (header.columns.has("reason")) return header.columns;
  const last = largestOf(header.headers.map(({ right }) => right));
  const beside: Slot[] = [];
  for (let row = header.bottom + 1; row <= bottom; row += 1)
    append(
      beside,
      grid.slots(row).filter(({ column }) => column > last),
    );
  const [first] = beside;
  const telling = beside.every(({ column, text, cell }) => {
    // What a formula says is the form's own hint to the person.
    return column === first?.column && cell.formula === undefined && REMARK.test(squeeze(text));
  });
  return first && telling && !hasHints(grid, first.column)
    ? new Map([...header.columns, ["reason", first.column]])
    : header.columns;
}

/** Whether a heading of the column says that the form checks itself there: 填报提示（不打印）. Copied as values, hints are no formulas. */
function hasHints(grid: Grid, column: number): boolean {
  for (let row = 0; row < grid.rowCount; row += 1)
    if (HINTS.test(squeeze(grid.text(row, column)))) return true;
  return false;
}

const HINTS =
  /^(?:.{0,4}(?:提示|校验|核对|审核|自检)(?:信息|结果|栏|列)?|hints?|checks?)(?:\([^()]*\))?[:：]?$/i;

/** A sentence or more in Chinese. */
const REMARK = /\p{Script=Han}{4,}[^]*\p{Script=Han}{4,}/u;
