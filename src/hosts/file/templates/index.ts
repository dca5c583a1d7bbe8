import { addFormSheet } from "./form-sheet";
import { finishPackage } from "./finish-package";
import { addGuideSheet } from "./guide-sheet";
import { addListsSheet } from "./lists-sheet";
import { addMaterialsSheet } from "./materials-sheet";
import { templateTranslator } from "./messages";
import { templateId, type TemplateRequest } from "./request";
import { addSummarySheet } from "./summary-sheet";

export {
  DEFAULT_ROWS,
  MAX_ROWS_PER_LEVEL,
  TEMPLATE_KINDS,
  TEMPLATE_VERSION,
  templateId,
  type TemplateKind,
  type TemplateRequest,
} from "./request";

/** Written into the file's properties; a fixed day, because the same request must give the same bytes. */
const CREATED = new Date(Date.UTC(2026, 0, 1));

/**
 * A blank workbook to distribute: the form (or the sheet of work done), how to fill it in, a sheet for what a report needs
 * beside the form, and a hidden sheet with the choices of its drop-downs. Formulas, levels and points follow the rule pack; there are no macros.
 *
 * @returns the bytes of an .xlsx file
 */
export async function buildTemplate(request: TemplateRequest): Promise<Uint8Array> {
  const { default: exceljs } = await import("exceljs");
  const say = templateTranslator(request.locale);
  const workbook = new exceljs.Workbook();
  workbook.creator = say("creator");
  workbook.lastModifiedBy = say("creator");
  workbook.created = CREATED;
  workbook.modified = CREATED;
  workbook.calcProperties.fullCalcOnLoad = true;
  addGuideSheet(workbook, request, say);
  const { kind } = request;
  const lists = addListsSheet(workbook, request.pack, say);
  if (kind === "work-summary") addSummarySheet(workbook, request, lists, say);
  else {
    addFormSheet(workbook, { ...request, kind }, lists, say);
    addMaterialsSheet(workbook, { ...request, kind }, say);
  }
  return finishPackage(new Uint8Array(await workbook.xlsx.writeBuffer()), templateId(request));
}
