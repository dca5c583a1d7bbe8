import { formatCellRef, parseRange } from "../../../core/workbook/a1";
import type { CellEdit } from "../../../core/workbook/plan";
import { RefusalError } from "../package/refusal-error";
import type { SpreadsheetPackage } from "../package/spreadsheet-package";
import { attributeOf, parseXml } from "../package/xml";
import { rangeCovers } from "./sheet-scan";

/**
 * Keeps edits out of the header row of tables (ListObjects): a table repeats its header's words, and Excel repairs
 * a file in which the two differ.
 *
 * @throws RefusalError `cell-not-editable`
 */
export async function checkTables(
  source: SpreadsheetPackage,
  sheetPart: string,
  edits: readonly CellEdit[],
): Promise<void> {
  for (const { type, target, external } of await source.relationships(sheetPart)) {
    if (external || !type.endsWith("/table") || !source.has(target)) continue;
    const table = parseXml(target, await source.text(target));
    const range = parseRange(attributeOf(table, "ref") ?? "");
    const headers = Number(attributeOf(table, "headerRowCount") ?? 1);
    if (!range || headers === 0) continue;
    const header = { ...range, bottom: range.top + headers - 1 };
    const hit = edits.find(({ at }) => rangeCovers(header, at));
    if (hit) {
      throw new RefusalError("cell-not-editable", { cell: formatCellRef(hit.at), reason: "header" });
    }
  }
}
