import { SaxesParser, type SaxesTagNS } from "saxes";
import { DEFAULT_LIMITS } from "./limits";
import { RefusalError } from "./refusal-error";

export interface XmlAttribute {
  /** Name as written, with prefix. */
  readonly name: string;
  readonly local: string;
  /** Namespace, `""` for attributes without prefix. */
  readonly uri: string;
  readonly value: string;
}

/**
 * An element with its place in the source text, for reading small parts and for changing them by splicing.
 * `source.slice(start, end)` is the whole element, `source.slice(openEnd, closeStart)` its content. A self-closing
 * element has `openEnd === closeStart === end`.
 */
export interface XmlElement {
  /** Name as written, with prefix. */
  readonly name: string;
  readonly prefix: string;
  readonly local: string;
  readonly uri: string;
  readonly attributes: readonly XmlAttribute[];
  readonly children: readonly XmlElement[];
  /** The text directly inside, children left out. */
  readonly text: string;
  readonly start: number;
  readonly openEnd: number;
  readonly closeStart: number;
  readonly end: number;
  readonly selfClosing: boolean;
}

type Building = { -readonly [Key in keyof XmlElement]: XmlElement[Key] } & { children: Building[] };

/**
 * Reads a part into its element tree. Meant for small parts; sheets and shared strings are streamed instead.
 *
 * @param part name of the part, for the refusal
 * @param source text without byte order mark; offsets refer to it
 * @throws RefusalError `corrupt-xml` when the text is not well-formed or nested beyond reason, `dtd` when it has a
 *   document type (entity declarations are a way to attack, and no spreadsheet program writes them)
 */
export function parseXml(part: string, source: string): XmlElement {
  const parser = new SaxesParser({ xmlns: true });
  const open: Building[] = [];
  let root: Building | undefined;

  parser.on("error", () => {
    throw new RefusalError("corrupt-xml", { part });
  });
  parser.on("doctype", () => {
    throw new RefusalError("dtd", { part });
  });
  parser.on("opentag", (tag) => {
    const element = buildElement(tag, source, parser.position);
    const parent = open.at(-1);
    if (parent) parent.children.push(element);
    else root = element;
    if (open.push(element) > DEFAULT_LIMITS.depth) throw new RefusalError("corrupt-xml", { part });
  });
  const addText = (text: string) => {
    const element = open.at(-1);
    if (element) element.text += text;
  };
  parser.on("text", addText);
  parser.on("cdata", addText);
  parser.on("closetag", () => {
    const element = open.pop();
    if (!element) return;
    element.end = parser.position;
    element.closeStart = element.selfClosing ? element.end : source.lastIndexOf("</", element.end - 1);
  });

  parser.write(source).close();
  if (!root) throw new RefusalError("corrupt-xml", { part });
  return root;
}

function buildElement(tag: SaxesTagNS, source: string, position: number): Building {
  return {
    name: tag.name,
    prefix: tag.prefix,
    local: tag.local,
    uri: tag.uri,
    attributes: Object.values(tag.attributes).map(({ name, local, uri, value }) => ({
      name,
      local,
      uri,
      value,
    })),
    children: [],
    text: "",
    start: startOfTag(source, position),
    openEnd: position,
    closeStart: position,
    end: position,
    selfClosing: tag.isSelfClosing,
  };
}

/** A literal `<` cannot stand inside a tag, not even in an attribute value, so the last one begins it. */
function startOfTag(source: string, tagEnd: number): number {
  return source.lastIndexOf("<", tagEnd - 1);
}

/** The value of an attribute, or `undefined`. Attributes without prefix have no namespace. */
export function attributeOf(element: XmlElement, local: string, uri = ""): string | undefined {
  return element.attributes.find((attribute) => attribute.local === local && attribute.uri === uri)?.value;
}

/** The child elements of this local name in the element's own namespace. */
export function childrenNamed(element: XmlElement, local: string): readonly XmlElement[] {
  return element.children.filter((child) => child.local === local && child.uri === element.uri);
}

/** The first child element of this local name in the element's own namespace. */
export function childNamed(element: XmlElement, local: string): XmlElement | undefined {
  return element.children.find((child) => child.local === local && child.uri === element.uri);
}

/** An `xsd:boolean` attribute: `1`, `true` and (as some writers have it) `on` are true. */
export function booleanAttribute(element: XmlElement, local: string): boolean {
  return isTrue(attributeOf(element, local));
}

/** Whether the text of an `xsd:boolean` says true. */
export function isTrue(value: string | undefined): boolean {
  return value === "1" || value === "true" || value === "on";
}
