import type { DefinedName, SheetVisibility } from "../../../core/workbook/snapshot";
import { RELATIONSHIP_REFERENCE_NS, RELATIONSHIP_TYPE } from "../package/namespaces";
import { RefusalError } from "../package/refusal-error";
import type { PackageRelationship } from "../package/relationships";
import {
  attributeOf,
  booleanAttribute,
  childNamed,
  childrenNamed,
  parseXml,
  type XmlElement,
} from "../package/xml";

/** A worksheet as the workbook lists it. */
export interface ListedSheet {
  readonly name: string;
  readonly visibility: SheetVisibility;
  readonly part: string;
}

/** What the workbook part says beside the cells. */
export interface WorkbookPart {
  readonly sheets: readonly ListedSheet[];
  readonly names: readonly DefinedName[];
  readonly date1904: boolean;
  readonly structureProtected: boolean;
}

/**
 * Reads the workbook part. Chart sheets, dialog sheets and macro sheets are not listed: their relationship types differ.
 *
 * @param relationships the relationships of the workbook part
 * @throws RefusalError `missing-part` for a listed sheet without relationship
 */
export function readWorkbookPart(
  part: string,
  xml: string,
  relationships: readonly PackageRelationship[],
): WorkbookPart {
  const workbook = parseXml(part, xml);
  const listed = childrenOf(workbook, "sheets", "sheet");
  const byId = new Map(relationships.map((relationship) => [relationship.id, relationship]));
  const sheets = listed.flatMap((sheet) => {
    const relationship = byId.get(attributeOf(sheet, "id", RELATIONSHIP_REFERENCE_NS) ?? "");
    // A sheet that leads nowhere is damage; to leave it out would hide cells from the person.
    if (!relationship) throw new RefusalError("missing-part", { part: nameOf(sheet) });
    if (relationship.type !== RELATIONSHIP_TYPE.worksheet) return [];
    return [{ name: nameOf(sheet), visibility: visibilityOf(sheet), part: relationship.target }];
  });
  const properties = childNamed(workbook, "workbookPr");
  const protection = childNamed(workbook, "workbookProtection");
  return {
    sheets,
    names: childrenOf(workbook, "definedNames", "definedName").map((name) => definedName(name, listed)),
    date1904: properties !== undefined && booleanAttribute(properties, "date1904"),
    structureProtected: protection !== undefined && booleanAttribute(protection, "lockStructure"),
  };
}

function childrenOf(workbook: XmlElement, list: string, item: string): readonly XmlElement[] {
  const element = childNamed(workbook, list);
  return element ? childrenNamed(element, item) : [];
}

function nameOf(element: XmlElement): string {
  return attributeOf(element, "name") ?? "";
}

function visibilityOf(sheet: XmlElement): SheetVisibility {
  const state = attributeOf(sheet, "state");
  if (state === "veryHidden") return "very-hidden";
  return state === "hidden" ? "hidden" : "visible";
}

function definedName(element: XmlElement, listed: readonly XmlElement[]): DefinedName {
  const sheet = listed[Number(attributeOf(element, "localSheetId") ?? -1)];
  return {
    name: nameOf(element),
    refersTo: element.text,
    hidden: booleanAttribute(element, "hidden"),
    ...(sheet ? { scope: nameOf(sheet) } : {}),
  };
}
