import { RELATIONSHIP_REFERENCE_NS } from "../../file/package/namespaces";
import type { OfficePackage } from "../../file/package/office-package";
import { parseXml } from "../../file/package/xml";
import type { PackageDraft } from "../../file/writing/package-draft";
import type { PartRelationships } from "../../file/writing/part-relationships";
import { TextEdits } from "../../file/writing/text-edits";
import { element, XML_DECLARATION } from "../../file/writing/xml-writer";
import { TemplateRefusalError } from "./refusals";
import { TemplateStyles } from "./template-styles";
import { bindPrefixes, WORD_NS } from "./word-xml";

const STYLES = `${RELATIONSHIP_REFERENCE_NS}/styles`;
const TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml";

/** The styles of a template; none where it has no part of them. */
export async function readStyles(parts: OfficePackage, part: string | null): Promise<TemplateStyles> {
  return new TemplateStyles(part === null ? null : parseXml(part, await parts.text(part)));
}

/**
 * Adds styles to those of a template.
 *
 * @param part where these are; `null` where the template has none
 * @param types gets the type of a part that was added
 */
export async function addStyles(
  draft: PackageDraft<OfficePackage>,
  relationships: PartRelationships,
  part: string | null,
  added: readonly string[],
  types: Map<string, string>,
): Promise<void> {
  if (added.length === 0) return;
  if (part === null) {
    const name = draft.freeName("word/styles", ".xml");
    draft.put(name, XML_DECLARATION + element("w:styles", { "xmlns:w": WORD_NS }, added));
    types.set(name, TYPE);
    relationships.add(STYLES, name);
    return;
  }
  const source = await draft.source.text(part);
  const root = parseXml(part, source);
  const edits = new TextEdits(source);
  if (!bindPrefixes(root, edits, { w: WORD_NS })) throw new TemplateRefusalError("damaged");
  edits.append(root, added.join(""));
  draft.patch(part, edits.apply());
}
