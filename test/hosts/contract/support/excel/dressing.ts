import { columnIndex, parseAddress } from "../../../../../src/core/workbook/a1";
import type { SheetModel, WorkbookModel } from "../../../../excel-host";
import { WHOLE_SHEET } from "../../../../excel-host/model/areas";
import type { SheetLooks, StretchLooks, WorkbookLooks } from "../file/looks";
import type { SheetPicture, WorkbookPicture } from "../picture/picture";
import { formatFrom } from "./formats";
import { setPage } from "./page";

const POINTS_PER_PIXEL = 72 / 96;

/**
 * Gives the test host's workbook the looks of the file that it was imported from, which the import leaves out: so the
 * sheets of the person look the same in both hosts before a plan, and can be compared after it.
 */
export function dress(book: WorkbookModel, picture: WorkbookPicture, looks: WorkbookLooks): void {
  for (const sheet of book.sheets) {
    const [pictured, worn] = [picture.sheets[sheet.name], looks[sheet.name]];
    if (!pictured || !worn) throw new Error(`no picture of ${sheet.name}`);
    dressCells(sheet, worn);
    dressSheet(sheet, pictured);
  }
}

function dressCells(sheet: SheetModel, { normal, columns, rows, cells }: SheetLooks): void {
  sheet.cells.reformat(WHOLE_SHEET, (present) => formatFrom(present, normal.looks, normal.lines));
  const stretch = (area: Partial<typeof WHOLE_SHEET>, { format }: StretchLooks) => {
    sheet.cells.reformat({ ...WHOLE_SHEET, ...area }, (present) =>
      formatFrom(present, format.looks, format.lines),
    );
  };
  for (const one of columns) stretch({ left: one.first, right: one.last }, one);
  for (const one of rows) stretch({ top: one.first, bottom: one.last }, one);
  for (const [address, format] of cells) {
    const at = parseAddress(address);
    if (!at) throw new Error(`${address} is no cell`);
    const cell = sheet.cells.ensure(at.row, at.column);
    cell.format = formatFrom(cell.format, format.looks, format.lines);
    if (format.apostrophe) cell.quotePrefix = true;
  }
}

function dressSheet(sheet: SheetModel, picture: SheetPicture): void {
  sheet.tabColor = picture.tabColor === null ? "" : `#${picture.tabColor}`;
  sheet.showGridlines = picture.gridLines;
  if (picture.frozenRows > 0) sheet.frozen = { ...WHOLE_SHEET, bottom: picture.frozenRows - 1 };
  for (const [letters, { width, hidden }] of Object.entries(picture.columns)) {
    if (width !== null) sheet.columnWidths.set(columnIndex(letters), width * POINTS_PER_PIXEL);
    if (hidden) sheet.hiddenColumns.add(columnIndex(letters));
  }
  for (const [number, { height }] of Object.entries(picture.rows)) {
    if (height !== null) sheet.rowHeights.set(Number(number) - 1, height);
  }
  for (const [address, { link }] of Object.entries(picture.cells)) {
    const at = link && parseAddress(address);
    if (!at) continue;
    const { target, tooltip } = link;
    sheet.cells.ensure(at.row, at.column).link = {
      documentReference: target,
      ...(tooltip !== null && { screenTip: tooltip }),
    };
  }
  setPage(sheet.page, picture.page);
}
