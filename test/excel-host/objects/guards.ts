import type { CellRange } from "../../../src/core/workbook/a1";
import { contains, intersection } from "../model/areas";
import type { SheetModel } from "../model/sheet";
import type { WorkbookModel } from "../model/workbook";
import { ApiError } from "../protocol/errors";

/**
 * Refuses to change contents of locked cells on a protected sheet. [doc: AccessDenied for what protection forbids;
 * cells are locked unless unlocked before]
 */
export function requireEditable(sheet: SheetModel, area: CellRange): void {
  if (sheet.protection && !allUnlocked(sheet, area)) throw new ApiError("AccessDenied");
  // [belief: code] "You can't change part of an array."
  if (sheet.arrays.some((array) => intersection(array, area) && !contains(area, array))) {
    throw new ApiError("InvalidOperation");
  }
  const pivot = sheet.pivotTables.find((table) => intersection(table.area, area));
  // [doc] The code is documented for operations that conflict with a PivotTable's range.
  if (pivot) throw new ApiError("PivotTableRangeConflict");
}

function allUnlocked(sheet: SheetModel, area: CellRange): boolean {
  return sheet.cells.formats(area).every((format) => !format.locked);
}

/** Refuses to do on a protected sheet what its options do not allow. [doc] */
export function requireAllowed(sheet: SheetModel, option: keyof Excel.WorksheetProtectionOptions): void {
  if (sheet.protection && sheet.protection.options[option] !== true) throw new ApiError("AccessDenied");
}

/** Refuses to add, remove, rename, move, hide or show sheets of a workbook with a protected structure. [belief: code] */
export function requireStructure(book: WorkbookModel): void {
  if (book.structureProtection) throw new ApiError("AccessDenied");
}
