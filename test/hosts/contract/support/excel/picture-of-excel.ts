import {
  columnName,
  formatAddress,
  formatRange,
  MAX_COLUMNS,
  MAX_ROWS,
} from "../../../../../src/core/workbook/a1";
import type { CellFormat, CellModel, SheetModel, WorkbookModel } from "../../../../excel-host";
import { isEmpty } from "../../../../excel-host/model/cells";
import { keyed } from "../picture/keyed";
import { LineCollector } from "../picture/lines";
import type {
  CellPicture,
  ColumnPicture,
  FormatPicture,
  NamePicture,
  RowPicture,
  SheetPicture,
  WorkbookPicture,
} from "../picture/picture";
import { quotedReference } from "../picture/references";
import { chartOf } from "./charts";
import { formatOf, linesOf, plainColor } from "./formats";
import { pageOf } from "./page";

const PIXELS_PER_POINT = 96 / 72;
/** Sheet names that Excel keeps for what the sheet's page says. */
const PRINT_NAMES = ["Print_Area", "Print_Titles"];

/** Reads the picture of the workbook that the test host holds. */
export function pictureOfExcel(book: WorkbookModel): WorkbookPicture {
  return {
    order: book.sheets.map(({ name }) => name),
    sheets: Object.fromEntries(book.sheets.map((sheet) => [sheet.name, sheetOf(book, sheet)])),
    names: namesOf(book),
  };
}

function namesOf(book: WorkbookModel): Readonly<Record<string, NamePicture>> {
  const ofSheets = book.sheets.flatMap((sheet) =>
    sheet.names
      .filter(({ name }) => !PRINT_NAMES.includes(name))
      .map((name) => ({ ...name, name: `${sheet.name}!${name.name}` })),
  );
  return Object.fromEntries(
    [...book.names, ...ofSheets].map(({ name, formula, visible }) => [
      name,
      { refersTo: quotedReference(formula.slice(1)), hidden: !visible },
    ]),
  );
}

function sheetOf(book: WorkbookModel, sheet: SheetModel): SheetPicture {
  return {
    visibility: sheet.visibility,
    tabColor: sheet.tabColor === "" ? null : plainColor(sheet.tabColor),
    gridLines: sheet.showGridlines,
    frozenRows: sheet.frozen ? sheet.frozen.bottom + 1 : 0,
    columns: columnsOf(sheet),
    rows: rowsOf(sheet),
    fittedRows: {},
    merges: sheet.merges.map(formatRange).sort(),
    ...cellsOf(sheet),
    page: pageOf(sheet.page),
    charts: keyed(sheet.charts.map((chart) => [chart.name, chartOf(book, chart)])),
  };
}

function columnsOf({ columnWidths, hiddenColumns }: SheetModel): Readonly<Record<string, ColumnPicture>> {
  return Object.fromEntries(
    [...new Set([...columnWidths.keys(), ...hiddenColumns])].map((column) => {
      const points = columnWidths.get(column);
      const width = points === undefined ? null : Math.round(points * PIXELS_PER_POINT);
      return [columnName(column), { width, hidden: hiddenColumns.has(column) }];
    }),
  );
}

function rowsOf({ rowHeights, hiddenRows }: SheetModel): Readonly<Record<string, RowPicture>> {
  return Object.fromEntries(
    [...new Set([...rowHeights.keys(), ...hiddenRows])].map((row) => [
      String(row + 1),
      { height: rowHeights.get(row) ?? null, hidden: hiddenRows.has(row) },
    ]),
  );
}

function cellsOf(sheet: SheetModel): Pick<SheetPicture, "cells" | "lines"> {
  const lines = new LineCollector();
  const cells: Record<string, CellPicture> = {};
  // No test reaches the last cell of a sheet, so it looks as the sheet's cells do where nothing was done.
  const normal = JSON.stringify(sheet.cells.formatAt(MAX_ROWS - 1, MAX_COLUMNS - 1));
  const everywhere = { top: 0, left: 0, bottom: MAX_ROWS - 1, right: MAX_COLUMNS - 1 };
  const known = new Map<CellFormat, FormatPicture>();
  for (const { row, column, cell } of sheet.cells.within(everywhere)) {
    const { format } = cell;
    const looks = known.get(format) ?? formatOf(format);
    known.set(format, looks);
    lines.add({ row, column }, linesOf(format));
    if (isEmpty(cell) && !cell.link && JSON.stringify(format) === normal) continue;
    cells[formatAddress({ row, column })] = cellOf(cell, looks);
  }
  return { cells, lines: lines.all() };
}

function cellOf({ value, formula, error, quotePrefix, link }: CellModel, format: FormatPicture): CellPicture {
  return {
    value: error !== undefined || (value === "" && formula === undefined) ? null : value,
    formula: formula ?? null,
    error: error ?? null,
    apostrophe: quotePrefix ?? false,
    link: link ? { target: link.documentReference ?? "", tooltip: link.screenTip ?? null } : null,
    format,
  };
}
