import { sheetPrefix } from "./areas";
import type { WorkbookModel } from "./workbook";

/** A reference to a sheet within a formula: quoted or plain, up to its `!`. Texts in quotes are passed over. */
const SHEET_REFERENCE = /"[^"]*"|'((?:[^']|'')+)'!|([\p{L}_][\p{L}\p{N}_.]*)!/gu;

/** Makes formulas and names follow a sheet to its new name. [doc: references follow a rename] */
export function followRename(book: WorkbookModel, from: string, to: string): void {
  rewrite(book, (formula) => replaceSheet(formula, from, `${sheetPrefix(to)}!`));
}

/** Makes formulas and names that refer to a deleted sheet say so. [doc: they become `#REF!`] */
export function followDeletion(book: WorkbookModel, name: string): void {
  rewrite(book, (formula) => replaceSheet(formula, name, "#REF!"));
}

function rewrite(book: WorkbookModel, change: (formula: string) => string): void {
  for (const sheet of book.sheets) {
    const used = sheet.cells.used(true);
    for (const { cell } of used ? sheet.cells.within(used) : []) {
      if (cell.formula !== undefined) cell.formula = change(cell.formula);
    }
  }
  for (const name of [...book.names, ...book.sheets.flatMap((sheet) => sheet.names)]) {
    name.formula = change(name.formula);
  }
}

function replaceSheet(formula: string, sheet: string, replacement: string): string {
  const wanted = sheet.toLowerCase();
  return formula.replace(SHEET_REFERENCE, (token, quoted?: string, plain?: string) => {
    const name = quoted?.replace(/''/g, "'") ?? plain;
    return name?.toLowerCase() === wanted ? replacement : token;
  });
}
