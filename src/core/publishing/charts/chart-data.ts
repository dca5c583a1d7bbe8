import { cellsOf } from "../../proof/expression";
import { LEDGER_COLUMNS } from "../../proof/ledger";
import type { CellAddress, CellRef } from "../../workbook/a1";
import type { Category, DataPoint, DesignedSeries } from "./design";

/** Numbers of one chart that stand in no table of the report and therefore go on the ledger sheet. */
export interface ChartDataBlock {
  /** Name of the chart. */
  readonly chart: string;
  readonly categoryHeader: string;
  readonly categories: readonly Category[];
  /** The series in adjacent columns from {@link FIRST_SERIES_COLUMN} on. */
  readonly series: readonly DesignedSeries[];
  /** Zero-based row of the ledger sheet with the names of the series; a row per category follows. */
  readonly headerRow: number;
}

/** A number of a chart on the ledger sheet. */
export interface PlacedPoint {
  readonly chart: string;
  readonly address: CellAddress;
  readonly point: DataPoint;
  readonly cells: readonly CellRef[];
}

/** Columns of the ledger sheet: names of categories stand with the texts, numbers right of all ledger fields. */
export const CATEGORY_COLUMN = LEDGER_COLUMNS.indexOf("text");
export const FIRST_SERIES_COLUMN: number = LEDGER_COLUMNS.length;

/** Every number of a block with its place. */
export function pointsOf({ chart, series, headerRow }: ChartDataBlock): readonly PlacedPoint[] {
  return series.flatMap(({ points }, position) =>
    points.flatMap((point, index) => {
      if (point === null) return [];
      const address = { row: headerRow + 1 + index, column: FIRST_SERIES_COLUMN + position };
      return [{ chart, address, point, cells: cellsOf(point.expression) }];
    }),
  );
}
