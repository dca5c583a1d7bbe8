import type { CellRange, RangeRef } from "../../../../core/workbook/a1";
import type {
  BorderLine,
  CellStyle,
  PlannedChart,
  PlannedRow,
  PlannedSheet,
  WorkbookPlan,
} from "../../../../core/workbook/plan";
import { textWidth } from "../../../../core/publishing/layout/metrics";
import type { CellLook, ChartNumbers, SheetLook } from "../api";

/** Excel's pixels: of one character of a column's width and of its padding, and of a point. */
const CHARACTER = 7;
const COLUMN_PADDING = 5;
const PIXELS_PER_POINT = 4 / 3;
/** Excel's row without a text, and how high a line stands over its type. */
const PLAIN_ROW = 20;
const LINE = 1.3;
/** An indent step of a cell. */
const INDENT = 9;
const PLAIN_WIDTH = 64;

const LINE_WIDTHS: Readonly<Record<BorderLine["line"], number>> = { hair: 1, thin: 1, medium: 2 };

/** A sheet of a plan, with what the plan says about how it looks. */
export interface PlannedLook {
  readonly sheet: PlannedSheet;
  readonly plan: WorkbookPlan;
}

/** Widths in pixels of the first `columns` columns. */
export function plannedWidths({ sheet }: PlannedLook, columns: number): readonly number[] {
  return Array.from({ length: columns }, (_, column) => {
    const width = sheet.columnWidths[column];
    return width === undefined ? PLAIN_WIDTH : Math.round(width * CHARACTER + COLUMN_PADDING);
  });
}

/** How Excel will show a sheet of a plan. */
export function sheetLook({ sheet, plan }: PlannedLook): SheetLook {
  return {
    gridLines: sheet.showGridLines,
    heights: sheet.rows.map((row) => heightOf(row, sheet, plan.styles)),
    cells: Object.values(plan.styles).map(cellLook),
    charts: sheet.charts.map((chart) => ({ area: chart.anchor, numbers: numbersOf(chart, plan) })),
  };
}

/** Tells the place in {@link SheetLook.cells} of a cell's look; `undefined` for a cell that the plan does not have. */
export function lookPlaces({
  sheet,
  plan,
}: PlannedLook): (row: number, column: number) => number | undefined {
  const places = new Map(Object.keys(plan.styles).map((style, place) => [style, place]));
  return (row, column) => {
    const style = sheet.rows[row]?.cells[column]?.style;
    return style === undefined ? undefined : places.get(style);
  };
}

/** Rows without a height fit their text; texts that run over several columns stand on one line. */
function heightOf(row: PlannedRow, { columnWidths }: PlannedSheet, styles: WorkbookPlan["styles"]): number {
  if (row.height !== undefined) return Math.round(row.height * PIXELS_PER_POINT);
  let height = PLAIN_ROW;
  row.cells.forEach((cell, column) => {
    const style = cell && styles[cell.style];
    if (!style || cell.value === null) return;
    const size = style.font.size * PIXELS_PER_POINT;
    const room = (columnWidths[column] ?? CHARACTER) * CHARACTER;
    const lines = String(cell.value)
      .split("\n")
      .map((line) => (style.wrap === true ? Math.ceil((textWidth(line) * size) / 2 / room) : 1));
    height = Math.max(height, lines.reduce((sum, count) => sum + Math.max(1, count), 0) * size * LINE);
  });
  return Math.round(height);
}

function cellLook({ font, fill, border = {}, horizontal, vertical, wrap, indent }: CellStyle): CellLook {
  return {
    font: font.name,
    size: Math.round(font.size * PIXELS_PER_POINT * 10) / 10,
    bold: font.bold === true,
    italic: font.italic === true,
    underline: font.underline === true,
    color: font.color ?? null,
    fill: fill ?? null,
    horizontal: horizontal === "centerContinuous" ? "center" : (horizontal ?? null),
    vertical: vertical ?? "bottom",
    wrap: wrap === true,
    indent: (indent ?? 0) * INDENT,
    border: Object.fromEntries(
      Object.entries(border).map(([edge, { line, color }]) => [edge, { width: LINE_WIDTHS[line], color }]),
    ),
  };
}

/** The numbers of a chart, from the cells of the plan that it is bound to. */
function numbersOf({ title, altText, groups, axes }: PlannedChart, plan: WorkbookPlan): ChartNumbers {
  const series = groups.flatMap((group) => group.series.map((one) => ({ ...one, ...kindOf(group) })));
  const { min, max } = axes.value ?? {};
  const lines = groups.every(({ type }) => type === "line");
  return {
    title,
    altText,
    categories: series[0] ? valuesOf(series[0].categories, plan).map(textOf) : [],
    series: series.map(({ name, values, color, reference, dataLabels, type, axis }) => ({
      name: valuesOf(name, plan).map(textOf).join(""),
      type,
      axis,
      color,
      values: valuesOf(values, plan).map((value) => (typeof value === "number" ? value : null)),
      reference: reference === true,
      labelled: dataLabels,
    })),
    percent: axes.value?.numberFormat?.includes("%") === true,
    scale: lines && min !== undefined && max !== undefined ? { min, max } : null,
  };
}

function kindOf({ type, axis }: PlannedChart["groups"][number]) {
  return { type, axis };
}

type PlannedValue = string | number | boolean | null;

function valuesOf({ sheet, ...area }: RangeRef, { sheets }: WorkbookPlan): readonly PlannedValue[] {
  const rows = sheets.find(({ name }) => name === sheet)?.rows ?? [];
  return cellsOf(area).map(({ row, column }) => rows[row]?.cells[column]?.value ?? null);
}

function cellsOf({ top, left, bottom, right }: CellRange) {
  const cells: { readonly row: number; readonly column: number }[] = [];
  for (let row = top; row <= bottom; row += 1) {
    for (let column = left; column <= right; column += 1) cells.push({ row, column });
  }
  return cells;
}

function textOf(value: PlannedValue): string {
  return value === null ? "" : String(value);
}
