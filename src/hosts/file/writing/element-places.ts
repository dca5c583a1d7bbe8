import { childNamed } from "../package/xml";
import type { XmlElement } from "../package/xml";

/** The prefix with its colon that new elements beside this one take; `""` for the default namespace. */
export function prefixOf(xml: XmlElement): string {
  return xml.prefix === "" ? "" : `${xml.prefix}:`;
}

/** Where `definedNames` goes in the sequence of CT_Workbook (ECMA-376 part 1, 18.2.27). */
export function placeAfterSheets(workbook: XmlElement): number {
  const before = ["externalReferences", "functionGroups", "sheets"].map((name) => childNamed(workbook, name));
  return before.find((child) => child !== undefined)?.end ?? workbook.closeStart;
}

/** Where `calcPr` goes in the sequence of CT_Workbook. */
export function placeAfterNames(workbook: XmlElement): number {
  return childNamed(workbook, "definedNames")?.end ?? placeAfterSheets(workbook);
}
