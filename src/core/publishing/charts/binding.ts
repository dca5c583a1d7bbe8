import { Decimal, roundTo } from "../../common/decimal";
import type { TableBlock } from "../../narrative/report";
import { formatCellRef } from "../../workbook/a1";
import type { PlacedTable, PlacedValue } from "../layout/draft";
import { placedTable } from "../layout/table";
import type { Category, ChartDesign, DataPoint } from "./design";

/** Where the numbers of a design already stand in a table of the report. */
export interface TableBinding {
  readonly table: PlacedTable;
  /** Row of the sheet with the first category. */
  readonly firstRow: number;
  /** Sheet column per series; `null` where the table has no column with its numbers. */
  readonly columns: readonly (number | null)[];
}

/**
 * Finds adjacent rows of a table that name the design's categories in its order and hold its numbers, rounded as
 * printed. `undefined` when no table has at least one of the series.
 */
export function findInTables(
  id: string,
  design: ChartDesign,
  tables: readonly PlacedTable[],
): TableBinding | undefined {
  const ownFirst = [...tables].sort((left, right) => Number(right.id === id) - Number(left.id === id));
  for (const table of ownFirst) {
    const last = table.labels.length - design.categories.length;
    for (let offset = 0; offset <= last; offset += 1) {
      if (!namesAgree(table, id, offset, design.categories)) continue;
      const columns = columnsWith(table, offset, design);
      if (columns.some((column) => column !== null)) {
        return { table, firstRow: table.firstRow + offset, columns };
      }
    }
  }
  return undefined;
}

/** The design in the words of the table of the report that holds its numbers, which a chart bound to that table would show. */
export function namedByTables(id: string, design: ChartDesign, tables: readonly TableBlock[]): ChartDesign {
  if (design.ownNames === true) return design;
  const placed = tables.map((table) => placedTable(table, 0, 0));
  const binding = findInTables(id, design, placed);
  if (!binding) return design;
  const { table, firstRow, columns } = binding;
  const headers = tables[placed.indexOf(table)]?.columns ?? [];
  return {
    ...design,
    categories: design.categories.map((category, index) => ({
      ...category,
      text: table.labels[firstRow + index]?.text ?? category.text,
    })),
    series: design.series.map((series, index) => ({
      ...series,
      name: headers[columns[index] ?? -1]?.header ?? series.name,
    })),
  };
}

/**
 * A row is about a category when it has the same name or quotes the same cell. The chart's own table may name a
 * row in its own words, such as the total.
 */
function namesAgree(
  table: PlacedTable,
  id: string,
  offset: number,
  categories: readonly Category[],
): boolean {
  return categories.every((category, index) => {
    const label = table.labels[offset + index];
    const at = category.at && formatCellRef(category.at);
    return (
      label !== undefined &&
      (label.text === category.text ||
        label.cells.some((cell) => formatCellRef(cell) === at) ||
        (table.id === id && label.cells.length === 0))
    );
  });
}

/** A column of its own for each series: two series may hold the same numbers (a budget that was not adjusted). */
function columnsWith(table: PlacedTable, offset: number, design: ChartDesign): readonly (number | null)[] {
  const free = new Map(table.columns);
  return design.series.map((series) => {
    const column = columnWith(free, offset, series.points);
    if (column !== null) free.delete(column);
    return column;
  });
}

function columnWith(
  columns: PlacedTable["columns"],
  offset: number,
  points: readonly (DataPoint | null)[],
): number | null {
  for (const [column, values] of columns) {
    if (points.every((point, index) => agree(values[offset + index] ?? null, point))) return column;
  }
  return null;
}

function agree(cell: PlacedValue | null, point: DataPoint | null): boolean {
  // Where a number is missing, the table has a dash, which a chart would draw as 0.
  if (cell === null || point === null) return false;
  const value = new Decimal(point.value);
  const { rounding } = cell.figure;
  return (
    cell.value.eq(value) ||
    (rounding !== null && cell.value.eq(roundTo(value, rounding.places, rounding.mode)))
  );
}
