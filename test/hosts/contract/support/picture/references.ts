import { quoteSheetName } from "../../../../../src/core/workbook/a1";
import { sheetOfReference } from "../../../../../src/core/workbook/ownership";

/** A sheet before its `!`, in quotes where it must be. */
const SHEET = /(?:'(?:[^']|'')+'|[^'!,=()\s]+)!/g;

/** A reference with every sheet in quotes: Excel writes them only where it must, files as their writers like. */
export function quotedReference(reference: string): string {
  return reference.replace(SHEET, (sheet) => `${quoteSheetName(sheetOfReference(sheet) ?? "")}!`);
}
