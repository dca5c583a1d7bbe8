import type { Cell, SheetSnapshot, SnapshotRow, WorkbookSnapshot } from "../../../src/core/workbook/snapshot";
import { type CellModel, isEmpty } from "./cells";
import { displayText } from "./display";
import { nameInFile } from "./print-names";
import type { SheetModel } from "./sheet";
import type { WorkbookModel } from "./workbook";

/** The workbook as the file host reads it, for comparisons. */
export function exportSnapshot(book: WorkbookModel): WorkbookSnapshot {
  const names = [
    ...book.names.map((name) => ({
      name: name.name,
      refersTo: name.formula.slice(1),
      hidden: !name.visible,
    })),
    ...book.sheets.flatMap((sheet) =>
      sheet.names.map((name) => ({
        name: nameInFile(name.name),
        refersTo: name.formula.slice(1),
        scope: sheet.name,
        hidden: !name.visible,
      })),
    ),
  ];
  return {
    sheets: book.sheets.map((sheet) => exportSheet(sheet, book.date1904)),
    names,
    date1904: book.date1904,
    structureProtected: book.structureProtection !== undefined,
  };
}

function exportSheet(sheet: SheetModel, date1904: boolean): SheetSnapshot {
  const rows: (SnapshotRow | undefined)[] = [];
  const used = sheet.cells.used(true);
  if (used) {
    const open = new Map<number, (Cell | undefined)[]>();
    for (const { row, column, cell } of sheet.cells.within(used)) {
      if (isEmpty(cell)) continue;
      let cells = open.get(row);
      if (!cells) {
        open.set(row, (cells = []));
        rows[row] = cells;
      }
      cells[column] = exportCell(cell, date1904);
    }
  }
  return {
    name: sheet.name,
    visibility: sheet.visibility,
    rows,
    merges: sheet.merges,
    protected: sheet.protection !== undefined,
    hiddenRows: [...sheet.hiddenRows].sort((a, b) => a - b),
    hiddenColumns: [...sheet.hiddenColumns].sort((a, b) => a - b),
  };
}

function exportCell(cell: CellModel, date1904: boolean): Cell {
  const code = cell.format.numberFormat;
  return {
    value: cell.error === undefined ? cell.value : null,
    text: displayText(cell, date1904),
    ...(cell.formula === undefined ? {} : { formula: cell.formula.slice(1) }),
    ...(code === "General" ? {} : { format: code }),
    ...(cell.error === undefined ? {} : { error: cell.error }),
  };
}
