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
  const telling = beside.every(({ column, text }) => column === first?.column && REMARK.test(squeeze(text)));
  return first && telling ? new Map([...header.columns, ["reason", first.column]]) : header.columns;
}

/** A sentence or more in Chinese. */
const REMARK = /\p{Script=Han}{4,}[^]*\p{Script=Han}{4,}/u;
