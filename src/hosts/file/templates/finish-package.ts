import { TEMPLATE_MARKER } from "../../../core/workbook/template-marker";
import { DEFAULT_LIMITS } from "../package/limits";
import { escapeText } from "../package/xml-text";
import { inflateAll } from "../package/zip-archive";
import { openZip } from "../package/zip-directory";
import { writeZip, type ZipItem } from "../package/zip-writing";

const WORKBOOK_PART = "xl/workbook.xml";

/** The form is the last sheet of every template, behind the guide and the choices. */
const FORM_SHEET = 2;

/**
 * Adds the hidden names that tell the template, which exceljs cannot write, and packs anew with fixed dates, so that
 * the same request gives the same bytes.
 *
 * @param bytes a workbook written by exceljs that has at least one defined name (its print areas)
 */
export async function finishPackage(bytes: Uint8Array, id: string): Promise<Uint8Array> {
  const archive = await openZip(bytes, DEFAULT_LIMITS);
  const items: ZipItem[] = [];
  for (const entry of archive.entries) {
    if (entry.directory) continue;
    const content = await inflateAll(archive, entry);
    items.push({
      name: entry.name,
      content: entry.name === WORKBOOK_PART ? withMarker(content, id) : content,
    });
  }
  return writeZip(items);
}

function withMarker(workbookPart: Uint8Array, id: string): Uint8Array {
  const name = (scope: string): string =>
    `<definedName name="${TEMPLATE_MARKER}"${scope} hidden="1">${escapeText(`"${id}"`)}</definedName>`;
  const names = name("") + name(` localSheetId="${FORM_SHEET}"`);
  const xml = new TextDecoder().decode(workbookPart).replace("</definedNames>", `${names}$&`);
  return new TextEncoder().encode(xml);
}
