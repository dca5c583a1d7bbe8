import type { CellRange, CellRef } from "../../workbook/a1";
import type { BarePeriod } from "../heading-parts";

/**
 * A table of measures over parts of the year, down the side with the target of a measure behind it: quarters down the side and a column for each measure
 * (`down`), or measures down the side and a column for each quarter (`across`).
 */
export interface SeriesTable {
  readonly layout: "down" | "across";
  /** The table with its headings, without a title above it. */
  readonly area: CellRange;
  /** In the order of the table. A part without a period is the whole year: 全年, 合计, Total. */
  readonly periods: readonly PlacedPeriod[];
  readonly measures: readonly PlacedMeasure[];
  /** Cells that name nothing to be read: the heading over the periods, a column of numbers or years beside them. */
  readonly setAside: readonly CellRef[];
}

export interface PlacedPeriod {
  /** Row of the part in a table `down`, column in one `across`. */
  readonly line: number;
  readonly part: BarePeriod;
  readonly at: CellRef;
}

export interface PlacedMeasure {
  /** Column of the measure in a table `down`, row in one `across`. */
  readonly line: number;
  readonly name: CellRef;
  /** Its cell in a column of units. */
  readonly unit: CellRef | null;
  /** The column behind it that holds its targets, with its heading; `null` without one. */
  readonly target: { readonly line: number; readonly at: CellRef } | null;
}

/** Row and column of a measure's value in a part of the year. */
export function valuePlace(
  { layout }: SeriesTable,
  measure: PlacedMeasure,
  period: PlacedPeriod,
): { readonly row: number; readonly column: number } {
  return layout === "down"
    ? { row: period.line, column: measure.line }
    : { row: measure.line, column: period.line };
}
