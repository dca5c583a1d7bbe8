import { assembleWorkbook, openTemplate } from "./assemble";
import { composeTemplate } from "./compose";
import { blankProjects } from "./fill-unit";
import { templateTranslator } from "./messages";
import type { TemplateRequest } from "./request";

export { composeTemplate, type ComposedTemplate, type TemplateSheet } from "./compose";
export { assembleWorkbook, openTemplate, type OpenTemplate, type WorkbookParts } from "./assemble";
export { fillUnit, otherSum, type UnitFacts, type UnitWorkbook } from "./fill-unit";
export { moneyLabels } from "./form-head";
export { rowsNeeded } from "./fill-targets";
export { templateTranslator } from "./messages";
export type { FormPlaces, MoneyPlaces, RowPlaces } from "./places";
export {
  DEFAULT_ROWS,
  MAX_PROJECTS,
  MAX_ROWS_PER_LEVEL,
  TEMPLATE_KINDS,
  TEMPLATE_VERSION,
  templateId,
  type TemplateKind,
  type TemplateRequest,
} from "./request";

/**
 * A blank workbook to distribute: the form (or the sheet of work done), how to fill it in, a sheet for what a report needs
 * beside the form, and a hidden sheet with the choices of its drop-downs. Formulas, levels and points follow the rule pack; there are no macros.
 *
 * @returns the bytes of an .xlsx file
 */
export async function buildTemplate(request: TemplateRequest): Promise<Uint8Array> {
  const template = await composeTemplate(request);
  const { kind, projects = 1, locale } = request;
  if (kind !== "department-set" || projects === 1) return template.bytes;
  const open = await openTemplate(template);
  return assembleWorkbook(open, {
    sheets: blankProjects(open, projects, templateTranslator(locale)),
    mark: null,
  });
}
