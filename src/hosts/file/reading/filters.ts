import { type CellRange, parseRange } from "../../../core/workbook/a1";
import { RELATIONSHIP_TYPE } from "../package/namespaces";
import type { SpreadsheetPackage } from "../package/spreadsheet-package";
import { attributeOf, childNamed, parseXml } from "../package/xml";

/** The areas of a sheet's tables that are filtered at the moment, header rows included. */
export async function tableFilters(file: SpreadsheetPackage, sheet: string): Promise<readonly CellRange[]> {
  const filters: CellRange[] = [];
  for (const { type, target } of await file.relationships(sheet)) {
    if (type !== RELATIONSHIP_TYPE.table || !file.has(target)) continue;
    const filter = childNamed(parseXml(target, await file.text(target)), "autoFilter");
    const area = filter && childNamed(filter, "filterColumn") && parseRange(attributeOf(filter, "ref") ?? "");
    if (area) filters.push(area);
  }
  return filters;
}
