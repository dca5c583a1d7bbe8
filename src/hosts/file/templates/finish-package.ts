import { TEMPLATE_MARKER } from "../../../core/workbook/template-marker";
import { repack } from "../package/repack";
import { hiddenName } from "./hidden-name";

const WORKBOOK_PART = "xl/workbook.xml";

/**
 * Adds the hidden names that tell the template, which exceljs cannot write, and packs anew with fixed dates, so that
 * the same request gives the same bytes.
 *
 * @param bytes a workbook written by exceljs that has at least one defined name (its print areas)
 * @param forms zero-based places of the sheets that hold forms
 */
export function finishPackage(bytes: Uint8Array, id: string, forms: readonly number[]): Promise<Uint8Array> {
  return repack(bytes, (name, content) =>
    name === WORKBOOK_PART ? withMarkers(content, id, forms) : content,
  );
}

function withMarkers(workbookPart: Uint8Array, id: string, forms: readonly number[]): Uint8Array {
  const marks = [null, ...forms].map((sheet) => hiddenName(TEMPLATE_MARKER, id, sheet)).join("");
  const xml = new TextDecoder().decode(workbookPart).replace("</definedNames>", `${marks}$&`);
  return new TextEncoder().encode(xml);
}
