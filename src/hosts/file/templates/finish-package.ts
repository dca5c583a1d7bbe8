import { TEMPLATE_MARKER } from "../../../core/workbook/template-marker";
import { repack } from "../package/repack";
import { escapeText } from "../package/xml-text";

const WORKBOOK_PART = "xl/workbook.xml";

/** The form is the last sheet of every template, behind the guide and the choices. */
const FORM_SHEET = 2;

/**
 * Adds the hidden names that tell the template, which exceljs cannot write, and packs anew with fixed dates, so that
 * the same request gives the same bytes.
 *
 * @param bytes a workbook written by exceljs that has at least one defined name (its print areas)
 */
export function finishPackage(bytes: Uint8Array, id: string): Promise<Uint8Array> {
  return repack(bytes, (name, content) => (name === WORKBOOK_PART ? withMarker(content, id) : content));
}

function withMarker(workbookPart: Uint8Array, id: string): Uint8Array {
  const name = (scope: string): string =>
    `<definedName name="${TEMPLATE_MARKER}"${scope} hidden="1">${escapeText(`"${id}"`)}</definedName>`;
  const names = name("") + name(` localSheetId="${FORM_SHEET}"`);
  const xml = new TextDecoder().decode(workbookPart).replace("</definedNames>", `${names}$&`);
  return new TextEncoder().encode(xml);
}
