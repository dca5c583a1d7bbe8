import type { WorkbookSnapshot } from "./snapshot";

/** Hidden defined name that says which template a workbook was made from. */
export const TEMPLATE_MARKER = "_jiyan_template";

/** The text kept under {@link TEMPLATE_MARKER}: kind of form, rule pack and version of the layout. */
export function formatTemplateId(kind: string, pack: string, version: string): string {
  return `${kind}/${pack}/${version}`;
}

/** Id of the rule pack that the workbook's template was made with, or `undefined` for other workbooks. */
export function packOfTemplate(workbook: WorkbookSnapshot): string | undefined {
  const marker = workbook.names.find(({ name, scope }) => name === TEMPLATE_MARKER && scope === undefined);
  return marker === undefined ? undefined : /^"[^/]+\/([^/]+)\/[^/]+"$/.exec(marker.refersTo)?.[1];
}
