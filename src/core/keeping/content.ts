import type { PlannedCell } from "../workbook/plan";
import type { Cell } from "../workbook/snapshot";
import { readableSymbols } from "../workbook/symbols";
import { cellText } from "../workbook/text";

/** What a cell holds, as far as it can be told apart in every program; `""` for nothing. */
export type Content = string | number | boolean;

/** Programs write numbers with 15 to 17 digits; these all keep. */
const SURE_DIGITS = 14;

/** What a planned cell will hold. */
export function contentOfPlanned(value: PlannedCell["value"]): Content {
  if (value === null) return "";
  return typeof value === "string" ? readableSymbols(cellText(value)) : steady(value);
}

/** What a cell holds now. Jiyan's sheets hold no formulas, so one is the person's. */
export function contentOf(cell: Cell | undefined): Content {
  if (!cell) return "";
  if (cell.formula !== undefined) return `=${cell.formula}`;
  if (cell.value === null) return cell.error ?? "";
  return typeof cell.value === "string" ? cellText(cell.value) : steady(cell.value);
}

function steady(value: number | boolean): number | boolean {
  return typeof value === "number" ? Number(value.toPrecision(SURE_DIGITS)) : value;
}
