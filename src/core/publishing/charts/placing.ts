import type { ChartBlock } from "../../narrative/report";
import type { ChartSlot, PlacedTable } from "../layout/draft";
import { findInTables, type TableBinding } from "./binding";
import { CATEGORY_COLUMN, FIRST_SERIES_COLUMN, type ChartDataBlock } from "./chart-data";
import type { ChartDesign, DesignedSeries } from "./design";

/** A column of cells on one of the two sheets with numbers: a name with one cell per category below it. */
export interface ColumnPlace {
  readonly sheet: "tables" | "ledger";
  readonly column: number;
  readonly headerRow: number;
  readonly firstRow: number;
}

export interface PlacedSeries extends ColumnPlace {
  readonly design: DesignedSeries;
}

/** A chart of which every number has its cell. */
export interface PlacedChart {
  /** Free among the charts of the sheet. */
  readonly name: string;
  readonly block: ChartBlock;
  readonly design: ChartDesign;
  /** Row of the report sheet that is kept free for it. */
  readonly row: number;
  readonly categories: ColumnPlace;
  readonly series: readonly PlacedSeries[];
}

export interface PlacedCharts {
  readonly charts: readonly PlacedChart[];
  /** What has to be written on the ledger sheet, from its row `firstRow` on, without gaps. */
  readonly data: readonly ChartDataBlock[];
}

/** Finds the cells of every chart: in the tables of the report, else on the ledger sheet from `firstRow` on. */
export function placeCharts(
  slots: readonly ChartSlot[],
  tables: readonly PlacedTable[],
  firstRow: number,
): PlacedCharts {
  const charts: PlacedChart[] = [];
  const data: ChartDataBlock[] = [];
  const used = new Map<string, number>();
  let headerRow = firstRow;
  for (const { block, design, row } of slots) {
    const count = (used.get(block.id) ?? 0) + 1;
    used.set(block.id, count);
    const name = count === 1 ? block.id : `${block.id}-${count}`;
    const binding = design.ownNames === true ? undefined : findInTables(block.id, design, tables);
    const places = placeSeries(design, binding, headerRow);
    charts.push({ name, block, design, row, ...places });
    const missing = places.series.filter(({ sheet }) => sheet === "ledger").map((series) => series.design);
    if (missing.length === 0) continue;
    const { categoryHeader, categories } = design;
    data.push({ chart: name, categoryHeader, categories, series: missing, headerRow });
    headerRow += categories.length + 1;
  }
  return { charts, data };
}

function placeSeries(
  design: ChartDesign,
  binding: TableBinding | undefined,
  headerRow: number,
): Pick<PlacedChart, "categories" | "series"> {
  const inTable = (column: number): ColumnPlace | undefined =>
    binding && {
      sheet: "tables",
      column,
      headerRow: binding.table.headerRow,
      firstRow: binding.firstRow,
    };
  const inLedger = (column: number): ColumnPlace => ({
    sheet: "ledger",
    column,
    headerRow,
    firstRow: headerRow + 1,
  });
  let next = FIRST_SERIES_COLUMN;
  const series = design.series.map((one, index) => {
    const column = binding?.columns[index] ?? null;
    const found = column === null ? undefined : inTable(column);
    return { ...(found ?? inLedger(next++)), design: one };
  });
  return { categories: inTable(0) ?? inLedger(CATEGORY_COLUMN), series };
}
