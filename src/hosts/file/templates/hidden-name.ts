import { quoteSheetName } from "../../../core/workbook/a1";
import { markAsCellName } from "../../../core/workbook/hidden-mark";
import { escapeText } from "../package/xml-text";

/** The element of a hidden defined name that holds a text. @param sheet zero-based place, `null` for the workbook */
export function hiddenName(name: string, text: string, sheet: number | null): string {
  const scope = sheet === null ? "" : ` localSheetId="${sheet}"`;
  return `<definedName name="${name}"${scope} hidden="1">${escapeText(`"${text}"`)}</definedName>`;
}

/** The element of a hidden name of the first cell of a sheet that says a mark once more, for programs that drop the other one. */
export function hiddenCellName(marker: string, text: string, sheet: string): string {
  const refersTo = escapeText(`${quoteSheetName(sheet)}!$A$1`);
  return `<definedName name="${markAsCellName(marker, text)}" hidden="1">${refersTo}</definedName>`;
}
