import type { Workbook } from "exceljs";
import type { Translator } from "../../../core/messages/catalogue";
import type { TemplateRequest } from "./request";
import { setPage } from "./sheet-settings";
import { createSheetWriter } from "./sheet-writer";

const WIDTHS = [6, 34, 70];
const TITLE_ROWS = 2;
const ROW_HEIGHT = 34;

/** What a report of each kind needs that its form does not hold, in the order of the report. */
const ENTRIES: Readonly<Record<"project" | "department", readonly string[]>> = {
  department: ["basis", "duties", "adjustment", "management", "experience", "suggestions", "result-use"],
  project: ["basis", "background", "content", "procedure", "management", "experience", "result-use"],
};

/** Empty rows for what else the report asks for. */
const SPARE_ROWS = 8;

/**
 * Adds the sheet of materials (报告素材): what a report needs that no form holds. It is not locked: a report that asks for
 * more adds its rows there, and so may anybody.
 */
export function addMaterialsSheet(
  workbook: Workbook,
  { kind }: Omit<TemplateRequest, "kind"> & { readonly kind: keyof typeof ENTRIES },
  say: Translator,
): void {
  const sheet = workbook.addWorksheet(say("sheet.materials"), { views: [{ showGridLines: false }] });
  const writer = createSheetWriter(sheet, say("font"));
  sheet.columns = WIDTHS.map((width) => ({ width }));
  writer.put("A1:C1", say("materials.title"), "title");
  sheet.getRow(1).height = ROW_HEIGHT;
  writer.put("A2:C2", say("materials.remark"), "body");
  const header = TITLE_ROWS + 1;
  ["materials.number", "materials.wanted", "materials.text"].forEach((id, column) => {
    writer.put(`${"ABC"[column] ?? ""}${header}`, say(id), "head");
  });
  const labels = ENTRIES[kind].map((id) => say(`materials.${id}`));
  const rows = [...labels, ...Array.from({ length: SPARE_ROWS }, () => null)];
  rows.forEach((label, index) => {
    const row = header + 1 + index;
    writer.put(`A${row}`, label === null ? null : index + 1, "plain");
    writer.put(`B${row}`, label, label === null ? "input" : "plain", { align: "left" });
    writer.put(`C${row}`, null, "input", { align: "left" });
    sheet.getRow(row).height = ROW_HEIGHT;
  });
  setPage(sheet, {
    orientation: "landscape",
    area: { first: "A1", last: `C${header + rows.length}` },
  });
}
