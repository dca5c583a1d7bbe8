import type { Translator } from "../messages/catalogue";
import { formatCellRef, type CellRef } from "../workbook/a1";
import type { Change } from "./compare";

/** Where a finding or a change stands: the first cell, and how many there are. */
export function placeOf(at: readonly CellRef[], t: Translator): string {
  const [first] = at;
  if (first === undefined) return "";
  const place = formatCellRef(first);
  return at.length === 1 ? place : t("returning.places", { place, count: at.length, others: at.length - 1 });
}

/** What a change is, in words. */
export function changeWords({ kind, was }: Change, t: Translator): string {
  return t(`returning.change.${kind}`, { was });
}
