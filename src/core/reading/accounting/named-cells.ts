import type { CellRef } from "../../workbook/a1";

/**
 * Visits every cell that a reading names, wherever in it: titles, labels, values, the places of a row. Whatever a
 * reader adds to its result is found without further ado, so that no list of fields has to be kept.
 * A cell counts as named when something was taken from it: `{ text: "", at }` is a blank place, and a column with
 * `role: "ignored"` was seen but not understood.
 */
export function forEachNamedCell(reading: unknown, visit: (at: CellRef) => void): void {
  visitCells(reading, visit, false);
}

/** The same with the places that are blank: where the reading knows that something belongs. */
export function forEachPlace(reading: unknown, visit: (at: CellRef) => void): void {
  visitCells(reading, visit, true);
}

function visitCells(reading: unknown, visit: (at: CellRef) => void, blanks: boolean): void {
  if (typeof reading !== "object" || reading === null) return;
  if (Array.isArray(reading)) {
    for (const item of reading) visitCells(item, visit, blanks);
    return;
  }
  const record = reading as Readonly<Record<string, unknown>>;
  if (isCellRef(record)) {
    visit(record);
    return;
  }
  if (record["role"] === "ignored") return;
  // An empty text says that the cell at `at` is blank.
  const blank = !blanks && (record["text"] === "" || record["raw"] === "");
  for (const key in record) {
    if (blank && key === "at") continue;
    visitCells(record[key], visit, blanks);
  }
}

function isCellRef(record: object): record is CellRef {
  return "sheet" in record && "row" in record && "column" in record;
}
