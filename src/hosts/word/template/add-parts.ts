import type { ReportDocument } from "../../../core/document";
import { CONTENT_TYPES_PART, RELATIONSHIP_REFERENCE_NS } from "../../file/package/namespaces";
import type { OfficePackage } from "../../file/package/office-package";
import { relationshipsPartOf } from "../../file/package/part-names";
import { parseRelationships } from "../../file/package/relationships";
import { attributeOf, childrenNamed, parseXml } from "../../file/package/xml";
import type { PackageDraft } from "../../file/writing/package-draft";
import { relationshipsXml, type PartRelationships } from "../../file/writing/part-relationships";
import { DOCUMENT, type PackedParts } from "../packed-parts";
import {
  CUSTOM_PART,
  readStatementsPart,
  statementsPart,
  statementsPartProperties,
  STATEMENTS_PROPERTIES_TYPE,
} from "../statements-part";

/** A relationship of the packed report and the id that it has in the template. */
export interface Addition {
  readonly from: string;
  readonly to: string;
}

const CHART = `${RELATIONSHIP_REFERENCE_NS}/chart`;
const CUSTOM_XML = `${RELATIONSHIP_REFERENCE_NS}/customXml`;

/**
 * Adds what the report holds beside its text: charts with their numbers, and the list of statements.
 *
 * @param types gets the types of the parts that were added
 * @returns the charts' new ids
 */
export async function addParts(
  draft: PackageDraft<OfficePackage>,
  own: PackedParts,
  document: ReportDocument,
  relationships: PartRelationships,
  types: Map<string, string>,
): Promise<readonly Addition[]> {
  await addStatements(draft, document, relationships, types);
  const typeOf = typesIn(own);
  const name = relationshipsPartOf(DOCUMENT);
  return parseRelationships(name, own.get(name), DOCUMENT)
    .filter(({ type }) => type === CHART)
    .map(({ id, target }) => {
      const chart = addPart(draft, own, target, "word/charts/chart", typeOf, types);
      addNumbers(draft, own, target, chart, typeOf, types);
      return { from: id, to: relationships.add(CHART, chart) };
    });
}

/** Copies the parts that a chart refers to: the workbook behind it. */
function addNumbers(
  draft: PackageDraft<OfficePackage>,
  own: PackedParts,
  from: string,
  chart: string,
  typeOf: (part: string) => string | undefined,
  types: Map<string, string>,
): void {
  const name = relationshipsPartOf(from);
  const source = own.get(name);
  const root = parseXml(name, source);
  let text = source;
  const targets = parseRelationships(name, source, from);
  childrenNamed(root, "Relationship").forEach((one, index) => {
    const target = targets[index]?.target ?? "";
    const part = addPart(draft, own, target, "word/embeddings/Microsoft_Excel_Worksheet", typeOf, types);
    text = text.replace(
      `Target="${attributeOf(one, "Target") ?? ""}"`,
      `Target="${part.replace(/^word\//, "../")}"`,
    );
  });
  draft.put(relationshipsPartOf(chart), text);
}

/** Copies a part under the first free name. */
function addPart(
  draft: PackageDraft<OfficePackage>,
  own: PackedParts,
  from: string,
  stem: string,
  typeOf: (part: string) => string | undefined,
  types: Map<string, string>,
): string {
  const name = draft.freeName(stem, from.slice(from.lastIndexOf(".")));
  draft.put(name, own.bytes(from));
  const type = typeOf(from);
  if (type !== undefined) types.set(name, type);
  return name;
}

function typesIn(own: PackedParts): (part: string) => string | undefined {
  const root = parseXml(CONTENT_TYPES_PART, own.get(CONTENT_TYPES_PART));
  const types = new Map(
    childrenNamed(root, "Override").map((one) => [
      attributeOf(one, "PartName"),
      attributeOf(one, "ContentType"),
    ]),
  );
  return (part) => types.get(`/${part}`);
}

async function addStatements(
  draft: PackageDraft<OfficePackage>,
  document: ReportDocument,
  relationships: PartRelationships,
  types: Map<string, string>,
): Promise<void> {
  const former = await formerStatements(draft.source);
  if (former !== undefined) {
    draft.put(former, statementsPart(document));
    return;
  }
  const item = draft.freeName("customXml/item", ".xml");
  draft.put(item, statementsPart(document));
  const properties = draft.freeName("customXml/itemProps", ".xml");
  draft.put(properties, statementsPartProperties());
  types.set(properties, STATEMENTS_PROPERTIES_TYPE);
  draft.put(
    relationshipsPartOf(item),
    relationshipsXml(item, [{ type: `${RELATIONSHIP_REFERENCE_NS}/customXmlProps`, part: properties }]),
  );
  relationships.add(CUSTOM_XML, item);
}

/** The list of an earlier report whose document became a template. */
async function formerStatements(parts: OfficePackage): Promise<string | undefined> {
  for (const name of parts.partNames) {
    if (!CUSTOM_PART.test(name)) continue;
    if (readStatementsPart(name, await parts.text(name)) !== null) return name;
  }
  return undefined;
}
