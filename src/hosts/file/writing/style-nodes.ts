import type { BorderLine, CellStyle } from "../../../core/workbook/plan";
import type { XmlElement } from "../package/xml";
import { element } from "./xml-writer";

/** An element of a style sheet apart from its prefix, so that those of any file can be compared with ours. */
export interface StyleNode {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly StyleNode[];
}

/** Character set number of simplified Chinese, by which fonts are chosen where the named one is missing. */
const GB2312_CHARSET = "134";

export function nodeOf(xml: XmlElement): StyleNode {
  const attributes: Record<string, string> = {};
  for (const { uri, local, value } of xml.attributes) {
    if (!uri.endsWith("/xmlns/")) attributes[uri === "" ? local : `{${uri}}${local}`] = value;
  }
  return { name: xml.local, attributes, children: xml.children.map(nodeOf) };
}

/** Equal for nodes that mean the same: neither the order of attributes nor that of children counts in styles. */
export function keyOf(node: StyleNode): string {
  const attributes = Object.entries(node.attributes)
    .map(([name, value]) => `${name}=${JSON.stringify(value)}`)
    .sort();
  return `${node.name}[${attributes.join()}](${node.children.map(keyOf).sort().join()})`;
}

export function printNode(node: StyleNode, prefix: string): string {
  const children = node.children.map((child) => printNode(child, prefix));
  return element(prefix + node.name, node.attributes, children);
}

/** A node of the style sheet; an absent attribute is left out. */
export function node(
  name: string,
  attributes: Readonly<Record<string, string | number | undefined>> = {},
  ...children: readonly (StyleNode | undefined)[]
): StyleNode {
  const written = Object.entries(attributes).filter(([, value]) => value !== undefined);
  return {
    name,
    attributes: Object.fromEntries(written.map(([key, value]) => [key, String(value)])),
    children: children.filter((child) => child !== undefined),
  };
}

/** Children in the order in which Excel writes them. */
export function fontNode(font: CellStyle["font"]): StyleNode {
  return node(
    "font",
    {},
    font.bold ? node("b") : undefined,
    font.italic ? node("i") : undefined,
    font.underline ? node("u") : undefined,
    node("sz", { val: font.size }),
    font.color === undefined ? undefined : node("color", { rgb: argb(font.color) }),
    node("name", { val: font.name }),
    /\p{Script=Han}/u.test(font.name) ? node("charset", { val: GB2312_CHARSET }) : undefined,
  );
}

export function fillNode(color: string | undefined): StyleNode {
  if (color === undefined) return node("fill", {}, node("patternFill", { patternType: "none" }));
  const pattern = node(
    "patternFill",
    { patternType: "solid" },
    node("fgColor", { rgb: argb(color) }),
    node("bgColor", { indexed: 64 }),
  );
  return node("fill", {}, pattern);
}

export function borderNode(border: CellStyle["border"] = {}): StyleNode {
  const side = (name: "left" | "right" | "top" | "bottom") => borderSide(name, border[name]);
  return node("border", {}, side("left"), side("right"), side("top"), side("bottom"), node("diagonal"));
}

export function alignmentNode(style: CellStyle): StyleNode | undefined {
  const { horizontal, vertical, wrap, indent } = style;
  // An indent has no effect without a side to start from.
  const side = horizontal ?? (indent === undefined ? undefined : "left");
  if (side === undefined && vertical === undefined && !wrap) return undefined;
  return node("alignment", {
    horizontal: side,
    vertical: vertical === "bottom" ? undefined : vertical,
    wrapText: wrap ? 1 : undefined,
    indent,
  });
}

function borderSide(name: string, line: BorderLine | undefined): StyleNode {
  return line ? node(name, { style: line.line }, node("color", { rgb: argb(line.color) })) : node(name);
}

function argb(color: string): string {
  return `FF${color}`;
}
