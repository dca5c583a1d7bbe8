import type { Translator } from "../messages/catalogue";
import { formatCellRef, type CellRef } from "../workbook/a1";
import type { Change } from "./compare";
import type { ReturnItem } from "./notice";

/** Where a finding or a change stands: the first cell, and how many there are. */
export function placeOf(at: readonly CellRef[], t: Translator): string {
  const [first] = at;
  if (first === undefined) return "";
  const place = formatCellRef(first);
  return at.length === 1 ? place : t("returning.places", { place, count: at.length, others: at.length - 1 });
}

/** Where what is to be fixed stands: its cells, else what is concerned. */
export function itemPlace({ at, place }: Pick<ReturnItem, "at" | "place">, t: Translator): string {
  return at.length === 0 ? (place ?? "") : placeOf(at, t);
}

/** What a change is, in words. */
export function changeWords({ kind, was }: Change, t: Translator): string {
  return t(`returning.change.${kind}`, { was });
}
