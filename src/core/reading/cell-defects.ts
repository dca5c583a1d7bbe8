import type { CellDefect, Evaluation } from "../evaluation/evaluation";
import type { CellRef } from "../workbook/a1";
import { brokennessOf } from "../workbook/broken-cell";
import type { Cell } from "../workbook/snapshot";
import { forEachPlace } from "./accounting/named-cells";
import type { Grid } from "./grid";
import type { TableHeader } from "./header-row";
import { isDateFormat, isTimeFormat } from "./quantity/dates";
import { showsStored, shownNumber } from "./quantity/shown-number";

/**
 * The cells of a form whose look and content part: what shows an error, a picture or no result, numbers that their format
 * shows as something else, days where numbers belong, and what is hidden or struck out in the midst of the table.
 * @param header of the table of indicators or work items; `null` for a table of base data.
 */
export function cellDefects(grid: Grid, form: Evaluation, header: TableHeader | null): readonly CellDefect[] {
  const read = placesRead(form);
  const found: CellDefect[] = [...misplacedDates(grid, form)];
  const { top, bottom, right } = form.area;
  for (let row = top; row <= bottom; row += 1) {
    const stored = grid.source.rows[row];
    if (stored === undefined || grid.isHidden(row)) continue;
    const last = Math.min(stored.length - 1, right);
    for (let column = 0; column <= last; column += 1) {
      const cell = stored[column];
      const defect = cell && defectOf(cell, grid.ref(row, column), read);
      if (defect && grid.cell(row, column) !== undefined) found.push(defect);
    }
  }
  const hidden = header === null ? [] : hiddenInTable(grid, form, header);
  return [...found, ...hidden, ...struckRows(grid, form)];
}

function defectOf(cell: Cell, at: CellRef, read: ReadonlySet<string>): CellDefect | null {
  const broken = brokennessOf(cell);
  if (broken !== null) {
    // An error is a defect wherever it is printed; a picture beside the table is none.
    const counts = broken === "error" || read.has(keyOf(at));
    return counts ? { at, why: broken, text: broken === "error" ? cell.text : "" } : null;
  }
  const { value, format } = cell;
  if (typeof value === "string" && /\S/.test(value) && !/\S/.test(cell.text)) {
    return read.has(keyOf(at)) ? { at, why: "text-not-shown", text: value } : null;
  }
  if (typeof value !== "number" || showsStored(format)) return null;
  if (!/\S/.test(cell.text)) {
    return value === 0 || !read.has(keyOf(at)) ? null : { at, why: "not-shown", text: String(value) };
  }
  const { agrees } = shownNumber(cell, value);
  return agrees ? null : { at, why: "differs", text: cell.text, stored: String(value) };
}

function keyOf({ row, column }: CellRef): string {
  return `${row}:${column}`;
}

/** The places that the reading knows, blank ones included. */
function placesRead(form: Evaluation): ReadonlySet<string> {
  const places = new Set<string>();
  forEachPlace([form], (at) => places.add(keyOf(at)));
  return places;
}

/** Days in the places of points, amounts and rates, and beside a number of the same row. */
function misplacedDates(grid: Grid, { indicators, budget }: Evaluation): readonly CellDefect[] {
  const found: CellDefect[] = [];
  const take = (at: CellRef | undefined): void => {
    const cell = at && grid.cell(at.row, at.column);
    if (at && typeof cell?.value === "number" && (isDateFormat(cell.format) || isTimeFormat(cell.format))) {
      found.push({ at, why: "date", text: cell.text });
    }
  };
  for (const { cells, target, actual } of indicators) {
    take(cells.weight);
    take(cells.score);
    for (const quantity of [target, actual]) {
      if (quantity?.notes?.includes("date-for-number") === true) take(quantity.at);
    }
  }
  for (const { cells } of budget?.lines ?? []) {
    for (const column of ["initial", "adjusted", "executed", "rate", "weight", "score"] as const)
      take(cells[column]);
  }
  return distinct(found);
}

function distinct(defects: readonly CellDefect[]): readonly CellDefect[] {
  const seen = new Set<string>();
  return defects.filter(({ at }) => {
    const known = seen.has(keyOf(at));
    seen.add(keyOf(at));
    return !known;
  });
}

/** Hidden rows between those of the table that hold a number or a result, and hidden columns that have a heading. */
function hiddenInTable(
  grid: Grid,
  { indicators, mapping, total }: Evaluation,
  header: TableHeader,
): readonly CellDefect[] {
  const { hiddenRows, hiddenColumns, rows } = grid.source;
  if (hiddenRows.length === 0 && hiddenColumns.length === 0) return [];
  const last = total?.at.row ?? indicators.at(-1)?.name.at.row ?? header.bottom;
  const telling = mapping.filter(({ role }) => role === "weight" || role === "score" || role === "actual");
  const inRows = hiddenRows.flatMap((row): CellDefect[] => {
    if (row <= header.bottom || row > last) return [];
    const cells = rows[row] ?? [];
    if (!telling.some(({ column }) => /\S/.test(cells[column]?.text ?? ""))) return [];
    const name = grid.ref(row, header.columns.get("name") ?? 0);
    return [{ at: name, why: "hidden-row", text: cells[name.column]?.text ?? "" }];
  });
  const first = header.mapping[0]?.column ?? 0;
  const inColumns = hiddenColumns.flatMap((column): CellDefect[] => {
    if (column < first || column > header.right) return [];
    const text = rows[header.row]?.[column]?.text ?? "";
    return /\S/.test(text) ? [{ at: grid.ref(header.row, column), why: "hidden-column", text }] : [];
  });
  return [...inRows, ...inColumns];
}

/** Rows whose name is struck through: whether they still count, only a person can say. */
function struckRows(grid: Grid, { indicators, budget }: Evaluation): readonly CellDefect[] {
  const isStruck = (at: CellRef | undefined): boolean =>
    at !== undefined && grid.cell(at.row, at.column)?.struck === true;
  type Value = { readonly raw: string; readonly at: CellRef } | null;
  const struckValues = (values: readonly Value[]): CellDefect[] =>
    values.flatMap((value): CellDefect[] =>
      value && isStruck(value.at) && /\S/.test(value.raw)
        ? [{ at: value.at, why: "struck-value", text: value.raw }]
        : [],
    );
  const rows = indicators.flatMap(({ name: { at, text }, target, actual, weight, score }): CellDefect[] =>
    isStruck(at) && /\S/.test(text)
      ? [{ at, why: "struck", text }]
      : struckValues([target, actual, weight, score]),
  );
  const money = (budget?.lines ?? []).map(({ initial, adjusted, executed, rate }) =>
    struckValues([initial, adjusted, executed, rate]),
  );
  return [...money.flat(), ...rows];
}
