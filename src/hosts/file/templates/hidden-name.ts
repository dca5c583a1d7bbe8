import { escapeText } from "../package/xml-text";

/** The element of a hidden defined name that holds a text. @param sheet zero-based place, `null` for the workbook */
export function hiddenName(name: string, text: string, sheet: number | null): string {
  const scope = sheet === null ? "" : ` localSheetId="${sheet}"`;
  return `<definedName name="${name}"${scope} hidden="1">${escapeText(`"${text}"`)}</definedName>`;
}
