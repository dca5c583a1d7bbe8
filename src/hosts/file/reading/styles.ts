import { isSymbolFont } from "../../../core/workbook/symbols";
import { RELATIONSHIP_TYPE } from "../package/namespaces";
import type { PackageRelationship } from "../package/relationships";
import type { SpreadsheetPackage } from "../package/spreadsheet-package";
import { attributeOf, childNamed, childrenNamed, isTrue, parseXml, type XmlElement } from "../package/xml";
import { BUILT_IN_FORMATS } from "./built-in-formats";

/** How a cell style shows a cell. */
export interface CellStyle {
  /** Number format code; `"General"` where the style names none. */
  readonly format: string;
  readonly struck: boolean;
  /** Name of the font where it draws marks of its own for ordinary characters. */
  readonly symbolFont?: string;
}

/** Cell styles by index (the `s` of a cell). */
export type CellStyles = readonly CellStyle[];

export const PLAIN_STYLE: CellStyle = { format: "General", struck: false };

/** Reads the cell styles. A workbook without styles, or with an empty part, has none. */
export async function readCellStyles(
  file: SpreadsheetPackage,
  relationships: readonly PackageRelationship[],
): Promise<CellStyles> {
  const part = relationships.find(({ type }) => type === RELATIONSHIP_TYPE.styles)?.target;
  if (part === undefined || !file.has(part)) return [];
  const xml = await file.text(part);
  if (xml.trim() === "") return [];
  const styles = parseXml(part, xml);

  const own = new Map<number, string>();
  for (const format of childrenOf("numFmts", "numFmt")) {
    own.set(Number(attributeOf(format, "numFmtId")), attributeOf(format, "formatCode") ?? "General");
  }
  const fonts = childrenOf("fonts", "font").map(fontOf);
  return childrenOf("cellXfs", "xf").map((style) => {
    const id = Number(attributeOf(style, "numFmtId") ?? 0);
    const font = fonts[Number(attributeOf(style, "fontId") ?? 0)];
    return { struck: false, ...font, format: own.get(id) ?? BUILT_IN_FORMATS[id] ?? "General" };
  });

  function childrenOf(list: string, item: string) {
    const element = childNamed(styles, list);
    return element ? childrenNamed(element, item) : [];
  }
}

function fontOf(font: XmlElement): Omit<CellStyle, "format"> {
  const strike = childNamed(font, "strike");
  const name = childNamed(font, "name");
  const family = (name && attributeOf(name, "val")) ?? "";
  return {
    struck: strike !== undefined && isTrue(attributeOf(strike, "val") ?? "1"),
    ...(isSymbolFont(family) && { symbolFont: family }),
  };
}
