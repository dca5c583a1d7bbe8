import { parseRange, type CellRange } from "../../src/core/workbook/a1";
import type { Cell, SheetSnapshot, WorkbookSnapshot } from "../../src/core/workbook/snapshot";

/** A cell as tests write it: text, number, blank, or a whole cell. */
export type CellInput = string | number | null | undefined | Partial<Cell>;

/** A sheet as a grid; `merges` are A1 ranges. */
export interface SheetInput {
  readonly name?: string;
  readonly rows: readonly (readonly CellInput[])[];
  readonly merges?: readonly (string | CellRange)[];
  readonly visibility?: SheetSnapshot["visibility"];
}

/** A per-cent cell: 0.95 shown as 95%. */
export function percent(value: number): Partial<Cell> {
  return { value, text: `${Number((value * 100).toFixed(2))}%`, format: "0%" };
}

/** A cell as hosts make it. Blank strings and nulls are empty cells. */
export function cell(input: CellInput): Cell | undefined {
  if (input === null || input === undefined || input === "") return undefined;
  if (typeof input === "object") {
    const value = input.value ?? null;
    return { text: value === null ? "" : String(value), ...input, value };
  }
  return { value: input, text: String(input) };
}

/** A sheet from a grid of values. */
export function sheet({
  name = "Sheet1",
  rows,
  merges = [],
  visibility = "visible",
}: SheetInput): SheetSnapshot {
  return {
    name,
    visibility,
    rows: rows.map((row) => row.map(cell)),
    merges: merges.map((merge) => (typeof merge === "string" ? rangeOf(merge) : merge)),
    protected: false,
    hiddenRows: [],
    hiddenColumns: [],
  };
}

/** A workbook of sheets. */
export function workbook(
  sheets: readonly (SheetInput | SheetSnapshot)[],
  more: Partial<Omit<WorkbookSnapshot, "sheets">> = {},
): WorkbookSnapshot {
  return {
    sheets: sheets.map((input) => ("protected" in input ? input : sheet(input))),
    names: [],
    date1904: false,
    structureProtected: false,
    ...more,
  };
}

/** A workbook of one sheet. */
export function workbookOf(
  rows: SheetInput["rows"],
  merges: SheetInput["merges"] = [],
  name = "自评表",
): WorkbookSnapshot {
  return workbook([{ name, rows, merges }]);
}

function rangeOf(text: string): CellRange {
  const range = parseRange(text);
  if (range === undefined) throw new RangeError(`${text} is no range`);
  return range;
}
