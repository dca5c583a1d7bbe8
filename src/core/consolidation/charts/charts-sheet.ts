import { planOf } from "../../publishing";
import { COLORS } from "../../publishing/charts/design";
import { numberStyle } from "../../publishing/styles";
import type { RangeRef } from "../../workbook/a1";
import type { PageSetup, PlannedCell, PlannedChart, PlannedRow, WorkbookPlan } from "../../workbook/plan";
import type { Translator } from "../../messages/catalogue";
import type { ChartTable } from "./chart-table";

const WIDTHS = { name: 36, value: 12, gap: 3, picture: 12 } as const;
/** Columns that a picture lies over, and the first of them. */
const PICTURE = { first: 3, columns: 7 } as const;
/** Rows that a picture needs, and more for each bar. */
const ROWS = { least: 16, perBar: 1, head: 5 } as const;
const ROW_HEIGHT = 18;

const PAGE: PageSetup = {
  orientation: "landscape",
  paper: "A4",
  margins: { top: 1.9, bottom: 1.7, left: 1.5, right: 1.5, header: 0.9, footer: 0.8 },
  fitToWidth: true,
  centerHorizontally: true,
  footer: { center: "— {page} —" },
};

/** A plan of one sheet: each chart beside the table that it is a view of. */
export function chartsPlan(tables: readonly ChartTable[], say: Translator): WorkbookPlan {
  const name = say("consolidation.sheet.charts");
  const rows: PlannedRow[] = [];
  const charts: PlannedChart[] = [];
  for (const table of tables) {
    const top = rows.length;
    rows.push({ height: ROW_HEIGHT, keepWithNext: true, cells: [cell(table.title, "caption")] });
    rows.push({
      height: ROW_HEIGHT,
      keepWithNext: true,
      cells: table.header.map((header) => cell(header, "tableHeader")),
    });
    for (const [label, value] of table.rows) {
      const cells = [cell(label, "tableLeft"), { value, style: numberStyle(table.format) }];
      rows.push({ height: ROW_HEIGHT, keepWithNext: true, cells });
    }
    const height = table.type === "bar" ? table.rows.length * ROWS.perBar + ROWS.head : 0;
    const bottom = top + Math.max(ROWS.least, height, table.rows.length + 2);
    while (rows.length < bottom) rows.push({ height: ROW_HEIGHT, keepWithNext: true, cells: [] });
    rows.push({ height: ROW_HEIGHT, cells: [] });
    charts.push(chartOf(table, name, { top, bottom: bottom - 1 }));
  }
  return planOf(
    [
      {
        role: "charts",
        name,
        marker: null,
        visibility: "visible",
        columnWidths: [
          WIDTHS.name,
          WIDTHS.value,
          WIDTHS.gap,
          ...Array.from({ length: PICTURE.columns }, () => WIDTHS.picture),
        ],
        rows,
        merges: [],
        charts,
        page: PAGE,
        frozenRows: 0,
        showGridLines: false,
      },
    ],
    say.locale,
  );
}

function cell(value: string, style: string): PlannedCell {
  return { value, style };
}

function chartOf(
  { id, type, title, altText, rows, format, axis }: ChartTable,
  sheet: string,
  { top, bottom }: { readonly top: number; readonly bottom: number },
): PlannedChart {
  const down = (column: number, from: number, length: number): RangeRef => ({
    sheet,
    top: from,
    bottom: from + length - 1,
    left: column,
    right: column,
  });
  return {
    id,
    title,
    altText,
    anchor: { top, bottom, left: PICTURE.first, right: PICTURE.first + PICTURE.columns - 1 },
    groups: [
      {
        type,
        axis: "primary",
        series: [
          {
            name: down(1, top + 1, 1),
            categories: down(0, top + 2, rows.length),
            values: down(1, top + 2, rows.length),
            color: COLORS.dark,
            dataLabels: true,
            numberFormat: format,
          },
        ],
      },
    ],
    legend: "none",
    axes: { ...(type === "bar" && { category: { reversed: true } }), value: axis },
  };
}
