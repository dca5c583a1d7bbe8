import type { PlannedChart, PlannedRow, WorkbookPlan } from "./plan";

/**
 * A plan names its own sheets, which a host may have to write under other names. These functions put the names that
 * the sheets really get wherever a plan speaks of them. Names that are not in the map stay.
 */
export type SheetNames = ReadonlyMap<string, string>;

/** A whole plan. */
export function renameSheets(plan: WorkbookPlan, names: SheetNames): WorkbookPlan {
  return {
    ...plan,
    sheets: plan.sheets.map((sheet) => ({
      ...sheet,
      name: names.get(sheet.name) ?? sheet.name,
      rows: sheet.rows.map((row) => renameInRow(row, names)),
      charts: sheet.charts.map((chart) => renameInChart(chart, names)),
    })),
  };
}

/** The links of a row. */
export function renameInRow(row: PlannedRow, names: SheetNames): PlannedRow {
  return {
    ...row,
    cells: row.cells.map((cell) =>
      cell?.link ? { ...cell, link: { ...cell.link, to: renamed(cell.link.to, names) } } : cell,
    ),
  };
}

/** The ranges of a chart. */
export function renameInChart(chart: PlannedChart, names: SheetNames): PlannedChart {
  return {
    ...chart,
    groups: chart.groups.map((group) => ({
      ...group,
      series: group.series.map((series) => ({
        ...series,
        name: renamed(series.name, names),
        categories: renamed(series.categories, names),
        values: renamed(series.values, names),
      })),
    })),
  };
}

function renamed<T extends { readonly sheet: string }>(place: T, names: SheetNames): T {
  const sheet = names.get(place.sheet);
  return sheet === undefined ? place : { ...place, sheet };
}
