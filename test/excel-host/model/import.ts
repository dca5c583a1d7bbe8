import type { Cell, WorkbookSnapshot } from "../../../src/core/workbook/snapshot";
import { readWorkbook } from "../../../src/hosts/file/reading";
import type { CellModel } from "./cells";
import { withFeature } from "./format";
import { applyPrintName, isPrintName, nameInExcel } from "./print-names";
import type { NameModel, SheetModel } from "./sheet";
import { WorkbookModel } from "./workbook";

/** A workbook of the model from an .xlsx file or a snapshot. Looks other than number formats are not read. */
export async function importWorkbook(from: Uint8Array | WorkbookSnapshot): Promise<WorkbookModel> {
  if (!(from instanceof Uint8Array)) return modelOf(from);
  const read = await readWorkbook(from);
  if (!read.ok) throw new TypeError(`the file cannot be read: ${read.error.code}`);
  return modelOf(read.value);
}

function modelOf(snapshot: WorkbookSnapshot): WorkbookModel {
  const book = new WorkbookModel(snapshot.sheets.map(({ name }) => name));
  book.date1904 = snapshot.date1904;
  if (snapshot.structureProtected) book.structureProtection = { password: undefined };
  snapshot.sheets.forEach((from, index) => {
    const sheet = book.sheets[index];
    if (sheet) fillSheet(sheet, from);
  });
  for (const { name, refersTo, scope, hidden } of snapshot.names) {
    const own = scope === undefined ? undefined : book.sheetNamed(scope);
    const model: NameModel = {
      name: own ? nameInExcel(name) : name,
      formula: `=${refersTo}`,
      comment: "",
      visible: !hidden,
    };
    (own ?? book).names.push(model);
    if (own && isPrintName(model.name)) applyPrintName(own, model.name, model.formula);
  }
  return book;
}

/** Puts the contents of a snapshot's sheet into a sheet of the model. */
export function fillSheet(sheet: SheetModel, from: WorkbookSnapshot["sheets"][number]): void {
  sheet.visibility = from.visibility;
  sheet.merges = [...from.merges];
  if (from.protected) sheet.protection = { options: {}, password: undefined };
  for (const row of from.hiddenRows) sheet.hiddenRows.add(row);
  for (const column of from.hiddenColumns) sheet.hiddenColumns.add(column);
  from.rows.forEach((cells, row) => {
    cells?.forEach((cell, column) => {
      if (cell) fillCell(sheet.cells.ensure(row, column), cell);
    });
  });
}

function fillCell(target: CellModel, cell: Cell): void {
  target.value = cell.error ?? cell.value ?? "";
  if (cell.error !== undefined) target.error = cell.error;
  if (cell.formula !== undefined) target.formula = `=${cell.formula}`;
  if (cell.format !== undefined) target.format = withFeature(target.format, "numberFormat", cell.format);
  if (cell.struck) target.format = withFeature(target.format, "strikethrough", true);
}
