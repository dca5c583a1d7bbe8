import { cleanText } from "../../../src/core/workbook/text";
import { type NumberFormat, numberFormat } from "../../../src/core/workbook/number-format";
import type { CellModel } from "./cells";

const formats = new Map<string, NumberFormat>();

function formatOf(code: string, date1904: boolean): NumberFormat {
  const key = `${date1904 ? 1904 : 1900} ${code}`;
  let format = formats.get(key);
  if (!format) formats.set(key, (format = numberFormat(code, date1904)));
  return format;
}

/**
 * What the person sees in a cell. The file host's number formats make it, so that the same workbook shows the same
 * text in both hosts; a column is taken to be wide enough (Excel shows `####` in a narrow one).
 */
export function displayText(cell: CellModel | undefined, date1904: boolean): string {
  if (!cell) return "";
  if (cell.error !== undefined) return cell.error;
  const format = formatOf(cell.format.numberFormat, date1904);
  if (typeof cell.value === "number") return format.number(cell.value);
  if (typeof cell.value === "boolean") return cell.value ? "TRUE" : "FALSE";
  if (cell.value === "") return "";
  const shown = cell.value.includes("\r") ? cell.value.replace(/\r\n?/g, "\n") : cell.value;
  return cleanText(format.text(shown));
}
