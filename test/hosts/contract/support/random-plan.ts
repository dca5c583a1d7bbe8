import * as fc from "fast-check";
import type { CellRange } from "../../../../src/core/workbook/a1";
import { OWNED_SHEET_NAMES, OWNERSHIP_MARKERS } from "../../../../src/core/workbook/ownership";
import type {
  BorderLine,
  CellStyle,
  ChartAxis,
  ChartGroup,
  OwnedSheetRole,
  PageSetup,
  PlannedCell,
  PlannedChart,
  PlannedSheet,
  WorkbookPlan,
} from "../../../../src/core/workbook/plan";

const ROWS = 5;
const COLUMNS = 4;
const FIRST: CellRange = { top: 0, left: 0, bottom: 0, right: 0 };

const color = fc.constantFrom("1F4E79", "C00000", "808080", "FFFFFF", "000000", "9dc3e6".toUpperCase());
const text = fc.oneof(
  fc.string({ unit: "binary", maxLength: 12 }),
  fc.constantFrom(
    "=1",
    "+1",
    "-",
    "@",
    "'",
    "5",
    "5%",
    "2021年",
    "TRUE",
    " ",
    "<a>&",
    "一\n二",
    "#REF!",
    "九点",
    "1e5",
  ),
);
const value = fc.oneof(
  text,
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => number + 0),
  fc.integer(),
  fc.boolean(),
  fc.constant(null),
);

/** Optional properties are there or absent, never undefined. */
function some<T extends object>(model: { [K in keyof T]: fc.Arbitrary<T[K]> }): fc.Arbitrary<Partial<T>> {
  return fc.record(model, { requiredKeys: [] }) as fc.Arbitrary<Partial<T>>;
}

/** @param line the only line of a plan: two different ones between two cells say nothing that can be compared */
function style(line: BorderLine): fc.Arbitrary<CellStyle> {
  const font = fc
    .tuple(
      fc.record({ name: fc.constantFrom("宋体", "Arial"), size: fc.integer({ min: 6, max: 30 }) }),
      some({ bold: fc.boolean(), italic: fc.boolean(), underline: fc.boolean(), color }),
    )
    .map(([needed, more]) => ({ ...needed, ...more }));
  const side = fc.constant(line);
  return fc
    .tuple(
      font,
      some({
        fill: color,
        border: some({ top: side, bottom: side, left: side, right: side }),
        horizontal: fc.constantFrom(...(["left", "center", "right", "justify", "centerContinuous"] as const)),
        vertical: fc.constantFrom(...(["top", "center", "bottom"] as const)),
        wrap: fc.boolean(),
        indent: fc.integer({ min: 0, max: 4 }),
        numberFormat: fc.constantFrom("0", "0.00%", '0.0"分"', "@", "General", "yyyy/m/d;@"),
      }),
    )
    .map(([needed, more]): CellStyle => ({ font: needed, ...more }));
}

function cell(styles: readonly string[], sheets: readonly string[]): fc.Arbitrary<PlannedCell | null> {
  const place = { row: fc.nat(9), column: fc.nat(9), sheet: fc.constantFrom(...sheets) };
  const link = fc
    .tuple(fc.record(place), some({ tooltip: fc.string({ maxLength: 300 }).filter((tip) => tip !== "") }))
    .map(([to, more]) => ({ to, ...more }));
  return fc.option(
    fc
      .tuple(fc.record({ value, style: fc.constantFrom(...styles) }), some({ link }))
      .map(([needed, more]) => ({ ...needed, ...more })),
  );
}

const axis: fc.Arbitrary<ChartAxis> = some({
  title: fc.constantFrom("万元", "Points"),
  min: fc.constantFrom(-1, 0),
  max: fc.constantFrom(1, 1.2, 500),
  numberFormat: fc.constantFrom("0%", "#,##0"),
  reversed: fc.boolean(),
});

function group(sheet: string, type: ChartGroup["type"]): fc.Arbitrary<ChartGroup> {
  const column = { sheet, top: 1, bottom: ROWS - 1 };
  const series = fc
    .tuple(
      fc.record({ color, dataLabels: fc.boolean(), at: fc.integer({ min: 1, max: COLUMNS - 1 }) }),
      some({
        numberFormat: fc.constantFrom("0%", "#,##0.00"),
        reference: fc.boolean(),
        dashed: fc.boolean(),
        ...(type === "line" && { labelsBelow: fc.subarray([0, 1, ROWS - 2]) }),
      }),
    )
    .map(([{ at, ...needed }, more]) => ({
      ...needed,
      ...more,
      name: { sheet, ...FIRST, left: at, right: at },
      categories: { ...column, left: 0, right: 0 },
      values: { ...column, left: at, right: at },
    }));
  const stacked = fc.constantFrom(...(["clustered", "stacked"] as const));
  return fc
    .tuple(
      fc.array(series, { minLength: 1, maxLength: 3 }),
      type === "radar" ? fc.constant({}) : some({ stacking: stacked }),
    )
    .map(([all, more]) => ({ type, axis: "primary" as const, series: all, ...more }));
}

