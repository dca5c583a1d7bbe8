import type { ListGrid } from "../../../core/distribution";
import { listGridOf } from "../../../core/distribution/sheet-grid";
import type { WorkbookSnapshot } from "../../../core/workbook/snapshot";
import { writtenSheets } from "./views/keeping";

/** Names of the sheets with anything on them that a person sees, but for those that Jiyan has written. */
export function listSheets(workbook: WorkbookSnapshot): readonly string[] {
  const own = new Set(writtenSheets(workbook));
  return workbook.sheets
    .filter(({ name, visibility, rows }) => visibility === "visible" && !own.has(name) && rows.some(Boolean))
    .map(({ name }) => name);
}

/** A sheet as a list; `null` where it is not there. */
export function listGrid({ sheets }: WorkbookSnapshot, name: string): ListGrid | null {
  const sheet = sheets.find((one) => one.name === name);
  return sheet ? listGridOf(sheet) : null;
}
