import type { Decimal } from "../common/decimal";
import type { SourcedNumber } from "../evaluation/evaluation";
import type { Fix } from "../evaluation/finding";
import type { CellRef } from "../workbook/a1";
import { cellOf, type WorkbookSnapshot } from "../workbook/snapshot";
import { printNumber, printRate } from "./print";

/**
 * A mend that writes a computed number. A cell with a formula gets none: its formula is what must be mended.
 * @param before what the cell shows now.
 */
export function numberFix(
  workbook: WorkbookSnapshot | undefined,
  { at, raw }: Pick<SourcedNumber, "at" | "raw">,
  value: string,
  places = 2,
): Fix | undefined {
  const cell = workbook && cellOf(workbook, at);
  if (cell?.formula !== undefined) return undefined;
  const text = printNumber(value, places);
  const isText = typeof cell?.value === "string" && cell.value.trim() !== "";
  return { edits: [{ at, value: isText ? text : Number(text), before: raw }] };
}

/**
 * A mend that writes a rate. A cell that holds a number gets a number, so that its percent format and formulas over
 * it go on working; any other cell gets the percentage as text.
 */
export function rateFix(
  workbook: WorkbookSnapshot | undefined,
  at: CellRef,
  before: string,
  fraction: Decimal,
): Fix | undefined {
  const cell = workbook && cellOf(workbook, at);
  if (cell?.formula !== undefined) return undefined;
  if (typeof cell?.value !== "number") return { edits: [{ at, value: printRate(fraction), before }] };
  // A number without a per cent sign in a rate cell counts per cent, not a fraction.
  const shown = cell.text.includes("%") ? fraction : fraction.times(100);
  return { edits: [{ at, value: Number(printNumber(shown, 4)), before }] };
}

/** A mend that replaces a text. */
export function textFix(
  workbook: WorkbookSnapshot | undefined,
  at: CellRef,
  before: string,
  after: string,
): Fix | undefined {
  const cell = workbook && cellOf(workbook, at);
  const typed = cell === undefined || (cell.formula === undefined && typeof cell.value === "string");
  return typed ? { edits: [{ at, value: after, before }] } : undefined;
}
