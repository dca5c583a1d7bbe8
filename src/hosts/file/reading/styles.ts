import { RELATIONSHIP_TYPE } from "../package/namespaces";
import type { PackageRelationship } from "../package/relationships";
import type { SpreadsheetPackage } from "../package/spreadsheet-package";
import { attributeOf, childNamed, childrenNamed, parseXml } from "../package/xml";
import { BUILT_IN_FORMATS } from "./built-in-formats";

/** Number format codes by cell style index (the `s` of a cell); `"General"` where a style names none. */
export type StyleFormats = readonly string[];

/** Reads the number formats of the cell styles. A workbook without styles, or with an empty part, has none. */
export async function readStyleFormats(
  file: SpreadsheetPackage,
  relationships: readonly PackageRelationship[],
): Promise<StyleFormats> {
  const part = relationships.find(({ type }) => type === RELATIONSHIP_TYPE.styles)?.target;
  if (part === undefined || !file.has(part)) return [];
  const xml = await file.text(part);
  if (xml.trim() === "") return [];
  const styles = parseXml(part, xml);

  const own = new Map<number, string>();
  for (const format of childrenOf("numFmts", "numFmt")) {
    own.set(Number(attributeOf(format, "numFmtId")), attributeOf(format, "formatCode") ?? "General");
  }
  return childrenOf("cellXfs", "xf").map((style) => {
    const id = Number(attributeOf(style, "numFmtId") ?? 0);
    return own.get(id) ?? BUILT_IN_FORMATS[id] ?? "General";
  });

  function childrenOf(list: string, item: string) {
    const element = childNamed(styles, list);
    return element ? childrenNamed(element, item) : [];
  }
}
