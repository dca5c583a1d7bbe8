import type { Skipped } from "../evaluation/evaluation";
import { isPageSum } from "../vocabulary/page-marks";
import type { RowContext } from "./indicator-rows";

const SUBTOTAL = /^\s*(?:[\p{L}\s]{0,10}指标)?小\s*计\s*(?:[（(]?\d*分?[）)]?)?(?:\s*[:：])?\s*$/u;

/** The cell of a row that calls it a subtotal. */
export function subtotalAt({ grid, header }: RowContext, row: number): Skipped | null {
  for (const role of ["level1", "level2", "name"] as const) {
    const column = header.columns.get(role);
    const text = column === undefined ? undefined : grid.row(row)?.[column]?.text;
    if (column !== undefined && text !== undefined && (isSubtotal(text) || isPageSum(text))) {
      return { at: grid.ref(row, column), reason: "placeholder-row", text };
    }
  }
  return null;
}

/** Whether a text calls its row a subtotal. */
export function isSubtotal(text: string): boolean {
  return SUBTOTAL.test(text);
}