/** A chart of one group, or columns with a line on either axis. */
function chart(sheet: string, id: number): fc.Arbitrary<PlannedChart> {
  const single = fc
    .constantFrom(...(["column", "bar", "line", "radar"] as const))
    .chain((type) => group(sheet, type))
    .map((one): readonly ChartGroup[] => [one]);
  const combined = fc
    .tuple(
      group(sheet, "column"),
      group(sheet, "line"),
      fc.constantFrom(...(["primary", "secondary"] as const)),
    )
    .map(([columns, line, where]): readonly ChartGroup[] => [columns, { ...line, axis: where }]);
  return fc.record({
    id: fc.constant(`chart-${id}`),
    title: fc.constantFrom("预算与执行", "Budget & <execution>"),
    altText: fc.constant("各类资金的预算数。"),
    anchor: fc.constant({ top: 10 + 20 * id, left: 0, bottom: 25 + 20 * id, right: 3 }),
    groups: fc.oneof(single, combined),
    legend: fc.constantFrom(...(["bottom", "right", "none"] as const)),
    axes: some({ category: axis, value: axis, secondary: axis }),
  });
}

const threeParts = some({
  left: fc.constantFrom("左&", "{page}"),
  center: fc.constant("{page}/{pages}"),
  right: fc.constant("2022年"),
});
const centimetres = fc.constantFrom(0.8, 1.5, 2, 2.8, 3.7);
const page: fc.Arbitrary<PageSetup> = fc
  .tuple(
    fc.record({
      orientation: fc.constantFrom(...(["portrait", "landscape"] as const)),
      paper: fc.constant("A4" as const),
      margins: fc.record({
        top: centimetres,
        bottom: centimetres,
        left: centimetres,
        right: centimetres,
        header: centimetres,
        footer: centimetres,
      }),
      fitToWidth: fc.boolean(),
      centerHorizontally: fc.boolean(),
    }),
    some({
      header: threeParts,
      footer: threeParts,
      titleRows: fc.constantFrom({ first: 0, last: 0 }, { first: 1, last: 2 }),
      printArea: fc.constant({ top: 0, left: 0, bottom: ROWS, right: 3 }),
    }),
  )
  .map(([needed, more]) => ({ ...needed, ...more }));

/** Merged areas that do not meet, of which some have one cell only. */
const merges = fc.subarray([
  FIRST,
  { top: 1, left: 0, bottom: 1, right: 2 },
  { top: 2, left: 1, bottom: 4, right: 1 },
  { top: 3, left: 2, bottom: 4, right: 3 },
]);

/** Within a merged area a plan has a value in the first cell only. */
function withoutCovered(sheet: PlannedSheet): PlannedSheet {
  const isCovered = (row: number, column: number) =>
    sheet.merges.some(
      ({ top, left, bottom, right }) =>
        row >= top && row <= bottom && column >= left && column <= right && !(row === top && column === left),
    );
  const rows = sheet.rows.map((row, at) => ({
    ...row,
    cells: row.cells.map((one, column) =>
      one && isCovered(at, column) ? { style: one.style, value: null } : one,
    ),
  }));
  return { ...sheet, rows };
}

function sheet(
  role: OwnedSheetRole,
  styles: readonly string[],
  names: readonly string[],
): fc.Arbitrary<PlannedSheet> {
  const name = OWNED_SHEET_NAMES["zh-CN"][role];
  const row = fc
    .tuple(
      fc.array(cell(styles, names), { maxLength: COLUMNS }),
      some({ height: fc.constantFrom(12, 18.75, 40) }),
    )
    .map(([cells, more]) => ({ cells, ...more }));
  return fc
    .tuple(
      fc.record({
        role: fc.constant(role),
        name: fc.constant(name),
        marker: fc.constant(OWNERSHIP_MARKERS[role]),
        visibility: fc.constantFrom(...(["visible", "hidden", "very-hidden"] as const)),
        columnWidths: fc.array(fc.constantFrom(4, 8.43, 15, 62.5), { maxLength: COLUMNS }),
        rows: fc.array(row, { maxLength: ROWS }),
        merges,
        charts: fc
          .tuple(fc.option(chart(name, 0)), fc.option(chart(name, 1)))
          .map((charts) => charts.filter((one) => one !== null)),
        page,
        frozenRows: fc.constantFrom(0, 1, 3),
        showGridLines: fc.boolean(),
      }),
      some({ tabColor: color }),
    )
    .map(([needed, more]) => {
      const planned: PlannedSheet = { ...needed, ...more };
      return planned.charts.length > 0 ? withData(planned) : withoutCovered(planned);
    });
}

/** Charts draw a table with heads, names and numbers: Excel makes none of empty cells. */
function withData(planned: PlannedSheet): PlannedSheet {
  const rows = Array.from({ length: ROWS }, (_, row) => ({
    ...planned.rows[row],
    cells: Array.from({ length: COLUMNS }, (_, column) => ({
      style: "a",
      ...planned.rows[row]?.cells[column],
      value: row === 0 || column === 0 ? `第${row}行第${column}列` : row * column,
    })),
  }));
  return { ...planned, rows, merges: [] };
}

/**
 * Small plans in all directions that the type of plans leaves open.
 *
 * @param linkTo a sheet of the workbook
 */
export function randomPlan(linkTo: string): fc.Arbitrary<WorkbookPlan> {
  const line = fc.record({ line: fc.constantFrom(...(["hair", "thin", "medium"] as const)), color });
  const roles = fc.subarray<OwnedSheetRole>(["report", "findings", "ledger"], { minLength: 1 });
  return fc.tuple(line, roles).chain(([only, chosen]) => {
    const names = [linkTo, ...chosen.map((role) => OWNED_SHEET_NAMES["zh-CN"][role])];
    return fc.record({
      sheets: fc.tuple(...chosen.map((role) => sheet(role, ["a", "b", "c"], names))),
      edits: fc.constant([]),
      styles: fc.record({ a: style(only), b: style(only), c: style(only) }),
    });
  });
}
