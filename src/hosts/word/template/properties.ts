import type { OfficePackage } from "../../file/package/office-package";
import { parseXml } from "../../file/package/xml";
import type { PackageDraft } from "../../file/writing/package-draft";
import { TextEdits } from "../../file/writing/text-edits";
import { words } from "../words";

const CORE = "/core-properties";
const DUBLIN_CORE = "http://purl.org/dc/elements/1.1/";

/** Gives the document's properties the title of the report: the template's own would name every report alike. */
export async function titledProperties(draft: PackageDraft<OfficePackage>, title: string): Promise<void> {
  const relationships = await draft.source.relationships("");
  const part = relationships.find(({ type }) => type.endsWith(CORE))?.target;
  if (part === undefined || !draft.has(part)) return;
  const source = await draft.text(part);
  const root = parseXml(part, source);
  const own = root.children.find(({ local, uri }) => local === "title" && uri === DUBLIN_CORE);
  const prefix = root.attributes.find(
    ({ name, value }) => name.startsWith("xmlns:") && value === DUBLIN_CORE,
  );
  if (prefix === undefined) return;
  const edits = new TextEdits(source);
  const written = words(`${prefix.local}:title`, title);
  if (own === undefined) edits.append(root, written);
  else edits.replace(own.start, own.end, written);
  draft.patch(part, edits.apply());
}
