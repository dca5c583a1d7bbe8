import { hiddenMarks } from "./hidden-mark";
import type { WorkbookSnapshot } from "./snapshot";

/**
 * Hidden defined name that says which template a workbook was made from. It stands in the workbook and once more in the
 * form's own sheet: a name of the sheet's scope goes with the sheet when it is moved or copied into another workbook.
 */
export const TEMPLATE_MARKER = "_jiyan_template";

/** The text kept under {@link TEMPLATE_MARKER}: kind of form, rule pack and version of the layout. */
export function formatTemplateId(kind: string, pack: string, version: string): string {
  return `${kind}/${pack}/${version}`;
}

/** A mark of a template: the pack it was made with, and the sheet that carries the mark, `null` for the workbook's own. */
export interface TemplateMark {
  readonly pack: string;
  readonly sheet: string | null;
}

/** All marks of a workbook, those of sheets first; names that hold no mark are passed over. */
export function templateMarks(workbook: WorkbookSnapshot): readonly TemplateMark[] {
  const marks = hiddenMarks(workbook, TEMPLATE_MARKER).flatMap(({ text, sheet }): TemplateMark[] => {
    const [, pack] = /^[^/]+\/([^/]+)\/[^/]+$/.exec(text) ?? [];
    return pack === undefined ? [] : [{ pack, sheet }];
  });
  return [...marks.filter(({ sheet }) => sheet !== null), ...marks.filter(({ sheet }) => sheet === null)];
}

/**
 * Id of the rule pack that the workbook's template was made with, or `undefined` for other workbooks.
 * @param forms names of the sheets that hold forms: a mark that came with one of them speaks before the workbook's.
 */
export function packOfTemplate(
  workbook: WorkbookSnapshot,
  forms: readonly string[] = [],
): string | undefined {
  const marks = templateMarks(workbook);
  const own = marks.find(({ sheet }) => sheet !== null && forms.includes(sheet));
  return (own ?? marks.find(({ sheet }) => sheet === null))?.pack;
}

/** The mark of the workbook's own template: `department/mof-2020/1.0.0`; `null` where it has none. */
export function templateId(workbook: WorkbookSnapshot): string | null {
  return hiddenMarks(workbook, TEMPLATE_MARKER).find(({ sheet }) => sheet === null)?.text ?? null;
}
